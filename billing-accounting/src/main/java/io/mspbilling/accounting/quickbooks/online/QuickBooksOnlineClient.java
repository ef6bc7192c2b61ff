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
import io.mspbilling.accounting.quickbooks.online.internal.form.CustomerForm;
import io.mspbilling.accounting.quickbooks.online.internal.form.DepositForm;
import io.mspbilling.accounting.quickbooks.online.internal.form.Form;
import io.mspbilling.accounting.quickbooks.online.internal.form.ItemForm;
import io.mspbilling.accounting.quickbooks.online.internal.form.JournalEntryForm;
import io.mspbilling.accounting.quickbooks.online.internal.form.ReadForms;
import io.mspbilling.accounting.quickbooks.online.internal.form.RefundReceiptForm;
import io.mspbilling.accounting.quickbooks.online.internal.form.SalesReceiptForm;
import io.mspbilling.accounting.quickbooks.online.internal.wire.EntityJson;

/**
 * QuickBooks Online's accounting API for one company, in its own words. One object serves any
 * number of threads; it has none of its own and keeps nothing but the company's currencies.
 */
public final class QuickBooksOnlineClient {
  private final QuickBooksCalls calls;
  private final CompanyPreferences company;

  QuickBooksOnlineClient(QuickBooksCalls calls) {
    this.calls = calls;
    this.company = new CompanyPreferences(calls);
  }

  /**
   * Starts the settings of a client for the production environment.
   *
   * @param realmId the company's id, as the consent page's redirect carries it
   */
  public static QuickBooksOnlineClientBuilder builder(String realmId) {
    return new QuickBooksOnlineClientBuilder(realmId);
  }

  /** Customers. */
  public QuickBooksNames<Customer> customers() {
    return QuickBooksNames.of(calls, new CustomerForm(), company);
  }

  /** Products and services. */
  public QuickBooksNames<Item> items() {
    return QuickBooksNames.of(calls, new ItemForm(), company);
  }

  /** The chart of accounts. */
  public QuickBooksRecords<Account> accounts() {
    return records(ReadForms.ACCOUNT);
  }

  /** Ways to pay. */
  public QuickBooksRecords<PaymentMethod> paymentMethods() {
    return records(ReadForms.PAYMENT_METHOD);
  }

  /** Invoices, to be looked up: the PSA makes them. */
  public QuickBooksRecords<Invoice> invoices() {
    return records(ReadForms.INVOICE);
  }

  /** Credit memos, to be looked up: the PSA makes them. */
  public QuickBooksRecords<CreditMemo> creditMemos() {
    return records(ReadForms.CREDIT_MEMO);
  }

  /** Customers' payments. */
  public QuickBooksPayments payments() {
    return new QuickBooksPayments(calls, company);
  }

  /** Deposits. */
  public QuickBooksTransactions<Deposit> deposits() {
    return QuickBooksTransactions.of(calls, new DepositForm(), company);
  }

  /** Journal entries. */
  public QuickBooksTransactions<JournalEntry> journalEntries() {
    return QuickBooksTransactions.of(calls, new JournalEntryForm(), company);
  }

  /** Sales that were paid at once. */
  public QuickBooksTransactions<SalesReceipt> salesReceipts() {
    return QuickBooksTransactions.of(calls, new SalesReceiptForm(), company);
  }

  /** Money given back for sales. */
  public QuickBooksTransactions<RefundReceipt> refundReceipts() {
    return QuickBooksTransactions.of(calls, new RefundReceiptForm(), company);
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
    return records(ReadForms.COMPANY_INFO).get(calls.realm()).value();
  }

  /** The company's settings as they were when this client first needed them. */
  Preferences keptPreferences() {
    return company.kept();
  }

  private <T, W extends Record & EntityJson> QuickBooksRecords<T> records(Form<T, W> form) {
    return new QuickBooksRecords<>(new QuickBooksRecords.Reading<>(calls, form, company));
  }

  /** The company's id. */
  @Override
  public String toString() {
    return "QuickBooksOnlineClient(" + calls.realm() + ")";
  }
}
