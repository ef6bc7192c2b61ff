package io.mspbilling.reconciliation.matching.planted;

import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.money.Money;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.Payment;
import io.mspbilling.receivables.PaymentId;
import io.mspbilling.reconciliation.matching.Decision;
import io.mspbilling.reconciliation.matching.Match;
import io.mspbilling.reconciliation.matching.MatchInput;
import io.mspbilling.reconciliation.matching.MatchLine;
import io.mspbilling.reconciliation.matching.MatchResult;
import io.mspbilling.reconciliation.matching.Matcher;
import io.mspbilling.testkit.planted.PlantedLedger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The laws of matching, on ledgers as large as life, with payouts, reversals and credit. */
final class PlantedLawsPropertyTest {

  @Provide
  Arbitrary<PlantedLedger> ledgers() {
    return Arbitraries.longs()
        .between(1_000, 1_000_000)
        .map(seed -> PlantedLedger.of(seed, 150))
        .dontShrink();
  }

  @Property(tries = 40)
  void theOrderOfTheInputDecidesNothing(
      @ForAll("ledgers") PlantedLedger ledger, @ForAll Random random) {
    MatchInput input = Engine.input(ledger).build();
    MatchInput shuffled =
        MatchInput.builder()
            .customers(shuffled(input.customers(), random))
            .items(shuffled(input.items(), random))
            .payments(shuffled(input.payments(), random))
            .payouts(shuffled(input.payouts(), random))
            .reversals(shuffled(input.reversals(), random))
            .build();

    assertThat(new Matcher().match(shuffled)).isEqualTo(new Matcher().match(input));
  }

  private static <T> List<T> shuffled(List<T> list, Random random) {
    List<T> other = new ArrayList<>(list);
    Collections.shuffle(other, random);
    return other;
  }

  @Property(tries = 40)
  void matchingAgainWithAllThatWasAppliedConfirmedAddsNothing(
      @ForAll("ledgers") PlantedLedger ledger) {
    MatchResult first = Engine.match(ledger);

    MatchResult second =
        new Matcher().match(Engine.input(ledger).decisions(confirmed(first.matches())).build());

    assertThat(lines(second)).isEqualTo(lines(first));
    assertThat(second.findings()).isEqualTo(first.findings());
  }

  @Property(tries = 40)
  void matchingAgainWithSomeOfItConfirmedKeepsThat(
      @ForAll("ledgers") PlantedLedger ledger, @ForAll Random random) {
    List<Match> some = new ArrayList<>(Engine.match(ledger).matches());
    some.removeIf(match -> random.nextBoolean());

    MatchResult second =
        new Matcher().match(Engine.input(ledger).decisions(confirmed(some)).build());

    Map<PaymentId, Set<MatchLine>> after = lines(second);
    some.forEach(
        match ->
            assertThat(after.get(match.payment().id()))
                .as(match.toString())
                .isEqualTo(new HashSet<>(match.lines())));
  }

  @Property(tries = 40)
  void everyCentIsAppliedOrLeftAndNoItemIsSettledBeyondWhatIsOpen(
      @ForAll("ledgers") PlantedLedger ledger) {
    MatchResult result = Engine.match(ledger);
    Map<PaymentId, Money> accounted = new HashMap<>();
    Map<InvoiceId, Money> settled = new HashMap<>();
    for (Match match : result.matches()) {
      accounted.merge(match.payment().id(), match.withheld().negated(), Money::plus);
      for (MatchLine line : match.lines()) {
        accounted.merge(match.payment().id(), line.amount(), Money::plus);
        settled.merge(line.item(), line.settled(), Money::plus);
      }
    }
    result.leftovers().forEach(l -> accounted.merge(l.payment().id(), l.amount(), Money::plus));

    for (Payment payment : ledger.payments()) {
      Money amount = accounted.getOrDefault(payment.id(), payment.amount());
      assertThat(amount).as(payment.toString()).isEqualTo(payment.amount());
    }
    ledger
        .invoices()
        .forEach(
            one ->
                assertThat(settled.getOrDefault(one.id(), one.open()).abs())
                    .isLessThanOrEqualTo(one.open().abs()));
  }

  private static List<Decision> confirmed(List<Match> matches) {
    List<Decision> decisions = new ArrayList<>();
    for (Match match : matches) {
      String id = "c-" + match.payment().id().value();
      decisions.add(new Decision.Confirm(id, match.payment().id(), match.lines()));
    }
    return decisions;
  }

  private static Map<PaymentId, Set<MatchLine>> lines(MatchResult result) {
    Map<PaymentId, Set<MatchLine>> lines = new HashMap<>();
    result.matches().forEach(m -> lines.put(m.payment().id(), new HashSet<>(m.lines())));
    return lines;
  }
}
