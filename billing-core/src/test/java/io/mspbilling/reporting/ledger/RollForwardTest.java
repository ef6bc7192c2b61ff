package io.mspbilling.reporting.ledger;

import static io.mspbilling.reporting.ledger.SampleEvents.QUARTER;
import static io.mspbilling.reporting.ledger.SampleEvents.day;
import static io.mspbilling.reporting.ledger.SampleEvents.invoice;
import static io.mspbilling.reporting.ledger.SampleEvents.ledger;
import static io.mspbilling.reporting.ledger.SampleEvents.memo;
import static io.mspbilling.reporting.ledger.SampleEvents.payment;
import static io.mspbilling.reporting.ledger.SampleEvents.unapplied;
import static io.mspbilling.reporting.ledger.SampleEvents.usd;
import static io.mspbilling.reporting.ledger.SampleEvents.voided;
import static io.mspbilling.reporting.ledger.SampleEvents.with;
import static io.mspbilling.reporting.ledger.SampleEvents.writtenOff;
import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.receivables.ReversalKind;
import io.mspbilling.reporting.cash.CashByRail;
import org.junit.jupiter.api.Test;

final class RollForwardTest {

  @Test
  void theSampleRollsForward() {
    RollForward roll = RollForward.of(ledger(), QUARTER);

    assertThat(roll)
        .isEqualTo(
            new RollForward(
                QUARTER,
                usd("800"),
                usd("6100"),
                usd("0"),
                usd("100"),
                usd("2850"),
                usd("0"),
                usd("0"),
                usd("0"),
                usd("3950")));
    assertThat(roll.holds()).isTrue();
  }

  @Test
  void everyKindOfChangeHasItsLine() {
    Ledger ledger =
        with(
            unapplied("A-p1", "A1", "2026-03-30", "1000"),
            new LedgerEvent.PaymentReturned(
                payment("A-p1"), day("2026-03-30"), usd("1000"), ReversalKind.RETURN),
            writtenOff("B1", "2026-03-15", "200"),
            voided("B1", "2026-03-16"),
            memo("CM", "2026-03-01", "30"),
            voided("CM", "2026-03-02"),
            writtenOff("B3", "2026-03-15", "120"),
            new LedgerEvent.WriteOffReversed(invoice("B3"), day("2026-03-20"), usd("20")));
    RollForward roll = RollForward.of(ledger, QUARTER);

    assertThat(roll.voided()).isEqualTo(usd("570")); // 800 - 200 given up before, less the memo
    assertThat(roll.creditMemos()).isEqualTo(usd("130"));
    assertThat(roll.returned()).isEqualTo(usd("1000"));
    assertThat(roll.writeOffs()).isEqualTo(usd("300"));
    assertThat(roll.closing()).isEqualTo(usd("4050"));
    assertThat(roll.holds()).isTrue();
  }

  @Test
  void whatIsGivenBackForGoodwillWentBackAndIsNotOwedAgain() {
    Ledger ledger =
        with(
            new LedgerEvent.PaymentReturned(
                payment("A-p1"), day("2026-03-30"), usd("150"), ReversalKind.REFUND, false));
    RollForward roll = RollForward.of(ledger, QUARTER);

    assertThat(roll.returned()).isEqualTo(usd("150"));
    assertThat(roll.givenBack()).isEqualTo(usd("150"));
    assertThat(roll.closing()).isEqualTo(usd("3950"));
    assertThat(roll.holds()).isTrue();
    assertThat(CashByRail.of(ledger, QUARTER).net()).isEqualTo(usd("2700"));
  }

  @Test
  void aDifferenceIsShown() {
    RollForward roll =
        new RollForward(
            QUARTER, usd("1"), usd("2"), usd("0"), usd("0"), usd("0"), usd("0"), usd("0"), usd("0"),
            usd("4"));

    assertThat(roll.holds()).isFalse();
    assertThat(roll.difference()).isEqualTo(usd("1"));
  }
}
