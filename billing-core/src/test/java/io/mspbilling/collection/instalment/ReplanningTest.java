package io.mspbilling.collection.instalment;

import static io.mspbilling.collection.instalment.Samples.MONTHLY;
import static io.mspbilling.collection.instalment.Samples.OLD;
import static io.mspbilling.collection.instalment.Samples.day;
import static io.mspbilling.collection.instalment.Samples.paid;
import static io.mspbilling.collection.instalment.Samples.plan;
import static io.mspbilling.collection.instalment.Samples.planOf;
import static io.mspbilling.collection.instalment.Samples.usd;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** USD 100.00 is due on the 15th of March, April and May. */
final class ReplanningTest {

  private static final AppliedPayment THIRTY = paid(OLD, "2026-03-10", "30.00");

  @Test
  void aMissedInstalmentIsSpreadOverTheLaterOnes() {
    assertThat(missed(MissedInstalments.SPREAD_EVENLY, "2026-03-20", THIRTY))
        .containsExactly(
            moved("2026-03-15", "100.00", "70.00"),
            due("2026-04-15", "135.00"),
            due("2026-05-15", "135.00"));
  }

  @Test
  void aMissedInstalmentMovesToTheEnd() {
    assertThat(missed(MissedInstalments.MOVE_TO_END, "2026-04-20", THIRTY))
        .containsExactly(
            moved("2026-03-15", "100.00", "70.00"),
            moved("2026-04-15", "100.00", "100.00"),
            due("2026-05-15", "100.00"),
            due("2026-06-15", "70.00"),
            due("2026-07-15", "100.00"));
  }

  @Test
  void aMissedInstalmentIsAddedToTheNext() {
    assertThat(missed(MissedInstalments.ADD_TO_NEXT, "2026-03-20", THIRTY))
        .containsExactly(
            moved("2026-03-15", "100.00", "70.00"),
            due("2026-04-15", "170.00"),
            due("2026-05-15", "100.00"));
  }

  @Test
  void whatIsDueOnTheDayItselfIsNotMissedAndStays() {
    assertThat(missed(MissedInstalments.ADD_TO_NEXT, "2026-04-15"))
        .containsExactly(
            moved("2026-03-15", "100.00", "100.00"),
            due("2026-04-15", "100.00"),
            due("2026-05-15", "200.00"));
    assertThat(missed(MissedInstalments.ADD_TO_NEXT, "2026-03-15")).isEqualTo(plan().instalments());
  }

  @Test
  void afterTheLastDateOneIsAdded() {
    for (MissedInstalments choice :
        List.of(MissedInstalments.SPREAD_EVENLY, MissedInstalments.ADD_TO_NEXT)) {
      assertThat(missed(choice, "2026-09-20", paid(OLD, "2026-03-10", "120.00")))
          .containsExactly(
              due("2026-03-15", "100.00"),
              moved("2026-04-15", "100.00", "80.00"),
              moved("2026-05-15", "100.00", "100.00"),
              due("2026-10-15", "180.00"));
    }
  }

  @Test
  void anExtraPaymentShortensThePlan() {
    assertThat(
            extra(
                ExtraPayment.SHORTENS,
                "2026-03-20",
                paid(OLD, "2026-03-15", "120.00"),
                paid(Samples.NEW, "2026-03-20", "110.00")))
        .containsExactly(
            due("2026-03-15", "100.00"), due("2026-03-20", "130.00"), due("2026-04-15", "70.00"));
  }

  @Test
  void anExtraPaymentLowersTheLaterInstalments() {
    assertThat(
            extra(
                ExtraPayment.LOWERS,
                "2026-03-20",
                paid(OLD, "2026-03-15", "120.00"),
                paid(Samples.NEW, "2026-03-20", "10.01")))
        .containsExactly(
            due("2026-03-15", "100.00"),
            due("2026-03-20", "30.01"),
            due("2026-04-15", "85.00"),
            due("2026-05-15", "84.99"));
  }

