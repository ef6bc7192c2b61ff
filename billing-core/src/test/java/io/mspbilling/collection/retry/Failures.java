package io.mspbilling.collection.retry;

import io.mspbilling.collection.decline.Decline;
import io.mspbilling.collection.decline.DeclineClass;
import io.mspbilling.collection.method.AccountHolder;
import io.mspbilling.collection.method.Card;
import io.mspbilling.collection.method.CardNetwork;
import io.mspbilling.collection.method.SavedMethod;
import io.mspbilling.receivables.PaymentMethodId;
import io.mspbilling.receivables.SystemName;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Methods and failed charges for tests. */
final class Failures {

  private static final SystemName GATEWAY = new SystemName("gateway");

  static final SavedMethod VISA = card("Visa 4242", CardNetwork.VISA);
  static final SavedMethod MASTERCARD = card("Mastercard 5454", CardNetwork.MASTERCARD);
  static final SavedMethod BANK =
      SavedMethod.bankAccount(
          new PaymentMethodId(GATEWAY, "bank"), "Bank 6789", AccountHolder.COMPANY);

  private Failures() {}

  static SavedMethod card(String label, CardNetwork network) {
    return SavedMethod.card(
        new PaymentMethodId(GATEWAY, label),
        label,
        Card.builder().network(network).expires(YearMonth.of(2027, 3)).build());
  }

  static SavedMethod withNewExpiry(SavedMethod card) {
    return SavedMethod.card(
        card.id(),
        card.label(),
        Card.builder().network(card.network()).expires(YearMonth.of(2031, 3)).build());
  }

  /** A return that came two days after the debit. */
  static FailedAttempt returned(String on, String code) {
    LocalDate day = LocalDate.parse(on);
    return new FailedAttempt(day.minusDays(2), day, BANK, Decline.ofReturn(code));
  }

  static FailedAttempt declined(String on, SavedMethod card, DeclineClass type) {
    return declined(on, card, Decline.of(type, "05"));
  }

  static FailedAttempt declined(String on, SavedMethod card, Decline decline) {
    LocalDate day = LocalDate.parse(on);
    return new FailedAttempt(day, day, card, decline);
  }

  static FailedDebt debt(List<SavedMethod> methods, FailedAttempt... failures) {
    return new FailedDebt("invoice 1041", methods, List.of(failures), Optional.empty(), Map.of());
  }

  static FailedDebt authorisedOn(String day, FailedDebt debt) {
    return new FailedDebt(
        debt.key(),
        debt.methods(),
        debt.failures(),
        Optional.of(LocalDate.parse(day)),
        debt.uses());
  }
}
