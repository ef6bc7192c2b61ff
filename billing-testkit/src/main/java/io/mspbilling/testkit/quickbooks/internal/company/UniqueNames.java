package io.mspbilling.testkit.quickbooks.internal.company;

import java.util.Arrays;
import java.util.function.Predicate;

/** Names that must not occur twice, whatever their case; inactive records keep theirs. */
final class UniqueNames {
  private UniqueNames() {}

  /**
   * Checks a name's characters and that no other record of the given kinds has it.
   *
   * @throws BooksFault 6240 if another record has it, 6000 if it holds a character that names
   *     cannot have, 2020 if it is blank
   */
  static void require(Company company, Key self, String name, String field, Kind... kinds) {
    require(company, self, name, field, other -> true, kinds);
  }

  /** Checks the same among those records that share a parent or the like. */
  static void require(
      Company company,
      Key self,
      String name,
      String field,
      Predicate<Entity> among,
      Kind... kinds) {
    if (name.isBlank()) {
      throw BooksFault.missing(field);
    }
    if (name.chars().anyMatch(c -> c == ':' || c == '\t' || c == '\n')) {
      throw BooksFault.business(field + " must not hold a colon, a tab or a new line");
    }
    boolean taken =
        Arrays.stream(kinds)
            .flatMap(kind -> company.tables.all(kind).stream())
            .filter(other -> !other.key().equals(self) && among.test(other))
            .anyMatch(other -> other.body().text(field).filter(name::equalsIgnoreCase).isPresent());
    if (taken) {
      throw BooksFault.duplicateName(name);
    }
  }
}
