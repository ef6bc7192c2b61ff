package io.mspbilling.testkit.world;

import io.mspbilling.testkit.engine.Dice;
import io.mspbilling.testkit.world.AbroadDeeds.BillsAbroad;
import io.mspbilling.testkit.world.AbroadDeeds.EntersAbroad;
import io.mspbilling.testkit.world.BankDeeds.Fee;
import io.mspbilling.testkit.world.BankDeeds.Interest;
import io.mspbilling.testkit.world.BooksDeeds.Closes;
import io.mspbilling.testkit.world.DeskDeeds.Answers;
import io.mspbilling.testkit.world.DeskDeeds.AppliesWaiting;
import io.mspbilling.testkit.world.DeskDeeds.LooksAway;
import io.mspbilling.testkit.world.DeskDeeds.TakesOff;
import io.mspbilling.testkit.world.FamilyDeeds.Both;
import io.mspbilling.testkit.world.FamilyDeeds.NoAddress;
import io.mspbilling.testkit.world.FamilyDeeds.PaysFor;
import io.mspbilling.testkit.world.FirstDayDeeds.Begins;
import io.mspbilling.testkit.world.FirstDayDeeds.Collects;
import io.mspbilling.testkit.world.NonsenseDeeds.AppliesOtherCurrency;
import io.mspbilling.testkit.world.NonsenseDeeds.AppliesTooMuch;
import io.mspbilling.testkit.world.NonsenseDeeds.HoldsNothing;
import io.mspbilling.testkit.world.NonsenseDeeds.RefundsNothing;
import io.mspbilling.testkit.world.NonsenseDeeds.RefundsTooMuch;
import io.mspbilling.testkit.world.NonsenseDeeds.RefundsUnknown;
import io.mspbilling.testkit.world.NonsenseDeeds.RulesOnNothing;
import io.mspbilling.testkit.world.NonsenseDeeds.WithdrawsNothing;
import io.mspbilling.testkit.world.OfficeDeeds.BillsOpenly;
import io.mspbilling.testkit.world.VendorDeeds.Trouble;
import java.util.List;

/**
 * People who see to what waits for them. It throws dice of its own, so that nothing else becomes
 * another.
 */
final class PeopleWriter {
  private static final long OTHER_DICE = 0x5DEECE66DL;
  private static final int MONTH = 30;

  /** Far from those of other writers. */
  private static final int FIRST_NUMBER = 7_001;

  private static final int FIRST_ABROAD = 90_001;
  private static final int ALL_OF_A_DAY = 200;

  private static final List<String> WRITES = Outages.writes();

  private final Dice dice;
  private final int clients;
  private final int days;
  private final boolean troubles;
  private final List<Happening> happenings;

  /**
   * @param troubles whether vendors may have bad days
   */
  PeopleWriter(long seed, int clients, int days, boolean troubles, List<Happening> happenings) {
    dice = new Dice(seed ^ OTHER_DICE);
    this.clients = clients;
    this.days = days;
    this.troubles = troubles;
    this.happenings = happenings;
  }

  void write() {
    if (dice.perMille(400)) {
      bankMoney();
    }
    if (dice.perMille(600)) {
      int each = dice.between(3, 14);
      for (int day = dice.between(1, each); day < days; day += each) {
        add(day, new Answers());
      }
    }
    if (troubles) {
      refusals();
    }
    for (int client = 0; client < clients; client++) {
      if (dice.perMille(150)) {
        putRight(ClientNames.of(client));
      }
    }
    for (int slip = 1; dice.perMille(600); slip++) {
      add(dice.below(days), nonsense(Integer.toString(slip)));
    }
    if (dice.perMille(150)) {
      firstDay();
    }
    if (dice.perMille(300)) {
      monthEnds();
    }
    for (int family = 0; family < clients / 5; family++) {
      family(ClientNames.of(dice.below(clients)), ClientNames.of(dice.below(clients)));
    }
    for (int bill = 0; dice.perMille(500); bill++) {
      abroad(Integer.toString(FIRST_ABROAD + bill));
    }
    if (dice.perMille(300)) {
      add(dice.below(days), new NoAddress(ClientNames.of(dice.below(clients))));
    }
    if (troubles && dice.perMille(200)) {
      standstill();
    }
  }

