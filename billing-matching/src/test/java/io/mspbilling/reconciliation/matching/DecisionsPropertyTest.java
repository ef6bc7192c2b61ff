package io.mspbilling.reconciliation.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.money.Money;
import io.mspbilling.receivables.Allocation;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.Payment;
import io.mspbilling.receivables.PaymentId;
import io.mspbilling.receivables.ReversalKind;
import io.mspbilling.reconciliation.matching.Worlds.World;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What people decided and what went back: the engine keeps to it, whatever it is. */
final class DecisionsPropertyTest {

  @Provide
  Arbitrary<World> worlds() {
    return Worlds.any();
  }

  @Property
  void matchingAgainWithAllThatWasAppliedConfirmedAddsNothing(@ForAll("worlds") World world) {
    MatchResult first = world.match();

    MatchResult second = run(world.input().decisions(confirmed(first.matches())));

    assertThat(second.findings()).isEmpty();
    assertThat(lines(second)).isEqualTo(lines(first));
  }

  @Property
  void matchingAgainWithSomeOfItConfirmedKeepsThat(
      @ForAll("worlds") World world, @ForAll Random random) {
    List<Match> some = new ArrayList<>(world.match().matches());
    some.removeIf(match -> random.nextBoolean());

    MatchResult second = run(world.input().decisions(confirmed(some)));

    Map<PaymentId, Set<MatchLine>> after = lines(second);
    for (Match match : some) {
      assertThat(after.get(match.payment().id())).isEqualTo(new HashSet<>(match.lines()));
    }
  }

  @Property
  void whatIsRejectedIsNeitherAppliedNorSuggested(
      @ForAll("worlds") World world, @ForAll Random random) {
    List<Decision> rejections = new ArrayList<>();
    for (Payment payment : world.payments()) {
      for (OpenItem item : world.items()) {
        if (random.nextInt(3) == 0) {
          String id = "d" + rejections.size();
          rejections.add(new Decision.Reject(id, payment.id(), item.id()));
        }
      }
    }

    for (Match match : all(run(world.input().decisions(rejections)))) {
      for (MatchLine line : match.lines()) {
        assertThat(rejections)
            .map(decision -> (Decision.Reject) decision)
            .noneMatch(
                no -> no.payment().equals(match.payment().id()) && no.item().equals(line.item()));
      }
    }
  }

  @Property
  void wildDecisionsBreakNoLaw(@ForAll("worlds") World world, @ForAll Random random) {
    List<Decision> decisions = new ArrayList<>();
    for (Payment payment : world.payments()) {
      for (OpenItem item : world.items()) {
        String id = "d" + decisions.size();
        int which = random.nextInt(12);
        if (which == 0) {
          decisions.add(
              new Decision.Pin(id, payment.id(), item.customer(), Optional.of(item.id())));
        } else if (which == 1 && !item.open().isZero()) {
          Money amount = Money.ofMinor(item.open().minorUnits(), payment.amount().currency());
          MatchLine line = new MatchLine(item.id(), item.number(), amount, Optional.empty());
          decisions.add(new Decision.Confirm(id, payment.id(), List.of(line)));
        } else if (which == 2) {
          decisions.add(new Decision.Alias(id, payment.payer(), item.customer()));
        }
      }
    }

    assertLaws(world, run(world.input().decisions(decisions)), Map.of());
  }

  @Property
  void whatWentBackIsNotApplied(@ForAll("worlds") World world, @ForAll Random random) {
    Map<PaymentId, Money> back = new HashMap<>();
    List<ReversalNotice> notices = new ArrayList<>();
    for (Payment payment : world.payments()) {
      if (random.nextBoolean()) {
        long share = payment.amount().minorUnits() / (1 + random.nextInt(3));
        Money amount = Money.ofMinor(share, payment.amount().currency());
        back.put(payment.id(), amount);
        notices.add(
            ReversalNotice.builder()
                .id("r-" + payment.id().value())
                .kind(ReversalKind.RETURN)
                .on(Samples.TODAY)
                .amount(amount)
                .payment(payment.id())
                .build());
      }
    }
    MatchInput.Builder input = world.input().reversals(notices);
    if (random.nextBoolean()) {
      input.decisions(confirmed(world.match().matches()));
    }

    assertLaws(world, run(input), back);
  }

