package io.mspbilling.testkit.world;

import io.mspbilling.collection.decline.DeclineClass;
import io.mspbilling.receivables.Rail;
import io.mspbilling.testkit.engine.Dice;
import io.mspbilling.testkit.world.ChargeDeeds.Declined;
import io.mspbilling.testkit.world.ChargeDeeds.Disputed;
import io.mspbilling.testkit.world.ChargeDeeds.Fails;
import io.mspbilling.testkit.world.ChargeDeeds.Refunded;
import io.mspbilling.testkit.world.ChargeDeeds.Returned;
import io.mspbilling.testkit.world.ClientDeeds.Pays;
import io.mspbilling.testkit.world.ClientDeeds.Way;
import io.mspbilling.testkit.world.GatewayDeeds.NeverEnds;
import io.mspbilling.testkit.world.GatewayDeeds.NoAnswer;
import io.mspbilling.testkit.world.GatewayDeeds.TakesAway;
import io.mspbilling.testkit.world.OfficeDeeds.Bills;
import java.util.List;

/** Is charged: mostly that goes well. */
final class AutopayHabits implements PayingHabits {
  private static final List<String> DEBIT_FAILURES = List.of("R01", "R01", "R01", "R09", "R02");
  private static final List<String> RETURNS = List.of("R01", "R10", "R29");

  private final Dice dice;
  private final String name;
  private final Way way;

  AutopayHabits(Dice dice, String name, Way way) {
    this.dice = dice;
    this.name = name;
    this.way = way;
  }

  @Override
  public void pay(Bills bill, Diary diary) {
    int before = Math.max(0, bill.dueDay() - dice.below(3));
    int fate = dice.below(1000);
    if (fate < 120) {
      diary.add(before, way == Way.CARD ? declined() : failed());
    } else if (fate < 150) {
      diary.add(before, way == Way.CARD ? disputed() : returned());
    } else if (fate < 153) {
      diary.add(before, way == Way.CARD ? new NoAnswer(name) : new NeverEnds(name));
    } else if (fate < 156) {
      diary.add(before, new TakesAway(name));
    } else if (fate < 176) {
      diary.add(
          bill.dueDay() + dice.between(4, 20),
          new Refunded(name, dice.between(100, 5_000), dice.perMille(300)));
    }
    if (dice.perMille(60)) {
      diary.add(bill.dueDay(), new Pays(name, bill.cents(), Rail.CHECK, bill.number()));
    }
  }

  private Deed declined() {
    int times = dice.between(1, 4);
    return switch (dice.below(5)) {
      case 0 -> new Declined(name, times, DeclineClass.TEMPORARY, "try_again");
      case 1 -> new Declined(name, times, DeclineClass.GENERIC, "do_not_honor");
      case 2 -> new Declined(name, 1, DeclineClass.DEAD, "stolen_card");
      default -> new Declined(name, times, DeclineClass.FUNDS, "insufficient_funds");
    };
  }

  private Deed failed() {
    return new Fails(name, dice.between(1, 3), dice.of(DEBIT_FAILURES), dice.between(1, 4));
  }

  private Deed returned() {
    return new Returned(name, dice.of(RETURNS), dice.between(1, 20));
  }

  private Deed disputed() {
    return new Disputed(
        name, "10.4", dice.between(1, 40), dice.perMille(400) ? dice.between(5, 20) : 0);
  }
}
