package io.mspbilling.reconciliation.matching;

import static io.mspbilling.reconciliation.matching.Samples.ACME;
import static io.mspbilling.reconciliation.matching.Samples.BOLT;
import static io.mspbilling.reconciliation.matching.Samples.match;
import static io.mspbilling.reconciliation.matching.Samples.pastDue;
import static io.mspbilling.reconciliation.matching.Samples.payment;
import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.receivables.InvoiceId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A number that an invoice has stands in a memo for many other things. Where the amount agrees, it
 * is meant; where it does not, only if nothing speaks for something else.
 */
final class MemoContextTest {

  private static final OpenItem A9401 = pastDue("9401", ACME, "500.00");
  private static final OpenItem A9402 = pastDue("9402", ACME, "320.00");
  private static final OpenItem A9403 = pastDue("9403", ACME, "910.00");
  private static final OpenItem A0526 = pastDue("0526", ACME, "71.00");
  private static final OpenItem A060126 = pastDue("060126", ACME, "72.00");
  private static final OpenItem A20260301 = pastDue("20260301", ACME, "73.00");
  private static final OpenItem A5551234 = pastDue("5551234", ACME, "74.00");
  private static final OpenItem A1234 = pastDue("1234", ACME, "75.00");
  private static final OpenItem A60673 = pastDue("60673", ACME, "76.00");
  private static final OpenItem B9500 = pastDue("9500", BOLT, "88.00");
  private static final List<OpenItem> OPEN =
      List.of(A9401, A9402, A9403, A0526, A060126, A20260301, A5551234, A1234, A60673, B9500);

  private static Set<InvoiceId> paid(String payer, String memo, String amount) {
    return match(OPEN, payment("p1", payer, memo, amount)).matches().stream()
        .flatMap(match -> match.lines().stream())
        .map(MatchLine::item)
        .collect(Collectors.toSet());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "not 9401",
        "not inv 9401",
        "9401 disputed",
        "9401 is in dispute",
        "inv 9401 on hold",
        "all but 9401",
        "everything except invoice no. 9401",
        "quote 9401",
        "deposit for quote 9401",
        "estimate #9401",
        "ticket 9401",
        "Ticket: 9401",
        "tickets 77, 9401",
        "room 9401",
        "warehouse 9401",
        "ext 9401",
        "x9401",
        "store 9401",
        "acct ending 9401",
        "card ending in 9401",
        "****9401 visa",
        "XXXX9401",
        "...9401",
        "BATCHNO 9401 SEQ 12",
        "1 of 9401",
        "ID 9401",
        "TRN*1*9401",
        "ORIG ID:9401",
        "INDN:9401 SEC:CCD",
        "CO ID: 9401",
        "services 05/26",
        "services 0526",
        "DESC DATE:060126",
        "060126",
        "ACH 20260301",
        "20260301",
        "call 312 555-1234",
        "555-1234",
        "CHICAGO IL 60673",
        "2026/9401",
        "9401/2",
        "9401/A",
        "INV9401A",
        "9401-A"
      })
  void aShortAmountPaysNothingThatMayBeSomethingElse(String memo) {
    assertThat(paid("ACME DENTAL", memo, "61.17")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "9401",
        "#9401",
        "inv 9401",
        "Invoice no. 9401, thanks",
        "INV9401",
        "INV-9401 short paid, see email",
        "payment for 9401",
        "partial 9401",
        "pmt ref 9401",
        "ACME DENTAL 9401",
        "short pay INV 9401 - dispute on travel",
        "ACH PMT INV 9401 312-555-9999",
        "9401 5/26/2026",
        "re: invoice 9401 (march)",
        "RMR*IV*9401**61.17",
        "thanks John. 9401",
        "your ticket is closed; inv 9401"
      })
  void aShortAmountPaysWhatIsClearlyNamed(String memo) {
    assertThat(paid("ACME DENTAL", memo, "61.17")).containsExactly(A9401.id());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1 of 9401", "warehouse 9401", "9401", "9401 as agreed", "for site A 9401"})
  void theExactAmountShowsThatTheNumberIsMeant(String memo) {
    assertThat(paid("ACME DENTAL", memo, "500.00")).containsExactly(A9401.id());
    assertThat(paid("J SMITH", memo, "500.00")).containsExactly(A9401.id());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "TRN*1*9401",
        "INDN:9401",
        "ORIG ID:9401",
        "DESC DATE:9401",
        "CO ID:9401",
        "quote 9401",
        "not 9401",
        "****9401",
        "2026/9401",
        "9401/2"
      })
  void whatIsCertainlySomethingElseNamesNothingForAStranger(String memo) {
    assertThat(paid("J SMITH", memo, "500.00")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"all but 9401, 9402", "not 9401 or 9402", "w/o 9401; excl. 9402 & 9401"})
  void whatThePayerLeavesOutIsNotPaid(String memo) {
    assertThat(paid("ACME DENTAL", memo, "820.00")).doesNotContain(A9401.id(), A9402.id());
  }

  @ParameterizedTest
  @ValueSource(strings = {"inv 9402, not 9401", "9401 disputed, paid 9402", "not 9401, pay 9402"})
  void besideWhatItLeavesOutItMayNameOthers(String memo) {
    assertThat(paid("ACME DENTAL", memo, "320.00")).containsExactly(A9402.id());
  }

  @ParameterizedTest
  @ValueSource(strings = {"not 9401", "9401 disputed", "excluding 9401"})
  void whatIsLeftOutIsNotPaidByItsAmountEither(String memo) {
    assertThat(paid("ACME DENTAL", memo, "500.00")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"9401/9402", "9401/02", "9401.9402", "inv 9401, 9402", "9401 & 9402"})
  void aListIsAListIfEachOfItIsANumber(String memo) {
    assertThat(paid("J SMITH", memo, "820.00")).containsExactlyInAnyOrder(A9401.id(), A9402.id());
  }
}
