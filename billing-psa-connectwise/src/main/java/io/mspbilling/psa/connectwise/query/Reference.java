package io.mspbilling.psa.connectwise.query;

import java.util.Objects;

/**
 * Another record, as a record names it.
 *
 * @param id its record id
 * @param name its name or short name; empty if the vendor left it out
 */
public record Reference(long id, String name) {

  public Reference {
    Objects.requireNonNull(name, "name");
  }
}
