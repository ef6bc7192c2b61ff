package io.mspbilling.collection.retry;

import io.mspbilling.collection.decline.NetworkAnswers;
import io.mspbilling.collection.method.CardNetwork;
import io.mspbilling.collection.method.SavedMethod;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * How often a card may be charged that was declined. Each charge of the card counts, for whatever
 * amount and with whatever answer, which is stricter than any network asks for. A card of which the
 * network is not known is under the strictest limit of all.
 */
public final class CardReattempts {

  private static final List<RetryLimit> VISA = List.of(RetryLimit.of("VISA in a month"));
  private static final List<RetryLimit> MASTERCARD =
      List.of(RetryLimit.of("MASTERCARD in a day"), RetryLimit.of("MASTERCARD in a month"));
  private static final List<RetryLimit> OTHER = List.of(RetryLimit.of("OTHER in a month"));

  private CardReattempts() {}

  private static List<RetryLimit> limits(CardNetwork network) {
    return switch (network) {
      case VISA -> VISA;
      case MASTERCARD -> MASTERCARD;
      case AMERICAN_EXPRESS, DISCOVER -> OTHER;
      case OTHER -> Stream.of(VISA, MASTERCARD, OTHER).flatMap(List::stream).toList();
    };
  }

  /**
   * The first day on which a card may be charged once more without going beyond a limit.
   *
   * @param uses on which days it was charged, for whatever debt
   * @param wanted the day on which it would be charged
   */
  public static LocalDate firstDay(SavedMethod card, List<LocalDate> uses, LocalDate wanted) {
    List<LocalDate> latestFirst = uses.stream().sorted(Comparator.reverseOrder()).toList();
    return limits(card.network()).stream()
        .filter(limit -> latestFirst.size() >= limit.atMost())
        .map(limit -> latestFirst.get(limit.atMost() - 1).plusDays(limit.withinDays()))
        .reduce(wanted, CardReattempts::later);
  }

  /**
   * The first day on which the network's own advice allows another try.
   *
   * @param failures on one card, oldest first
   */
  static LocalDate advised(SavedMethod card, List<FailedAttempt> failures) {
    FailedAttempt last = failures.get(failures.size() - 1);
    return NetworkAnswers.of(last.decline(), card.network())
        .map(answer -> last.on().plusDays(answer.days()))
        .reduce(last.on().plusDays(1), CardReattempts::later);
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }
}
