package io.mspbilling.reconciliation;

import io.mspbilling.collection.surcharge.Percent;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.Rail;
import io.mspbilling.receivables.ReversalKind;
import io.mspbilling.sample.Values;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Postings of every kind. */
final class Postings {

  private Postings() {}

  static Arbitrary<Posting> any() {
    return Values.currencies().flatMap(Postings::in);
  }

  private static Arbitrary<Posting> in(Currency currency) {
    return Arbitraries.oneOf(
        received(currency),
        reversed(currency),
        payout(currency),
        Combinators.combine(Values.text(), dates(), Values.positive(currency)).as(FeePaid::new),
        Combinators.combine(
                Values.text(),
                customer(),
                dates(),
                Values.positive(currency),
                Arbitraries.of(0, 2, 97))
            .as(Postings::refund),
        Combinators.combine(Values.payments(), customer(), dates(), Values.positive(currency))
            .as(SurchargeTaken::new));
  }

  private static RefundGiven refund(
      String id, BookCustomer customer, PostingDate date, Money amount, int percent) {
    return new RefundGiven(
        id, customer, date, amount, new Percent(BigDecimal.valueOf(percent)).of(amount));
  }

  /** Of the day itself, or of an earlier one for which the books were closed. */
  private static Arbitrary<PostingDate> dates() {
    return Combinators.combine(Values.dates(), Arbitraries.integers().between(0, 40))
        .as((day, later) -> new PostingDate(day.plusDays(later), day));
  }

  static Arbitrary<BookCustomer> customer() {
    return Combinators.combine(Values.customers(), Values.text(), Values.text().optional())
        .as(BookCustomer::new);
  }

  private static Arbitrary<DocumentRef> document() {
    return Combinators.combine(Values.text(), Values.text()).as(DocumentRef::new);
  }

  static Arbitrary<PaymentReceived> received(Currency currency) {
    Arbitrary<List<Settlement>> settlements =
        Combinators.combine(Values.text(), Values.positive(currency), document().optional())
            .as(Settlement::new)
            .list()
            .ofMaxSize(4);
    return Combinators.combine(
            Values.payments(),
            customer(),
            dates(),
            Values.positive(currency),
            Arbitraries.of(Rail.values()),
            settlements,
            Arbitraries.of(AccountRole.BANK, AccountRole.UNDEPOSITED_FUNDS))
        .as(
            (payment, customer, on, unapplied, rail, settled, landsIn) ->
                new PaymentReceived(
                    payment,
                    customer,
                    on,
                    settled.stream().map(Settlement::amount).reduce(unapplied, Money::plus),
                    rail,
                    settled,
                    landsIn));
  }

  private static Arbitrary<PaymentReversed> reversed(Currency currency) {
    return Combinators.combine(
            Values.text(),
            Arbitraries.of(ReversalKind.values()),
            Values.text(),
            customer(),
            dates(),
            Values.positive(currency),
            Values.notNegative(currency),
            Values.text().list().ofMaxSize(4))
        .flatAs(
            (source, kind, code, customer, on, amount, surcharge, invoices) ->
                Arbitraries.of(AccountRole.PROCESSOR_CLEARING, AccountRole.BANK)
                    .map(
                        from ->
                            new PaymentReversed(
                                source, kind, code, customer, on, amount, surcharge, invoices,
                                from)));
  }

  private static Arbitrary<PayoutReceived> payout(Currency currency) {
    Arbitrary<DocumentRef> document = document().filter(one -> !one.type().contains("\t"));
    Arbitrary<List<Deposited>> deposited =
        Combinators.combine(Values.payments(), document, Values.positive(currency))
            .as(Deposited::new)
            .list()
            .ofMaxSize(4);
    return Combinators.combine(
            Values.payouts(),
            dates(),
            deposited,
            Values.notNegative(currency),
            Values.notNegative(currency))
        .as(
            (id, on, payments, fees, takenBack) ->
                new PayoutReceived(
                    id,
                    on,
                    payments,
                    fees,
                    takenBack,
                    payments.stream()
                        .map(Deposited::amount)
                        .reduce(Money.zero(currency), Money::plus)
                        .minus(fees)
                        .minus(takenBack)));
  }
}
