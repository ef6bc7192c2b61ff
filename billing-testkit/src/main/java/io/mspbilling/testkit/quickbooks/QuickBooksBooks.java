package io.mspbilling.testkit.quickbooks;

import io.mspbilling.testkit.http.FakeObject;
import io.mspbilling.testkit.quickbooks.internal.company.Change;
import io.mspbilling.testkit.quickbooks.internal.company.Company;
import io.mspbilling.testkit.quickbooks.internal.company.Key;
import io.mspbilling.testkit.quickbooks.internal.company.Kind;
import io.mspbilling.testkit.quickbooks.internal.company.Reader;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Looks into the company file, past the API. Balances are debits less credits: an asset is
 * positive, income is negative. Balances without a currency are those in the home currency; the
 * ledger keeps each currency by itself and revalues nothing. Safe for use from many threads.
 */
public final class QuickBooksBooks {
  private static final String ACCOUNT = "Account";

  private final FakeQuickBooks vendor;
  private final Company company;
  private final Reader reader;

  QuickBooksBooks(FakeQuickBooks vendor, Company company) {
    this.vendor = vendor;
    this.company = company;
    this.reader = new Reader(company);
  }

  /** Answers the balance of an account in the home currency; zero if nothing was posted to it. */
  public BigDecimal accountBalance(String accountId) {
    return accountBalance(accountId, company.settings().homeCurrency());
  }

  /** Answers the balance of an account in the given currency (ISO 4217). */
  public BigDecimal accountBalance(String accountId, String currency) {
    return vendor.inTurn(() -> company.ledger().balance(accountId, currency));
  }

  /** Answers what all customers owe, less their credits: the total of Accounts Receivable. */
  public BigDecimal receivables() {
    String home = company.settings().homeCurrency();
    return sumOfReceivables(account -> company.ledger().balance(account, home));
  }

  /** Answers what one customer owes in the home currency, less the customer's credits. */
  public BigDecimal customerBalance(String customerId) {
    String home = company.settings().homeCurrency();
    return sumOfReceivables(account -> company.ledger().balance(account, home, customerId));
  }

  /**
   * Answers what is open on an invoice.
   *
   * @throws IllegalArgumentException if there is no such invoice
   */
  public BigDecimal invoiceBalance(String invoiceId) {
    return document("Invoice", invoiceId)
        .flatMap(invoice -> invoice.decimal("Balance"))
        .orElseThrow(() -> new IllegalArgumentException("no invoice " + invoiceId));
  }

  /** Answers the balance of each account in the home currency, by account id; they sum to zero. */
  public Map<String, BigDecimal> trialBalance() {
    return vendor.inTurn(() -> company.ledger().trialBalance(company.settings().homeCurrency()));
  }

  /** Answers the id of the first account of a sub-type, as in {@code UndepositedFunds}. */
  public Optional<String> accountOfSubType(String subType) {
    return matching(ACCOUNT, "AccountSubType", subType).stream()
        .flatMap(account -> account.text("Id").stream())
        .findFirst();
  }

  /**
   * Answers all documents of an entity, as the API shows them, in the order they were made.
   *
   * @param entity the vendor's name, as in {@code Payment}
   */
  public List<FakeObject> documents(String entity) {
    Kind kind = QuickBooksBookkeeper.kind(entity);
    return vendor.inTurn(() -> reader.all(kind));
  }

  /** Answers one document as the API shows it, if it is there. */
  public Optional<FakeObject> document(String entity, String id) {
    Key key = new Key(QuickBooksBookkeeper.kind(entity), id);
    return vendor.inTurn(() -> reader.find(key));
  }

  /** Answers the documents of an entity with exactly this PrivateNote. */
  public List<FakeObject> withPrivateNote(String entity, String note) {
    return matching(entity, "PrivateNote", note);
  }

  /** Answers the documents of an entity with exactly this PaymentRefNum. */
  public List<FakeObject> withPaymentRefNum(String entity, String reference) {
    return matching(entity, "PaymentRefNum", reference);
  }

  /** Counts the documents of an entity that were made through the API, deleted ones included. */
  public long creates(String entity) {
    Kind kind = QuickBooksBookkeeper.kind(entity);
    return writes(change -> change.key().kind() == kind, Change.Operation.CREATE);
  }

  /** Counts everything that was made, changed, voided or deleted through the API. */
  public long writes() {
    return writes(change -> true, Change.Operation.values());
  }

  private long writes(Function<Change, Boolean> wanted, Change.Operation... operations) {
    return vendor.inTurn(
        () ->
            company.changes().stream()
                .filter(Change::byApi)
                .filter(wanted::apply)
                .filter(change -> List.of(operations).contains(change.operation()))
                .count());
  }

  private List<FakeObject> matching(String entity, String field, String value) {
    return documents(entity).stream()
        .filter(document -> document.text(field).filter(value::equals).isPresent())
        .toList();
  }

  private BigDecimal sumOfReceivables(Function<String, BigDecimal> balance) {
    List<FakeObject> accounts = matching(ACCOUNT, "AccountType", "Accounts Receivable");
    return vendor.inTurn(
        () ->
            accounts.stream()
                .map(account -> balance.apply(account.text("Id").orElseThrow()))
                .reduce(BigDecimal.ZERO, BigDecimal::add));
  }
}
