package io.mspbilling.testkit.halo;

import io.mspbilling.testkit.http.FakeObject;
import java.util.List;
import java.util.function.Predicate;

/**
 * Records that nothing hangs on: clients, sites, contacts, contracts, items, codes.
 *
 * @param touched the member that tells when it was changed last; empty if none does
 * @param filters the parameters of lists that name a member
 * @param inactive which rows lists leave out
 */
record OtherRules(
    Office office, String touched, List<String> filters, Predicate<FakeObject> inactive)
    implements Rules {
  /** A contract's status once it is over. */
  private static final long EXPIRED = 4;

  static Rules of(Entity entity, Office office) {
    Predicate<FakeObject> inactive = row -> row.flag("inactive");
    return switch (entity) {
      case CLIENT -> new OtherRules(office, "alastupdate", List.of("toplevel_id"), inactive);
      case SITE -> new OtherRules(office, "slastupdate", List.of("client_id"), inactive);
      case USER -> new OtherRules(office, "ulastupdate", List.of("client_id", "site_id"), inactive);
      case CONTRACT ->
          new OtherRules(office, "", List.of("client_id", "site_id"), OtherRules::isOver);
      case ITEM -> new OtherRules(office, "lastmodified", List.of(), inactive);
      default -> new OtherRules(office, "", List.of(), inactive);
    };
  }

  @Override
  public Predicate<FakeObject> filter(Query query) {
    Predicate<FakeObject> members = Filters.oneOf(query, filters.toArray(String[]::new));
    return Filters.active(query, inactive).and(members).and(changed(query));
  }

  @Override
  public FakeObject shown(FakeObject row) {
    return office
        .named(row, "client_id", Entity.CLIENT, "name")
        .map(name -> row.with("client_name", name))
        .orElse(row);
  }

  @Override
  public FakeObject saving(FakeObject before, FakeObject after) {
    return touched.isEmpty() ? after : after.with(touched, office.time());
  }

  @Override
  public FakeObject entered(FakeObject row) {
    return touched.isEmpty() || row.has(touched) ? row : row.with(touched, office.time());
  }

  private Predicate<FakeObject> changed(Query query) {
    return touched.isEmpty()
        ? row -> true
        : Filters.between(query, "lastupdatefromdate", "lastupdatetodate", touched);
  }

  private static boolean isOver(FakeObject contract) {
    return contract.flag("expired")
        || contract.integer("status").filter(status -> status == EXPIRED).isPresent();
  }
}
