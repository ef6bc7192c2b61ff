package io.mspbilling.accounting.quickbooks.online;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mspbilling.accounting.quickbooks.online.entity.Customer;
import io.mspbilling.accounting.quickbooks.online.entity.Item;
import io.mspbilling.accounting.quickbooks.online.entity.Preferences;
import io.mspbilling.accounting.quickbooks.online.entity.Stored;
import io.mspbilling.accounting.quickbooks.online.query.QuickBooksQuery;
import io.mspbilling.failure.ConflictException;
import io.mspbilling.failure.NotFoundException;
import io.mspbilling.http.HttpCall;
import io.mspbilling.json.Node;
import io.mspbilling.testkit.http.FakeRequest;
import io.mspbilling.testkit.http.Fault;
import io.mspbilling.testkit.quickbooks.SampleCompany;
import java.util.Currency;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class QuickBooksOnlineClientTest {
  private static final RequestId REQUEST = new RequestId("request-1");
  private final SampleBooks sample = new SampleBooks();

  @AfterEach
  void close() {
    sample.close();
  }

  @Test
  void createdCustomerCanBeReadAndFound() {
    Customer customer =
        Customer.builder().displayName("O'Brien \\ Sons").email("ap@obrien.example").build();

    Stored<Customer> created = sample.client.customers().create(customer, REQUEST);

    assertThat(sample.client.customers().get(created.id()).value().email())
        .contains("ap@obrien.example");
    assertThat(
            sample
                .client
                .customers()
                .list(QuickBooksQuery.where(Customer.DISPLAY_NAME.is("O'Brien \\ Sons")))
                .pull()
                .records())
        .extracting(Stored::id)
        .containsExactly(created.id());
  }

  @Test
  void repeatedRequestIdCreatesOnce() {
    Item item = Item.service("Backup", SampleCompany.SERVICES_INCOME);

    Stored<Item> first = sample.client.items().create(item, REQUEST);

    assertThat(sample.client.items().create(item, REQUEST).id()).isEqualTo(first.id());
    assertThat(sample.quickBooks.books().creates("Item")).isEqualTo(1);
  }

  @Test
  void sparseUpdateSendsOnlyWhatDiffersAndKeepsTheRest() {
    sample
        .quickBooks
        .bookkeeper()
        .editByHand("Customer", "58", "{\"Notes\":\"pays late\",\"CompanyName\":\"Contoso\"}");

    Stored<Customer> updated =
        sample.client.customers().update("58", c -> c.withEmail("new@contoso.example"), REQUEST);

    assertThat(updated.value().companyName()).contains("Contoso");
    FakeRequest write =
        sample.quickBooks.arrivals().latest().stream()
            .filter(FakeRequest.post("/customer")::fits)
            .findFirst()
            .orElseThrow();
    assertThat(write.json().asObject().orElseThrow().members().keySet())
        .containsExactlyInAnyOrder("Id", "SyncToken", "sparse", "PrimaryEmailAddr");
    assertThat(sample.quickBooks.books().document("Customer", "58").orElseThrow().text("Notes"))
        .contains("pays late");
  }

  @Test
  void updateThatChangesNothingSendsNothing() {
    sample.client.customers().update("58", customer -> customer, REQUEST);

    assertThat(sample.quickBooks.books().writes()).isZero();
  }

  @Test
  void staleTokenIsReadAgainAndTheChangeAppliedAnew() {
    AtomicInteger changes = new AtomicInteger();

    Stored<Customer> updated =
        sample
            .client
            .customers()
            .update(
                "58",
                customer -> {
                  if (changes.incrementAndGet() == 1) {
                    sample
                        .quickBooks
                        .bookkeeper()
                        .editByHand("Customer", "58", "{\"CompanyName\":\"Meanwhile\"}");
                  }
                  return customer.withEmail("new@contoso.example");
                },
                REQUEST);

    assertThat(changes).hasValue(2);
    assertThat(updated.value().companyName()).contains("Meanwhile");
    assertThat(updated.value().email()).contains("new@contoso.example");
  }

  @Test
  void recordThatChangesEachTimeEndsInAConflict() {
    AtomicInteger changes = new AtomicInteger();

    assertThatThrownBy(
            () ->
                sample
                    .client
                    .customers()
                    .update(
                        "58",
                        customer -> {
                          sample
                              .quickBooks
                              .bookkeeper()
                              .editByHand(
                                  "Customer",
                                  "58",
                                  "{\"Notes\":\"edit " + changes.incrementAndGet() + "\"}");
                          return customer.withEmail("new@contoso.example");
                        },
                        REQUEST))
        .isInstanceOfSatisfying(
            ConflictException.class, e -> assertThat(e.vendorCode()).contains("5010"));
    assertThat(changes).hasValue(3);
  }

  @Test
  void updateCannotTakeAValueAway() {
    sample.quickBooks.bookkeeper().editByHand("Customer", "58", "{\"CompanyName\":\"Contoso\"}");

    assertThatThrownBy(
            () ->
                sample
                    .client
                    .customers()
                    .update("58", c -> c.withCompanyName(Optional.empty()), REQUEST))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("CompanyName");
  }

  @Test
  void throttlingIsWaitedOutAndTheWriteHappensOnce() {
    sample.quickBooks.faults().next(FakeRequest.post("/item"), Fault.throttle("7")).times(2);

    sample.client.items().create(Item.service("Backup", SampleCompany.SERVICES_INCOME), REQUEST);

    assertThat(sample.quickBooks.faults().pending()).isEmpty();
    assertThat(sample.quickBooks.books().creates("Item")).isEqualTo(1);
  }

  @Test
  void whatIsNotModelledIsThereInTheRecordAndByRawCalls() {
    sample.quickBooks.bookkeeper().editByHand("Customer", "58", "{\"Notes\":\"pays late\"}");

    assertThat(sample.client.customers().get("58").raw().text("Notes")).contains("pays late");
    Node answer = sample.client.raw(() -> HttpCall.get("get customer").path("customer").id("58"));
    assertThat(answer.node("Customer").text("Notes")).contains("pays late");
    assertThat(
            sample.client.rawList("Customer", QuickBooksQuery.all()).stream()
                .map(stored -> stored.value().text("Notes").orElse("")))
        .containsExactly("pays late", "");
    assertThatThrownBy(
            () -> sample.client.raw(() -> HttpCall.get("get").path("customer").id("999")))
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  void companyAndPreferencesAreRead() {
    Preferences preferences = sample.client.preferences();

    assertThat(preferences.homeCurrency()).isEqualTo(Currency.getInstance("USD"));
    assertThat(preferences.multiCurrency()).isFalse();
    assertThat(sample.client.companyInfo().name()).isNotBlank();
  }
}
