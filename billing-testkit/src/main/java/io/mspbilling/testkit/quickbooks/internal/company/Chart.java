package io.mspbilling.testkit.quickbooks.internal.company;

import io.mspbilling.testkit.http.FakeJson;
import io.mspbilling.testkit.http.FakeObject;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;

/**
 * Finds the accounts that the service chooses by itself. Like the real one it makes them when they
 * are first needed.
 */
final class Chart {
  private final Company company;

  Chart(Company company) {
    this.company = company;
  }

  String receivable() {
    return systemAccount(
        "Accounts Receivable (A/R)", AccountTypes.RECEIVABLE, "AccountsReceivable", false);
  }

  String undeposited() {
    return systemAccount(
        "Undeposited Funds", AccountTypes.CURRENT_ASSET, AccountTypes.UNDEPOSITED, true);
  }

  String salesTax() {
    return systemAccount(
        "Sales Tax Payable", AccountTypes.CURRENT_LIABILITY, AccountTypes.SALES_TAX, true);
  }

  String discounts() {
    return systemAccount("Discounts given", AccountTypes.INCOME, AccountTypes.DISCOUNTS, true);
  }

  boolean isReceivable(String account) {
    return is(account, entity -> AccountTypes.is(entity, AccountTypes.RECEIVABLE));
  }

  boolean isUndeposited(String account) {
    return is(account, entity -> hasSubType(entity, AccountTypes.UNDEPOSITED));
  }

  /** All accounts of type Accounts Receivable, by id. */
  List<String> receivables() {
    return company.tables.all(Kind.ACCOUNT).stream()
        .filter(entity -> AccountTypes.is(entity, AccountTypes.RECEIVABLE))
        .map(entity -> entity.key().id())
        .toList();
  }

  private boolean is(String account, Predicate<Entity> condition) {
    return company.tables.find(new Key(Kind.ACCOUNT, account)).filter(condition).isPresent();
  }

  private String systemAccount(String name, String type, String subType, boolean bySubType) {
    return company.tables.all(Kind.ACCOUNT).stream()
        .filter(Entity::isActive)
        .filter(e -> bySubType ? hasSubType(e, subType) : AccountTypes.is(e, type))
        .findFirst()
        .map(entity -> entity.key().id())
        .orElseGet(() -> make(name, type, subType));
  }

  private String make(String name, String type, String subType) {
    Key key = new Key(Kind.ACCOUNT, company.tables.freeId(Kind.ACCOUNT));
    FakeObject body =
        FakeJson.object()
            .with("Name", name)
            .with("AccountType", type)
            .with("AccountSubType", subType)
            .with("Active", true);
    Instant now = company.now();
    company.tables.put(new Entity(key, 0, body, now, now, false));
    company.log(new Change(key, Change.Operation.CREATE, now, false));
    return key.id();
  }

  private static boolean hasSubType(Entity account, String subType) {
    return account.body().text("AccountSubType").filter(subType::equals).isPresent();
  }
}
