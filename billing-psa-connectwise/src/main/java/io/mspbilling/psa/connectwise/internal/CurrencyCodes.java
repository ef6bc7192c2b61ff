package io.mspbilling.psa.connectwise.internal;

import io.mspbilling.psa.connectwise.internal.wire.CurrencyReferenceJson;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the code in a currency reference. */
public final class CurrencyCodes {
  private CurrencyCodes() {}

  /**
   * The code as it was sent; else the tenant's own identifier of the currency if that looks like a
   * code, as some tenants write them.
   */
  public static Optional<String> of(@Nullable CurrencyReferenceJson wire) {
    if (wire == null) {
      return Optional.empty();
    }
    Optional<String> code = Optional.ofNullable(wire.currencyCode()).filter(c -> !c.isBlank());
    return code.or(
        () ->
            Stream.ofNullable(wire.currencyIdentifier())
                .filter(identifier -> identifier.matches("[A-Z]{3}"))
                .findFirst());
  }
}
