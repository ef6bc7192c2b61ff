package io.mspbilling.benchmarks.sync;

import io.mspbilling.http.RateBudget;
import io.mspbilling.http.Secret;
import io.mspbilling.issuance.Psa;
import io.mspbilling.psa.halo.HaloClient;
import io.mspbilling.psa.halo.HaloPsa;
import io.mspbilling.testkit.halo.FakeHalo;
import io.mspbilling.testkit.http.FakeJson;
import java.util.stream.IntStream;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;

/** HaloPSA, whose lists hold lines. */
final class OnHalo {
  private OnHalo() {}

  static FakeHalo fake(int invoices) {
    FakeHalo fake =
        new FakeHalo(Rows.CLOCK)
            .load(
                "{\"Currency\":[{\"id\":1,\"name\":\"US"
                    + " dollar\",\"symbol\":\"$\",\"code\":\"USD\"}]}");
    fake.settings().requestsPerWindow(Integer.MAX_VALUE);
    fake.load(
        Rows.all(
            "Client",
            Rows.CUSTOMERS,
            id -> FakeJson.object().with("id", id).with("name", "Client " + id)));
    IntStream.rangeClosed(1, invoices)
        .forEach(
            id -> {
              long unused =
                  fake.issueInvoice(
                      FakeJson.object()
                          .with("client_id", Rows.customer(id))
                          .with("invoicenumber", Rows.number(id))
                          .with("invoice_date", "2026-03-02T00:00:00")
                          .with("duedate", "2026-04-01T00:00:00")
                          .with(
                              "lines",
                              Rows.lines(
                                  FakeJson.object()
                                      .with("item_shortdescription", Rows.WORDS)
                                      .with("qty_order", 1)
                                      .with("unit_price", Rows.PRICE)))
                          .print());
            });
    return fake;
  }

  static Psa psa(FakeHalo fake, OkHttpClient http, RateBudget budget) {
    return HaloPsa.of(
        HaloClient.builder()
            .baseUrl(HttpUrl.get(fake.apiUrl().toString()))
            .credentials(FakeHalo.CLIENT_ID, Secret.of(FakeHalo.CLIENT_SECRET))
            .httpClient(http)
            .rateBudget(budget)
            .clock(Rows.CLOCK)
            .ticker(Rows.TICKER)
            .build());
  }
}