  private void refusals() {
    for (int day = dice.between(1, MONTH); day < days; day += dice.between(5, MONTH)) {
      add(
          day,
          new Trouble(dice.of(WRITES), dice.between(1, 2), dice.below(3), VendorDeeds.REFUSED));
    }
  }

  /** For some days one kind of call does not go through at all. */
  private void standstill() {
    String call = dice.of(List.of("record payment", "post"));
    int first = dice.below(days);
    for (int day = first; day < first + 4; day++) {
      add(day, new Trouble(call, ALL_OF_A_DAY, 0, "are not sent"));
    }
    add(dice.below(days), new Trouble(dice.of(WRITES), ALL_OF_A_DAY, 0, VendorDeeds.LOGIN));
  }

  private void bankMoney() {
    for (int day = dice.below(MONTH); day < days; day += MONTH) {
      add(day, new Interest(dice.between(1, 900)));
      add(day + 1, new Fee(dice.between(500, 4_000)));
      if (dice.perMille(500)) {
        add(day + dice.between(1, 4), new LooksAway(day + dice.between(3, 20)));
      }
    }
  }

  /** Now and then somebody thinks that it was put right though it was right before. */
  private void putRight(String client) {
    int day = dice.below(days);
    add(day, new TakesOff(client));
    if (dice.perMille(800)) {
      add(day + dice.between(1, 9), new AppliesWaiting(client));
    }
  }

  private void firstDay() {
    add(dice.between(3, MONTH), new Begins());
    for (int client = 0; client < clients; client++) {
      if (dice.perMille(300)) {
        add(dice.between(MONTH, days), new Collects(ClientNames.of(client)));
      }
    }
  }

  private void monthEnds() {
    for (int day = MONTH; day < days; day += MONTH) {
      add(day + dice.between(3, 9), new Closes(day));
    }
  }

  private void family(String client, String other) {
    int day = dice.below(days);
    if (dice.perMille(300)) {
      add(day, new Both(client));
    }
    if (dice.perMille(200)) {
      add(day, new PaysFor(client, other));
    }
    if (dice.perMille(200)) {
      String number = Integer.toString(FIRST_NUMBER + dice.below(FIRST_NUMBER));
      add(day, new BillsOpenly(client, dice.between(2_000, 90_000), number));
    }
  }

  private void abroad(String number) {
    int day = dice.below(days);
    int dueDay = day + dice.between(0, MONTH);
    long cents = dice.between(2_000, 90_000);
    add(day, new BillsAbroad(ClientNames.of(dice.below(clients)), cents, number, dueDay));
    if (dice.perMille(600)) {
      add(
          Math.max(day, dueDay + dice.between(-5, MONTH)),
          new EntersAbroad(number, dice.perMille(800) ? cents : cents / 2));
    }
  }

  private Deed nonsense(String slip) {
    String client = ClientNames.of(dice.below(clients));
    return switch (dice.below(9)) {
      case 0 -> new RulesOnNothing(slip);
      case 1 -> new RefundsNothing(slip);
      case 2 -> new RefundsUnknown(dice.between(1, 9_000), slip);
      case 3 -> new RefundsTooMuch(client, dice.between(1, 9_000));
      case 4 -> new WithdrawsNothing(slip);
      case 5 -> new HoldsNothing(slip);
      case 6 -> new AppliesOtherCurrency();
      default -> new AppliesTooMuch(dice.between(1, 9_000));
    };
  }

  private void add(int day, Deed deed) {
    if (day < days) {
      happenings.add(new Happening(day, deed));
    }
  }
}
