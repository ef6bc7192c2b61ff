package io.mspbilling.testkit.quickbooks.internal.company;

import io.mspbilling.testkit.http.FakeJson;
import io.mspbilling.testkit.http.FakeObject;
import java.math.BigDecimal;
import java.util.Optional;

/** Customers, and sub-customers below them. */
final class CustomerRules implements Rules {
  private final Company company;

  CustomerRules(Company company) {
    this.company = company;
  }

  @Override
  public FakeObject complete(Draft draft) {
    FakeObject body = PersonNames.complete(company, draft);
    company.references.find(Kind.TERM, body, "SalesTermRef");
    company.references.find(Kind.PAYMENT_METHOD, body, "PaymentMethodRef");
    company
        .references
        .find(Kind.CUSTOMER, body, "ParentRef")
        .filter(parent -> parent.key().equals(draft.key()))
        .ifPresent(
            parent -> {
              throw BooksFault.business("A customer cannot be its own parent");
            });
    return body;
  }

  @Override
  public FakeObject derived(Entity entity) {
    BigDecimal own = balance(entity);
    BigDecimal withJobs =
        company.tables.all(Kind.CUSTOMER).stream()
            .filter(
                other ->
                    other.body().textAt("ParentRef/value").equals(Optional.of(entity.key().id())))
            .map(this::balance)
            .reduce(own, BigDecimal::add);
    return FakeJson.object()
        .with("FullyQualifiedName", fullName(entity))
        .with("Balance", own)
        .with("BalanceWithJobs", withJobs);
  }

  private BigDecimal balance(Entity customer) {
    return company.chart.receivables().stream()
        .map(
            account ->
                company.ledger.balance(
                    account, company.currency(customer.body()), customer.key().id()))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private String fullName(Entity customer) {
    String name = customer.body().text("DisplayName").orElse("");
    return customer
        .body()
        .textAt("ParentRef/value")
        .flatMap(parent -> company.tables.find(new Key(Kind.CUSTOMER, parent)))
        .flatMap(parent -> parent.body().text("DisplayName"))
        .map(parent -> parent + ":" + name)
        .orElse(name);
  }
}
