package io.mspbilling.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mspbilling.journal.Facts;
import io.mspbilling.money.CurrencyMismatchException;
import io.mspbilling.money.Money;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

/** Whatever is posted balances, and reads back from the journal as what it was. */
final class PostingPropertyTest {

  private static final Currency USD = Currency.getInstance("USD");

  @Provide
  Arbitrary<Posting> postings() {
    return Postings.any();
  }

  @Provide
  Arbitrary<PaymentReceived> received() {
    return Postings.received(USD);
  }

  @Property
  void debitsAreCredits(@ForAll("postings") Posting posting) {
    List<Money> amounts = posting.entries().stream().map(LedgerLine::amount).toList();

    assertThat(Money.sum(amounts, currency(posting)).isZero()).isTrue();
    assertThat(amounts).noneMatch(Money::isZero);
  }

  @Property
  void noAccountIsBookedTwiceInOnePosting(@ForAll("postings") Posting posting) {
    assertThat(posting.entries()).extracting(LedgerLine::account).doesNotHaveDuplicates();
  }

  @Property
  void aPostingReadsBackAsItWas(@ForAll("postings") Posting posting) {
    assertThat(Posting.of(posting.facts())).isEqualTo(posting);
    assertThat(Posting.of(Facts.of(posting.facts().values())).facts()).isEqualTo(posting.facts());
  }

  @Property
  void receivablesGoDownByAllOfAPaymentSettledOrNot(@ForAll("received") PaymentReceived payment) {
    assertThat(payment.entries())
        .contains(new LedgerLine(AccountRole.RECEIVABLES, payment.amount().negated()))
        .contains(new LedgerLine(payment.landsIn(), payment.amount()));
  }

  @Property
  void moreThanCameInCannotBeSettled(
      @ForAll("received") PaymentReceived payment, @ForAll @LongRange(min = 1) long excess) {
    List<Settlement> settlements = new ArrayList<>(payment.settlements());
    Money settled = Money.sum(settlements.stream().map(Settlement::amount).toList(), USD);
    settlements.add(
        new Settlement(
            "one too many",
            payment.amount().minus(settled).plus(Money.ofMinor(1 + excess % 1000, USD)),
            Optional.empty()));

    assertThatThrownBy(() -> with(payment, settlements))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("cannot settle");
  }

  @Property
  void anInvoiceOfAnotherCurrencyCannotBeSettled(@ForAll("received") PaymentReceived payment) {
    Settlement euros = new Settlement("1", Money.of("0.01", "EUR"), Optional.empty());

    assertThatThrownBy(() -> with(payment, List.of(euros)))
        .isInstanceOf(CurrencyMismatchException.class);
  }

  @Property
  void aPayoutThatIsACentOffCannotBeBuilt(
      @ForAll("postings") Posting posting, @ForAll @LongRange(min = -500, max = 500) long off) {
    if (posting instanceof PayoutReceived payout && off != 0) {
      Money wrong = payout.net().plus(Money.ofMinor(off, payout.net().currency()));

      assertThatThrownBy(
              () ->
                  new PayoutReceived(
                      payout.payout(),
                      payout.on(),
                      payout.deposited(),
                      payout.fees(),
                      payout.takenBack(),
                      wrong))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("differ by");
    }
  }

  private static PaymentReceived with(PaymentReceived payment, List<Settlement> settlements) {
    return new PaymentReceived(
        payment.payment(),
        payment.customer(),
        payment.on(),
        payment.amount(),
        payment.rail(),
        settlements,
        payment.landsIn());
  }

  private static Currency currency(Posting posting) {
    return posting.entries().isEmpty() ? USD : posting.entries().get(0).amount().currency();
  }
}
