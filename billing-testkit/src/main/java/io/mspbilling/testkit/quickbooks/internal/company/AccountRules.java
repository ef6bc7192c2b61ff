package io.mspbilling.testkit.quickbooks.internal.company;

import io.mspbilling.testkit.http.FakeJson;
import io.mspbilling.testkit.http.FakeObject;

/** Accounts of the general ledger. */
final class AccountRules implements Rules {
  private final Company company;

  AccountRules(Company company) {
    this.company = company;
  }

  @Override
  public FakeObject complete(Draft draft) {
    FakeObject body = draft.body();
    String name = body.text("Name").orElseThrow(() -> BooksFault.missing("Name"));
    UniqueNames.require(company, draft.key(), name, "Name", Kind.ACCOUNT);
    company.references.find(Kind.ACCOUNT, body, "ParentRef");
    String type =
        body.text("AccountType")
            .orElseGet(() -> AccountTypes.ofSubType(body.text("AccountSubType").orElse("")));
    if (!type.isEmpty() && !AccountTypes.exists(type)) {
      throw BooksFault.badChoice("AccountType", type);
    }
    if (type.isEmpty()) {
      throw BooksFault.of(
          "6010",
          "Account type missing",
          "Business Validation Error: an account needs an AccountType or a known AccountSubType");
    }
    requireSameType(draft, type);
    FakeObject typed = body.with("AccountType", type);
    return typed.has("Active") ? typed : typed.with("Active", true);
  }

  @Override
  public FakeObject derived(Entity entity) {
    FakeObject body = entity.body();
    return FakeJson.object()
        .with("FullyQualifiedName", body.text("Name").orElse(""))
        .with("Classification", AccountTypes.classification(body.text("AccountType").orElse("")))
        .with("CurrentBalance", company.ledger.balance(entity.key().id(), company.currency(body)));
  }

  private void requireSameType(Draft draft, String type) {
    boolean changes = draft.before().filter(before -> !AccountTypes.is(before, type)).isPresent();
    if (changes && company.ledger.uses(draft.key().id())) {
      throw BooksFault.business("The type of an account with transactions cannot change");
    }
  }
}
