package io.mspbilling.accounting.quickbooks.online;

import io.mspbilling.http.HttpLimits;
import io.mspbilling.http.Secret;
import io.mspbilling.http.Ticker;
import io.mspbilling.http.oauth.InMemoryTokenStore;
import io.mspbilling.http.oauth.OAuthTokens;
import io.mspbilling.journal.EffectKey;
import io.mspbilling.journal.TenantId;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.PaymentId;
import io.mspbilling.receivables.PayoutId;
import io.mspbilling.receivables.Rail;
import io.mspbilling.receivables.ReversalKind;
import io.mspbilling.receivables.SystemName;
import io.mspbilling.reconciliation.AccountRole;
import io.mspbilling.reconciliation.BookCustomer;
import io.mspbilling.reconciliation.ChartOfAccounts;
import io.mspbilling.reconciliation.Deposited;
import io.mspbilling.reconciliation.DocumentRef;
import io.mspbilling.reconciliation.FeePaid;
import io.mspbilling.reconciliation.PaymentReceived;
import io.mspbilling.reconciliation.PaymentReversed;
import io.mspbilling.reconciliation.PayoutReceived;
import io.mspbilling.reconciliation.Posting;
import io.mspbilling.reconciliation.PostingOutcome;
import io.mspbilling.reconciliation.RefundGiven;
import io.mspbilling.reconciliation.Settlement;
import io.mspbilling.reconciliation.SurchargeTaken;
import io.mspbilling.testkit.VirtualClock;
import io.mspbilling.testkit.quickbooks.FakeQuickBooks;
import io.mspbilling.testkit.quickbooks.SampleCompany;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import okhttp3.HttpUrl;

/** A running fake with a small company in it, books on it, and postings to try. */
final class SampleBooks implements AutoCloseable {
  static final LocalDate TODAY = LocalDate.of(2026, 5, 4);
  static final SystemName GATEWAY = SystemName.of("stripe");
  static final BookCustomer CONTOSO =
      new BookCustomer(
          new CustomerId(SystemName.of("connectwise"), "250"), "Contoso Dental", Optional.empty());
  static final String REFUNDS_GIVEN = "92";
  static final String REFUND_ITEM = "23";

  private static final String REFUNDS =
      """
      {"Account":[{"Id":"92","Name":"Refunds given","AccountType":"Income"}],
       "Item":[{"Id":"23","Name":"Refund","Type":"Service","IncomeAccountRef":{"value":"92"}}]}
      """;

  final VirtualClock clock = VirtualClock.at("2026-05-04T16:00:00Z");
  final FakeQuickBooks quickBooks = new FakeQuickBooks(clock);
  final InMemoryTokenStore tokens = new InMemoryTokenStore();
  final QuickBooksOnlineClient client;
  final QuickBooksOnlineBooks books;

  SampleBooks() {
    quickBooks.start();
    quickBooks.bookkeeper().loadSampleCompany();
    quickBooks.bookkeeper().load(REFUNDS);
    Instant now = clock.instant();
    tokens.compareAndSet(
        QuickBooksOnlineClientBuilder.connection(FakeQuickBooks.REALM),
        0,
        OAuthTokens.of(
            Secret.of(quickBooks.accessToken()),
            Secret.of(quickBooks.refreshToken()),
            now,
            now.plus(Duration.ofHours(1))));
    client = newClient();
    books = new QuickBooksOnlineBooks(client, settings());
  }

  /** Another client of the same company, with nothing kept. */
  QuickBooksOnlineClient newClient() {
    return settingsOfClient().build();
  }

  QuickBooksOnlineClientBuilder settingsOfClient() {
    HttpUrl url = HttpUrl.get(quickBooks.url());
    VirtualClock waits = VirtualClock.at(clock.instant());
    return QuickBooksOnlineClient.builder(FakeQuickBooks.REALM)
        .baseUrl(url)
        .tokenUrl(url.newBuilder().addPathSegments("oauth2/v1/tokens/bearer").build())
        .oauth(FakeQuickBooks.CLIENT_ID, Secret.of(FakeQuickBooks.CLIENT_SECRET), tokens)
        .limits(HttpLimits.builder().silenceTimeout(Duration.ofSeconds(20)).build())
        .clock(clock)
        .ticker(Ticker.of(waits, waits::advance));
  }

