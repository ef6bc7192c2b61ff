package io.mspbilling.examples.service;

import io.mspbilling.accounting.quickbooks.online.BooksSettings;
import io.mspbilling.accounting.quickbooks.online.QuickBooksOnlineClient;
import io.mspbilling.accounting.quickbooks.online.QuickBooksOnlineClientBuilder;
import io.mspbilling.http.Secret;
import io.mspbilling.http.oauth.TokenStore;
import io.mspbilling.psa.connectwise.ConnectWiseClient;
import io.mspbilling.psa.connectwise.ConnectWiseClientBuilder;
import io.mspbilling.receivables.Rail;
import io.mspbilling.reconciliation.AccountRole;
import io.mspbilling.reconciliation.ChartOfAccounts;
import java.util.function.Function;

// shown:begin
/** How this MSP logs in to its vendors. Settings come by name, from wherever you keep secrets. */
public final class Vendors {

  private Vendors() {}

  public static ConnectWiseClientBuilder connectWise(Function<String, String> setting) {
    return ConnectWiseClient.builder()
        .host("na.myconnectwise.net")
        .companyId(setting.apply("CONNECTWISE_COMPANY"))
        .keys(
            Secret.of(setting.apply("CONNECTWISE_PUBLIC_KEY")),
            Secret.of(setting.apply("CONNECTWISE_PRIVATE_KEY")))
        .clientId(setting.apply("CONNECTWISE_CLIENT_ID"));
  }

  public static QuickBooksOnlineClientBuilder quickBooks(
      Function<String, String> setting, TokenStore tokens) {
    return QuickBooksOnlineClient.builder(setting.apply("QUICKBOOKS_REALM"))
        .oauth(
            setting.apply("QUICKBOOKS_CLIENT_ID"),
            Secret.of(setting.apply("QUICKBOOKS_CLIENT_SECRET")),
            tokens);
  }

  /** Which of your accounts, items and payment methods play which role: ids, as names change. */
  public static BooksSettings books() {
    return BooksSettings.builder()
        .chart(
            ChartOfAccounts.builder()
                .account(AccountRole.RECEIVABLES, "84")
                .account(AccountRole.BANK, "35")
                .account(AccountRole.UNDEPOSITED_FUNDS, "4")
                .account(AccountRole.PROCESSOR_CLEARING, "91")
                .account(AccountRole.PROCESSING_FEES, "77")
                .account(AccountRole.SURCHARGE_INCOME, "88")
                .account(AccountRole.REFUNDS_GIVEN, "79")
                .build())
        .surchargeItem("22")
        .refundItem("30")
        .putPaymentMethods(Rail.CARD, "2")
        .putPaymentMethods(Rail.ACH, "3")
        .customerNumbersAreIds(true) // a company's account number in the PSA is its id here
        .build();
  }
}
// shown:end
