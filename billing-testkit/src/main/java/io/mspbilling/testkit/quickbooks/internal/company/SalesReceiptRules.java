package io.mspbilling.testkit.quickbooks.internal.company;

import io.mspbilling.testkit.engine.ledger.Posting;
import io.mspbilling.testkit.http.FakeJson;
import io.mspbilling.testkit.http.FakeObject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Sales paid on the spot: debit the account the money goes to, credit income. */
final class SalesReceiptRules implements Rules {
  private final Company company;
  private final SalesLines lines;

  SalesReceiptRules(Company company, SalesLines lines) {
    this.company = company;
    this.lines = lines;
  }

  @Override
  public FakeObject complete(Draft draft) {
    FakeObject body = lines.complete(draft.body());
    company.references.find(Kind.CUSTOMER, body, "CustomerRef");
    company.references.find(Kind.PAYMENT_METHOD, body, "PaymentMethodRef");
    if (body.textAt("DepositToAccountRef/value").isEmpty()) {
      return body.with(
          "DepositToAccountRef", FakeJson.object().with("value", company.chart.undeposited()));
    }
    company.references.requireMoneyAccount(body, "DepositToAccountRef");
    return body;
  }

  @Override
  public List<Posting> postings(Key key, FakeObject body) {
    List<Posting> postings = new ArrayList<>(lines.income(body, false));
    String account = body.textAt("DepositToAccountRef/value").orElseThrow();
    postings.add(Posting.debit(account, company.currency(body), body.amount("TotalAmt")));
    return postings;
  }

  @Override
  public FakeObject derived(Entity entity) {
    return FakeJson.object().with("Balance", BigDecimal.ZERO);
  }

  @Override
  public FakeObject voided(Entity entity) {
    return SalesLines.voided(entity.body());
  }
}