  static BooksSettings settings() {
    return BooksSettings.builder()
        .chart(chart())
        .surchargeItem("22")
        .refundItem(REFUND_ITEM)
        .putPaymentMethods(Rail.ACH, "3")
        .build();
  }

  static ChartOfAccounts chart() {
    return ChartOfAccounts.builder()
        .account(AccountRole.RECEIVABLES, SampleCompany.RECEIVABLES)
        .account(AccountRole.BANK, SampleCompany.CHECKING)
        .account(AccountRole.UNDEPOSITED_FUNDS, SampleCompany.UNDEPOSITED_FUNDS)
        .account(AccountRole.PROCESSOR_CLEARING, SampleCompany.PROCESSOR_CLEARING)
        .account(AccountRole.PROCESSING_FEES, SampleCompany.PROCESSING_FEES)
        .account(AccountRole.SURCHARGE_INCOME, SampleCompany.SURCHARGE_INCOME)
        .account(AccountRole.REFUNDS_GIVEN, REFUNDS_GIVEN)
        .build();
  }

  String addInvoice(String number, String amount) {
    return quickBooks
        .bookkeeper()
        .addInvoice(
            """
            {"DocNumber":"%s","TxnDate":"2026-04-20","CustomerRef":{"value":"58"},
             "Line":[{"Amount":%s,"DetailType":"SalesItemLineDetail",
              "SalesItemLineDetail":{"ItemRef":{"value":"30"}}}]}
            """
                .formatted(number, amount));
  }

  DocumentRef post(String key, Posting posting) {
    return document(books.post(key(key), posting));
  }

  static DocumentRef document(PostingOutcome outcome) {
    return ((PostingOutcome.Posted) outcome).document();
  }

  BigDecimal balance(String account) {
    return quickBooks.books().accountBalance(account);
  }

  static EffectKey key(String name) {
    return EffectKey.derive(new TenantId("acme"), "posting", List.of(name));
  }

  static Money usd(String amount) {
    return Money.of(amount, "USD");
  }

  static PaymentId payment(String id) {
    return new PaymentId(GATEWAY, id);
  }

  static PaymentReceived paid(String id, String amount, Settlement... settlements) {
    return new PaymentReceived(
        payment(id),
        CONTOSO,
        TODAY,
        usd(amount),
        Rail.ACH,
        List.of(settlements),
        AccountRole.UNDEPOSITED_FUNDS);
  }

  static Settlement settles(String invoice, String amount) {
    return new Settlement(invoice, usd(amount), Optional.empty());
  }

  static SurchargeTaken surcharge(String id, String amount) {
    return new SurchargeTaken(payment(id), CONTOSO, TODAY, usd(amount));
  }

  static RefundGiven refund(String id, String amount) {
    return new RefundGiven(id, CONTOSO, TODAY, usd(amount));
  }

  static PaymentReversed returned(String id, String amount, String... invoices) {
    return new PaymentReversed(
        id,
        ReversalKind.RETURN,
        "R01",
        CONTOSO,
        TODAY,
        usd(amount),
        usd("0.00"),
        List.of(invoices),
        AccountRole.PROCESSOR_CLEARING);
  }

  static FeePaid fee(String id, String amount) {
    return new FeePaid(id, TODAY, usd(amount));
  }

  static PayoutReceived payout(
      String id, String fees, String takenBack, String net, Deposited... deposited) {
    return new PayoutReceived(
        new PayoutId(GATEWAY, id), TODAY, List.of(deposited), usd(fees), usd(takenBack), usd(net));
  }

  static Deposited deposited(String id, DocumentRef document, String amount) {
    return new Deposited(payment(id), document, usd(amount));
  }

  @Override
  public void close() {
    quickBooks.close();
  }
}
