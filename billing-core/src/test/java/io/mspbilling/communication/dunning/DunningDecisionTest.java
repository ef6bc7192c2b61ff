package io.mspbilling.communication.dunning;

import static io.mspbilling.communication.dunning.Debts.debt;
import static io.mspbilling.communication.dunning.Debts.reminder;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class DunningDecisionTest {

  private static final LocalDate DAY = LocalDate.of(2026, 5, 12);
  private static final Debt OLDEST = debt(3, DAY.minusDays(40));
  private static final Debt OLDER = debt(2, DAY.minusDays(20));
  private static final Debt NEWER = debt(1, DAY.minusDays(5));
  private static final List<Debt> ALL = List.of(NEWER, OLDER, OLDEST);
  private static final Suppression.AllSent ALL_SENT = new Suppression.AllSent(4);
  private static final ProposalStep PROPOSAL =
      DunningPolicy.forMsp().steps().stream()
          .flatMap(step -> step instanceof ProposalStep one ? Stream.of(one) : Stream.empty())
          .findFirst()
          .orElseThrow();

  @Test
  void ofSeveralMessagesTheOneWithTheOldestDebtIsSentAndTheOthersWait() {
    DunningDecision one = sends(List.of(NEWER), List.of());
    DunningDecision other = sends(List.of(OLDEST), List.of());

    DunningDecision both = DunningDecision.oneMessage(List.of(one, other), ALL);

    assertThat(both.reminder()).contains(reminder(List.of(OLDEST)));
    assertThat(both.postponed()).containsExactly(reminder(List.of(NEWER)));
    assertThat(both.left())
        .containsExactly(new DunningDecision.Left(NEWER, new Suppression.AnotherFirst("1003")));
    assertThat(both.due()).containsExactlyInAnyOrder(OLDEST, NEWER);
  }

  @Test
  void whatIsLeftStaysInTheOrderInWhichItWasGiven() {
    DunningDecision one =
        leaves(List.of(new DunningDecision.Left(OLDEST, ALL_SENT)), List.of(proposed(OLDEST)));
    DunningDecision other =
        leaves(
            List.of(
                new DunningDecision.Left(OLDER, ALL_SENT),
                new DunningDecision.Left(NEWER, ALL_SENT)),
            List.of(proposed(OLDER), proposed(NEWER)));

    DunningDecision both = DunningDecision.oneMessage(List.of(one, other), ALL);

    assertThat(both.reminder()).isEmpty();
    assertThat(both.left())
        .extracting(DunningDecision.Left::debt)
        .containsExactly(NEWER, OLDER, OLDEST);
    assertThat(both.proposals())
        .extracting(DunningDecision.Proposed::debt)
        .containsExactly(NEWER, OLDER, OLDEST);
  }

  @Test
  void onlyWhatWaitsForAnotherTimeIsDue() {
    DunningDecision decision =
        sends(
            List.of(OLDEST),
            List.of(
                new DunningDecision.Left(OLDER, new Suppression.ClosedDay(DAY, DAY.plusDays(1))),
                new DunningDecision.Left(NEWER, ALL_SENT)));

    assertThat(decision.due()).containsExactly(OLDEST, OLDER);
  }

  @Test
  void aMessageThatCannotBeSentIsPostponedOnlyIfItCanBeLater() {
    DunningDecision decision = sends(List.of(OLDEST, OLDER), List.of());

    DunningDecision waits = decision.without(new Suppression.TooSoon(DAY, DAY.plusDays(3)));
    assertThat(waits.reminder()).isEmpty();
    assertThat(waits.postponed()).containsExactly(reminder(List.of(OLDEST, OLDER)));
    assertThat(waits.left()).extracting(DunningDecision.Left::debt).containsExactly(OLDEST, OLDER);

    DunningDecision never = decision.without(new Suppression.NoAddress());
    assertThat(never.postponed()).isEmpty();
    assertThat(never.left())
        .extracting(DunningDecision.Left::why)
        .containsOnly(new Suppression.NoAddress());
  }

  @Test
  void withoutItsFurthestDebtAMessageIsMilder() {
    MessageStep far = DunningPolicy.forMsp().messages().get(4);
    Reminder.Part furthest =
        new Reminder.Part(far, List.of(new Reminder.Taken(OLDEST, new StepId("v", far.name(), 0))));
    Reminder.Part rest = reminder(List.of(OLDER, NEWER)).parts().get(0);
    DunningDecision decision =
        new DunningDecision(
            Optional.of(new Reminder(List.of(furthest, rest))), List.of(), List.of(), List.of());

    DunningDecision without = decision.without(List.of(OLDEST, NEWER), ALL_SENT);

    assertThat(without.reminder()).contains(reminder(List.of(OLDER)));
    assertThat(without.left())
        .containsExactly(
            new DunningDecision.Left(OLDEST, ALL_SENT), new DunningDecision.Left(NEWER, ALL_SENT));
    assertThat(decision.without(ALL, ALL_SENT).reminder()).isEmpty();
    assertThat(decision.without(List.of(), ALL_SENT)).isEqualTo(decision);
  }

  private static DunningDecision sends(List<Debt> debts, List<DunningDecision.Left> left) {
    return new DunningDecision(Optional.of(reminder(debts)), List.of(), left, List.of());
  }

  private static DunningDecision leaves(
      List<DunningDecision.Left> left, List<DunningDecision.Proposed> proposals) {
    return new DunningDecision(Optional.empty(), List.of(), left, proposals);
  }

  private static DunningDecision.Proposed proposed(Debt debt) {
    return new DunningDecision.Proposed(debt, PROPOSAL);
  }
}
