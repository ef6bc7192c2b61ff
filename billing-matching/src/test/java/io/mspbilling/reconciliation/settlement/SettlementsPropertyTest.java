package io.mspbilling.reconciliation.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.money.Money;
import io.mspbilling.receivables.Payment;
import io.mspbilling.receivables.PaymentId;
import io.mspbilling.receivables.PayoutId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Payouts that add up are proven, and a single cent makes the difference. */
final class SettlementsPropertyTest {

  private static final Currency USD = Currency.getInstance("USD");
  private static final LocalDate DAY = LocalDate.of(2026, 3, 31);
  private static final PaymentId LINE = PaymentId.parse("bank:1");

  @Provide
  Arbitrary<List<PayoutEntry>> entries() {
    Arbitrary<EntryKind> kinds = Arbitraries.of(EntryKind.class);
    return Combinators.combine(
            kinds, Arbitraries.longs().between(1, 100_000), Arbitraries.longs().between(-50, 3_000))
        .as(SettlementsPropertyTest::entry)
        .list()
        .ofMinSize(1)
        .ofMaxSize(6)
        .filter(all -> net(all) > 0);
  }

  private static PayoutEntry entry(EntryKind kind, long amount, long fee) {
    boolean back =
        kind == EntryKind.REFUND || kind == EntryKind.RETURN || kind == EntryKind.CHARGEBACK;
    return entry(kind, usd(back ? -amount : amount), usd(fee));
  }

  private static PayoutEntry entry(EntryKind kind, Money gross, Money fee) {
    return PayoutEntry.builder().kind(kind).gross(gross).fee(fee).net(gross.minus(fee)).build();
  }

  private static long net(List<PayoutEntry> entries) {
    return entries.stream().mapToLong(entry -> entry.net().minorUnits()).sum();
  }

  private static Money usd(long minorUnits) {
    return Money.ofMinor(minorUnits, USD);
  }

  private static PayoutReport.Builder report(List<PayoutEntry> entries) {
    return PayoutReport.builder()
        .id(PayoutId.parse("stripe:po_1"))
        .processor("Stripe")
        .arrivesOn(DAY)
        .gross(Money.sum(entries.stream().map(PayoutEntry::gross).toList(), USD))
        .fee(Money.sum(entries.stream().map(PayoutEntry::fee).toList(), USD))
        .net(usd(net(entries)))
        .entries(entries);
  }

  private static Payment line(String id, String payer, Money amount, LocalDate day) {
    return Payment.builder()
        .id(PaymentId.parse(id))
        .receivedOn(day)
        .payer(payer)
        .amount(amount)
        .build();
  }

  private static SettlementProof prove(PayoutReport report, Payment... lines) {
    return Settlements.prove(List.of(report), List.of(lines)).get(0);
  }

  @Property
  void whatAddsUpAndArrivedIsProven(@ForAll("entries") List<PayoutEntry> entries) {
    Payment line = line("bank:1", "STRIPE TRANSFER", usd(net(entries)), DAY.plusDays(2));

    assertThat(prove(report(entries).build(), line).isProven()).isTrue();
    assertThat(prove(report(entries).bankDeposit(LINE).build(), line).isProven()).isTrue();
  }

  @Property
  void aCentThatIsNotExplainedIsAGap(
      @ForAll("entries") List<PayoutEntry> entries, @ForAll @IntRange(min = 0, max = 5) int where) {
    PayoutEntry first = entries.get(0);
    PayoutReport right = report(entries).build();
    Money cent = usd(1);
    List<PayoutEntry> bent = new ArrayList<>(entries);
    PayoutEntry.Builder entry = PayoutEntry.builder().from(first);
    PayoutReport.Builder wrong = PayoutReport.builder().from(right);
    switch (where) {
      case 0 -> entry.gross(first.gross().plus(cent));
      case 1 -> entry.fee(first.fee().plus(cent));
      case 2 -> entry.net(first.net().plus(cent));
      case 3 -> wrong.gross(right.gross().plus(cent));
      case 4 -> wrong.fee(right.fee().plus(cent));
      default -> wrong.net(right.net().plus(cent));
    }
    bent.set(0, entry.build());
    PayoutReport report = wrong.entries(List.of()).entries(bent).build();

    SettlementProof proof = prove(report, line("bank:1", "Stripe", report.net(), DAY));

    assertThat(proof.foots()).isFalse();
    assertThat(proof.isProven()).isFalse();
  }

  @Example
  void aDepositOfAnotherAmountIsNotThePayout() {
    PayoutReport report = report(List.of(entry(EntryKind.CHARGE, 10_000, 320))).build();
    PayoutReport told = PayoutReport.builder().from(report).bankDeposit(LINE).build();

    SettlementProof proof = prove(told, line("bank:1", "Stripe", usd(9_679), DAY));

    assertThat(proof.gaps())
        .extracting(SettlementGap::kind, SettlementGap::amount)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(SettlementGap.Kind.DEPOSIT_DIFFERS, usd(1)));
  }

  @Example
  void aLineOfSomebodyElseOrOfAnotherTimeIsNotThePayout() {
    PayoutReport report = report(List.of(entry(EntryKind.CHARGE, 10_000, 320))).build();
    PayoutReport nameless = PayoutReport.builder().from(report).processor("").build();

    assertNotArrived(prove(report, line("bank:1", "Acme Dental", usd(9_680), DAY)));
    assertNotArrived(prove(report, line("bank:1", "Stripes Inc", usd(9_680), DAY)));
    assertNotArrived(prove(report, line("bank:1", "Stripe", usd(9_680), DAY.plusDays(6))));
    assertNotArrived(prove(nameless, line("bank:1", "", usd(9_680), DAY)));
  }

  private static void assertNotArrived(SettlementProof proof) {
    assertThat(proof.deposit()).isEqualTo(Optional.empty());
    assertThat(proof.gaps())
        .extracting(SettlementGap::kind)
        .containsExactly(SettlementGap.Kind.NOT_ARRIVED);
  }

  @Example
  void oneOfTwoEqualLinesOrPayoutsIsNotGuessed() {
    PayoutReport one = report(List.of(entry(EntryKind.CHARGE, 10_000, 320))).build();
    PayoutReport other = PayoutReport.builder().from(one).id(PayoutId.parse("stripe:po_2")).build();
    Payment first = line("bank:1", "Stripe", usd(9_680), DAY);
    Payment second = line("bank:2", "Stripe", usd(9_680), DAY);

    assertThat(Settlements.prove(List.of(one), List.of(first, second)))
        .noneMatch(SettlementProof::isProven);
    assertThat(Settlements.prove(List.of(other, one), List.of(first)))
        .noneMatch(SettlementProof::isProven)
        .extracting(proof -> proof.report().id())
        .containsExactly(one.id(), other.id());
  }
}
