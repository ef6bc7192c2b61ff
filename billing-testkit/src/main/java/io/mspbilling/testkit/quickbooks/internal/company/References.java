package io.mspbilling.testkit.quickbooks.internal.company;

import io.mspbilling.testkit.http.FakeObject;
import java.util.Optional;

/** Follows references from bodies to names. */
final class References {
  private final Tables tables;

  References(Tables tables) {
    this.tables = tables;
  }

  /**
   * Answers the record that a required reference points at.
   *
   * @throws BooksFault 2020 if the reference is absent, 2500 if it leads nowhere, 610 if the record
   *     is inactive
   */
  Entity require(Kind kind, FakeObject body, String name) {
    return find(kind, body, name).orElseThrow(() -> BooksFault.missing(name));
  }

  /**
   * Answers the record that a reference points at, if the reference is there.
   *
   * @throws BooksFault 2500 if it leads nowhere, 610 if the record is inactive
   */
  Optional<Entity> find(Kind kind, FakeObject body, String name) {
    return body.textAt(name + "/value").map(id -> active(new Key(kind, id), name));
  }

  /** Answers an account that money can be put into or taken out of. */
  Entity requireMoneyAccount(FakeObject body, String name) {
    Entity account = require(Kind.ACCOUNT, body, name);
    if (!AccountTypes.holdsMoney(account)) {
      throw BooksFault.business("Select a bank account for this transaction: " + name);
    }
    return account;
  }

  /** Checks the reference to a customer, vendor or employee in a deposit or purchase. */
  Optional<Entity> party(FakeObject body, String name) {
    Kind kind =
        body.inner(name).text("type").orElse("").equalsIgnoreCase("Vendor")
            ? Kind.VENDOR
            : Kind.CUSTOMER;
    return find(kind, body, name);
  }

  private Entity active(Key target, String name) {
    Entity entity =
        tables.find(target).orElseThrow(() -> BooksFault.invalidReference(name, target));
    if (!entity.isActive()) {
      throw BooksFault.notFound(target);
    }
    return entity;
  }
}
