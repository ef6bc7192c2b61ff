package io.mspbilling.benchmarks.sync;

import io.mspbilling.http.RateBudget;
import io.mspbilling.http.Secret;
import io.mspbilling.issuance.Psa;
import io.mspbilling.psa.superops.SuperOpsClient;
import io.mspbilling.psa.superops.SuperOpsPsa;
import io.mspbilling.psa.superops.SuperOpsPsaSettings;
import io.mspbilling.testkit.http.FakeJson;
import io.mspbilling.testkit.superops.FakeSuperOps;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;

/** SuperOps, whose lists hold lines. */
final class OnSuperOps {
  private OnSuperOps() {}

  static FakeSuperOps fake(int invoices) {
    FakeSuperOps fake = new FakeSuperOps(Rows.CLOCK);
    fake.settings().requestsPerMinute(Integer.MAX_VALUE);
    fake.load(
        Rows.all(
            "clients",
            Rows.CUSTOMERS,
            id ->
                FakeJson.object()
                    .with("accountId", Integer.toString(id))
                    .with("name", "Client " + id)));
    fake.load(
        Rows.all(
            "invoices",
            invoices,
            id ->
                FakeJson.object()
                    .with("displayId", Rows.number(id))
                    .with(
                        "client",
                        FakeJson.object().with("accountId", Integer.toString(Rows.customer(id))))
                    .with("invoiceDate", "2026-03-02")
                    .with("dueDate", "2026-04-01")
                    .with(
                        "items",
                        Rows.lines(
                            FakeJson.object()
                                .with("itemId", "7")
                                .with("billedDate", "2026-03-02")
                                .with("details", Rows.WORDS)
                                .with("quantity", "1")
                                .with("unitPrice", Integer.toString(Rows.PRICE))))));
    return fake;
  }

  static Psa psa(FakeSuperOps fake, OkHttpClient http, RateBudget budget) {
    return SuperOpsPsa.of(
        SuperOpsClient.builder()
            .baseUrl(HttpUrl.get(fake.apiUrl().toString()))
            .subdomain(FakeSuperOps.SUBDOMAIN)
            .token(Secret.of(FakeSuperOps.TOKEN))
            .httpClient(http)
            .rateBudget(budget)
            .clock(Rows.CLOCK)
            .ticker(Rows.TICKER)
            .build(),
        SuperOpsPsaSettings.builder().currency(Rows.USD).build());
  }
}
