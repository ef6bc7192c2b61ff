package io.mspbilling.accounting.quickbooks.online;

import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.accounting.quickbooks.online.entity.Customer;
import io.mspbilling.accounting.quickbooks.online.entity.SalesReceipt;
import io.mspbilling.accounting.quickbooks.online.entity.Stored;
import io.mspbilling.accounting.quickbooks.online.query.QuickBooksQuery;
import io.mspbilling.receivables.Pull;
import io.mspbilling.testkit.http.FakeRequest;
import io.mspbilling.testkit.http.Fault;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Lists are read whole, each row once. */
class QuickBooksListTest {
  private final SampleBooks sample = new SampleBooks();

  @AfterEach
  void close() {
    sample.close();
  }

  @Test
  void listReadsAllPagesInOrder() {
    sample.quickBooks.settings().requestsPerMinute(100_000);
    for (int i = 0; i < 1200; i++) {
      sample.quickBooks.bookkeeper().add("Customer", "{\"DisplayName\":\"Client " + i + "\"}");
    }

    List<Stored<Customer>> customers =
        sample.client.customers().list(QuickBooksQuery.all()).pull().records();

    assertThat(customers).hasSize(1202).extracting(Stored::id).doesNotHaveDuplicates();
    assertThat(sample.client.customers().count(QuickBooksQuery.all())).isEqualTo(1202);
  }

  @Test
  void listIsReadAgainIfARowWasTakenAwayBetweenTwoPages() {
    sample.quickBooks.settings().requestsPerMinute(100_000);
    for (int i = 0; i < 1100; i++) {
      sample.quickBooks.bookkeeper().add("Customer", "{\"DisplayName\":\"Client " + i + "\"}");
    }
    AtomicInteger queries = new AtomicInteger();
    sample.quickBooks.afterHandling(
        request -> {
          if (request.path().endsWith("/query") && queries.incrementAndGet() == 1) {
            sample.quickBooks.bookkeeper().editByHand("Customer", "58", "{\"Active\":false}");
          }
        });

    List<Stored<Customer>> customers =
        sample.client.customers().list(QuickBooksQuery.all()).pull().records();

    assertThat(customers).hasSize(1101).extracting(Stored::id).doesNotHaveDuplicates();
  }

  @Test
  void oneUnreadableRecordNeverLosesTheOthers() {
    sample.client.preferences();
    sample
        .quickBooks
        .faults()
        .next(
            FakeRequest.get("/query"),
            Fault.spoil(
                "one customer without a name",
                answer ->
                    answer.withBody(
                        answer
                            .body()
                            .utf8()
                            .replaceFirst(
                                "\"DisplayName\":\"Contoso Dental\"", "\"X\":{\"y\":[]}"))));

    var pull = sample.client.customers().list(QuickBooksQuery.all()).pull();

    assertThat(pull.records()).extracting(Stored::id).containsExactly("59");
    assertThat(pull.unreadable()).hasSize(1);
    assertThat(pull.unreadable().get(0).record()).isEqualTo("customer 58");
    assertThat(pull.unreadable().get(0).field()).isEqualTo("customer[58].DisplayName");
  }

  @Test
  void salesReceiptIsReadThoughItNamesNoCustomer() {
    sample.post("x", SampleBooks.surcharge("pi_1", "5"));
    sample.quickBooks.faults().next(FakeRequest.get("/query"), Fault.droppedField("CustomerRef"));

    Pull<Stored<SalesReceipt>> pull =
        sample.client.salesReceipts().list(QuickBooksQuery.all()).pull();

    assertThat(pull.unreadable()).isEmpty();
    assertThat(pull.records()).hasSize(1);
  }
}
