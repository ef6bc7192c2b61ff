package io.mspbilling.psa.connectwise;

import io.mspbilling.json.Fields;
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
   * @param code as the vendor sent it
   * @throws io.mspbilling.json.JsonProblem if it names something that is no currency, or names none
   *     and there is no fallback
   */
  Currency of(Fields fields, Optional<String> code) {
    return fields
        .currency(code.orElse(null), "currency.currencyCode")
        .or(this::fallback)
        .orElseThrow(
            () ->
                fields.invalid(
                    "currency.currencyCode",
                    "missing; give the currency its ISO code in ConnectWise, "
                        + "or set defaultCurrency"));
  }
}
