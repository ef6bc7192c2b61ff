package io.mspbilling.testkit.quickbooks.internal.company;

import io.mspbilling.testkit.quickbooks.internal.ledger.Posting;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Credit memos: debit income, credit receivables. */
final class CreditMemoRules implements Rules {
  private final Company company;
  private final SalesLines lines;

  CreditMemoRules(Company company, SalesLines lines) {
    this.company = company;
    this.lines = lines;
  }

  @Override
  public Tree complete(Draft draft) {
    Tree body = lines.complete(draft.body());
    company.references.require(Kind.CUSTOMER, body, "CustomerRef");
    company.references.find(Kind.ACCOUNT, body, "ARAccountRef");
    return body;
  }

  @Override
  public List<Posting> postings(Key key, Tree body) {
    List<Posting> postings = new ArrayList<>(lines.income(body, true));
    postings.add(Receivable.debit(company, body, body.amount("TotalAmt").negate()));
    return postings;
  }

  @Override
  public Map<String, Object> derived(Entity entity) {
    BigDecimal open = Receivable.open(company, entity);
    return Map.of("Balance", open, "RemainingCredit", open);
  }

  @Override
  public Tree voided(Entity entity) {
    return SalesLines.voided(entity.body());
  }
}
