package io.mspbilling.communication.dunning;

import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.money.Money;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class SuppressionTest {

  private static final LocalDate DAY = LocalDate.of(2026, 5, 12);
  private static final LocalDate NEXT = DAY.plusDays(1);
  private static final StepId FIRM = new StepId("v1", "firm", 0);
  private static final Money MUCH = Money.of("450.00", "USD");
  private static final Money LITTLE = Money.of("3.00", "USD");

  /** Each with the day on which it no longer holds, if that is known. */
  static Stream<List<Object>> suppressions() {
    Optional<LocalDate> open = Optional.empty();
    Optional<LocalDate> next = Optional.of(NEXT);
    return Stream.of(
        List.of(new Suppression.OnHold(HoldKind.LEGAL, "a suit", Optional.of(DAY)), next),
        List.of(new Suppression.OnHold(HoldKind.LEGAL, "a suit", Optional.empty()), open),
        List.of(new Suppression.Promised(MUCH, DAY.minusDays(2), DAY), next),
        List.of(new Suppression.Disputed("dispute d-1"), open),
        List.of(new Suppression.MostlyDisputed(LITTLE, MUCH), open),
        List.of(new Suppression.UnderWay(MUCH), open),
        List.of(new Suppression.ChargedBack(DAY, NEXT), next),
        List.of(new Suppression.Excluded("psa:1", "asked for it", Optional.of(DAY)), next),
        List.of(new Suppression.Excluded("psa:1", "asked for it", Optional.empty()), open),
        List.of(new Suppression.Unsettled("a check waits"), open),
        List.of(new Suppression.Quiet(Instant.parse("2026-05-12T13:00:00Z"), NEXT), next),
        List.of(new Suppression.NoAddress(), open),
        List.of(new Suppression.NotYet(FIRM, NEXT), next),
        List.of(new Suppression.AllSent(4), open),
        List.of(new Suppression.OnAutopay("will be charged"), open),
        List.of(new Suppression.ConditionUnmet(FIRM, "a promise is missing"), open),
        List.of(new Suppression.TooLittle(LITTLE, MUCH), open),
        List.of(new Suppression.ClosedDay(DAY, NEXT), next),
        List.of(new Suppression.TooSoon(DAY, NEXT), next),
        List.of(new Suppression.WeekIsFull(3, NEXT), next),
        List.of(new Suppression.AnotherFirst("INV-1001"), open));
  }

  @ParameterizedTest
  @MethodSource("suppressions")
  void itSaysWhyAndUntilWhen(List<Object> expected) throws ReflectiveOperationException {
    Suppression why = (Suppression) expected.get(0);

    assertThat(why.endsOn()).isEqualTo(expected.get(1));
    assertThat(why.words()).isEqualTo("not sent: " + why.reason()).doesNotContain("Optional");
    for (RecordComponent part : why.getClass().getRecordComponents()) {
      Object value = part.getAccessor().invoke(why);
      if (value instanceof HoldKind kind) {
        assertThat(why.reason()).contains(kind.words());
      } else if (value instanceof StepId step) {
        assertThat(why.reason()).contains(step.words());
      } else if (value instanceof String || value instanceof Money) {
        assertThat(why.reason()).contains(value.toString());
      }
    }
  }

  @Test
  void daysAreSaidWhereAPersonWouldAskForThem() {
    assertThat(new Suppression.OnHold(HoldKind.PAUSED, "a talk", Optional.of(DAY)).reason())
        .isEqualTo("on hold until 2026-05-12: a talk");
    assertThat(new Suppression.Promised(MUCH, DAY, NEXT).reason())
        .isEqualTo("promise to pay USD 450.00 until 2026-05-12");
    assertThat(new Suppression.NoAddress().reason())
        .isEqualTo("the customer has no usable e-mail address");
    assertThat(new Suppression.ChargedBack(DAY, NEXT).reason())
        .isEqualTo(
            "its payment was charged back on 2026-05-12, and it is not asked for before"
                + " 2026-05-13");
    assertThat(new Suppression.TooSoon(DAY, NEXT).reason())
        .isEqualTo(
            "the recipient was written to on 2026-05-12, and is not again before 2026-05-13");
    assertThat(new Suppression.WeekIsFull(3, NEXT).reason())
        .isEqualTo(
            "the recipient got messages on 3 of seven days, and gets none before 2026-05-13");
    assertThat(new Suppression.Quiet(Instant.parse("2026-05-12T13:00:00Z"), NEXT).reason())
        .isEqualTo("nothing is sent in quiet hours, before 2026-05-12T13:00:00Z");
    assertThat(new Suppression.AllSent(1).reason()).isEqualTo("no step is left after 1 message");
    assertThat(new Suppression.AllSent(2).reason()).isEqualTo("no step is left after 2 messages");
  }

  @Test
  void everyKindIsHere() {
    assertThat(suppressions().map(one -> (Object) one.get(0).getClass()).distinct())
        .containsExactlyInAnyOrderElementsOf(kinds(Suppression.class).toList());
  }

  private static Stream<Class<?>> kinds(Class<?> kind) {
    return kind.isSealed()
        ? Arrays.stream(kind.getPermittedSubclasses()).flatMap(SuppressionTest::kinds)
        : Stream.of(kind);
  }
}
