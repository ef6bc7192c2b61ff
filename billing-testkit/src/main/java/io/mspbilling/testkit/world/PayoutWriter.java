package io.mspbilling.testkit.world;

import io.mspbilling.testkit.engine.Dice;
import io.mspbilling.testkit.world.ClientDeeds.Joins;
import io.mspbilling.testkit.world.ClientDeeds.Way;
import io.mspbilling.testkit.world.OfficeDeeds.Bills;
import io.mspbilling.testkit.world.PayoutDeeds.ComesShort;
import io.mspbilling.testkit.world.PayoutDeeds.NoReferences;
import io.mspbilling.testkit.world.PayoutDeeds.Untold;
import io.mspbilling.testkit.world.VendorDeeds.Down;
import io.mspbilling.testkit.world.VendorDeeds.Vendor;
import java.util.List;

/**
 * Payouts that are hard to prove: of the same size on following days, without a reference, short of
 * a cent, or without lines. It throws dice of its own, so that nothing else becomes another.
 */
final class PayoutWriter {
  private static final int FORTNIGHT = 14;

  /** After so many days the first of two charges of following days is paid out, if all are open. */
  private static final int PAID_OUT = 3;

  private final Dice dice;
  private final int days;
  private final boolean troubles;

  /**
   * @param troubles whether the bank may have bad days
   */
  PayoutWriter(long seed, int days, boolean troubles) {
    dice = new Dice(~seed);
    this.days = days;
    this.troubles = troubles;
  }

  /**
   * @param clients how many there are already
   * @param number the number of the next invoice
   */
  void write(int clients, int number, List<Happening> happenings) {
    if (dice.perMille(400)) {
      happenings.add(new Happening(dice.below(days), new NoReferences()));
    }
    if (dice.perMille(400)) {
      twins(ClientNames.of(clients), ClientNames.of(clients + 1), number, happenings);
    }
    if (dice.perMille(300)) {
      happenings.add(new Happening(dice.below(days), new ComesShort(dice.between(1, 2))));
    }
    if (dice.perMille(300)) {
      happenings.add(new Happening(dice.below(days), new Untold()));
    }
  }

  /** Two clients who are charged the same, one a day after the other. */
  private void twins(String one, String other, int number, List<Happening> happenings) {
    long cents = dice.between(5_000, 90_000);
    happenings.add(new Happening(0, new Joins(one, Way.CARD)));
    happenings.add(new Happening(0, new Joins(other, Way.CARD)));
    int next = number;
    for (int day = dice.below(FORTNIGHT); day < days; day += FORTNIGHT) {
      happenings.add(new Happening(day, bill(one, cents, next++, day + 1)));
      happenings.add(new Happening(day, bill(other, cents, next++, day + 2)));
      if (troubles && dice.perMille(300)) { // Both payouts are read at once.
        happenings.add(new Happening(day + PAID_OUT, new Down(Vendor.BANK, false)));
        happenings.add(new Happening(day + PAID_OUT + 1, new Down(Vendor.BANK, false)));
      }
    }
  }

  private static Bills bill(String client, long cents, int number, int due) {
    return new Bills(client, cents, Integer.toString(number), due);
  }
}
