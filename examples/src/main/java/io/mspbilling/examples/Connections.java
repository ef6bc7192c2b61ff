package io.mspbilling.examples;

import io.mspbilling.accounting.quickbooks.online.BooksSettings;
import io.mspbilling.accounting.quickbooks.online.QuickBooksOnlineBooks;
import io.mspbilling.accounting.quickbooks.online.QuickBooksOnlineClient;
import io.mspbilling.accounting.quickbooks.online.QuickBooksOnlineClientBuilder;
import io.mspbilling.http.RateBudget;
import io.mspbilling.http.Secret;
import io.mspbilling.http.oauth.InMemoryTokenStore;
import io.mspbilling.http.oauth.OAuthTokens;
import io.mspbilling.receivables.Rail;
import io.mspbilling.reconciliation.AccountRole;
import io.mspbilling.reconciliation.ChartOfAccounts;
import io.mspbilling.testkit.quickbooks.FakeQuickBooks;
import java.time.Duration;
import java.time.InstantSource;
import okhttp3.HttpUrl;

/** The real connectors, pointed at the fakes: over HTTP, with login, tokens and pages. */
final class Connections {

  private Connections() {}

  /** A month passes in seconds here, so the vendors' limits per minute do not fit. */
  static RateBudget budget(String name) {
    return RateBudget.builder(name).concurrent(4).build();
  }

  static QuickBooksOnlineBooks quickBooks(Logins logins, InstantSource clock) {
    return new QuickBooksOnlineBooks(quickBooksClient(logins, clock), settings());
  }

  static QuickBooksOnlineClient quickBooksClient(Logins logins, InstantSource clock) {
    HttpUrl url = HttpUrl.get(logins.quickBooks());
    InMemoryTokenStore tokens = new InMemoryTokenStore();
    tokens.compareAndSet(
        QuickBooksOnlineClientBuilder.connection(FakeQuickBooks.REALM),
        0,
        OAuthTokens.of(
            Secret.of(logins.accessToken()),
            Secret.of(logins.refreshToken()),
            clock.instant(),
            clock.instant().plus(Duration.ofHours(1))));
    return QuickBooksOnlineClient.builder(FakeQuickBooks.REALM)
        .baseUrl(url)
        .tokenUrl(url.newBuilder().addPathSegments("oauth2/v1/tokens/bearer").build())
        .oauth(FakeQuickBooks.CLIENT_ID, Secret.of(FakeQuickBooks.CLIENT_SECRET), tokens)
        .rateBudget(budget("quickbooks"))
        .clock(clock)
        .build();
  }

  /** Ids of {@code quickbooks/Account.json}, {@code Item.json} and {@code PaymentMethod.json}. */
  private static BooksSettings settings() {
    return BooksSettings.builder()
        .chart(chart())
        .customerNumbersAreIds(true)
        .surchargeItem("22")
        .refundItem("23")
        .salesTaxCode("NON")
        .putPaymentMethods(Rail.CHECK, "1")
        .putPaymentMethods(Rail.CARD, "2")
        .putPaymentMethods(Rail.ACH, "3")
        .putPaymentMethods(Rail.WIRE, "4")
        .build();
  }

  static ChartOfAccounts chart() {
    return ChartOfAccounts.builder()
        .account(AccountRole.RECEIVABLES, "84")
        .account(AccountRole.BANK, "35")
        .account(AccountRole.UNDEPOSITED_FUNDS, "4")
        .account(AccountRole.PROCESSOR_CLEARING, "91")
        .account(AccountRole.PROCESSING_FEES, "77")
        .account(AccountRole.SURCHARGE_INCOME, "88")
        .account(AccountRole.REFUNDS_GIVEN, "92")
        .build();
  }
}
