package io.mspbilling.receivables;

import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.money.Money;
import java.util.Currency;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

/** However a surcharged payment goes back, its surcharge goes back with it, to the cent. */
class SurchargedPropertyTest {

  private static final Currency USD = Currency.getInstance("USD");

  @Property
  void bitByBitAllOfItGoesBack(
      @ForAll @LongRange(min = 1, max = 1_000_000) long paid,
      @ForAll @LongRange(min = 0, max = 50_000) long surcharge,
      @ForAll List<@LongRange(min = 1, max = 200_000) Long> refunds) {
    Surcharged whole = new Surcharged(cents(paid), cents(surcharge));
    Surcharged left = whole;
    Surcharged back = new Surcharged(cents(0), cents(0));
    for (long refund : refunds) {
      Surcharged share = left.share(cents(refund).min(left.total()));
      left = left.minus(share);
      back =
          new Surcharged(back.paid().plus(share.paid()), back.surcharge().plus(share.surcharge()));
    }
    Surcharged last = left.share(left.total());

    assertThat(last).isEqualTo(left);
    assertThat(back.paid().plus(last.paid())).isEqualTo(whole.paid());
    assertThat(back.surcharge().plus(last.surcharge())).isEqualTo(whole.surcharge());
  }

  @Property
  void aPartGoesBackWithItsShareOfTheSurcharge(
      @ForAll @LongRange(min = 1, max = 1_000_000) long paid,
      @ForAll @LongRange(min = 0, max = 50_000) long surcharge,
      @ForAll @LongRange(min = 0, max = 1_000) long perMille) {
    Surcharged whole = new Surcharged(cents(paid), cents(surcharge));
    Money part = cents(paid * perMille / 1_000);

    Money back = whole.toGiveBack(part);

    assertThat(whole.share(back).paid()).isEqualTo(part);
    // To the nearest cent: twice the difference is at most one cent, times what was paid.
    long exact = part.minorUnits() * surcharge;
    long given = back.minus(part).minorUnits() * paid;
    assertThat(2 * Math.abs(given - exact)).isLessThanOrEqualTo(paid);
  }

  private static Money cents(long cents) {
    return Money.ofMinor(cents, USD);
  }
}
