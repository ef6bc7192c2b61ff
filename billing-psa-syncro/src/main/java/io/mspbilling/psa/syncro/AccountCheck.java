package io.mspbilling.psa.syncro;

import io.mspbilling.failure.AuthenticationException;
import io.mspbilling.psa.syncro.billing.SyncroAccount;
import io.mspbilling.psa.syncro.billing.SyncroLocale;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Holds what an account tells of itself against what billing needs. */
record AccountCheck(SyncroClient client, Currency currency) {
  private static final List<List<String>> NEEDED =
      List.of(
          List.of("customer", "read"),
          List.of("invoice", "read"),
          List.of("payment", "read"),
          List.of("payment", "write"));

  List<String> complaints() {
    List<String> complaints = new ArrayList<>();
    SyncroAccount account = client.account();
    for (List<String> need : NEEDED) {
      if (!account.may(need.get(0), need.get(1)).orElse(true)) {
        complaints.add(
            "the token may not "
                + need.get(1)
                + " "
                + need.get(0)
                + "s; give it that permission in Syncro under Admin, API Tokens");
      }
    }
    symbol()
        .filter(symbol -> !isKnownAs(symbol))
        .ifPresent(
            symbol ->
                complaints.add(
                    "Syncro shows amounts in "
                        + symbol
                        + ", which is not how "
                        + currency
                        + " is written; see whether SyncroPsaSettings.currency() is right"));
    return List.copyOf(complaints);
  }

  /** Empty if the token may not see it: payments may be recorded all the same. */
  private Optional<String> symbol() {
    try {
      return client.locale().flatMap(SyncroLocale::currencySymbol).map(String::strip);
    } catch (AuthenticationException e) {
      return Optional.empty();
    }
  }

  /** By its code, or by its symbol somewhere: at home most have a short one that others share. */
  private boolean isKnownAs(String symbol) {
    return Stream.concat(
            Stream.of(currency.getCurrencyCode()),
            Stream.of(Locale.getAvailableLocales()).map(currency::getSymbol))
        .anyMatch(symbol::equalsIgnoreCase);
  }
}
