package io.mspbilling.psa.connectwise.finance;

import java.math.BigDecimal;
import java.util.Objects;

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
}
