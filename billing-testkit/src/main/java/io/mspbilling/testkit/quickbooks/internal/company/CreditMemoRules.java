package io.mspbilling.testkit.quickbooks.internal.company;

import io.mspbilling.testkit.engine.ledger.Posting;
import io.mspbilling.testkit.http.FakeJson;
import io.mspbilling.testkit.http.FakeObject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Credit memos: debit income, credit receivables. */
final class CreditMemoRules implements Rules {
  private final Company company;
  private final SalesLines lines;

  CreditMemoRules(Company company, SalesLines lines) {
    this.company = company;
    this.lines = lines;
  }

  @Override
  public FakeObject complete(Draft draft) {
    FakeObject body = lines.complete(draft.body());
    company.references.require(Kind.CUSTOMER, body, "CustomerRef");
    company.references.find(Kind.ACCOUNT, body, "ARAccountRef");
    return body;
  }

  @Override
  public List<Posting> postings(Key key, FakeObject body) {
    List<Posting> postings = new ArrayList<>(lines.income(body, true));
    postings.add(Receivable.debit(company, body, body.amount("TotalAmt").negate()));
    return postings;
  }

  @Override
  public FakeObject derived(Entity entity) {
    BigDecimal open = Receivable.open(company, entity);
    return FakeJson.object().with("Balance", open).with("RemainingCredit", open);
  }

  @Override
  public FakeObject voided(Entity entity) {
    return SalesLines.voided(entity.body());
  }
}
