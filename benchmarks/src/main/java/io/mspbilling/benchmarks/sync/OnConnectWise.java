package io.mspbilling.benchmarks.sync;

import io.mspbilling.http.RateBudget;
import io.mspbilling.http.Secret;
import io.mspbilling.issuance.Psa;
import io.mspbilling.psa.connectwise.ConnectWiseClient;
import io.mspbilling.psa.connectwise.ConnectWisePsa;
import io.mspbilling.testkit.connectwise.FakeConnectWise;
import io.mspbilling.testkit.http.FakeJson;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;

/** ConnectWise PSA, whose lines take a call for each invoice. */
final class OnConnectWise {
  private static final String CODES =
      """
      {"currencies": [{"id": 1, "name": "US Dollars", "symbol": "$", "currencyIdentifier": "$US",
          "currencyCode": {"id": 840, "name": "USD"}, "numberOfDecimals": 2}],
       "billingStatuses": [{"id": 2, "name": "Sent", "sortOrder": 2, "defaultFlag": true,
          "closedFlag": false, "inactiveFlag": false, "sentFlag": true}]}\
      """;

  private OnConnectWise() {}

  static FakeConnectWise fake(int invoices) {
    FakeConnectWise fake = new FakeConnectWise(Rows.CLOCK).load(CODES);
    fake.load(
        Rows.all(
            "companies",
            Rows.CUSTOMERS,
            id ->
                FakeJson.object()
                    .with("id", id)
                    .with("identifier", "C" + id)
                    .with("name", "Client " + id)
                    .with("addressLine1", "1 Main St")));
    fake.load(
        Rows.all(
            "invoices",
            invoices,
            id ->
                FakeJson.object()
                    .with("id", id)
                    .with("invoiceNumber", Rows.number(id))
                    .with("type", "Miscellaneous")
                    .with("status", Rows.id(2))
                    .with("company", Rows.id(Rows.customer(id)))
                    .with("billToCompany", Rows.id(Rows.customer(id)))
                    .with("date", "2026-03-02T00:00:00Z")
                    .with("dueDate", "2026-04-01T00:00:00Z")
                    .with("currency", Rows.id(1))
                    .with("subtotal", Rows.LINES * Rows.PRICE)
                    .with("salesTax", 0)
                    .with("total", Rows.LINES * Rows.PRICE)
                    .with("payments", 0)
                    .with("credits", 0)
                    .with("balance", Rows.LINES * Rows.PRICE)));
    fake.load(
        Rows.all(
            "products",
            Rows.LINES * invoices,
            id ->
                FakeJson.object()
                    .with("id", id)
                    .with(
                        "catalogItem",
                        FakeJson.object().with("id", 55).with("identifier", "ENDPOINT"))
                    .with("description", Rows.WORDS)
                    .with("quantity", 1)
                    .with("price", Rows.PRICE)
                    .with("extPrice", Rows.PRICE)
                    .with("billableOption", "Billable")
                    .with("invoice", Rows.id((id - 1) / Rows.LINES + 1))));
    return fake;
  }

  static Psa psa(FakeConnectWise fake, OkHttpClient http, RateBudget budget) {
    return ConnectWisePsa.of(
        ConnectWiseClient.builder()
            .baseUrl(HttpUrl.get(fake.url().toString()))
            .companyId(fake.companyId())
            .keys(Secret.of(fake.publicKey()), Secret.of(fake.privateKey()))
            .clientId(fake.clientId())
            .httpClient(http)
            .rateBudget(budget)
            .clock(Rows.CLOCK)
            .ticker(Rows.TICKER)
            .build());
  }
}
