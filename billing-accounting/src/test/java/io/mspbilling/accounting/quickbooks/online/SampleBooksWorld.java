package io.mspbilling.accounting.quickbooks.online;

import io.mspbilling.http.RetryRules;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.SystemName;
import io.mspbilling.reconciliation.AccountRole;
import io.mspbilling.reconciliation.BookCustomer;
import io.mspbilling.reconciliation.PaymentReceived;
import io.mspbilling.reconciliation.Posting;
import io.mspbilling.testkit.contract.AccountingWorld;
import io.mspbilling.testkit.http.FakeJson;
import io.mspbilling.testkit.http.FakeObject;
import io.mspbilling.testkit.http.FakeRequest;
import io.mspbilling.testkit.http.Fault;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The sample company, and the bookkeeper who works in it. */
final class SampleBooksWorld implements AccountingWorld {
  private static final List<String> DOCUMENTS =
      List.of("Invoice", "Payment", "SalesReceipt", "Deposit", "JournalEntry", "RefundReceipt");

  private final SampleBooks sample;
  private final Map<BookCustomer, String> customers = new HashMap<>();
  private final Map<String, String> invoices = new HashMap<>();

  SampleBooksWorld(SampleBooks sample) {
    this.sample = sample;
  }

  @Override
  public Currency currency() {
    return Currency.getInstance("USD");
  }

  @Override
  public LocalDate day() {
    return SampleBooks.TODAY;
  }

  @Override
  public BookCustomer createCustomer(String name) {
    String id = add("Customer", FakeJson.object().with("DisplayName", name));
    BookCustomer customer =
        new BookCustomer(
            new CustomerId(SystemName.of("some-psa"), "psa-" + id), name, Optional.empty());
    customers.put(customer, id);
    return customer;
  }

  @Override
  public void createInvoice(BookCustomer customer, String number, Money total) {
    FakeObject line =
        FakeJson.object()
            .with("Amount", total.amount())
            .with("DetailType", "SalesItemLineDetail")
            .with("SalesItemLineDetail", FakeJson.object().with("ItemRef", reference("30")));
    FakeObject invoice =
        FakeJson.object()
            .with("DocNumber", number)
            .with("TxnDate", day().toString())
            .with("CustomerRef", reference(idOf(customer)))
            .with("Line", FakeJson.array(line));
    invoices.put(number, add("Invoice", invoice));
  }

  /** Only payments: with all that a person can copy from the gateway's pages. */
  @Override
  public void enterByHand(Posting posting) {
    if (!(posting instanceof PaymentReceived payment)) {
      throw new IllegalArgumentException("enter payments only, not " + posting.kind());
    }
    List<FakeObject> lines =
        payment.settlements().stream()
            .map(
                settled ->
                    FakeJson.object()
                        .with("Amount", settled.amount().amount())
                        .with("LinkedTxn", FakeJson.array(invoice(settled.invoiceNumber()))))
            .toList();
    add(
        "Payment",
        FakeJson.object()
            .with("CustomerRef", reference(idOf(payment.customer())))
            .with("TxnDate", payment.on().toString())
            .with("TotalAmt", payment.amount().amount())
            .with("PaymentRefNum", payment.sourceId())
            .with("DepositToAccountRef", reference(account(payment.landsIn())))
            .with("Line", FakeJson.array(lines)));
  }

  private FakeObject invoice(String number) {
    return FakeJson.object().with("TxnId", invoiceId(number)).with("TxnType", "Invoice");
  }

  @Override
  public Money balance(AccountRole role) {
    return Money.of(sample.balance(account(role)), currency());
  }

  @Override
  public Money openOn(String invoiceNumber) {
    return Money.of(sample.quickBooks.books().invoiceBalance(invoiceId(invoiceNumber)), currency());
  }

  @Override
  public int documents() {
    return DOCUMENTS.stream()
        .mapToInt(entity -> sample.quickBooks.books().documents(entity).size())
        .sum();
  }

  @Override
  public void commitNextWriteThenFail() {
    script(Fault.cutAfterCommit());
  }

  @Override
  public void failNextWriteWithoutCommit() {
    script(Fault.cutBeforeCommit());
  }

  /** A write goes out under a request id, and again under the same one if its answer is lost. */
  private void script(Fault fault) {
    sample
        .quickBooks
        .faults()
        .next(
            FakeRequest.any().where(request -> request.queryValue("requestid").isPresent()), fault)
        .times(RetryRules.STANDARD.maxAttempts());
  }

  private String add(String entity, FakeObject body) {
    return sample.quickBooks.bookkeeper().add(entity, body.print());
  }

  private String idOf(BookCustomer customer) {
    return Optional.ofNullable(customers.get(customer)).orElseThrow();
  }

  private String invoiceId(String number) {
    return Optional.ofNullable(invoices.get(number)).orElseThrow();
  }

  private static String account(AccountRole role) {
    return SampleBooks.chart().account(role);
  }

  private static FakeObject reference(String id) {
    return FakeJson.object().with("value", id);
  }
}
