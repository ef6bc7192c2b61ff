package io.mspbilling.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mspbilling.journal.Facts;
import io.mspbilling.journal.FactsException;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.PaymentId;
import io.mspbilling.receivables.PayoutId;
import io.mspbilling.receivables.Rail;
import io.mspbilling.receivables.ReversalKind;
import io.mspbilling.receivables.SystemName;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each business event with the entries that an accountant expects. */
final class PostingTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 5);
  private static final SystemName GATEWAY = SystemName.of("gateway");
  private static final PaymentId CHARGE = new PaymentId(GATEWAY, "ch_1");
  private static final BookCustomer ACME =
      new BookCustomer(new CustomerId(SystemName.of("psa"), "1"), "Acme", Optional.empty());

  @Test
  void aPaymentMovesReceivablesToWhereTheMoneyLies() {
    Settlement settlement = new Settlement("1001", usd("100.00"), Optional.empty());

    assertEntries(
        new PaymentReceived(
            CHARGE,
            ACME,
            DAY,
            usd("120.00"),
            Rail.CARD,
            List.of(settlement),
            AccountRole.UNDEPOSITED_FUNDS),
        "Dr undeposited funds USD 120.00",
        "Cr receivables USD 120.00");
  }

  @Test
  void aSurchargeNeverTouchesReceivables() {
    assertEntries(
        new SurchargeTaken(CHARGE, ACME, DAY, usd("3.00")),
        "Dr undeposited funds USD 3.00",
        "Cr surcharge income USD 3.00");
  }

  @Test
  void aPayoutEmptiesUndepositedFundsByTheGross() {
    Deposited deposited = new Deposited(CHARGE, new DocumentRef("Payment", "7"), usd("123.00"));

    assertEntries(
        new PayoutReceived(
            new PayoutId(GATEWAY, "po_1"),
            DAY,
            List.of(deposited),
            usd("3.60"),
            usd("20.00"),
            usd("99.40")),
        "Dr bank USD 99.40",
        "Dr processing fees USD 3.60",
        "Dr processor clearing USD 20.00",
        "Cr undeposited funds USD 123.00");
  }

  @Test
  void aPayoutThatDrawsMoneyCreditsTheBank() {
    assertEntries(
        new PayoutReceived(
            new PayoutId(GATEWAY, "po_2"),
            DAY,
            List.of(),
            usd("0.00"),
            usd("20.00"),
            usd("-20.00")),
        "Cr bank USD 20.00",
        "Dr processor clearing USD 20.00");
  }

  @Test
  void aReversalMakesTheCustomerOweAgain() {
    assertEntries(
        new PaymentReversed(
            "re_1",
            ReversalKind.RETURN,
            "R01",
            ACME,
            DAY,
            usd("100.00"),
            usd("3.00"),
            List.of("1001"),
            AccountRole.PROCESSOR_CLEARING),
        "Dr receivables USD 100.00",
        "Dr surcharge income USD 3.00",
        "Cr processor clearing USD 103.00");
  }

  @Test
  void aCheckThatBouncedLeavesTheBankAndNotTheGateway() {
    assertEntries(
        new PaymentReversed(
            "bank:7",
            ReversalKind.RETURN,
            "",
            ACME,
            DAY,
            usd("100.00"),
            usd("0.00"),
            List.of("1001"),
            AccountRole.BANK),
        "Dr receivables USD 100.00",
        "Cr bank USD 100.00");
  }

  @Test
  void aRefundGivesIncomeUp() {
    assertEntries(
        new RefundGiven("re_2", ACME, DAY, usd("15.00")),
        "Dr refunds given USD 15.00",
        "Cr processor clearing USD 15.00");
  }

  @Test
  void aFeeIsDrawnFromTheBank() {
    assertEntries(
        new FeePaid("fee_1", DAY, usd("9.00")), "Dr processing fees USD 9.00", "Cr bank USD 9.00");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.00", "-0.01"})
  void whatIsNotPositiveCannotBePosted(String amount) {
    assertRefused(() -> new FeePaid("fee_1", DAY, usd(amount)));
    assertRefused(() -> new SurchargeTaken(CHARGE, ACME, DAY, usd(amount)));
    assertRefused(() -> new RefundGiven("re_1", ACME, DAY, usd(amount)));
    assertRefused(() -> new Settlement("1001", usd(amount), Optional.empty()));
    assertRefused(
        () ->
            new PaymentReceived(
                CHARGE, ACME, DAY, usd(amount), Rail.ACH, List.of(), AccountRole.BANK));
    assertRefused(
        () ->
            new PaymentReversed(
                "re_1",
                ReversalKind.RETURN,
                "",
                ACME,
                DAY,
                usd(amount),
                usd("0.00"),
                List.of(),
                AccountRole.BANK));
  }

  @ParameterizedTest
  @EnumSource(PostingKind.class)
  void aPostingThatLacksAFactIsSaidToLackIt(PostingKind kind) {
    Facts facts = Facts.builder().put("posting", kind).build();

    assertThatThrownBy(() -> Posting.of(facts))
        .isInstanceOf(FactsException.class)
        .hasMessageContaining("is missing");
  }

  @Test
  void aPostingOfANewerVersionIsNotGuessedAt() {
    Facts facts = Facts.builder().put("posting", "LOYALTY_POINTS").build();

    assertThatThrownBy(() -> Posting.of(facts))
        .isInstanceOf(FactsException.class)
        .hasMessageContaining("'posting'")
        .hasMessageNotContaining("LOYALTY");
  }

  private static void assertRefused(
      org.assertj.core.api.ThrowableAssert.ThrowingCallable building) {
    assertThatThrownBy(building)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("USD");
  }

  private static void assertEntries(Posting posting, String... entries) {
    assertThat(posting.entries()).extracting(LedgerLine::toString).containsExactly(entries);
  }

  private static Money usd(String amount) {
    return Money.of(amount, "USD");
  }
}
