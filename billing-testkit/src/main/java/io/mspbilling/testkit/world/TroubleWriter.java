package io.mspbilling.testkit.world;

import io.mspbilling.testkit.engine.Dice;
import io.mspbilling.testkit.world.GatewayDeeds.KeepsFee;
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
  private final int often;

  TroubleWriter(Dice dice, int days, int often) {
    this.dice = dice;
    this.days = days;
    this.often = often;
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
    if (isTime(25)) {
      happenings.add(new Happening(day, new Down(dice.of(VENDORS), false)));
    }
    if (isTime(15)) {
      happenings.add(new Happening(day, new Down(dice.of(VENDORS), true)));
    }
    if (isTime(150)) {
      happenings.add(
          new Happening(
              day,
              new Trouble(
                  dice.of(WRITES),
                  dice.between(1, 3),
                  dice.below(dice.between(1, 3)),
                  dice.of(VendorDeeds.TROUBLES))));
    }
    if (isTime(10)) {
      happenings.add(new Happening(day, new KeepsFee(dice.between(100, 2_000))));
    }
    if (isTime(30)) {
      happenings.add(new Happening(day, new Disorder(dice.of(DISORDERS))));
    }
  }

  private void workers(int day, int workers, List<Happening> happenings) {
    if (isTime(20)) {
      happenings.add(new Happening(day, new Rests()));
    }
    if (isTime(60)) {
      happenings.add(new Happening(day, new RunsAgain()));
    }
    if (isTime(50)) {
      happenings.add(new Happening(day, new Dies(gate())));
    }
    if (workers > 1 && isTime(100)) {
      happenings.add(new Happening(day, new Has(dice.between(1, workers))));
    }
    if (workers > 1 && isTime(60)) {
      happenings.add(new Happening(day, new Overtakes(dice.between(1, workers), gate())));
    }
  }

  private boolean isTime(int perMille) {
    return dice.perMille(perMille * often);
  }

  /** Early gates are passed each day, later ones only when there is much to do. */
  private int gate() {
    return dice.between(1, dice.between(1, GATES));
  }
}
