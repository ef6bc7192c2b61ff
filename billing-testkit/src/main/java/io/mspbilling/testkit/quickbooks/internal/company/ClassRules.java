package io.mspbilling.testkit.quickbooks.internal.company;

import io.mspbilling.testkit.http.FakeJson;
import io.mspbilling.testkit.http.FakeObject;
import java.util.Optional;

/** Classes, by which a business is cut into segments, and classes below them. */
final class ClassRules implements Rules {
  private static final String PARENT = "ParentRef";

  private final Company company;

  ClassRules(Company company) {
    this.company = company;
  }

  @Override
  public FakeObject complete(Draft draft) {
    FakeObject body = draft.body();
    String name = body.text("Name").orElseThrow(() -> BooksFault.missing("Name"));
    Optional<String> parent =
        company.references.find(Kind.CLASS, body, PARENT).map(above -> above.key().id());
    if (body.flag("SubClass") && parent.isEmpty()) {
      throw BooksFault.missing(PARENT);
    }
    requireNoCircle(draft.key().id(), parent);
    UniqueNames.require(
        company,
        draft.key(),
        name,
        "Name",
        other -> parent(other.body()).equals(parent),
        Kind.CLASS);
    return FakeJson.object().with("Active", true).merge(body).with("SubClass", parent.isPresent());
  }

  private void requireNoCircle(String self, Optional<String> parent) {
    for (Optional<String> at = parent; at.isPresent(); at = at.flatMap(this::parentOf)) {
      if (at.get().equals(self)) {
        throw BooksFault.business("A class cannot stand below itself");
      }
    }
  }

  @Override
  public FakeObject derived(Entity entity) {
    return FakeJson.object().with("FullyQualifiedName", fullName(entity));
  }

  private String fullName(Entity entity) {
    String name = entity.body().text("Name").orElse("");
    return parent(entity.body())
        .flatMap(this::find)
        .map(above -> fullName(above) + ":" + name)
        .orElse(name);
  }

  private Optional<Entity> find(String id) {
    return company.tables.find(new Key(Kind.CLASS, id));
  }

  private Optional<String> parentOf(String id) {
    return find(id).flatMap(above -> parent(above.body()));
  }

  private static Optional<String> parent(FakeObject body) {
    return body.textAt(PARENT + "/value");
  }
}
