package io.mspbilling.accounting.quickbooks.online.entity;

import io.mspbilling.json.Node;
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

  /** Reads settings; a {@code JsonProblem} names the field that cannot be right. */
  public static Preferences read(Node preferences) {
    Node currencies = preferences.requiredNode("CurrencyPrefs");
    return new Preferences(
        currencies.node("HomeCurrency").requiredCurrency("value"),
        currencies.flag("MultiCurrencyEnabled").orElse(false),
        preferences.node("AccountingInfoPrefs").date("BookCloseDate"));
  }

  /** Whether a record may be in this currency. */
  public boolean takes(Currency currency) {
    return multiCurrency || homeCurrency.equals(currency);
  }
}
