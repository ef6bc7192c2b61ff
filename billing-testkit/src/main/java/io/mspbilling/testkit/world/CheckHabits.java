package io.mspbilling.testkit.world;

import io.mspbilling.receivables.Rail;
import io.mspbilling.testkit.engine.Dice;
import io.mspbilling.testkit.world.ClientDeeds.BankTakesBack;
import io.mspbilling.testkit.world.ClientDeeds.Pays;
import io.mspbilling.testkit.world.OfficeDeeds.Bills;
import io.mspbilling.testkit.world.OfficeDeeds.EntersCheck;
import io.mspbilling.testkit.world.PaidDeeds.DeletesPayment;
import io.mspbilling.testkit.world.PaidDeeds.VoidsPaid;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Pays by itself: with a reference or without, too little, too much, twice, late, in one sum. */
final class CheckHabits implements PayingHabits {
  private static final List<Rail> RAILS = List.of(Rail.CHECK, Rail.CHECK, Rail.ACH, Rail.WIRE);

  private static final int BOUNCES = 30;
  private static final int ENTERED_TOO = 60;
  private static final int VOIDED = 20;
  private static final int DELETED = 20;

  private final Dice dice;
  private final String name;
  private final Rail rail;
  private final List<Bills> saved = new ArrayList<>();

  CheckHabits(Dice dice, String name) {
    this.dice = dice;
    this.name = name;
    rail = dice.of(RAILS);
  }

  @Override
  public void pay(Bills bill, Diary diary) {
    int way = dice.below(1000);
    int day = Math.max(bill.dueDay() + dice.between(-8, 6), 0);
    if (dice.perMille(BOUNCES)) {
      diary.add(day + dice.between(0, 9), new BankTakesBack(name, bill.cents()));
    }
    if (way < 560) {
      pay(day, bill.cents(), bill.number(), diary);
      afterwards(day, bill, diary);
    } else if (way < 650) {
      pay(day, bill.cents(), "", diary);
    } else if (way < 700) {
      pay(day, bill.cents() - dice.between(1, 1_500), bill.number(), diary);
    } else if (way < 740) {
      pay(day, bill.cents() + dice.between(1, 5_000), bill.number(), diary);
    } else if (way < 770) {
      pay(day, bill.cents(), bill.number(), diary);
      pay(day + dice.between(1, 6), bill.cents(), bill.number(), diary);
    } else if (way < 850) {
      pay(day + dice.between(12, 35), bill.cents(), "invoice " + bill.number(), diary);
    } else if (way < 950) {
      saved.add(bill);
    }
    if (saved.size() > 1) {
      long sum = saved.stream().mapToLong(Bills::cents).sum();
      String numbers = saved.stream().map(Bills::number).collect(Collectors.joining(" "));
      pay(day + 7, sum, dice.perMille(600) ? numbers : "", diary);
      saved.clear();
    }
  }

  private void pay(int day, long cents, String memo, Diary diary) {
    diary.add(day, new Pays(name, cents, rail, memo));
  }

  private void afterwards(int day, Bills bill, Diary diary) {
    if (dice.perMille(ENTERED_TOO)) {
      diary.add(day, new EntersCheck(bill.number(), bill.cents()));
    }
    if (dice.perMille(VOIDED)) {
      diary.add(day + 4, new VoidsPaid(bill.number()));
    }
    if (dice.perMille(DELETED)) {
      diary.add(day + dice.between(1, 9), new DeletesPayment(bill.number()));
    }
  }
}
