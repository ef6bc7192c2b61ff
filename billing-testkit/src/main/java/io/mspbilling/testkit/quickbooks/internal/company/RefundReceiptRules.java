package io.mspbilling.testkit.quickbooks.internal.company;

import io.mspbilling.testkit.engine.ledger.Posting;
import io.mspbilling.testkit.http.FakeJson;
import io.mspbilling.testkit.http.FakeObject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Money given back for a sale: debit income, credit the account the money leaves. */
final class RefundReceiptRules implements Rules {
  private final Company company;
  private final SalesLines lines;

  RefundReceiptRules(Company company, SalesLines lines) {
    this.company = company;
    this.lines = lines;
  }

  @Override
  public FakeObject complete(Draft draft) {
    FakeObject body = lines.complete(draft.body());
    company.references.require(Kind.CUSTOMER, body, "CustomerRef");
    company.references.requireMoneyAccount(body, "DepositToAccountRef");
    company.references.find(Kind.PAYMENT_METHOD, body, "PaymentMethodRef");
    return body;
  }

  @Override
  public List<Posting> postings(Key key, FakeObject body) {
    List<Posting> postings = new ArrayList<>(lines.income(body, true));
    String account = body.textAt("DepositToAccountRef/value").orElseThrow();
    postings.add(Posting.credit(account, company.currency(body), body.amount("TotalAmt")));
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
