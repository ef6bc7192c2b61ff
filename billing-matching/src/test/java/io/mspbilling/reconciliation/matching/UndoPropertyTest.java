package io.mspbilling.reconciliation.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.money.Money;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.Payment;
import io.mspbilling.receivables.ReversalKind;
import io.mspbilling.reconciliation.matching.Worlds.World;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is undone, or went back as a whole, leaves everything as if it had never been. */
final class UndoPropertyTest {

  @Provide
  Arbitrary<World> worlds() {
    return Worlds.any();
  }

  @Property
  void decisionsThatAreUndoneChangeNothing(@ForAll("worlds") World world, @ForAll Random random) {
    List<Decision> decisions = new ArrayList<>();
    for (Payment payment : world.payments()) {
      for (OpenItem item : world.items()) {
        String id = "d" + decisions.size();
        switch (random.nextInt(8)) {
          case 0 -> decisions.add(new Decision.Reject(id, payment.id(), item.id()));
          case 1 ->
              decisions.add(
                  new Decision.Pin(id, payment.id(), item.customer(), Optional.of(item.id())));
          case 2 ->
              decisions.add(
                  new Decision.Confirm(
                      id,
                      payment.id(),
                      List.of(
                          new MatchLine(item.id(), item.number(), item.open(), Optional.empty()))));
          case 3 -> decisions.add(new Decision.Alias(id, payment.payer(), item.customer()));
          default -> {}
        }
      }
    }
    List<Decision> undone = new ArrayList<>(decisions);
    decisions.forEach(one -> undone.add(new Decision.Undo("u" + one.id(), one.id())));

    assertThat(new Matcher().match(world.input().decisions(undone).build()))
        .isEqualTo(world.match());
  }

  /** What was applied in an earlier run and went back since is open again, to the cent. */
  @Property
  void whatWasAppliedEarlierAndWentBackLeavesTheWorldAsIfItHadNeverCome(
      @ForAll("worlds") World world, @ForAll Random random) {
    List<Match> plain =
        world.match().matches().stream().filter(one -> isPlain(world, one)).toList();
    if (plain.isEmpty()) {
      return;
    }
    Match earlier = plain.get(random.nextInt(plain.size()));
    List<Payment> others = new ArrayList<>(world.payments());
    others.removeIf(one -> one.id().equals(earlier.payment().id()));
    World since = new World(world.items().stream().map(one -> less(one, earlier)).toList(), others);
    ReversalNotice notice =
        ReversalNotice.builder()
            .from(back(earlier.payment(), earlier.payment().amount()))
            .priorAllocations(earlier.allocations())
            .build();

    MatchResult result = new Matcher().match(since.input().addReversals(notice).build());

    MatchResult never = new World(world.items(), others).match();
    assertThat(result.matches()).isEqualTo(never.matches());
    assertThat(result.leftovers()).isEqualTo(never.leftovers());
    assertThat(result.reopened())
        .singleElement()
        .satisfies(again -> assertThat(again.lines()).isEqualTo(earlier.lines()));
  }

  /** A discount is gone once a part of its invoice was paid, whatever became of that part. */
  private static boolean isPlain(World world, Match match) {
    return match.isPlainCash()
        && match.lines().stream().allMatch(one -> world.item(one.item()).discount().isEmpty());
  }

  private static OpenItem less(OpenItem item, Match match) {
    Money open = item.open();
    for (MatchLine line : match.lines()) {
      open = line.item().equals(item.id()) ? open.minus(line.amount()) : open;
    }
    return OpenItem.builder().from(item).open(open).build();
  }

  @Property
  void whatWentBackAndCameAgainTheSameDayLeavesTheBalancesOfHavingNeverGone(
      @ForAll("worlds") World world, @ForAll Random random) {
    List<Payment> payments = new ArrayList<>(world.payments());
    if (payments.isEmpty()) {
      return;
    }
    payments.sort(Comparator.comparing(payment -> payment.id().value()));
    Payment first = payments.get(random.nextInt(payments.size()));
    World again = world.with(Worlds.named(first.id().value() + "again", first));

    MatchResult result =
        new Matcher().match(again.input().addReversals(back(first, first.amount())).build());

    assertThat(settled(result)).isEqualTo(settled(world.match()));
  }

  private static ReversalNotice back(Payment payment, Money amount) {
    return ReversalNotice.builder()
        .id("r")
        .kind(ReversalKind.RETURN)
        .on(Samples.TODAY)
        .amount(amount)
        .payment(payment.id())
        .build();
  }

  private static Map<InvoiceId, Money> settled(MatchResult result) {
    Map<InvoiceId, Money> settled = new HashMap<>();
    for (Match match : result.matches()) {
      match.lines().forEach(line -> settled.merge(line.item(), line.settled(), Money::plus));
    }
    return settled;
  }
}
