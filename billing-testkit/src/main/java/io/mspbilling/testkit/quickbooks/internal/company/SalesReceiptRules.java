package io.mspbilling.testkit.quickbooks.internal.company;

import io.mspbilling.testkit.quickbooks.internal.ledger.Posting;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Sales paid on the spot: debit the account the money goes to, credit income. */
final class SalesReceiptRules implements Rules {
  private final Company company;
  private final SalesLines lines;

  SalesReceiptRules(Company company, SalesLines lines) {
    this.company = company;
    this.lines = lines;
  }

  @Override
  public Tree complete(Draft draft) {
    Tree body = lines.complete(draft.body());
    company.references.find(Kind.CUSTOMER, body, "CustomerRef");
    company.references.find(Kind.PAYMENT_METHOD, body, "PaymentMethodRef");
    if (body.ref("DepositToAccountRef").isEmpty()) {
      return body.withRef("DepositToAccountRef", company.chart.undeposited());
    }
    company.references.requireMoneyAccount(body, "DepositToAccountRef");
    return body;
  }

  @Override
  public List<Posting> postings(Key key, Tree body) {
    List<Posting> postings = new ArrayList<>(lines.income(body, false));
    String account = body.ref("DepositToAccountRef").orElseThrow();
    postings.add(Posting.debit(account, company.currency(body), body.amount("TotalAmt")));
    return postings;
  }

  @Override
  public Map<String, Object> derived(Entity entity) {
    return Map.of("Balance", BigDecimal.ZERO);
  }

  @Override
  public Tree voided(Entity entity) {
    return SalesLines.voided(entity.body());
  }
}
