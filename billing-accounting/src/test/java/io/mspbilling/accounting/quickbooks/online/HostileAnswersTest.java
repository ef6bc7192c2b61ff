package io.mspbilling.accounting.quickbooks.online;

import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.accounting.quickbooks.online.entity.Item;
import io.mspbilling.accounting.quickbooks.online.query.QuickBooksQuery;
import io.mspbilling.receivables.Pull;
import io.mspbilling.testkit.contract.HostileAnswersContract;
import io.mspbilling.testkit.http.FakeRequest;
import io.mspbilling.testkit.http.FakeVendor;
import io.mspbilling.testkit.quickbooks.SampleCompany;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.function.Executable;

/** What every client makes of hostile answers, kept by this one. */
class HostileAnswersTest extends HostileAnswersContract {
  private final SampleBooks sample = new SampleBooks();
  private int requests;

  @BeforeEach
  void knowTheCompany() {
    sample.client.preferences();
  }

  @AfterEach
  void close() {
    sample.close();
  }

  @Override
  protected FakeVendor fake() {
    return sample.quickBooks;
  }

  @Override
  protected List<String> frames() {
    return List.of("Item", "QueryResponse", "QueryResponse.Item");
  }

  @Override
  protected Map<String, Call<Executable>> reads() {
    return Map.of(
        "settings stop a posting",
        new Call<>(FakeRequest.get("/preferences"), this::post),
        "get item",
        new Call<>(
            FakeRequest.get("/item/*"),
            () -> sample.client.items().get(SampleCompany.SERVICES_ITEM)));
  }

  private void post() {
    QuickBooksOnlineBooks books =
        new QuickBooksOnlineBooks(sample.newClient(), SampleBooks.settings());
    try {
      books.post(SampleBooks.key("x"), SampleBooks.surcharge("pi_1", "5"));
    } finally {
      assertThat(sample.quickBooks.books().writes()).isZero();
    }
  }

  @Override
  protected Map<String, Call<Supplier<Pull<?>>>> lists() {
    return Map.of(
        "list items",
        new Call<>(
            FakeRequest.get("/query"),
            () -> sample.client.items().list(QuickBooksQuery.all()).pull()));
  }

  @Override
  protected Call<Executable> write() {
    return new Call<>(
        FakeRequest.post("/item"),
        () ->
            sample
                .client
                .items()
                .create(
                    Item.service("Backup " + requests, SampleCompany.SERVICES_INCOME),
                    new RequestId("request-" + requests++)));
  }

  @Override
  protected long written() {
    return sample.quickBooks.books().creates("Item");
  }
}
