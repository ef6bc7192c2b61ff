package io.mspbilling.testkit.quickbooks.internal.company;

import io.mspbilling.testkit.engine.ledger.Posting;
import io.mspbilling.testkit.http.FakeObject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Deposits: debit the bank, credit undeposited funds for each payment taken along, and credit or
 * debit the account of each line entered directly.
 */
final class DepositRules implements Rules {
  private static final String DETAIL = "DepositLineDetail";

  private final Company company;
  private final DepositLinks depositLinks;

  DepositRules(Company company) {
    this.company = company;
    this.depositLinks = new DepositLinks(company);
  }

  @Override
  public FakeObject complete(Draft draft) {
    FakeObject body = draft.body();
    company.references.requireMoneyAccount(body, "DepositToAccountRef");
    List<FakeObject> lines = body.objects("Line");
    if (lines.isEmpty()) {
      throw BooksFault.missing("Line");
    }
    depositLinks.check(draft.key(), body);
    BigDecimal total = BigDecimal.ZERO;
    for (FakeObject line : lines) {
      if (line.objects("LinkedTxn").isEmpty()) {
        checkDirect(line);
      }
      total =
          total.add(line.decimal("Amount").orElseThrow(() -> BooksFault.missing("Line.Amount")));
    }
    total = total.subtract(cashBack(body));
    if (total.signum() < 0) {
      throw BooksFault.business("The total of a deposit must not be negative");
    }
    return body.with("TotalAmt", total);
  }

  private void checkDirect(FakeObject line) {
    if (!line.text("DetailType").orElse("").equals(DETAIL)) {
      throw BooksFault.missing("Line.DetailType");
    }
    FakeObject detail = line.inner(DETAIL);
    if (detail.textAt("AccountRef/value").isEmpty()) {
      throw BooksFault.missing("Line.DepositLineDetail.AccountRef");
    }
    Entity account = company.references.require(Kind.ACCOUNT, detail, "AccountRef");
    Optional<Entity> party = company.references.party(detail, "Entity");
    boolean aboutCustomer = party.filter(e -> e.key().kind() == Kind.CUSTOMER).isPresent();
    if (AccountTypes.is(account, AccountTypes.RECEIVABLE) && !aboutCustomer) {
      throw BooksFault.business("A line on Accounts Receivable must name a customer");
    }
  }

  private BigDecimal cashBack(FakeObject body) {
    FakeObject cashBack = body.inner("CashBack");
    if (cashBack.has("Amount")) {
      company.references.require(Kind.ACCOUNT, cashBack, "AccountRef");
    }
    return cashBack.amount("Amount");
  }

  @Override
  public List<Link> links(Key key, FakeObject body) {
    return depositLinks.read(key, body);
  }

  @Override
  public List<Posting> postings(Key key, FakeObject body) {
    String currency = company.currency(body);
    List<Posting> postings = new ArrayList<>();
    for (FakeObject line : body.objects("Line")) {
      FakeObject detail = line.inner(DETAIL);
      String account =
          line.objects("LinkedTxn").isEmpty()
              ? detail.textAt("AccountRef/value").orElseThrow()
              : depositLinks.undepositedAccount(line);
      Posting posting = Posting.credit(account, currency, line.amount("Amount"));
      postings.add(detail.textAt("Entity/value").map(posting::about).orElse(posting));
    }
    FakeObject cashBack = body.inner("CashBack");
    cashBack
        .textAt("AccountRef/value")
        .ifPresent(id -> postings.add(Posting.debit(id, currency, cashBack.amount("Amount"))));
    String bank = body.textAt("DepositToAccountRef/value").orElseThrow();
    postings.add(Posting.debit(bank, currency, body.amount("TotalAmt")));
    return postings;
  }
}
