package io.mspbilling.accounting.quickbooks.online.entity;

import io.mspbilling.json.Draft;
import java.util.Currency;
import java.util.Optional;

/** What can be sent to QuickBooks. */
public interface Writable {

  /** What is sent of it: all but its id, its currency, and what QuickBooks keeps itself. */
  Draft draft();

  /** What its amounts are in; empty if it has none, or is in the home currency. */
  Optional<Currency> currency();
}
