package io.mspbilling.accounting.quickbooks.online;

import io.mspbilling.accounting.quickbooks.online.entity.Account;
import io.mspbilling.accounting.quickbooks.online.entity.CompanyInfo;
import io.mspbilling.accounting.quickbooks.online.entity.CreditMemo;
import io.mspbilling.accounting.quickbooks.online.entity.Customer;
import io.mspbilling.accounting.quickbooks.online.entity.Deposit;
import io.mspbilling.accounting.quickbooks.online.entity.Invoice;
import io.mspbilling.accounting.quickbooks.online.entity.Item;
import io.mspbilling.accounting.quickbooks.online.entity.JournalEntry;
import io.mspbilling.accounting.quickbooks.online.entity.PaymentMethod;
import io.mspbilling.accounting.quickbooks.online.entity.Preferences;
import io.mspbilling.accounting.quickbooks.online.entity.RefundReceipt;
import io.mspbilling.accounting.quickbooks.online.entity.SalesReceipt;
import io.mspbilling.accounting.quickbooks.online.entity.Stored;
import io.mspbilling.accounting.quickbooks.online.query.QuickBooksQuery;
import io.mspbilling.http.AnswerReader;
import io.mspbilling.http.HttpCallBuilder;
import io.mspbilling.http.connector.Listing;
import io.mspbilling.json.Node;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * QuickBooks Online's accounting API for one company, in its own words. One object serves any
 * number of threads; it has none of its own and keeps nothing but the company's currencies.
 */
public final class QuickBooksOnlineClient {
  private final QuickBooksCalls calls;
  private final CompanyPreferences company;

  QuickBooksOnlineClient(QuickBooksCalls calls) {
    this(calls, new CompanyPreferences(calls));
  }

  private QuickBooksOnlineClient(QuickBooksCalls calls, CompanyPreferences company) {
    this.calls = calls;
    this.company = company;
  }

  /**
   * Starts the settings of a client for the production environment.
   *
   * @param realmId the company's id, as the consent page's redirect carries it
   */
  public static QuickBooksOnlineClientBuilder builder(String realmId) {
    return new QuickBooksOnlineClientBuilder(realmId);
  }

  /**
   * The same client for one piece of work that somebody waits for: all its calls together wait no
   * longer than that for their turn and between tries, and with zero none waits at all; see {@link
   * io.mspbilling.http.VendorHttp#waitingAtMost}.
   *
   * @param time from zero up
   */
  public QuickBooksOnlineClient waitingAtMost(Duration time) {
    QuickBooksCalls hurried = calls.waitingAtMost(time);
    return new QuickBooksOnlineClient(hurried, company.readBy(hurried));
  }

  /** Customers. */
  public EditableRecords<Customer> customers() {
    return new EditableRecords<>(calls, new EntityKind<>("Customer", Customer::read), company);
  }

  /** Products and services. */
  public EditableRecords<Item> items() {
    return new EditableRecords<>(calls, EntityKind.of("Item", Item::read), company);
  }

  /** The chart of accounts. */
  public QuickBooksRecords<Account> accounts() {
    return records(new EntityKind<>("Account", Account::read));
  }

  /** Ways to pay. */
  public QuickBooksRecords<PaymentMethod> paymentMethods() {
    return records(EntityKind.of("PaymentMethod", PaymentMethod::read));
  }

  /** Invoices, to be looked up: the PSA makes them. */
  public QuickBooksRecords<Invoice> invoices() {
    return records(new EntityKind<>("Invoice", Invoice::read));
  }

  /** Credit memos, to be looked up: the PSA makes them. */
  public QuickBooksRecords<CreditMemo> creditMemos() {
    return records(new EntityKind<>("CreditMemo", CreditMemo::read));
  }

  /** Customers' payments. */
  public QuickBooksPayments payments() {
    return new QuickBooksPayments(calls, company);
  }

  /** Deposits. */
  public QuickBooksTransactions<Deposit> deposits() {
    return new QuickBooksTransactions<>(calls, new EntityKind<>("Deposit", Deposit::read), company);
  }

  /** Journal entries. */
  public QuickBooksTransactions<JournalEntry> journalEntries() {
    return new QuickBooksTransactions<>(
        calls, new EntityKind<>("JournalEntry", JournalEntry::read), company);
  }

  /** Sales that were paid at once. */
  public QuickBooksTransactions<SalesReceipt> salesReceipts() {
    return new QuickBooksTransactions<>(
        calls, new EntityKind<>("SalesReceipt", SalesReceipt::read), company);
  }

  /** Money given back for sales. */
  public QuickBooksTransactions<RefundReceipt> refundReceipts() {
    return new QuickBooksTransactions<>(
        calls, new EntityKind<>("RefundReceipt", RefundReceipt::read), company);
  }

  /**
   * The company's settings as they are now. Reaches the network; may be repeated.
   *
   * @throws io.mspbilling.failure.BillingException if no usable answer came
   */
  public Preferences preferences() {
    return company.latest();
  }

  /**
   * The company itself. Reaches the network; may be repeated.
   *
   * @throws io.mspbilling.failure.BillingException if no usable answer came
   */
  public CompanyInfo companyInfo() {
    return records(EntityKind.of("CompanyInfo", CompanyInfo::read)).get(calls.realm()).value();
  }

  /**
   * Makes a call that is not modelled, under the same limits, credentials and errors.
   *
   * <pre>{@code
   * Node terms = client.raw(() -> HttpCall.get("get terms").path("term").id("3"));
   * }</pre>
   *
   * @param call starts the call, with its path from the company on
   * @return the answer
   * @throws io.mspbilling.failure.BillingException if no usable answer came
   */
  public Node raw(Supplier<HttpCallBuilder> call) {
    return raw(call, calls.tree());
  }

  /** As {@link #raw(Supplier)}, for answers that are no JSON, as a PDF. */
  public <T> T raw(Supplier<HttpCallBuilder> call, AnswerReader<T> reader) {
    return calls.send(() -> QuickBooksCalls.company(call.get()), reader);
  }

  /**
   * Lists records that are not modelled.
   *
   * @param entity as QuickBooks spells it, as in {@code Term}
   */
  public Listing<Stored<Node>> rawList(String entity, QuickBooksQuery<Node> query) {
    return records(EntityKind.of(entity, record -> record)).list(query);
  }

  /** The company's settings as they were when this client first needed them. */
  Preferences keptPreferences() {
    return company.kept();
  }

  private <T> QuickBooksRecords<T> records(EntityKind<T> kind) {
    return new QuickBooksRecords<>(calls, kind, company);
  }

  /** The company's id. */
  @Override
  public String toString() {
    return "QuickBooksOnlineClient(" + calls.realm() + ")";
  }
}
