package io.mspbilling.testkit.planted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mspbilling.money.Money;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.PaymentId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class ScoreTest {

  private static final PaymentId PAYMENT = PaymentId.parse("bank:p1");
  private static final Line ONE = line("1", "10.00");
  private static final Line TWO = line("2", "5.00");
  private static final Line OTHER = line("3", "15.00");
  private static final Truth BOTH = new Truth(Noise.ALL_OWED, true, Set.of(ONE, TWO));
  private static final Truth UNCLEAR = new Truth(Noise.EQUAL_INVOICES, false, Set.of(ONE));
  private static final Truth NOTHING = new Truth(Noise.PAID_TWICE, true, Set.of());

  @Test
  void whatIsAppliedExactlyAsMeantIsRight() {
    assertThat(applied(BOTH, ONE, TWO)).isEqualTo(new Score.Tally(1, 1, 1, 0, 0));
  }

  @Test
  void aPartOfWhatIsMeantIsNeitherRightNorWrong() {
    assertThat(applied(BOTH, ONE)).isEqualTo(new Score.Tally(1, 1, 0, 0, 0));
  }

  @Test
  void anotherInvoiceOrAnotherAmountIsWrong() {
    assertThat(applied(BOTH, OTHER)).isEqualTo(new Score.Tally(1, 1, 0, 1, 0));
    assertThat(applied(BOTH, line("1", "15.00"))).isEqualTo(new Score.Tally(1, 1, 0, 1, 0));
    Line deducted = new Line(ONE.invoice(), ONE.cash(), Money.of("1.00", "USD"));
    assertThat(applied(BOTH, deducted, TWO)).isEqualTo(new Score.Tally(1, 1, 0, 1, 0));
  }

  @Test
  void whatNobodyCouldDecideIsWrongEvenIfGuessedRight() {
    assertThat(applied(UNCLEAR, ONE)).isEqualTo(new Score.Tally(1, 0, 0, 1, 0));
  }

  @Test
  void whatIsForNothingIsWronglyAppliedToAnything() {
    assertThat(applied(NOTHING, ONE)).isEqualTo(new Score.Tally(1, 0, 0, 1, 0));
    assertThat(applied(NOTHING)).isEqualTo(new Score.Tally(1, 0, 0, 0, 0));
  }

  @Test
  void onlyTheFirstThreeProposalsCount() {
    List<Set<Line>> third = List.of(Set.of(OTHER), Set.of(ONE), Set.of(TWO, ONE));
    List<Set<Line>> fourth = List.of(Set.of(OTHER), Set.of(ONE), Set.of(TWO), Set.of(TWO, ONE));

    assertThat(proposed(third).suggested()).isEqualTo(1);
    assertThat(proposed(fourth).suggested()).isZero();
  }

  @Test
  void sharesAreInThousandthsAndRoundedDown() {
    Score.Tally tally = new Score.Tally(10, 7, 5, 1, 0);

    assertThat(tally.precisionPerMille()).isEqualTo(833);
    assertThat(tally.recallPerMille()).isEqualTo(714);
    assertThat(Score.Tally.NONE.precisionPerMille()).isEqualTo(1000);
  }

  @Test
  void aPaymentOfNobodysIsRefused() {
    Outcome outcome = new Outcome(Map.of(PaymentId.parse("bank:x"), Set.of(ONE)), Map.of());

    assertThatThrownBy(() -> new Score().add(ledger(BOTH), outcome))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("bank:x");
  }

  private static Score.Tally applied(Truth truth, Line... lines) {
    Set<Line> set = Set.of(lines);
    Map<PaymentId, Set<Line>> applied = set.isEmpty() ? Map.of() : Map.of(PAYMENT, set);
    return score(truth, new Outcome(applied, Map.of()));
  }

  private static Score.Tally proposed(List<Set<Line>> proposals) {
    return score(BOTH, new Outcome(Map.of(), Map.of(PAYMENT, proposals)));
  }

  private static Score.Tally score(Truth truth, Outcome outcome) {
    Score score = new Score();
    score.add(ledger(truth), outcome);
    assertThat(score.tallies()).containsOnlyKeys(truth.noise());
    return score.total();
  }

  private static PlantedLedger ledger(Truth truth) {
    return new PlantedLedger(
        List.of(), List.of(), List.of(), List.of(), List.of(), Map.of(PAYMENT, truth));
  }

  private static Line line(String invoice, String cash) {
    return Line.cash(InvoiceId.parse("psa:" + invoice), Money.of(cash, "USD"));
  }
}
