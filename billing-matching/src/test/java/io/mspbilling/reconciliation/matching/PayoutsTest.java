package io.mspbilling.reconciliation.matching;

import static io.mspbilling.reconciliation.matching.Samples.ACME;
import static io.mspbilling.reconciliation.matching.Samples.BOLT;
import static io.mspbilling.reconciliation.matching.Samples.pastDue;
import static io.mspbilling.reconciliation.matching.Samples.payment;
import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.money.Money;
import io.mspbilling.receivables.Payment;
import io.mspbilling.receivables.PayoutId;
import io.mspbilling.receivables.ReversalKind;
import io.mspbilling.reconciliation.settlement.EntryKind;
import io.mspbilling.reconciliation.settlement.PayoutEntry;
import io.mspbilling.reconciliation.settlement.PayoutReport;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Payouts of processors: applied before fees if every cent is explained, else not at all. */
final class PayoutsTest {

  private static final OpenItem A1 = pastDue("1001", ACME, "100.00");
  private static final OpenItem B1 = pastDue("2001", BOLT, "50.00");
  private static final Payment DEPOSIT = payment("d1", "STRIPE TRANSFER", "", "145.30");

  @Test
  void aPayoutThatAddsUpPaysItsInvoicesBeforeFees() {
    MatchResult result = run(report("145.30"), List.of(DEPOSIT), List.of());

    assertThat(result.matches())
        .singleElement()
        .satisfies(
            match -> {
              assertThat(match.evidence()).isEqualTo(Evidence.SETTLEMENT);
              assertThat(match.allocations()).hasSize(2);
              assertThat(match.withheld()).isEqualTo(usd("4.70"));
              assertThat(match.unapplied()).isEqualTo(usd("0.00"));
            });
    assertThat(result.leftovers()).isEmpty();
  }

  @Test
  void aPayoutThatDoesNotAddUpIsLeftToPeople() {
    MatchResult result = run(report("145.31"), List.of(DEPOSIT), List.of());

    assertThat(result.matches()).isEmpty();
    assertThat(result.findings())
        .extracting(Finding::kind)
        .containsExactly(Finding.Kind.PAYOUT_UNPROVEN);
    assertThat(result.leftovers())
        .extracting(Leftover::reason)
        .containsExactly(Leftover.Reason.PAYOUT_UNPROVEN);
  }

  @Test
  void confirmingWhatTheReportSaysChangesNothing() {
    MatchInput input = input(report("145.30"), List.of(DEPOSIT), List.of());
    MatchResult result = new Matcher().match(input);
    List<MatchLine> lines = result.matches().get(0).lines();

    MatchResult again = new Matcher().match(confirming(input, lines));
    MatchResult other = new Matcher().match(confirming(input, List.of(lines.get(0), lines.get(0))));

    assertThat(again).isEqualTo(result);
    assertThat(other.matches()).isEqualTo(result.matches());
    assertThat(other.findings())
        .extracting(Finding::kind)
        .containsExactly(Finding.Kind.DECISION_DOES_NOT_FIT);
  }

  private static MatchInput confirming(MatchInput input, List<MatchLine> lines) {
    return MatchInput.builder()
        .from(input)
        .addDecisions(new Decision.Confirm("d1", DEPOSIT.id(), lines))
        .build();
  }

  /** A charge of a customer without a number, and two equal invoices of that customer. */
  @Test
  void aChargeMeansNoInvoiceOnlyBecauseAnEqualOneIsConfirmed() {
    PayoutEntry unnumbered =
        PayoutEntry.builder().from(entry("ch_1", "", "100.00", "3.20")).customer(ACME).build();
    PayoutReport report =
        PayoutReport.builder()
            .from(report("96.80"))
            .entries(List.of(unnumbered))
            .gross(usd("100.00"))
            .fee(usd("3.20"))
            .build();
    MatchInput input =
        MatchInput.builder()
            .customers(Samples.CUSTOMERS)
            .addItems(A1, pastDue("1002", ACME, "100.00"))
            .addPayments(
                payment("d1", "STRIPE TRANSFER", "", "96.80"),
                payment("p1", "Acme Dental", "invoice 1001", "100.00"))
            .addPayouts(report)
            .build();
    MatchResult first = new Matcher().match(input);
    Match named = first.matches().get(0);

    MatchResult second =
        new Matcher()
            .match(
                MatchInput.builder()
                    .from(input)
                    .addDecisions(new Decision.Confirm("c1", named.payment().id(), named.lines()))
                    .build());

    assertThat(first.matches()).hasSize(1);
    assertThat(second.matches())
        .singleElement()
        .satisfies(one -> assertThat(one.lines()).isEqualTo(named.lines()));
    assertThat(second.findings()).isEqualTo(first.findings());
  }

