package io.mspbilling.psa.syncro.billing;

import io.mspbilling.json.Node;
import java.util.Objects;
import java.util.Optional;

/**
 * How an account writes amounts and times: {@code /settings}.
 *
 * @param currencySymbol as in {@code $}, which is that of several currencies; there is no code
 * @param timeZone as in {@code America/Los_Angeles}
 */
public record SyncroLocale(Optional<String> currencySymbol, Optional<String> timeZone) {

  public SyncroLocale {
    Objects.requireNonNull(currencySymbol, "currencySymbol");
    Objects.requireNonNull(timeZone, "timeZone");
  }

  /**
   * Reads the {@code locale} of an account as the API sends it.
   *
   * @throws io.mspbilling.json.JsonProblem naming the field that is not what it has to be
   */
  public static SyncroLocale read(Node locale) {
    return new SyncroLocale(locale.text("currency_symbol"), locale.text("time_zone"));
  }
}
