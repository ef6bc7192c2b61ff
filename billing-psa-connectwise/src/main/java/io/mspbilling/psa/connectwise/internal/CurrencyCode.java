package io.mspbilling.psa.connectwise.internal;

import io.mspbilling.json.Node;
import java.util.Optional;

/** Finds the code in a currency reference. */
public final class CurrencyCode {
  private static final String CODE = "currencyCode";
  private static final String IDENTIFIER = "currencyIdentifier";

  private CurrencyCode() {}

  /**
   * The field that holds the code; else the tenant's own identifier of the currency if that looks
   * like a code, as some tenants write them.
   */
  public static String field(Node currency) {
    return currency.text(CODE).isEmpty()
            && currency.text(IDENTIFIER).filter(text -> text.matches("[A-Z]{3}")).isPresent()
        ? IDENTIFIER
        : CODE;
  }

  /** The code as it was sent. */
  public static Optional<String> read(Node currency) {
    return currency.text(field(currency));
  }
}