  @Property
  void aReversalThatLinksToNothingHelpsNobody(@ForAll("worlds") World world) {
    if (world.payments().isEmpty()) {
      return;
    }
    ReversalNotice unlinked =
        ReversalNotice.builder()
            .id("r")
            .kind(ReversalKind.RETURN)
            .on(Samples.TODAY)
            .amount(world.payments().get(0).amount())
            .build();

    MatchResult result = run(world.input().addReversals(unlinked));

    assertLaws(world, result, Map.of());
    Map<PaymentId, Set<MatchLine>> before = lines(world.match());
    lines(result).forEach((id, lines) -> assertThat(lines).isEqualTo(before.get(id)));
  }

  @Property
  void aRemittanceIsFollowedToTheCentOrLeftToPeople(
      @ForAll("worlds") World world, @ForAll Random random) {
    List<Payment> advised = new ArrayList<>();
    for (Payment payment : world.payments()) {
      Payment.Builder advice = Payment.builder().from(payment);
      for (int i = random.nextInt(4); i > 0 && !world.items().isEmpty(); i--) {
        OpenItem item = world.items().get(random.nextInt(world.items().size()));
        long part = payment.amount().minorUnits() / (1 + random.nextInt(3));
        Money amount = Money.ofMinor(part, payment.amount().currency());
        advice.addRemittance(new Allocation(item.id(), item.number(), amount));
      }
      advised.add(advice.build());
    }
    World told = new World(world.items(), advised);

    MatchResult result = told.match();

    assertLaws(told, result, Map.of());
    for (Match match : result.matches()) {
      if (!match.payment().remittance().isEmpty()) {
        assertThat(match.allocations()).isEqualTo(match.payment().remittance());
      }
    }
  }

  /** Money is conserved, nothing is settled beyond what is open, currencies do not meet. */
  private static void assertLaws(World world, MatchResult result, Map<PaymentId, Money> back) {
    Map<PaymentId, Money> accounted = new HashMap<>(back);
    Map<InvoiceId, Money> settled = new HashMap<>();
    for (Match match : result.matches()) {
      for (MatchLine line : match.lines()) {
        accounted.merge(match.payment().id(), line.amount(), Money::plus);
        settled.merge(line.item(), line.settled(), Money::plus);
      }
    }
    result.leftovers().forEach(l -> accounted.merge(l.payment().id(), l.amount(), Money::plus));
    Map<PaymentId, Money> paid = new HashMap<>();
    world.payments().forEach(payment -> paid.put(payment.id(), payment.amount()));
    assertThat(accounted).isEqualTo(paid);
    settled.forEach(
        (id, amount) -> {
          Money open = world.item(id).open();
          assertThat(amount.currency()).isEqualTo(open.currency());
          assertThat(amount.abs()).isLessThanOrEqualTo(open.abs());
          assertThat(amount.isNegative()).isEqualTo(open.isNegative());
        });
  }

  private static MatchResult run(MatchInput.Builder input) {
    return new Matcher().match(input.build());
  }

  private static List<Decision> confirmed(List<Match> matches) {
    List<Decision> decisions = new ArrayList<>();
    for (Match match : matches) {
      String id = "c-" + match.payment().id().value();
      decisions.add(new Decision.Confirm(id, match.payment().id(), match.lines()));
    }
    return decisions;
  }

  private static List<Match> all(MatchResult result) {
    List<Match> all = new ArrayList<>(result.matches());
    result.leftovers().forEach(left -> all.addAll(left.suggestions()));
    return all;
  }

  private static Map<PaymentId, Set<MatchLine>> lines(MatchResult result) {
    Map<PaymentId, Set<MatchLine>> lines = new HashMap<>();
    result.matches().forEach(m -> lines.put(m.payment().id(), new HashSet<>(m.lines())));
    return lines;
  }
}
