package io.mspbilling.psa.connectwise.finance;

import io.mspbilling.json.Node;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

/**
 * One tax of a tax code: a state's, a county's.
 *
 * @param caption what the invoice calls it
 * @param rate the number as the tenant entered it; what it means depends on {@code rateType}
 * @param rateType as in {@code Percent} or {@code Amount}
 */
public record TaxLevel(String caption, BigDecimal rate, String rateType) {

  public TaxLevel {
    Objects.requireNonNull(caption, "caption");
    Objects.requireNonNull(rate, "rate");
    Objects.requireNonNull(rateType, "rateType");
  }

  /** Reads one of the levels that stand side by side in a tax code; absent if it has no rate. */
  static Optional<TaxLevel> read(Node code, String level) {
    return code.decimal(level + "Rate")
        .filter(rate -> rate.signum() != 0)
        .map(
            rate ->
                new TaxLevel(
                    code.text(level + "Caption").orElse(""),
                    rate,
                    code.text(level + "RateType").orElse("")));
  }
}
