package io.mspbilling.reconciliation.matching;

import io.mspbilling.money.Money;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.Payment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Small worlds in which numbers, names and amounts collide far more often than in life. */
final class Worlds {

  static final MatchingPolicy BOLD =
      MatchingPolicy.builder()
          .oldestOfEqual(true)
          .fill(MatchingPolicy.FillOrder.OLDEST_FIRST)
          .build();

  private static final Currency USD = Currency.getInstance("USD");
  private static final Currency EUR = Currency.getInstance("EUR");

  private Worlds() {}

  record World(List<OpenItem> items, List<Payment> payments) {

    MatchInput.Builder input() {
      return MatchInput.builder().customers(Samples.CUSTOMERS).items(items).payments(payments);
    }

    MatchResult match() {
      return match(MatchingPolicy.standard());
    }

    MatchResult match(MatchingPolicy policy) {
      return new Matcher(policy).match(input().build());
    }

    OpenItem item(InvoiceId id) {
      return items.stream().filter(item -> item.id().equals(id)).findFirst().orElseThrow();
    }

    World with(Payment more) {
      List<Payment> all = new ArrayList<>(payments);
      all.add(more);
      return new World(items, all);
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
            Tuple.of(3, Arbitraries.just(Samples.ACME)),
            Tuple.of(1, Arbitraries.of(Samples.BOLT, Samples.CORA)));
    Arbitrary<LocalDate> due = Arbitraries.of(Samples.PAST_DUE, Samples.TODAY, Samples.NOT_YET_DUE);
    return Combinators.combine(numbers(), customers, due, opens(), discounts())
        .as(
            (number, customer, on, open, discount) ->
                OpenItem.builder()
                    .id(Samples.invoiceId(number))
                    .number(number)
                    .customer(customer)
                    .issuedOn(on.minusDays(30))
                    .dueOn(on)
                    .open(open)
                    .discount(open.isPositive() ? discount.map(d -> early(d, open)) : none())
                    .build());
  }

  private static Optional<EarlyDiscount> none() {
    return Optional.empty();
  }

  private static EarlyDiscount early(long minorUnits, Money open) {
    return new EarlyDiscount(Money.ofMinor(minorUnits, open.currency()), Samples.TODAY);
  }

  private static Arbitrary<Optional<Long>> discounts() {
    return Arbitraries.of(
        Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(1_037L));
  }

  private static Arbitrary<String> numbers() {
    return Arbitraries.integers().between(1001, 1006).map(n -> "INV-" + n);
  }

  private static Arbitrary<Money> opens() {
    return Arbitraries.frequencyOf(
        Tuple.of(8, amounts()), Tuple.of(1, amounts().map(Worlds::credit)));
  }

  private static Money credit(Money amount) {
    return Money.ofMinor(-amount.minorUnits(), amount.currency());
  }

  /** Many sums of few amounts are amounts again; odd ones and round ones. */
  private static Arbitrary<Money> amounts() {
    Arbitrary<Currency> currencies = Arbitraries.of(USD, USD, USD, USD, EUR);
    Arbitrary<Long> units = Arbitraries.of(10_000L, 10_037L);
    return Combinators.combine(Arbitraries.integers().between(1, 6), units, currencies)
        .as((count, unit, currency) -> Money.ofMinor(count * unit, currency));
  }

  private static Arbitrary<Payment> payments(Arbitrary<String> memos) {
    Arbitrary<String> payers =
        Arbitraries.of(
            "Acme Dental LLC",
            "ACME DENTAL",
            "ACME DENTL",
            "Bolt Sons",
            "BOLT AND SON",
            "cora clinic",
            "J SMITH",
            "");
    Arbitrary<LocalDate> days = Arbitraries.of(Samples.TODAY, Samples.TODAY.minusDays(1));
    return Combinators.combine(payers, memos, amounts(), days)
        .as(
            (payer, memo, amount, day) ->
                Payment.builder()
                    .id(Samples.payment("p", payer, memo, amount).id())
                    .receivedOn(day)
                    .amount(amount)
                    .payer(payer)
                    .memo(memo)
                    .build());
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
      items.add(OpenItem.builder().from(item).id(Samples.invoiceId("i" + items.size())).build());
    }
    return items;
  }

  private static List<Payment> payments(List<Payment> drawn) {
    List<Payment> payments = new ArrayList<>();
    for (Payment payment : drawn) {
      payments.add(named("p" + payments.size(), payment));
    }
    return payments;
  }

  /** The same payment with another id. */
  static Payment named(String id, Payment payment) {
    return Payment.builder()
        .id(Samples.payment(id, "", "", payment.amount()).id())
        .receivedOn(payment.receivedOn())
        .amount(payment.amount())
        .payer(payment.payer())
        .memo(payment.memo())
        .remittance(payment.remittance())
        .build();
  }
}
