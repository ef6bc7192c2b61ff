package io.mspbilling.accounting.quickbooks.online.internal.form;

import io.mspbilling.accounting.quickbooks.online.internal.wire.EntityJson;
import io.mspbilling.accounting.quickbooks.online.internal.wire.ReferenceJson;
import java.util.Currency;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How one kind of record is read and written. Immutable. */
public interface WritableForm<T, W extends Record & EntityJson> extends Form<T, W> {

  /**
   * Writes a value, without id and without what QuickBooks keeps itself.
   *
   * @param currency names the value's currency, where the company has several
   */
  W write(T value, @Nullable ReferenceJson currency);

  /** What the value's amounts are in; empty if it has none. */
  default Optional<Currency> currency(T value) {
    return Optional.empty();
  }

  /**
   * Whether our value holds all there is to a line, so that lines may be replaced in an update:
   * QuickBooks replaces them as a whole.
   */
  default boolean replacesLines() {
    return false;
  }
}
