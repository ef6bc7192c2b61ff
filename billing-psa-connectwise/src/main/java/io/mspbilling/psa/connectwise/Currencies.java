package io.mspbilling.psa.connectwise;

import io.mspbilling.json.Node;
import io.mspbilling.psa.connectwise.internal.CurrencyCode;
import java.util.Currency;
import java.util.Optional;

/**
 * Decides in which currency a record is.
 *
 * @param fallback the currency of records that name none
 */
record Currencies(Optional<Currency> fallback) {

  /**
   * The currency of a record.
   *
   * @throws io.mspbilling.json.JsonProblem if it names something that is no currency, or names none
   *     and there is no fallback
   */
  Currency of(Node record) {
    Node currency = record.node("currency");
    return currency
        .currency(CurrencyCode.field(currency))
        .or(this::fallback)
        .orElseThrow(
            () ->
                currency.invalid(
                    "currencyCode",
                    "missing; give the currency its ISO code in ConnectWise, "
                        + "or set defaultCurrency"));
  }
}