  @Test
  void anExtraPaymentOnADueDateIsAddedToThatInstalment() {
    assertThat(extra(ExtraPayment.SHORTENS, "2026-03-15", paid(OLD, "2026-03-15", "120.00")))
        .containsExactly(
            due("2026-03-15", "120.00"), due("2026-04-15", "100.00"), due("2026-05-15", "80.00"));
  }

  @Test
  void anExtraPaymentMayJustPayAhead() {
    assertThat(extra(ExtraPayment.PAYS_AHEAD, "2026-03-20", paid(OLD, "2026-03-15", "120.00")))
        .isEqualTo(plan().instalments());
  }

  @Test
  void whoPaysAllAtOnceHasNothingLeftToPay() {
    List<Instalment> all =
        extra(
            ExtraPayment.LOWERS,
            "2026-03-01",
            paid(OLD, "2026-03-01", "120.00"),
            paid(Samples.NEW, "2026-03-01", "180.00"));

    assertThat(all).containsExactly(due("2026-03-01", "300.00"));
  }

  @Test
  void anExtraPaymentThatComesBackIsMissedAndPlannedAnew() {
    AppliedPayment first = paid(OLD, "2026-03-15", "100.00");
    AppliedPayment ahead = paid(Samples.NEW, "2026-03-20", "50.00");
    AppliedPayment back = paid(Samples.NEW, "2026-03-25", "-50.00");
    Replanning replanning =
        new Replanning(MissedInstalments.SPREAD_EVENLY, ExtraPayment.LOWERS, MONTHLY);

    InstalmentPlan lowered = replanning.replan(plan(), List.of(first, ahead), day("2026-03-20"));
    InstalmentPlan raised =
        replanning.replan(lowered, List.of(first, ahead, back), day("2026-03-25"));

    assertThat(lowered.instalments())
        .containsExactly(
            due("2026-03-15", "100.00"),
            due("2026-03-20", "50.00"),
            due("2026-04-15", "75.00"),
            due("2026-05-15", "75.00"));
    assertThat(raised.instalments())
        .containsExactly(
            due("2026-03-15", "100.00"),
            moved("2026-03-20", "50.00", "50.00"),
            due("2026-04-15", "100.00"),
            due("2026-05-15", "100.00"));
  }

  @Test
  void weeksGoOnFromTheLastDate() {
    Replanning weekly =
        new Replanning(
            MissedInstalments.MOVE_TO_END, ExtraPayment.PAYS_AHEAD, Rhythm.everyWeeks(2));
    InstalmentPlan plan = planOf(due("2026-03-06", "300.00"));

    assertThat(weekly.replan(plan, List.of(), day("2026-04-03")).instalments())
        .containsExactly(moved("2026-03-06", "300.00", "300.00"), due("2026-04-17", "300.00"));
  }

  @Test
  void anInstalmentSaysWhatWasMoved() {
    assertThat(moved("2026-03-15", "100.00", "70.00"))
        .hasToString("USD 30.00 on 2026-03-15 (USD 70.00 was moved)");
    assertThat(due("2026-03-15", "100.00")).hasToString("USD 100.00 on 2026-03-15");
  }

  private static List<Instalment> missed(
      MissedInstalments choice, String asOf, AppliedPayment... payments) {
    return new Replanning(choice, ExtraPayment.PAYS_AHEAD, MONTHLY)
        .replan(plan(), List.of(payments), day(asOf))
        .instalments();
  }

  private static List<Instalment> extra(
      ExtraPayment choice, String asOf, AppliedPayment... payments) {
    return new Replanning(MissedInstalments.SPREAD_EVENLY, choice, MONTHLY)
        .replan(plan(), List.of(payments), day(asOf))
        .instalments();
  }

  private static Instalment due(String on, String amount) {
    return Instalment.of(day(on), usd(amount));
  }

  private static Instalment moved(String on, String amount, String moved) {
    return new Instalment(day(on), usd(amount), usd(moved));
  }
}
