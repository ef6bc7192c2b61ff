package io.mspbilling.testkit.quickbooks.internal.company;

import io.mspbilling.testkit.engine.ledger.Posting;
import io.mspbilling.testkit.http.FakeJson;
import io.mspbilling.testkit.http.FakeObject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Payments received: debit the account the money goes to, credit the receivables, and use up the
 * open items the lines name. What is left over is a credit of the customer.
 */
final class PaymentRules implements Rules {
  private final Company company;
  private final PaymentLinks paymentLinks;

  PaymentRules(Company company) {
    this.company = company;
    this.paymentLinks = new PaymentLinks(company);
  }

  @Override
  public FakeObject complete(Draft draft) {
    FakeObject body = draft.body();
    company.references.require(Kind.CUSTOMER, body, "CustomerRef");
    company.references.find(Kind.PAYMENT_METHOD, body, "PaymentMethodRef");
    requireReceivable(body);
    BigDecimal total = body.decimal("TotalAmt").orElseThrow(() -> BooksFault.missing("TotalAmt"));
    if (total.signum() < 0) {
      throw BooksFault.business("The amount of a payment must not be negative");
    }
    List<Link> links = paymentLinks.read(draft.key(), body);
    if (total.signum() == 0 && links.isEmpty()) {
      throw BooksFault.business("A payment of nothing must apply a credit");
    }
    requireOpen(draft.key(), links);
    if (settled(links).compareTo(total) > 0) {
      throw BooksFault.business("The amount applied is more than the payment and its credits");
    }
    if (body.textAt("DepositToAccountRef/value").isEmpty()) {
      return body.with(
          "DepositToAccountRef", FakeJson.object().with("value", company.chart.undeposited()));
    }
    company.references.requireMoneyAccount(body, "DepositToAccountRef");
    return body;
  }

  private void requireReceivable(FakeObject body) {
    company
        .references
        .find(Kind.ACCOUNT, body, "ARAccountRef")
        .filter(account -> !AccountTypes.is(account, AccountTypes.RECEIVABLE))
        .ifPresent(
            account -> {
              throw BooksFault.business("ARAccountRef must be of type Accounts Receivable");
            });
  }

  /** Two lines may name the same item; together they must not use more than is open. */
  private void requireOpen(Key self, List<Link> links) {
    Map<List<Object>, BigDecimal> wanted = new HashMap<>();
    for (Link link : links) {
      BigDecimal sum =
          wanted.merge(List.of(link.target(), link.party()), link.amount(), BigDecimal::add);
      BigDecimal open = company.openItems.open(link.target(), link.party(), self);
      if (sum.compareTo(open) > 0) {
        throw BooksFault.business(
            "The amount applied to " + link.target() + " is more than its open balance " + open);
      }
    }
  }

  @Override
  public List<Link> links(Key key, FakeObject body) {
    return paymentLinks.read(key, body);
  }

  @Override
  public List<Posting> postings(Key key, FakeObject body) {
    String currency = company.currency(body);
    String receivable = body.textAt("ARAccountRef/value").orElseGet(company.chart::receivable);
    String customer = body.textAt("CustomerRef/value").orElseThrow();
    BigDecimal total = body.amount("TotalAmt");
    List<Link> links = links(key, body);
    List<Posting> postings = new ArrayList<>();
    postings.add(
        Posting.debit(body.textAt("DepositToAccountRef/value").orElseThrow(), currency, total));
    for (Link link : links) {
      postings.add(Posting.credit(receivable, currency, link.settled()).about(link.party()));
    }
    BigDecimal unapplied = total.subtract(settled(links));
    postings.add(Posting.credit(receivable, currency, unapplied).about(customer));
    return postings;
  }

  @Override
  public FakeObject derived(Entity entity) {
    BigDecimal applied = settled(company.links.from(entity.key()));
    return FakeJson.object()
        .with("UnappliedAmt", entity.body().amount("TotalAmt").subtract(applied));
  }

  @Override
  public FakeObject voided(Entity entity) {
    FakeObject body = entity.body();
    return body.with("Line", List.of())
        .with("TotalAmt", BigDecimal.ZERO)
        .with("PrivateNote", SalesLines.voidedNote(body));
  }

  static BigDecimal settled(List<Link> links) {
    return links.stream().map(Link::settled).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
