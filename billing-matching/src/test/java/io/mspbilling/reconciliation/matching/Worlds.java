package io.mspbilling.reconciliation.matching;

import io.mspbilling.money.Money;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.Payment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Small worlds in which numbers, names and amounts collide far more often than in life. */
final class Worlds {

  private static final Currency USD = Currency.getInstance("USD");
  private static final Currency EUR = Currency.getInstance("EUR");

  private Worlds() {}

  record World(List<OpenItem> items, List<Payment> payments) {

    MatchResult match() {
      return new Matcher(Samples.CUSTOMERS, Samples.TODAY).match(items, payments);
    }
  }

  /** Memos name invoices, some of them open, some shared, some gone. */
  static Arbitrary<World> any() {
    return worlds(memos());
  }

  /** No memo names anything. */
  static Arbitrary<World> silent() {
    return worlds(Arbitraries.of("", "thanks", "march services", "12 seats", "check 4411"));
  }

  private static Arbitrary<World> worlds(Arbitrary<String> memos) {
    return Combinators.combine(
            items().list().ofMaxSize(7).map(Worlds::items),
            payments(memos).list().ofMaxSize(6).map(Worlds::payments))
        .as(World::new);
  }

  private static Arbitrary<OpenItem> items() {
    Arbitrary<CustomerId> customers =
        Arbitraries.frequencyOf(
            net.jqwik.api.Tuple.of(3, Arbitraries.just(Samples.ACME)),
            net.jqwik.api.Tuple.of(1, Arbitraries.of(Samples.BOLT, Samples.CORA)));
    Arbitrary<LocalDate> due = Arbitraries.of(Samples.PAST_DUE, Samples.TODAY, Samples.NOT_YET_DUE);
    return Combinators.combine(numbers(), customers, due, amounts())
        .as(
            (number, customer, on, open) ->
                new OpenItem(Samples.invoiceId(number), number, customer, on, open));
  }

  private static Arbitrary<String> numbers() {
    return Arbitraries.integers().between(1001, 1006).map(n -> "INV-" + n);
  }

  /** Many sums of few amounts are amounts again. */
  private static Arbitrary<Money> amounts() {
    Arbitrary<Currency> currencies = Arbitraries.of(USD, USD, USD, USD, EUR);
    return Combinators.combine(Arbitraries.integers().between(1, 6), currencies)
        .as((hundreds, currency) -> Money.ofMinor(hundreds * 10000L, currency));
  }

  private static Arbitrary<Payment> payments(Arbitrary<String> memos) {
    Arbitrary<String> payers =
        Arbitraries.of("Acme Dental LLC", "ACME DENTAL", "Bolt Sons", "cora clinic", "J SMITH", "");
    return Combinators.combine(payers, memos, amounts())
        .as((payer, memo, amount) -> Samples.payment("p", payer, memo, amount));
  }

  private static Arbitrary<String> memos() {
    Arbitrary<String> one = Arbitraries.integers().between(1001, 1007).map(n -> "INV-" + n);
    Arbitrary<String> bare = Arbitraries.integers().between(1001, 1007).map(n -> "ref " + n);
    return Arbitraries.oneOf(
        Arbitraries.just(""),
        one,
        bare,
        Combinators.combine(one, bare).as((first, second) -> first + ", " + second),
        Arbitraries.strings().ascii().ofMaxLength(20));
  }

  /** The same number may be there twice, under two ids. */
  private static List<OpenItem> items(List<OpenItem> drawn) {
    List<OpenItem> items = new ArrayList<>();
    for (OpenItem item : drawn) {
      items.add(
          new OpenItem(
              Samples.invoiceId("i" + items.size()),
              item.number(),
              item.customer(),
              item.dueOn(),
              item.open()));
    }
    return items;
  }

  private static List<Payment> payments(List<Payment> drawn) {
    List<Payment> payments = new ArrayList<>();
    for (Payment payment : drawn) {
      payments.add(
          Samples.payment(
              "p" + payments.size(), payment.payer(), payment.memo(), payment.amount()));
    }
    return payments;
  }
}
