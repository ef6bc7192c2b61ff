package io.mspbilling.testkit.quickbooks.internal.company;

import io.mspbilling.testkit.engine.ledger.Posting;
import io.mspbilling.testkit.http.FakeObject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Money spent: debit what it was spent on, credit the bank or card it came from. */
final class PurchaseRules implements Rules {
  private static final String DETAIL = "AccountBasedExpenseLineDetail";

  private final Company company;

  PurchaseRules(Company company) {
    this.company = company;
  }

  @Override
  public FakeObject complete(Draft draft) {
    FakeObject body = draft.body();
    String paymentType =
        body.text("PaymentType").orElseThrow(() -> BooksFault.missing("PaymentType"));
    Entity account = company.references.require(Kind.ACCOUNT, body, "AccountRef");
    String wanted = paymentType.equals("CreditCard") ? AccountTypes.CREDIT_CARD : AccountTypes.BANK;
    if (!AccountTypes.is(account, wanted)) {
      throw BooksFault.business("A purchase by " + paymentType + " needs an account of " + wanted);
    }
    company.references.party(body, "EntityRef");
    List<FakeObject> lines = body.objects("Line");
    if (lines.isEmpty()) {
      throw BooksFault.missing("Line");
    }
    BigDecimal total =
        lines.stream().map(line -> check(body, line)).reduce(BigDecimal.ZERO, BigDecimal::add);
    if (total.signum() < 0) {
      throw BooksFault.business("The total of a purchase must not be negative");
    }
    return body.with("TotalAmt", total);
  }

  private BigDecimal check(FakeObject body, FakeObject line) {
    if (!line.text("DetailType").orElse("").equals(DETAIL)) {
      throw BooksFault.business("A line of a purchase must be of type " + DETAIL);
    }
    FakeObject detail = line.inner(DETAIL);
    Entity account = company.references.require(Kind.ACCOUNT, detail, "AccountRef");
    company.references.find(Kind.CUSTOMER, detail, "CustomerRef");
    if (AccountTypes.is(account, AccountTypes.RECEIVABLE) && customer(body, detail).isEmpty()) {
      throw BooksFault.business(
          "When you use Accounts Receivable, you must choose a customer in the Name field");
    }
    return line.decimal("Amount").orElseThrow(() -> BooksFault.missing("Line.Amount"));
  }

  @Override
  public List<Posting> postings(Key key, FakeObject body) {
    String currency = company.currency(body);
    List<Posting> postings = new ArrayList<>();
    for (FakeObject line : body.objects("Line")) {
      FakeObject detail = line.inner(DETAIL);
      Posting spent =
          Posting.debit(
              detail.textAt("AccountRef/value").orElseThrow(), currency, line.amount("Amount"));
      postings.add(customer(body, detail).map(spent::about).orElse(spent));
    }
    String account = body.textAt("AccountRef/value").orElseThrow();
    postings.add(Posting.credit(account, currency, body.amount("TotalAmt")));
    // A credit is the purchase turned round: money that came back.
    return body.flag("Credit") ? postings.stream().map(Posting::reversed).toList() : postings;
  }

  private static Optional<String> customer(FakeObject body, FakeObject detail) {
    boolean toCustomer =
        body.inner("EntityRef").text("type").filter("Customer"::equalsIgnoreCase).isPresent();
    return detail
        .textAt("CustomerRef/value")
        .or(() -> toCustomer ? body.textAt("EntityRef/value") : Optional.empty());
  }
}
