package io.mspbilling.receivables;

import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever goes back from a receipt, no cent is lost or made. */
class ReceiptHistoryPropertyTest {

  private static final Currency USD = Currency.getInstance("USD");
  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final PaymentId PAYMENT = PaymentId.parse("gateway:ch_1");

  @Property
  void whatPaysAndWhatIsOwedAgainIsWhatWasAllocated(
      @ForAll("receipts") Receipt receipt, @ForAll("reversals") List<Reversal> reversals) {
    ReceiptHistory history = ReceiptHistory.of(receipt, reversals);
    List<Allocation> all = new ArrayList<>(history.current());
    history.reopened().forEach(reopened -> all.addAll(reopened.allocations()));

    for (Allocation allocation : receipt.allocations()) {
      assertThat(on(allocation.invoice(), all)).isEqualTo(allocation.amount());
    }
    assertThat(sum(all)).isEqualTo(receipt.allocated());
  }

  @Property
  void whatWentBackIsAccountedForToTheCent(
      @ForAll("receipts") Receipt receipt, @ForAll("reversals") List<Reversal> reversals) {
    ReceiptHistory history = ReceiptHistory.of(receipt, reversals);

    Money back =
        history.reopened().stream()
            .map(reopened -> reopened.receivables().plus(reopened.surcharge()))
            .reduce(history.excess(), Money::plus);
    assertThat(back)
        .isEqualTo(reversals.stream().map(Reversal::amount).reduce(Money.zero(USD), Money::plus));
    assertThat(history.excess().isNegative()).isFalse();
  }

  @Property
  void neverMoreIsOpenedAgainThanWentBack(
      @ForAll("receipts") Receipt receipt, @ForAll("reversals") List<Reversal> reversals) {
    for (ReceiptHistory.Reopened reopened : ReceiptHistory.of(receipt, reversals).reopened()) {
      assertThat(sum(reopened.allocations())).isLessThanOrEqualTo(reopened.receivables());
    }
  }

  @Property
  void eachVersionPaysNoMoreThanTheOneBefore(
      @ForAll("receipts") Receipt receipt, @ForAll("reversals") List<Reversal> reversals) {
    ReceiptHistory history = ReceiptHistory.of(receipt, reversals);

    for (Allocation allocation : receipt.allocations()) {
      for (int version = 1; version <= history.last(); version++) {
        assertThat(history.on(allocation.invoice(), version))
            .isLessThanOrEqualTo(history.on(allocation.invoice(), version - 1));
      }
    }
  }

  @Property
  void whatIsGivenForGoodTakesItsShareOfTheSurchargeAndOpensNothing(
      @ForAll("receipts") Receipt receipt, @ForAll("mixed") List<Reversal> reversals) {
    ReceiptHistory history = ReceiptHistory.of(receipt, reversals);

    Money surcharge =
        Stream.concat(
                history.reopened().stream().map(ReceiptHistory.Reopened::surcharge),
                history.gifts().stream().map(ReceiptHistory.Gift::surcharge))
            .reduce(history.kept().surcharge(), Money::plus);
    assertThat(surcharge).isEqualTo(receipt.surcharge());
    assertThat(history.gifts())
        .allMatch(gift -> gift.surcharge().compareTo(gift.reversal().amount()) <= 0)
        .extracting(ReceiptHistory.Gift::reversal)
        .isEqualTo(reversals.stream().filter(one -> !one.reopens()).toList());
    assertThat(ReceiptHistory.of(receipt, history.gifts().stream().map(g -> g.reversal()).toList()))
        .satisfies(gifts -> assertThat(gifts.current()).isEqualTo(receipt.allocations()))
        .satisfies(gifts -> assertThat(gifts.excess().isZero()).isTrue());
  }

  private static Money on(InvoiceId invoice, List<Allocation> allocations) {
    return sum(allocations.stream().filter(one -> one.invoice().equals(invoice)).toList());
  }

  private static Money sum(List<Allocation> allocations) {
    return Money.sum(allocations.stream().map(Allocation::amount).toList(), USD);
  }

  @Provide
  Arbitrary<Receipt> receipts() {
    Arbitrary<List<Integer>> parts = Arbitraries.integers().between(1, 500).list().ofMaxSize(4);
    Arbitrary<Integer> extra = Arbitraries.integers().between(0, 300);
    return Combinators.combine(parts, extra, extra, Arbitraries.of(Rail.values()))
        .filter((allocated, unapplied, surcharge, rail) -> !allocated.isEmpty() || unapplied > 0)
        .as(ReceiptHistoryPropertyTest::receipt);
  }

  private static Receipt receipt(List<Integer> parts, int unapplied, int surcharge, Rail rail) {
    List<Allocation> allocations = new ArrayList<>();
    int amount = unapplied;
    for (int i = 0; i < parts.size(); i++) {
      InvoiceId invoice = InvoiceId.parse("psa:" + i);
      allocations.add(new Allocation(invoice, "INV-" + i, Money.ofMinor(parts.get(i), USD)));
      amount += parts.get(i);
    }
    return new Receipt(
        PAYMENT,
        CustomerId.parse("psa:c"),
        DAY,
        Money.ofMinor(amount, USD),
        Money.ofMinor(surcharge, USD),
        rail,
        allocations,
        true);
  }

  @Provide
  Arbitrary<List<Reversal>> reversals() {
    return reversals(Arbitraries.just(true));
  }

  @Provide
  Arbitrary<List<Reversal>> mixed() {
    return reversals(Arbitraries.of(true, false));
  }

  private static Arbitrary<List<Reversal>> reversals(Arbitrary<Boolean> reopens) {
    return Combinators.combine(Arbitraries.integers().between(1, 700), reopens)
        .as(
            (amount, owed) ->
                Reversal.builder()
                    .sourceId("re_" + amount)
                    .kind(ReversalKind.RETURN)
                    .payment(PAYMENT)
                    .amount(Money.ofMinor(amount, USD))
                    .on(DAY)
                    .reopens(owed)
                    .build())
        .list()
        .ofMaxSize(4);
  }
}
