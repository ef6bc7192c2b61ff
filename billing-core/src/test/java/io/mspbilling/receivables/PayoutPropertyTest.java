package io.mspbilling.receivables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mspbilling.money.CurrencyMismatchException;
import io.mspbilling.money.Money;
import io.mspbilling.sample.Values;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A payout foots to the minor unit, or it is not one. */
final class PayoutPropertyTest {

  private static final Currency USD = Currency.getInstance("USD");

  @Provide
  Arbitrary<List<PayoutLine>> lines() {
    return Combinators.combine(
            Arbitraries.of(PayoutLineKind.values()), Values.signed(USD), Values.signed(USD))
        .as((kind, gross, fee) -> new PayoutLine(kind, "x", Optional.empty(), gross, fee))
        .list()
        .ofMaxSize(10);
  }

  @Property
  void netIsGrossLessFees(@ForAll("lines") List<PayoutLine> lines) {
    Payout payout = payout(lines, net(lines));

    Money gross =
        Stream.of(PayoutLineKind.values()).map(payout::gross).reduce(Money::plus).orElseThrow();
    assertThat(gross.minus(payout.fees())).isEqualTo(payout.net());
  }

  @Property
  void aPayoutThatIsOffCannotBeBuilt(
      @ForAll("lines") List<PayoutLine> lines, @ForAll("offs") long off) {
    Assume.that(!lines.isEmpty());
    Money wrong = net(lines).plus(Money.ofMinor(off, USD));

    assertThatThrownBy(() -> payout(lines, wrong))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("does not foot")
        .hasMessageContaining(wrong.toString());
  }

  @Provide
  Arbitrary<Long> offs() {
    return Arbitraries.longs().between(-10_000, 10_000).filter(off -> off != 0);
  }

  @Example
  void aLineOfAnotherCurrencyCannotBePartOfAPayout() {
    PayoutLine euros =
        new PayoutLine(
            PayoutLineKind.CHARGE,
            "x",
            Optional.empty(),
            Money.of("1.00", "EUR"),
            Money.of("0.00", "EUR"));

    assertThatThrownBy(() -> payout(List.of(euros), Money.of("1.00", "USD")))
        .isInstanceOf(CurrencyMismatchException.class);
  }

  private static Money net(List<PayoutLine> lines) {
    return Money.sum(lines.stream().map(PayoutLine::net).toList(), USD);
  }

  private static Payout payout(List<PayoutLine> lines, Money net) {
    return Payout.builder()
        .id(new PayoutId(SystemName.of("gateway"), "po_1"))
        .arrivesOn(LocalDate.of(2026, 3, 5))
        .net(net)
        .lines(lines)
        .build();
  }
}
