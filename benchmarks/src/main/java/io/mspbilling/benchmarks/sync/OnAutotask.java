package io.mspbilling.benchmarks.sync;

import io.mspbilling.http.RateBudget;
import io.mspbilling.http.Secret;
import io.mspbilling.issuance.Psa;
import io.mspbilling.psa.autotask.AutotaskClient;
import io.mspbilling.psa.autotask.AutotaskPsa;
import io.mspbilling.testkit.autotask.FakeAutotask;
import io.mspbilling.testkit.http.FakeJson;
import java.util.stream.IntStream;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;

/** Autotask PSA, whose lines are a list of their own. */
final class OnAutotask {
  private OnAutotask() {}

  static FakeAutotask fake(int invoices) {
    FakeAutotask fake =
        new FakeAutotask(Rows.CLOCK)
            .load(
                "{\"Currencies\":[{\"id\":1,\"name\":\"USD\",\"isActive\":true,"
                    + "\"isInternalCurrency\":true}]}");
    fake.settings().callsPerHour(Integer.MAX_VALUE);
    fake.load(
        Rows.all(
            "Companies",
            Rows.CUSTOMERS,
            id ->
                FakeJson.object()
                    .with("id", id)
                    .with("companyName", "Client " + id)
                    .with("isActive", true)));
    IntStream.rangeClosed(1, invoices)
        .forEach(
            id -> {
              long unused =
                  fake.issueInvoice(
                      FakeJson.object()
                          .with("companyID", Rows.customer(id))
                          .with("invoiceNumber", Rows.number(id))
                          .with("invoiceDateTime", "2026-03-02T00:00:00.000Z")
                          .with("dueDate", "2026-04-01T00:00:00.000Z")
                          .print(),
                      FakeJson.array(
                              Rows.lines(
                                  FakeJson.object()
                                      .with("itemName", Rows.WORDS)
                                      .with("extendedPrice", Rows.PRICE)))
                          .print());
            });
    return fake;
  }

  static Psa psa(FakeAutotask fake, OkHttpClient http, RateBudget budget) {
    return AutotaskPsa.of(
        AutotaskClient.builder()
            .zoneLookUp(HttpUrl.get(fake.lookUpUrl().toString()))
            .credentials(
                FakeAutotask.USER_NAME,
                Secret.of(FakeAutotask.SECRET),
                Secret.of(FakeAutotask.INTEGRATION_CODE))
            .httpClient(http)
            .rateBudget(budget)
            .clock(Rows.CLOCK)
            .ticker(Rows.TICKER)
            .build());
  }
}