  @Test
  void aPayoutWhoseBankLineIsMissingIsTold() {
    MatchResult result = run(report("145.30"), List.of(), List.of());

    assertThat(result.findings())
        .singleElement()
        .satisfies(one -> assertThat(one.kind()).isEqualTo(Finding.Kind.PAYOUT_UNPROVEN))
        .satisfies(one -> assertThat(one.facts()).contains("d1"));
  }

  /** Stripe and others net a chargeback out of the very payout that has its charge. */
  @ParameterizedTest
  @EnumSource(
      value = EntryKind.class,
      names = {"REFUND", "RETURN", "CHARGEBACK"})
  void whatAPayoutTakesBackOfItsOwnChargesPaysNothing(EntryKind kind) {
    PayoutEntry back =
        PayoutEntry.builder()
            .kind(kind)
            .charge("ch_1")
            .gross(usd("-100.00"))
            .fee(usd("0.00"))
            .net(usd("-100.00"))
            .build();
    PayoutReport report =
        PayoutReport.builder().from(report("45.30")).addEntries(back).gross(usd("50.00")).build();

    MatchResult result =
        run(report, List.of(payment("d1", "STRIPE TRANSFER", "", "45.30")), List.of());

    assertThat(result.matches())
        .singleElement()
        .satisfies(
            match -> {
              assertThat(match.lines()).extracting(MatchLine::number).containsExactly("2001");
              assertThat(match.reversed()).isEqualTo(usd("100.00"));
            });
  }

  @Test
  void aChargeThatWentBackInPartPaysOnlyWhatIsLeft() {
    Payment own = payment("c1", "Acme Dental", "", "100.00");
    PayoutEntry entry =
        PayoutEntry.builder()
            .from(entry("ch_1", "1001", "100.00", "3.20"))
            .payment(own.id())
            .build();
    PayoutReport report =
        PayoutReport.builder()
            .from(report("96.80"))
            .entries(List.of())
            .entries(List.of(entry))
            .gross(usd("100.00"))
            .fee(usd("3.20"))
            .build();
    ReversalNotice refund =
        ReversalNotice.builder()
            .id("r1")
            .kind(ReversalKind.RETURN)
            .on(Samples.TODAY)
            .amount(usd("40.00"))
            .payment(own.id())
            .build();

    MatchResult result =
        run(report, List.of(own, payment("d1", "STRIPE TRANSFER", "", "96.80")), List.of(refund));

    assertThat(result.matches())
        .singleElement()
        .satisfies(match -> assertThat(match.lines().get(0).amount()).isEqualTo(usd("60.00")));
    assertThat(result.leftovers()).isEmpty();
  }

  private static MatchResult run(
      PayoutReport report, List<Payment> payments, List<ReversalNotice> reversals) {
    return new Matcher().match(input(report, payments, reversals));
  }

  private static MatchInput input(
      PayoutReport report, List<Payment> payments, List<ReversalNotice> reversals) {
    return MatchInput.builder()
        .customers(Samples.CUSTOMERS)
        .addItems(A1, B1)
        .payments(payments)
        .addPayouts(report)
        .reversals(reversals)
        .build();
  }

  private static PayoutReport report(String net) {
    return PayoutReport.builder()
        .id(PayoutId.parse("stripe:po_1"))
        .processor("Stripe")
        .arrivesOn(Samples.TODAY)
        .gross(usd("150.00"))
        .fee(usd("4.70"))
        .net(usd(net))
        .bankDeposit(DEPOSIT.id())
        .addEntries(entry("ch_1", "1001", "100.00", "3.20"), entry("ch_2", "2001", "50.00", "1.50"))
        .build();
  }

  private static PayoutEntry entry(String charge, String number, String gross, String fee) {
    return PayoutEntry.builder()
        .kind(EntryKind.CHARGE)
        .charge(charge)
        .invoiceNumber(number)
        .gross(usd(gross))
        .fee(usd(fee))
        .net(usd(gross).minus(usd(fee)))
        .build();
  }

  private static Money usd(String amount) {
    return Money.of(amount, "USD");
  }
}
