package io.mspbilling.testkit.world;

import io.mspbilling.testkit.world.VendorDeeds.Disorder;
import io.mspbilling.testkit.world.VendorDeeds.Down;
import io.mspbilling.testkit.world.VendorDeeds.Lags;
import io.mspbilling.testkit.world.VendorDeeds.Trouble;
import io.mspbilling.testkit.world.VendorDeeds.Vendor;
import io.mspbilling.testkit.world.WorkerDeeds.Dies;
import io.mspbilling.testkit.world.WorkerDeeds.Has;
import io.mspbilling.testkit.world.WorkerDeeds.Overtakes;
import io.mspbilling.testkit.world.WorkerDeeds.Rests;
import io.mspbilling.testkit.world.WorkerDeeds.RunsAgain;
import java.util.List;

/** Bad days of vendors and workers. */
final class TroubleWriter {
  private static final List<Vendor> VENDORS = List.of(Vendor.values());
  private static final List<String> WRITES = Outages.writes();
  private static final List<String> DISORDERS = List.of("twice", "late", "bank");
  private static final int GATES = 60;

  private final Dice dice;
  private final int days;

  TroubleWriter(Dice dice, int days) {
    this.dice = dice;
    this.days = days;
  }

  void write(List<Happening> happenings) {
    if (dice.perMille(300)) {
      happenings.add(new Happening(0, new Lags(Vendor.PSA, dice.between(1, 90))));
    }
    if (dice.perMille(300)) {
      happenings.add(new Happening(0, new Lags(Vendor.GATEWAY, dice.between(1, 90))));
    }
    int workers = dice.between(1, 3);
    for (int day = 0; day < days; day++) {
      vendors(day, happenings);
      workers(day, workers, happenings);
    }
  }

  private void vendors(int day, List<Happening> happenings) {
    if (dice.perMille(25)) {
      happenings.add(new Happening(day, new Down(dice.of(VENDORS), false)));
    }
    if (dice.perMille(15)) {
      happenings.add(new Happening(day, new Down(dice.of(VENDORS), true)));
    }
    if (dice.perMille(80)) {
      happenings.add(
          new Happening(
              day,
              new Trouble(
                  dice.of(WRITES),
                  dice.between(1, 3),
                  dice.below(4),
                  dice.of(VendorDeeds.TROUBLES))));
    }
    if (dice.perMille(30)) {
      happenings.add(new Happening(day, new Disorder(dice.of(DISORDERS))));
    }
  }

  private void workers(int day, int workers, List<Happening> happenings) {
    if (dice.perMille(20)) {
      happenings.add(new Happening(day, new Rests()));
    }
    if (dice.perMille(60)) {
      happenings.add(new Happening(day, new RunsAgain()));
    }
    if (dice.perMille(50)) {
      happenings.add(new Happening(day, new Dies(dice.between(1, GATES))));
    }
    if (workers > 1 && dice.perMille(100)) {
      happenings.add(new Happening(day, new Has(dice.between(1, workers))));
    }
    if (workers > 1 && dice.perMille(60)) {
      happenings.add(
          new Happening(day, new Overtakes(dice.between(1, workers), dice.between(1, GATES))));
    }
  }
}
