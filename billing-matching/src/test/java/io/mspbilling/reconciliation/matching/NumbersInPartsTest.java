package io.mspbilling.reconciliation.matching;

import static io.mspbilling.reconciliation.matching.Samples.ACME;
import static io.mspbilling.reconciliation.matching.Samples.BOLT;
import static io.mspbilling.reconciliation.matching.Samples.match;
import static io.mspbilling.reconciliation.matching.Samples.pastDue;
import static io.mspbilling.reconciliation.matching.Samples.payment;
import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.receivables.Allocation;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A number in parts is one number: its year is no invoice, not even where one is called so. */
final class NumbersInPartsTest {
  private static final OpenItem OURS = pastDue("2026/0412", ACME, "500.00");
  private static final OpenItem NEXT = pastDue("2026/0413", ACME, "300.00");
  private static final OpenItem OF_THE_YEAR = pastDue("2026/2026", BOLT, "80.00");
  private static final OpenItem BARE = pastDue("0412", BOLT, "70.00");
  private static final List<OpenItem> OPEN = List.of(OURS, NEXT, OF_THE_YEAR, BARE);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026/0412",
        "inv 2026/412",
        "2026-0412",
        "2026.0412",
        "Inv. 2026_0412",
        "20260412",
        "2026/0412 thanks"
      })
  void itIsKnownInEverySpelling(String memo) {
    Match match = match(OPEN, payment("p1", "J SMITH", memo, "500.00")).matches().get(0);

    assertThat(match.evidence()).isEqualTo(Evidence.INVOICES_NAMED);
    assertThat(match.allocations())
        .containsExactly(new Allocation(OURS.id(), OURS.number(), OURS.open()));
  }

  @ParameterizedTest
  @CsvSource({
    "inv 2026/0412, 450.00, INVOICE_NAMED_SHORT_PAID",
    "inv 2026/0412, 510.00, INVOICES_NAMED_OVERPAID",
    "inv 2026/0472, 500.00, REFERENCE_REPAIRED",
    "inv 2026/4012, 500.00, REFERENCE_REPAIRED"
  })
  void itsYearSaysNothingOfItsOwn(String memo, String amount, Evidence evidence) {
    Match match = match(OPEN, payment("p1", "ACME DENTAL", memo, amount)).matches().get(0);

    assertThat(match.evidence()).isEqualTo(evidence);
    assertThat(match.allocations()).extracting(Allocation::invoice).containsExactly(OURS.id());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026/0412/2026/0413",
        "2026/0412, 2026/0413",
        "2026/412 & 2026/413",
        "2026/0412/0413"
      })
  void severalOfThemAreAList(String memo) {
    Match match = match(OPEN, payment("p1", "ACME DENTAL", memo, "800.00")).matches().get(0);

    assertThat(match.allocations())
        .extracting(Allocation::invoice)
        .containsExactlyInAnyOrder(OURS.id(), NEXT.id());
  }

  @Test
  void itIsNotTheInvoiceThatItsLastPartWouldName() {
    MatchResult result = match(OPEN, payment("p1", "BOLT & SONS", "inv 2026/0412", "60.00"));

    assertThat(result.matches()).isEmpty();
    assertThat(result.leftovers())
        .singleElement()
        .extracting(Leftover::reason)
        .isEqualTo(Leftover.Reason.NOT_THE_PAYERS_INVOICE);
  }

  @Test
  void whereNumbersHaveNoPartsASlashMakesAList() {
    List<OpenItem> plain = List.of(pastDue("1041", ACME, "5.00"), pastDue("1042", ACME, "3.00"));

    assertThat(match(plain, payment("p1", "J SMITH", "1041/1042", "8.00")).matches())
        .singleElement()
        .satisfies(match -> assertThat(match.allocations()).hasSize(2));
    assertThat(match(plain, payment("p1", "J SMITH", "1041/42", "8.00")).matches()).hasSize(1);
  }
}
