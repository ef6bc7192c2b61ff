package io.mspbilling.testkit.quickbooks.internal.company;

import io.mspbilling.testkit.engine.ledger.Posting;
import io.mspbilling.testkit.http.FakeJson;
import io.mspbilling.testkit.http.FakeObject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Invoices: debit receivables, credit income. */
final class InvoiceRules implements Rules {
  private final Company company;
  private final SalesLines lines;

  InvoiceRules(Company company, SalesLines lines) {
    this.company = company;
    this.lines = lines;
  }

  @Override
  public FakeObject complete(Draft draft) {
    FakeObject body = lines.complete(draft.body());
    company.references.require(Kind.CUSTOMER, body, "CustomerRef");
    company.references.find(Kind.ACCOUNT, body, "ARAccountRef");
    return body.has("DueDate") ? body : body.with("DueDate", dueDate(body));
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
    List<Posting> postings = new ArrayList<>(lines.income(body, false));
    postings.add(Receivable.debit(company, body, body.amount("TotalAmt")));
    return postings;
  }

  @Override
  public FakeObject derived(Entity entity) {
    return FakeJson.object().with("Balance", Receivable.open(company, entity));
  }

  @Override
  public FakeObject voided(Entity entity) {
    return SalesLines.voided(entity.body());
  }
}
