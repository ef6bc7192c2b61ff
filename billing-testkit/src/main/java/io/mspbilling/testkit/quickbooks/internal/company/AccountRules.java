package io.mspbilling.testkit.quickbooks.internal.company;

import java.util.LinkedHashMap;
import java.util.Map;

/** Accounts of the general ledger. */
final class AccountRules implements Rules {
  private final Company company;

  AccountRules(Company company) {
    this.company = company;
  }

  @Override
  public Tree complete(Draft draft) {
    Tree body = draft.body();
    String name = body.text("Name").orElseThrow(() -> BooksFault.missing("Name"));
    UniqueNames.require(company, draft.key(), name, "Name", Kind.ACCOUNT);
    company.references.find(Kind.ACCOUNT, body, "ParentRef");
    String type =
        body.text("AccountType")
            .orElseGet(() -> AccountTypes.ofSubType(body.text("AccountSubType").orElse("")));
    if (type.isEmpty()) {
      throw BooksFault.of(
          "6010",
          "Account type missing",
          "Business Validation Error: an account needs an AccountType or a known AccountSubType");
    }
    requireSameType(draft, type);
    Tree typed = body.with("AccountType", type);
    return typed.has("Active") ? typed : typed.with("Active", true);
  }

  @Override
  public Map<String, Object> derived(Entity entity) {
    Tree body = entity.body();
    Map<String, Object> derived = new LinkedHashMap<>();
    derived.put("FullyQualifiedName", body.text("Name").orElse(""));
    derived.put("Classification", AccountTypes.classification(body.text("AccountType").orElse("")));
    derived.put(
        "CurrentBalance", company.ledger.balance(entity.key().id(), company.currency(body)));
    return derived;
  }

  private void requireSameType(Draft draft, String type) {
    boolean changes = draft.before().filter(before -> !AccountTypes.is(before, type)).isPresent();
    if (changes && company.ledger.uses(draft.key().id())) {
      throw BooksFault.business("The type of an account with transactions cannot change");
    }
  }
}
