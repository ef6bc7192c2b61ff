package io.mspbilling.accounting.quickbooks.online.entity;

import java.time.LocalDate;
import java.util.Currency;
import java.util.Objects;
import java.util.Optional;

/**
 * The company's settings that matter to posting.
 *
 * @param homeCurrency what its books are kept in
 * @param multiCurrency whether records may be in another currency
 * @param closedUntil last day that can no longer be posted to
 */
public record Preferences(
    Currency homeCurrency, boolean multiCurrency, Optional<LocalDate> closedUntil) {

  public Preferences {
    Objects.requireNonNull(homeCurrency, "homeCurrency");
    Objects.requireNonNull(closedUntil, "closedUntil");
  }

  /** Whether a record may be in this currency. */
  public boolean takes(Currency currency) {
    return multiCurrency || homeCurrency.equals(currency);
  }
}
