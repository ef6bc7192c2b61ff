package io.mspbilling.testkit.gateway;

import static io.mspbilling.testkit.gateway.Gateways.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.collection.GatewayEvent;
import io.mspbilling.collection.decline.DeclineClass;
import io.mspbilling.collection.method.SavedMethod;
import io.mspbilling.failure.BillingException;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.Payout;
import io.mspbilling.testkit.UsBankingDays;
import io.mspbilling.testkit.VirtualClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class FakeGatewayPropertyTest {
  private static final List<Fate> FATES =
      List.of(
          Fate.approved(),
          Fate.approved().thenDisputed(4, "4853"),
          Fate.approved().thenDisputed(2, "4853").thenWon(3),
          Fate.declined(DeclineClass.GENERIC, "do_not_honor"),
          Fate.cleared(2),
          Fate.cleared(1).thenReturned(2, "R01"),
          Fate.failed(3, "R03"),
          Fate.stuck(),
          Fate.unanswered());

  @Property(tries = 200)
  void everyCentIsAccountedForAtAllTimes(@ForAll long seed, @ForAll boolean draws) {
    World world = new World(seed, draws);
    for (int i = 0; i < 40; i++) {
      world.act();
      assertThat(world.gateway.balance().foots()).as(world.gateway.balance()::toString).isTrue();
    }
    for (Payout payout : world.gateway.payouts()) {
      assertThat(UsBankingDays.isBankingDay(payout.arrivesOn())).isTrue();
      assertThat(payout.net().isPositive() || draws).isTrue();
    }
  }

  @Property(tries = 100)
  void howOftenTheGatewayIsAskedChangesNothing(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int days) {
    assertThat(lived(seed, days, 1)).isEqualTo(lived(seed, 1, days));
  }

  private static List<String> lived(long seed, int steps, int daysPerStep) {
    World world = new World(seed, false);
    for (int i = 0; i < 12; i++) {
      world.charge();
    }
    for (int i = 0; i < steps; i++) {
      world.clock.advance(Duration.ofDays(daysPerStep));
      Gateways.events(world.gateway);
    }
    List<String> seen = new ArrayList<>();
    for (GatewayEvent event : Gateways.events(world.gateway)) {
      seen.add(event.toString());
    }
    seen.add(world.gateway.balance().toString());
    return seen;
  }

  /** A gateway and a hand that does at random what customers and people at the MSP do. */
  private static final class World {
    final VirtualClock clock = VirtualClock.at("2026-03-02T15:00:00Z");
    final FakeGateway gateway;
    final SplittableRandom dice;
    final List<SavedMethod> methods = new ArrayList<>();
    int charges;

    World(long seed, boolean draws) {
      FakeGatewayBuilder builder = FakeGateway.builder(clock);
      gateway = (draws ? builder.drawingNegativeBalances() : builder).build();
      dice = new SplittableRandom(seed);
      for (int i = 0; i < FATES.size(); i++) {
        PayerScript script = PayerScript.always(FATES.get(i));
        methods.add(
            i < 4
                ? gateway.saveCard("card-" + i, script)
                : gateway.saveAccount("account-" + i, script));
      }
    }

    void act() {
      switch (dice.nextInt(6)) {
        case 0, 1, 2 -> charge();
        case 3 -> reverse();
        case 4 -> gateway.chargeStandingFee(usd("1.23"));
        default -> clock.advance(Duration.ofHours(dice.nextInt(1, 80)));
      }
    }

    void charge() {
      SavedMethod method = methods.get(dice.nextInt(methods.size()));
      String amount =
          String.format(Locale.ROOT, "%d.%02d", dice.nextInt(1, 3000), dice.nextInt(100));
      try {
        gateway.charge(Gateways.charge("c" + charges++, method, amount));
      } catch (BillingException unanswered) {
        assertThat(unanswered.isMoneyInDoubt()).isTrue();
      }
    }

    void reverse() {
      for (LedgerCharge charge : gateway.charges()) {
        Money left = charge.captured().minus(charge.reversed());
        if (charge.status() == ChargeStatus.SUCCEEDED && left.isPositive()) {
          if (dice.nextBoolean()) {
            gateway.dispute(charge.payment(), "4853");
          } else {
            refund(charge, Money.ofMinor(dice.nextLong(left.minorUnits()) + 1, left.currency()));
          }
          return;
        }
      }
    }

    private void refund(LedgerCharge charge, Money amount) {
      try {
        gateway.refundByHand(charge.payment(), amount);
      } catch (BillingException disputed) {
        assertThat(disputed).hasMessageContaining("charge_disputed");
      }
    }
  }
}
