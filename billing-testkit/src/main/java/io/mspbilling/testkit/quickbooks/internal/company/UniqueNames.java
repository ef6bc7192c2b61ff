package io.mspbilling.testkit.quickbooks.internal.company;

import java.util.Arrays;

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
    if (name.isBlank()) {
      throw BooksFault.missing(field);
    }
    if (name.chars().anyMatch(c -> c == ':' || c == '\t' || c == '\n')) {
      throw BooksFault.business(field + " must not hold a colon, a tab or a new line");
    }
    boolean taken =
        Arrays.stream(kinds)
            .flatMap(kind -> company.tables.all(kind).stream())
            .filter(other -> !other.key().equals(self))
            .anyMatch(other -> other.body().text(field).filter(name::equalsIgnoreCase).isPresent());
    if (taken) {
      throw BooksFault.duplicateName(name);
    }
  }
}
