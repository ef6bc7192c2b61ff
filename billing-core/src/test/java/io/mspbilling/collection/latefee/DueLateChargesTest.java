package io.mspbilling.collection.latefee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mspbilling.communication.Holds;
import io.mspbilling.journal.Effects;
import io.mspbilling.journal.Facts;
import io.mspbilling.journal.Fold;
import io.mspbilling.journal.JournalEntry;
import io.mspbilling.journal.JournalException;
import io.mspbilling.journal.JournalRecord;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.OpenInvoice;
import io.mspbilling.worklist.ExceptionKind;
import io.mspbilling.worklist.ExceptionRow;
import io.mspbilling.worklist.Worklist;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class DueLateChargesTest {

  private static final CustomerId ACME = CustomerId.parse("psa:7");
  private static final InvoiceId LATE = InvoiceId.parse("psa:1001");
  private static final LocalDate DUE = LocalDate.of(2027, 1, 1);
  private static final LocalDate DAY = LocalDate.of(2027, 3, 2);

  private static final LateChargePolicy POLICY =
      LateChargePolicy.builder()
          .fee(LateFeePolicy.builder().fee(new FeeAmount.Flat(usd("5.00"))).graceDays(10).build())
          .interest(SimpleInterest.builder().yearlyPercent("12").build())
          .build();

  private final SettledLateCharges settled = new SettledLateCharges();
  private final Holds holds = new Holds();
  private LateChargePolicy policy = POLICY;
  private List<BalanceChange> changes =
      List.of(new BalanceChange(LocalDate.of(2027, 1, 31), usd("400.00")));
  private boolean isCollecting;

  @Test
  void whatIsAskedIsReckonedByThePaymentDatesAndExplained() {
    assertThat(rows(open("600.00")))
        .singleElement()
        .satisfies(row -> assertThat(row.kind()).isEqualTo(ExceptionKind.LATE_CHARGE))
        .satisfies(row -> assertThat(row.customer()).contains(ACME))
        // 1,000 for 30 nights and 600 for 29 up to the end of February, and the fee
        .satisfies(row -> assertThat(row.amount()).contains(usd("20.58")))
        .satisfies(
            row ->
                assertThat(row.facts())
                    .startsWith(
                        "USD 20.58 in all for late payment, of which USD 0.00 was billed or"
                            + " waived; late fees: 1 fee of USD 5.00 (USD 5.00 on 2027-01-12, with"
                            + " USD 1000.00 open); interest up to 2027-03-01: USD 15.583562"
                            + " rounded half up to USD 15.58 (")
                    .contains("USD 1000.00 at 12 % for 30/365", "USD 600.00 at 12 % for 29/365"));
  }

  @Test
  void itGrowsOnceAMonthAndNotEveryDay() {
    assertThat(rows(open("600.00"), LocalDate.of(2027, 3, 31)))
        .isEqualTo(rows(open("600.00"), LocalDate.of(2027, 3, 1)));
    assertThat(amount(rows(open("600.00"), LocalDate.of(2027, 4, 1)))).isEqualTo(usd("26.70"));
  }

  @Test
  void whatWasBilledOrWaivedIsNotAskedAgain() {
    write(SettledLateCharges.billed(LATE, usd("20.58"), InvoiceId.parse("psa:1009")));

    assertThat(rows(open("600.00"))).isEmpty();
    assertThat(amount(rows(open("600.00"), LocalDate.of(2027, 4, 1)))).isEqualTo(usd("6.12"));

    write(SettledLateCharges.waived(LATE, usd("26.70")));
    assertThat(rows(open("600.00"), LocalDate.of(2027, 4, 1))).isEmpty();

    write(SettledLateCharges.waived(LATE, usd("5.00")));
    assertThat(amount(rows(open("600.00")))).isEqualTo(usd("15.58"));
  }

  @Test
  void nobodyBillsLessThanNothing() {
    assertThatThrownBy(() -> SettledLateCharges.waived(LATE, usd("-0.01")))
        .isInstanceOf(IllegalArgumentException.class);
    JournalRecord written = SettledLateCharges.waived(LATE, usd("0.01"));
    Facts less = Facts.builder().put("invoice", LATE).put("in all", usd("-0.01")).build();
    assertThatThrownBy(() -> write(JournalRecord.of(written.kind(), less)))
        .isInstanceOf(JournalException.class);
  }

  @Test
  void whatWasSettledInAnotherCurrencySaysNothing() {
    write(SettledLateCharges.waived(LATE, Money.of("99.00", "EUR")));

    assertThat(amount(rows(open("600.00")))).isEqualTo(usd("20.58"));
  }

  @Test
  void nothingIsAskedForLatePaymentOfABillForLatePayment() {
    write(SettledLateCharges.billed(InvoiceId.parse("psa:900"), usd("5.00"), LATE));

    assertThat(rows(open("600.00"))).isEmpty();
  }

  @Test
  void aBillForLatePaymentStaysOneWhateverIsBilledOrWaivedLater() {
    InvoiceId late = InvoiceId.parse("psa:900");
    write(SettledLateCharges.billed(late, usd("5.00"), LATE));
    write(SettledLateCharges.billed(late, usd("8.00"), InvoiceId.parse("psa:1009")));
    write(SettledLateCharges.waived(late, usd("9.00")));

    assertThat(rows(open("600.00"))).isEmpty();
  }

  @Test
  void itIsNotAskedWhereTheDebtIsNot() {
    OpenInvoice open = open("600.00");
    assertThat(rows(new OpenInvoice(open.invoice(), open.open(), open.open()))).isEmpty();
    assertThat(rows(new OpenInvoice(open.invoice(), open.open(), usd("0.00"), List.of(), true)))
        .isEmpty();
    isCollecting = true;
    assertThat(rows(open)).isEmpty();
    isCollecting = false;
    write(Holds.placed(LATE, "agreed otherwise", Optional.of(DAY)));
    assertThat(rows(open)).isEmpty();
    assertThat(rows(open, DAY.plusDays(1))).hasSize(1);
  }

  @Test
  void itIsNotAskedOfWhomThePolicyIsNotFor() {
    policy = LateChargePolicy.builder().from(POLICY).addExempt(ACME).build();
    assertThat(rows(open("600.00"))).isEmpty();
    policy = LateChargePolicy.builder().from(POLICY).issuedFrom(DUE.minusDays(29)).build();
    assertThat(rows(open("600.00"))).isEmpty();
    policy = LateChargePolicy.builder().from(POLICY).issuedFrom(DUE.minusDays(30)).build();
    assertThat(rows(open("600.00"))).hasSize(1);
    policy = LateChargePolicy.none();
    assertThat(rows(open("600.00"))).isEmpty();
  }

  @Test
  void amountsHoldInTheirCurrencyOnlyAndRatesInAny() {
    changes = List.of();
    OpenInvoice euros = open(Money.of("600.00", "EUR"));
    assertThat(rows(euros)).isEmpty();

    policy = LateChargePolicy.builder().interest(POLICY.interest()).build();
    assertThat(amount(rows(euros))).isEqualTo(Money.of("11.64", "EUR"));
  }

  @Test
  void whatWasPaidOnNoKnownDayCountsAsPaidInTime() {
    changes = List.of();

    assertThat(amount(rows(open("600.00")))).isEqualTo(usd("16.64"));
  }

  @Test
  void whoPaidInTimeAndHasNothingOpenSinceOwesNothing() {
    assertThat(rows(open("600.00"), DUE)).isEmpty();
  }

  private List<ExceptionRow> rows(OpenInvoice open) {
    return rows(open, DAY);
  }

  private List<ExceptionRow> rows(OpenInvoice open, LocalDate day) {
    Worklist worklist = new Worklist(new Effects(List.of()));
    new DueLateCharges(policy, settled, holds, invoice -> changes, invoice -> isCollecting, day)
        .decide(List.of(open), worklist);
    return worklist.rows();
  }

  private static Money amount(List<ExceptionRow> rows) {
    assertThat(rows).hasSize(1);
    return rows.get(0).amount().orElseThrow();
  }

  private static OpenInvoice open(String amount) {
    return open(usd(amount));
  }

  private static OpenInvoice open(Money amount) {
    Invoice invoice =
        Invoice.builder()
            .id(LATE)
            .number("1001")
            .customer(ACME)
            .issuedOn(DUE.minusDays(30))
            .dueOn(DUE)
            .total(Money.of("1000.00", amount.currency().getCurrencyCode()))
            .build();
    return new OpenInvoice(invoice, amount, Money.zero(amount.currency()));
  }

  private void write(JournalRecord record) {
    JournalEntry entry = JournalEntry.following(JournalEntry.GENESIS, 1, Instant.EPOCH, record);
    List.<Fold>of(settled, holds).forEach(fold -> fold.plus(entry));
  }

  private static Money usd(String amount) {
    return Money.of(amount, "USD");
  }
}
