package io.mspbilling.testkit.world;

import io.mspbilling.testkit.engine.Dice;
import io.mspbilling.testkit.world.BooksDeeds.RoundsDown;
import io.mspbilling.testkit.world.ClientDeeds.Joins;
import io.mspbilling.testkit.world.ClientDeeds.TakesNoMail;
import io.mspbilling.testkit.world.ClientDeeds.Way;
import io.mspbilling.testkit.world.ClientDeeds.Withdraws;
import io.mspbilling.testkit.world.CreditDeeds.AppliesMemo;
import io.mspbilling.testkit.world.CreditDeeds.AppliesRest;
import io.mspbilling.testkit.world.CreditDeeds.Credits;
import io.mspbilling.testkit.world.OfficeDeeds.Bills;
import io.mspbilling.testkit.world.OfficeDeeds.Changes;
import io.mspbilling.testkit.world.OfficeDeeds.EntersCash;
import io.mspbilling.testkit.world.OfficeDeeds.GoesBad;
import io.mspbilling.testkit.world.OfficeDeeds.HoldsBack;
import io.mspbilling.testkit.world.OfficeDeeds.Voids;
import java.util.ArrayList;
import java.util.List;

/** Makes a script up: clients who join, are billed each month, and pay as is their way. */
final class ScriptWriter {
  private static final int FIRST_NUMBER = 1001;
  private static final int MONTH = 30;

  /** Of so many invoices, one has some cents less in the books. */
  private static final int ROUNDED_OTHERWISE = 25;

  private static final List<Integer> TERMS_DAYS = List.of(0, 10, 15, 15, 30);
  private static final List<Way> WAYS =
      List.of(Way.CARD, Way.CARD, Way.BANK_DEBIT, Way.CHECK, Way.CHECK);

  private final long seed;
  private final Dice dice;
  private final int clients;
  private final int days;
  private final Mix mix;
  private final List<Happening> happenings = new ArrayList<>();
  private int number = FIRST_NUMBER;

  ScriptWriter(long seed, int clients, int days, Mix mix) {
    this.seed = seed;
    dice = new Dice(seed);
    this.clients = clients;
    this.days = days;
    this.mix = mix;
  }

  Script write() {
    for (int i = 0; i < clients; i++) {
      client(ClientNames.of(i), dice.of(WAYS));
    }
    if (mix.troubles() > 0) {
      new TroubleWriter(dice, days, mix.troubles()).write(happenings);
      new NewsWriter(seed, clients, days).write(happenings);
    }
    OddWriter odd = new OddWriter(seed, clients, days, happenings);
    odd.writePeople();
    if (mix.troubles() > 0) {
      odd.writeVendors();
    }
    new PayoutWriter(seed, days, mix.troubles() > 0).write(clients, number, happenings);
    new PeopleWriter(seed, clients, days, mix.troubles() > 0, happenings).write();
    return new Script(days, happenings);
  }

  private void client(String name, Way way) {
    int joins = dice.perMille(800) ? 0 : dice.below(1 + days / 3);
    add(joins, new Joins(name, way));
    if (dice.perMille(20)) {
      add(joins, new TakesNoMail(name));
    }
    PayingHabits pays =
        way == Way.CHECK ? new CheckHabits(dice, name) : new AutopayHabits(dice, name, way);
    long usual = dice.between(5_000, 250_000);
    for (int day = joins + dice.below(MONTH); day < days; day += MONTH) {
      bill(name, day, usual, pays);
      if (dice.perMille(150)) {
        bill(name, day, dice.between(2_000, 90_000), pays);
      }
    }
    if (way != Way.CHECK && dice.perMille(30)) {
      add(joins + dice.below(days), new Withdraws(name));
    }
  }

  private void bill(String name, int day, long cents, PayingHabits pays) {
    Bills bill = new Bills(name, cents, Integer.toString(number++), day + dice.of(TERMS_DAYS));
    add(day, bill);
    if (number % ROUNDED_OTHERWISE == 0) {
      add(day, new RoundsDown(bill.number(), 1 + number % 3));
    }
    int fate = dice.below(1000);
    int later = dice.between(day, bill.dueDay());
    if (fate < 15) {
      add(later, new Voids(bill.number()));
    } else if (fate < 30) {
      boolean isAll = dice.perMille(700);
      add(later, new EntersCash(bill.number(), isAll ? cents : cents / 2));
      if (isAll) {
        return; // A check of the same amount would be taken for the one that was entered.
      }
    } else if (fate < 45) {
      add(later, new Changes(bill.number(), cents - dice.between(1, 1_900)));
    } else if (fate < 70) {
      add(later, new HoldsBack(bill.number(), bill.dueDay() + dice.between(5, 40)));
    } else if (fate < 75) {
      add(later, new GoesBad(bill.number(), true));
      add(later + dice.between(1, 9), new GoesBad(bill.number(), false));
    }
    pays.pay(bill, this::add);
    credit(bill);
  }

  private void credit(Bills bill) {
    int later = Math.max(0, bill.dueDay() + dice.between(-12, 25));
    if (dice.perMille(60)) {
      String memo = Integer.toString(number++);
      long cents = dice.between(100, (int) bill.cents() * 5 / 4);
      add(Math.max(0, later - dice.below(20)), new Credits(bill.client(), cents, memo));
      if (dice.perMille(600)) {
        add(later, new AppliesMemo(memo, bill.number()));
      }
    }
    if (dice.perMille(60)) {
      add(later, new AppliesRest(bill.client(), bill.number()));
    }
  }

  private void add(int day, Deed deed) {
    if (day < days) {
      happenings.add(new Happening(day, deed));
    }
  }
}
