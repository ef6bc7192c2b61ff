package io.mspbilling.accounting.quickbooks.online.entity;

import java.util.Objects;

/**
 * A transaction that a line refers to.
 *
 * @param type as QuickBooks spells it, as in {@code Invoice}
 * @param id its internal id, which is not the number that people see
 */
public record LinkedTxn(String type, String id) {

  public LinkedTxn {
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(id, "id");
  }
}
