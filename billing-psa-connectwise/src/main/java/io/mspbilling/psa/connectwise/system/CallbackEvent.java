package io.mspbilling.psa.connectwise.system;

import java.util.Objects;

/**
 * A hint that something happened to a record. Read the record again: callbacks come late, twice,
 * out of order, or not at all, so what they say is not applied.
 *
 * @param action as in {@code added}, {@code updated} or {@code deleted}
 * @param type as in {@code invoice}
 * @param id the record id
 */
public record CallbackEvent(String action, String type, long id) {

  public CallbackEvent {
    Objects.requireNonNull(action, "action");
    Objects.requireNonNull(type, "type");
  }

  /** Whether it tells of an invoice. */
  public boolean isInvoice() {
    return type.equalsIgnoreCase("invoice");
  }

  /** Whether it says that the record is gone. */
  public boolean isDeletion() {
    return action.equalsIgnoreCase("deleted");
  }
}
