package io.mspbilling.communication.notice;

import io.mspbilling.collection.autopay.Consent;
import io.mspbilling.collection.method.Card;
import io.mspbilling.collection.method.SavedMethod;
import io.mspbilling.communication.Notice;
import io.mspbilling.communication.NoticeKind;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Cards that are charged by themselves and are about to expire. */
public final class ExpiringCards {

  private ExpiringCards() {}

  /**
   * The cards to ask for another of. One that is past its month is left alone: it may well live on
   * under a new one, and if not, its customer hears of the charge that failed.
   *
   * @param consents all that stand
   */
  public static List<Occasion> of(
      Collection<Consent> consents, NoticePolicy policy, LocalDate today) {
    if (policy.daysBeforeExpiry().isEmpty()) {
      return List.of();
    }
    LocalDate horizon = today.plusDays(policy.daysBeforeExpiry().get());
    return consents.stream()
        .filter(consent -> consent.holdsOn(today))
        .flatMap(
            consent ->
                consent.savedMethods().stream()
                    .flatMap(method -> expiring(consent, method, today, horizon).stream()))
        .toList();
  }

  private static Optional<Occasion> expiring(
      Consent consent, SavedMethod method, LocalDate today, LocalDate horizon) {
    return method
        .card()
        .flatMap(Card::expires)
        .filter(last -> !last.atEndOfMonth().isBefore(today))
        .filter(last -> !last.atEndOfMonth().isAfter(horizon))
        .map(last -> occasion(consent, method, last));
  }

  private static Occasion occasion(Consent consent, SavedMethod method, YearMonth last) {
    return new Occasion(
        NoticeKind.CARD_EXPIRING,
        consent.customer(),
        List.of(method.fingerprint() + " until " + last),
        new Notice.CardExpiring(method.label(), last, Optional.empty()));
  }
}
