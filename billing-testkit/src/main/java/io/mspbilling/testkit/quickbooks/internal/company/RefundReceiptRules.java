package io.mspbilling.testkit.quickbooks.internal.company;

import io.mspbilling.testkit.quickbooks.internal.ledger.Posting;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Money given back for a sale: debit income, credit the account the money leaves. */
final class RefundReceiptRules implements Rules {
  private final Company company;
  private final SalesLines lines;

  RefundReceiptRules(Company company, SalesLines lines) {
    this.company = company;
    this.lines = lines;
  }

  @Override
  public Tree complete(Draft draft) {
    Tree body = lines.complete(draft.body());
    company.references.require(Kind.CUSTOMER, body, "CustomerRef");
    company.references.requireMoneyAccount(body, "DepositToAccountRef");
    company.references.find(Kind.PAYMENT_METHOD, body, "PaymentMethodRef");
    return body;
  }

  @Override
  public List<Posting> postings(Key key, Tree body) {
    List<Posting> postings = new ArrayList<>(lines.income(body, true));
    String account = body.ref("DepositToAccountRef").orElseThrow();
    postings.add(Posting.credit(account, company.currency(body), body.amount("TotalAmt")));
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
