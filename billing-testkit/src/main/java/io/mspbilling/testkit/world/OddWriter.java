package io.mspbilling.testkit.world;

import io.mspbilling.testkit.engine.Dice;
import io.mspbilling.testkit.world.AfterAllDeeds.FailsAndIsCollected;
import io.mspbilling.testkit.world.AfterAllDeeds.IsRefusedAndCollected;
import io.mspbilling.testkit.world.BrokenDeeds.Breaks;
import io.mspbilling.testkit.world.MergeDeeds.Merges;
import io.mspbilling.testkit.world.NewsDeeds.TakesBackAbroad;
import io.mspbilling.testkit.world.PayoutDeeds.KeepsFees;
import io.mspbilling.testkit.world.SettingDeeds.SetsRefunds;
import io.mspbilling.testkit.world.SlipDeeds.AppliesNothing;
import io.mspbilling.testkit.world.SlipDeeds.NamesAStranger;
import io.mspbilling.testkit.world.SlipDeeds.NamesNobody;
import io.mspbilling.testkit.world.SlipDeeds.OpensNothing;
import io.mspbilling.testkit.world.SlipDeeds.RulesWithoutResult;
import io.mspbilling.testkit.world.SlipDeeds.UndoesNothing;
import io.mspbilling.testkit.world.VendorDeeds.Trouble;
import java.util.List;

/** What happens seldom: it is in every third world or so. It throws dice of its own. */
final class OddWriter {

  private static final long OTHER_DICE = 0x6A09E667L;
  private static final long LACK_DICE = 0x3C6EF372L;
  private static final long BALANCE_DICE = 0x510E527FL;
  private static final int FIRST_NUMBER = 1001;

  /** More than a journal's record holds. */
  private static final int MANY_LINES = 7_000;

  private static final List<String> LOOK_UPS = Outages.lookUps();

  private final long seed;
  private final Dice dice;
  private final int clients;
  private final int days;
  private final List<Happening> happenings;

  OddWriter(long seed, int clients, int days, List<Happening> happenings) {
    this.seed = seed;
    dice = new Dice(seed ^ OTHER_DICE);
    this.clients = clients;
    this.days = days;
    this.happenings = happenings;
  }

  void writePeople() {
    if (dice.perMille(300)) {
      add(dice.below(days / 3), new Merges(client(), client()));
    }
    for (Deed lack : LackDeeds.ALL) {
      if (dice.perMille(50)) {
        add(0, lack);
      }
    }
    Dice more = new Dice(seed ^ LACK_DICE);
    for (Deed lack : LackDeeds.MORE) {
      if (more.perMille(50)) {
        add(0, lack);
      }
    }
    Dice ofBalances = new Dice(seed ^ BALANCE_DICE);
    if (ofBalances.perMille(80)) {
      add(0, ofBalances.of(LackDeeds.OF_BALANCES));
    }
    if (dice.perMille(250)) {
      boolean reopen = false;
      for (int day = dice.between(10, 40); day < days; day += dice.between(10, 40)) {
        add(day, new SetsRefunds(reopen));
        reopen = !reopen;
      }
    }
    for (int slip = 101; dice.perMille(500); slip++) {
      add(dice.below(days), slip(Integer.toString(slip)));
    }
  }

  void writeVendors() {
    for (int i = 0; i < 2; i++) {
      if (dice.perMille(300)) {
        add(dice.below(days), new FailsAndIsCollected(client()));
      }
      if (dice.perMille(200)) {
        add(dice.below(days), new IsRefusedAndCollected(client()));
      }
    }
    if (dice.perMille(30)) {
      add(dice.below(days), new KeepsFees(MANY_LINES, 1));
    }
    if (dice.perMille(200)) {
      add(dice.below(days), new TakesBackAbroad(client(), dice.between(100, 9_000)));
    }
    while (dice.perMille(500)) {
      breaks(Integer.toString(FIRST_NUMBER + dice.below(4 * clients)));
    }
    while (dice.perMille(600)) {
      add(
          dice.below(days),
          new Trouble(dice.of(LOOK_UPS), dice.between(1, 3), dice.below(2), VendorDeeds.BROKEN));
    }
  }

  private void breaks(String number) {
    int day = dice.below(days);
    add(day, new Breaks(number, true));
    add(day + dice.between(2, 12), new Breaks(number, false));
  }

  private Deed slip(String slip) {
    return switch (dice.below(6)) {
      case 0 -> new UndoesNothing(slip);
      case 1 -> new NamesNobody(client(), slip);
      case 2 -> new NamesAStranger(slip);
      case 3 -> new OpensNothing(slip);
      case 4 -> new AppliesNothing(slip);
      default -> new RulesWithoutResult(client());
    };
  }

  private String client() {
    return ClientNames.of(dice.below(clients));
  }

  private void add(int day, Deed deed) {
    if (day < days) {
      happenings.add(new Happening(day, deed));
    }
  }
}
