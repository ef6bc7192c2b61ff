package io.mspbilling.benchmarks.sync;

import io.mspbilling.http.RateBudget;
import io.mspbilling.http.Secret;
import io.mspbilling.issuance.Psa;
import io.mspbilling.psa.syncro.SyncroClient;
import io.mspbilling.psa.syncro.SyncroPsa;
import io.mspbilling.psa.syncro.SyncroPsaSettings;
import io.mspbilling.testkit.http.FakeJson;
import io.mspbilling.testkit.syncro.FakeSyncro;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;

/** Syncro, whose lines take a call for each invoice. */
final class OnSyncro {
  private OnSyncro() {}

  static FakeSyncro fake(int invoices) {
    FakeSyncro fake = new FakeSyncro(Rows.CLOCK);
    fake.settings().requestsPerMinute(Integer.MAX_VALUE);
    fake.load(
        Rows.all(
            "customers",
            Rows.CUSTOMERS,
            id -> FakeJson.object().with("id", id).with("business_name", "Client " + id)));
    fake.load(
        Rows.all(
            "invoices",
            invoices,
            id ->
                FakeJson.object()
                    .with("customer_id", Rows.customer(id))
                    .with("number", Rows.number(id))
                    .with("date", "2026-03-02T00:00:00.000Z")
                    .with("due_date", "2026-04-01")
                    .with(
                        "line_items",
                        Rows.lines(
                            FakeJson.object()
                                .with("item", "Labor")
                                .with("name", Rows.WORDS)
                                .with("price", Integer.toString(Rows.PRICE))))));
    return fake;
  }

  static Psa psa(FakeSyncro fake, OkHttpClient http, RateBudget budget) {
    return SyncroPsa.of(
        SyncroClient.builder()
            .baseUrl(HttpUrl.get(fake.apiUrl().toString()))
            .token(Secret.of(FakeSyncro.TOKEN))
            .httpClient(http)
            .rateBudget(budget)
            .clock(Rows.CLOCK)
            .ticker(Rows.TICKER)
            .build(),
        SyncroPsaSettings.builder().currency(Rows.USD).build());
  }
}
