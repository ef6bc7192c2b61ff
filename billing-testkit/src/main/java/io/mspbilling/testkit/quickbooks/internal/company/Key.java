package io.mspbilling.testkit.quickbooks.internal.company;

/**
 * Identifies a record.
 *
 * @param kind its kind
 * @param id the vendor's id, unique among records of the kind
 */
public record Key(Kind kind, String id) {

  @Override
  public String toString() {
    return kind.wireName() + " " + id;
  }
}
