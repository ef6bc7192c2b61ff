package io.mspbilling.reporting.matching;

import static io.mspbilling.reporting.ledger.SampleEvents.USD;
import static io.mspbilling.reporting.ledger.SampleEvents.payment;
import static io.mspbilling.reporting.ledger.SampleEvents.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mspbilling.receivables.PaymentId;
import io.mspbilling.reporting.Figure;
import io.mspbilling.reporting.Figure.Undefined;
import io.mspbilling.reporting.Reason;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class MatchingQualityTest {

  /** 200 lines: 150 by themselves, of which 4 wrongly; 20 suggested; 18 by hand; 12 open. */
  private static final MatchingQuality SAMPLE = new MatchingQuality(USD, sample());

  private static List<HandledLine> sample() {
    List<HandledLine> lines = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      Handling handling =
          i < 150
              ? Handling.AUTOMATIC
              : i < 170 ? Handling.ASSISTED : i < 188 ? Handling.MANUAL : Handling.UNRESOLVED;
      lines.add(line(i, handling, i < 4, Optional.empty()));
    }
    return lines;
  }

  private static HandledLine line(
      int id, Handling handling, boolean undone, Optional<Duration> took) {
    return new HandledLine(
        payment("l" + id), usd(id % 2 == 0 ? "-10" : "10"), handling, undone, took);
  }

  private static void is(Figure figure, String value) {
    assertThat(figure.rounded(2)).hasValue(new BigDecimal(value));
  }

  @Test
  void theSampleMatchesAsTheSheetSays() {
    is(SAMPLE.rate(Handling.AUTOMATIC), "75.00");
    is(SAMPLE.rate(Handling.ASSISTED), "10.00");
    is(SAMPLE.rate(Handling.MANUAL), "9.00");
    is(SAMPLE.rate(Handling.UNRESOLVED), "6.00");
    is(SAMPLE.exceptionRate(), "15.00");
    is(SAMPLE.straightThroughRate(), "73.00");
    is(SAMPLE.precision(), "97.33");
    is(SAMPLE.rateByAmount(Handling.AUTOMATIC), "75.00");
    assertThat(SAMPLE.precision().toString()).endsWith("[PROVISIONAL]");
  }

  @Test
  void coverageNeedsTheTruth() {
    Set<PaymentId> matchable =
        IntStream.range(0, 160).mapToObj(i -> payment("l" + i)).collect(Collectors.toSet());

    is(SAMPLE.coverage(matchable), "91.25"); // 146 of 160
    assertThat(SAMPLE.coverage(Set.of())).isEqualTo(new Undefined(Reason.NO_BANK_LINES));
  }

  @Test
  void theMedianTimeToApply() {
    is(times(5, 1, 9).timeToApply(), "5.00");
    is(times(5, 1, 9, 6).timeToApply(), "5.50");
    assertThat(SAMPLE.timeToApply()).isEqualTo(new Undefined(Reason.NOT_KNOWN));
  }

  private static MatchingQuality times(int... hours) {
    List<HandledLine> lines = new ArrayList<>();
    for (int i = 0; i < hours.length; i++) {
      lines.add(line(i, Handling.AUTOMATIC, false, Optional.of(Duration.ofHours(hours[i]))));
    }
    return new MatchingQuality(USD, lines);
  }

  @Test
  void aLineCountsOnce() {
    HandledLine line = line(1, Handling.MANUAL, false, Optional.empty());

    assertThatThrownBy(() -> new MatchingQuality(USD, List.of(line, line)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> new MatchingQuality(java.util.Currency.getInstance("EUR"), List.of(line)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void withoutLinesThereAreNoRates() {
    MatchingQuality none = new MatchingQuality(USD, List.of());

    assertThat(
            List.of(
                none.exceptionRate(),
                none.straightThroughRate(),
                none.precision(),
                none.rateByAmount(Handling.MANUAL)))
        .containsOnly(new Undefined(Reason.NO_BANK_LINES));
  }
}
