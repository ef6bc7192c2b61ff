package io.mspbilling.testkit.quickbooks.internal.company;

import io.mspbilling.testkit.engine.ledger.Posting;
import io.mspbilling.testkit.http.FakeJson;
import io.mspbilling.testkit.http.FakeObject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Sales forms. Invoices and credit memos move the receivables; sales receipts and refund receipts
 * move the account that the money goes to or leaves. The other side is income.
 */
final class SalesFormRules implements Rules {
  private final Company company;
  private final SalesLines lines;
  private final Kind kind;
  private final boolean onAccount;
  private final boolean givesBack;

  SalesFormRules(Company company, SalesLines lines, Kind kind) {
    this.company = company;
    this.lines = lines;
    this.kind = kind;
    this.onAccount = kind == Kind.INVOICE || kind == Kind.CREDIT_MEMO;
    this.givesBack = kind == Kind.CREDIT_MEMO || kind == Kind.REFUND_RECEIPT;
  }

  @Override
  public FakeObject complete(Draft draft) {
    FakeObject body = lines.complete(draft.body());
    if (kind == Kind.SALES_RECEIPT) {
      // Sold over the counter, to whoever it was.
      company.references.find(Kind.CUSTOMER, body, "CustomerRef");
    } else {
      company.references.require(Kind.CUSTOMER, body, "CustomerRef");
    }
    return onAccount ? onAccount(body) : paid(body);
  }

  private FakeObject onAccount(FakeObject body) {
    company.references.find(Kind.ACCOUNT, body, "ARAccountRef");
    return kind != Kind.INVOICE || body.has("DueDate") ? body : body.with("DueDate", dueDate(body));
  }

  private FakeObject paid(FakeObject body) {
    company.references.find(Kind.PAYMENT_METHOD, body, "PaymentMethodRef");
    if (kind == Kind.SALES_RECEIPT && body.textAt("DepositToAccountRef/value").isEmpty()) {
      return body.with(
          "DepositToAccountRef", FakeJson.object().with("value", company.chart.undeposited()));
    }
    company.references.requireMoneyAccount(body, "DepositToAccountRef");
    return body;
  }

  private String dueDate(FakeObject body) {
    LocalDate day = LocalDate.parse(body.text("TxnDate").orElseThrow());
    long days =
        company
            .references
            .find(Kind.TERM, body, "SalesTermRef")
            .flatMap(term -> term.body().decimal("DueDays"))
            .map(BigDecimal::longValue)
            .orElse(0L);
    return day.plusDays(days).toString();
  }

  @Override
  public List<Posting> postings(Key key, FakeObject body) {
    List<Posting> postings = new ArrayList<>(lines.income(body, givesBack));
    BigDecimal total = body.amount("TotalAmt");
    BigDecimal amount = givesBack ? total.negate() : total;
    String account =
        onAccount
            ? body.textAt("ARAccountRef/value").orElseGet(company.chart::receivable)
            : body.textAt("DepositToAccountRef/value").orElseThrow();
    Posting posting = Posting.debit(account, company.currency(body), amount);
    postings.add(onAccount ? posting.about(customer(body)) : posting);
    return postings;
  }

  @Override
  public FakeObject derived(Entity entity) {
    BigDecimal open =
        onAccount
            ? company.openItems.open(entity.key(), customer(entity.body()), entity.key())
            : BigDecimal.ZERO;
    FakeObject balance = FakeJson.object().with("Balance", open);
    return kind == Kind.CREDIT_MEMO ? balance.with("RemainingCredit", open) : balance;
  }

  @Override
  public FakeObject voided(Entity entity) {
    return SalesLines.voided(entity.body());
  }

  private static String customer(FakeObject body) {
    return body.textAt("CustomerRef/value").orElseThrow(() -> BooksFault.missing("CustomerRef"));
  }
}
