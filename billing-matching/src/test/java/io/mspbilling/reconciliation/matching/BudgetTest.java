package io.mspbilling.reconciliation.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.money.Money;
import io.mspbilling.receivables.Payment;
import io.mspbilling.receivables.PaymentId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntToLongFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Customers of whom a search for sums would never end: it ends, says so, and harms nobody else. */
final class BudgetTest {

  private static final Currency USD = Currency.getInstance("USD");

  /** Of the others it is clear before any search that a hit would be chance. */
  private static final Set<String> SEARCHED = Set.of("equal amounts", "ten thousand invoices");

  private static final MatchingPolicy SMALL = MatchingPolicy.builder().workBudget(10_000).build();
  private static final OpenItem BOLTS = Samples.pastDue("2001", Samples.BOLT, "412.17");
  private static final Payment BOLT_PAYS = Samples.payment("q", "Bolt & Sons", "", "412.17");

  static Stream<Named<World>> adversaries() {
    return Stream.of(
        world("equal amounts", 2_000, 200, i -> 50_000, i -> 50_000L * (i % 7 + 2)),
        world("powers of two", 40, 30, i -> 1L << i, i -> (1L << 39) - 1 - i),
        world("multiples of fifty", 400, 50, i -> 5_000L * (i % 97 + 1), i -> 5_000L * (i + 31)),
        world("ten thousand invoices", 10_000, 20, i -> 10_007L + 13L * i, i -> 999_999L + 7L * i),
        world("near sums", 60, 30, i -> 1_000_003L + (long) i * i, i -> 7_000_021L + 11L * i));
  }

  record World(List<OpenItem> items, List<Payment> payments) {}

  private static Named<World> world(
      String name, int items, int payments, IntToLongFunction open, IntToLongFunction paid) {
    List<OpenItem> owed = new ArrayList<>();
    for (int i = 0; i < items; i++) {
      String number = Integer.toString(100_000 + i);
      Money amount = Money.ofMinor(open.applyAsLong(i), USD);
      owed.add(
          Samples.item(
              "i" + number, number, Samples.ACME, Samples.PAST_DUE.minusDays(i % 40), amount));
    }
    List<Payment> came = new ArrayList<>();
    for (int i = 0; i < payments; i++) {
      Money amount = Money.ofMinor(paid.applyAsLong(i), USD);
      came.add(Samples.payment("p" + (1_000 + i), "Acme Dental", "", amount));
    }
    return Named.of(name, new World(owed, came));
  }

  @ParameterizedTest
  @MethodSource("adversaries")
  void theSearchEndsAndHarmsNobodyElse(World world) {
    MatchResult result = match(world, MatchingPolicy.standard());

    assertThat(result.matches())
        .filteredOn(match -> match.payment().equals(BOLT_PAYS))
        .singleElement()
        .satisfies(match -> assertThat(match.lines().get(0).item()).isEqualTo(BOLTS.id()));
    Set<PaymentId> answered = new HashSet<>();
    result.matches().forEach(match -> answered.add(match.payment().id()));
    result.leftovers().forEach(left -> answered.add(left.payment().id()));
    assertThat(answered).hasSize(world.payments().size() + 1);
  }

  static Stream<Named<World>> searched() {
    return adversaries().filter(one -> SEARCHED.contains(one.getName()));
  }

  @ParameterizedTest
  @MethodSource("searched")
  void whoeverIsLeftForWantOfWorkIsToldSo(World world) {
    MatchResult result = match(world, SMALL);

    assertThat(result.leftovers())
        .anyMatch(left -> left.reason() == Leftover.Reason.BUDGET_EXCEEDED);
    assertThat(result.matches()).anyMatch(match -> match.payment().equals(BOLT_PAYS));
  }

  private static MatchResult match(World world, MatchingPolicy policy) {
    return new Matcher(policy)
        .match(
            MatchInput.builder()
                .customers(Samples.CUSTOMERS)
                .items(world.items())
                .addItems(BOLTS)
                .payments(world.payments())
                .addPayments(BOLT_PAYS)
                .build());
  }
}
