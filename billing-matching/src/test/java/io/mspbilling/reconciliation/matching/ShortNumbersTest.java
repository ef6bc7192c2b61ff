package io.mspbilling.reconciliation.matching;

import static io.mspbilling.reconciliation.matching.Samples.ACME;
import static io.mspbilling.reconciliation.matching.Samples.BOLT;
import static io.mspbilling.reconciliation.matching.Samples.match;
import static io.mspbilling.reconciliation.matching.Samples.pastDue;
import static io.mspbilling.reconciliation.matching.Samples.payment;
import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.receivables.Allocation;
import io.mspbilling.receivables.InvoiceId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Numbers that say little alone: of three digits, or like a year. What stands around them tells.
 */
final class ShortNumbersTest {
  private static final OpenItem SHORT = pastDue("781", ACME, "500.00");
  private static final OpenItem EQUAL = pastDue("1057", ACME, "500.00");
  private static final OpenItem YEAR = pastDue("2026", ACME, "120.00");
  private static final OpenItem BOLTS = pastDue("649", BOLT, "40.00");
  private static final List<OpenItem> OPEN = List.of(SHORT, EQUAL, YEAR, BOLTS);

  private static List<Allocation> applied(String payer, String memo, String amount) {
    List<Match> matches = match(OPEN, payment("p1", payer, memo, amount)).matches();
    return matches.isEmpty() ? List.of() : matches.get(0).allocations();
  }

  @ParameterizedTest
  @ValueSource(strings = {"781 thanks", "#781", "RMR*IV*781", "ref 781 of 5 May"})
  void oneThatIsThePayersIsMeantIfExactlyThatIsPaid(String memo) {
    assertThat(applied("ACME DENTAL", memo, "500.00"))
        .extracting(Allocation::invoice)
        .containsExactly(SHORT.id());
  }

  @ParameterizedTest
  @ValueSource(strings = {"781 1057 2026", "781, 2026 & inv 1057", "#2026 # 1057 # 781"})
  void oneThatStandsInAListBelongsToIt(String memo) {
    assertThat(applied("ACME DENTAL", memo, "1120.00"))
        .extracting(Allocation::invoice)
        .containsExactlyInAnyOrder(SHORT.id(), EQUAL.id(), YEAR.id());
  }

  @Test
  void aListThatIsNotPaidExactlyIsNeverCutToItsLongNumbers() {
    List<InvoiceId> paid =
        applied("ACME DENTAL", "781 1057", "1020.00").stream().map(Allocation::invoice).toList();

    assertThat(paid)
        .isIn(List.of(), List.of(SHORT.id(), EQUAL.id()), List.of(EQUAL.id(), SHORT.id()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"781", "suite 781", "2026"})
  void aloneItTellsNothingOfAStranger(String memo) {
    assertThat(applied("J SMITH", memo, "500.00")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1057, 2026", "1057 in 2026"})
  void whatIsPaidExactlyWithoutItNeedsItNot(String memo) {
    assertThat(applied("ACME DENTAL", memo, "500.00"))
        .extracting(Allocation::invoice)
        .containsExactly(EQUAL.id());
  }

  @Test
  void aYearIsAYearWhereTheAmountSaysNothingElse() {
    assertThat(applied("ACME DENTAL", "retainer 2026", "77.00")).isEmpty();
  }

  @Test
  void oneSlipInItIsMendedAmongWhatThePayerOwes() {
    assertThat(applied("BOLT & SONS", "inv 619", "40.00"))
        .extracting(Allocation::invoice)
        .containsExactly(BOLTS.id());
    assertThat(applied("J SMITH", "inv 619", "40.00")).isEmpty();
  }
}
