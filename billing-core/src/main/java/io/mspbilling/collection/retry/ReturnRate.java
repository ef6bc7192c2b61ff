package io.mspbilling.collection.retry;

import io.mspbilling.rules.RuleTable;
import io.mspbilling.worklist.ExceptionKind;
import io.mspbilling.worklist.Subject;
import io.mspbilling.worklist.Worklist;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * How many of the bank debits of the last 60 days came back, against what Nacha tolerates: 0.5 %
 * for want of authorisation, 3 % for wrong accounts, 15 % in all. By count and not by money; a
 * debit counts on the day it was sent. The table {@code return-rates.txt} beside it says where it
 * is from and as of when.
 *
 * @param name which of the three, as {@code unauthorised}
 * @param returned how many came back with one of its codes
 * @param debits how many were sent
 * @param limit the share above which Nacha asks questions, in percent
 */
public record ReturnRate(String name, int returned, int debits, BigDecimal limit) {

  private static final RuleTable TABLE = RuleTable.beside(ReturnRate.class, "return-rates.txt");

  /** Over how many days the rates are counted, the last one included. */
  public static final int DAYS = 60;

  /** One return alone says nothing of how an originator works, however few its debits are. */
  private static final int TELLING = 2;

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /**
   * The rates as of a day.
   *
   * @param debits all debits of the 60 days up to that day, itself included; those of other days
   *     are left out
   */
  public static List<ReturnRate> asOf(LocalDate day, Collection<AchDebit> debits) {
    List<AchDebit> recent =
        debits.stream()
            .filter(debit -> !debit.on().isAfter(day) && debit.on().isAfter(day.minusDays(DAYS)))
            .toList();
    return TABLE.rows().stream().map(row -> rate(row, recent)).toList();
  }

  private static ReturnRate rate(RuleTable.Row row, List<AchDebit> debits) {
    Set<String> codes = Set.copyOf(Arrays.asList(row.text("codes").split(" ")));
    long returned =
        debits.stream()
            .flatMap(debit -> debit.returnCode().stream())
            .filter(code -> codes.contains("any") || codes.contains(code))
            .count();
    return new ReturnRate(
        row.text("rate"),
        Math.toIntExact(returned),
        debits.size(),
        row.read("percent", BigDecimal::new));
  }

  /** Whether it is above what is tolerated, compared exactly; never without a debit. */
  public boolean isTooHigh() {
    return HUNDRED
            .multiply(BigDecimal.valueOf(returned))
            .compareTo(limit.multiply(BigDecimal.valueOf(debits)))
        > 0;
  }

  /** Shows people the rates that are too high by more than one return, before Nacha asks. */
  public static void report(LocalDate day, Collection<AchDebit> debits, Worklist worklist) {
    for (ReturnRate rate : asOf(day, debits)) {
      if (rate.isTooHigh() && rate.returned() >= TELLING) {
        worklist.leave(
            ExceptionKind.RETURN_RATE,
            new Subject.OfTask(rate.name() + " returns of bank debits"),
            rate + ", over " + DAYS + " days",
            "look at what these customers agreed to and at their accounts; charge no more of them"
                + " by bank debit until it is clear");
      }
    }
  }

  /** As in {@code unauthorised: 3 of 412 debits, 0.73 % where 0.5 % are tolerated}. */
  @Override
  public String toString() {
    BigDecimal percent =
        debits == 0
            ? BigDecimal.ZERO
            : HUNDRED
                .multiply(BigDecimal.valueOf(returned))
                .divide(BigDecimal.valueOf(debits), 2, RoundingMode.HALF_EVEN);
    return name
        + ": "
        + returned
        + " of "
        + debits
        + " debits, "
        + percent
        + " % where "
        + limit
        + " % are tolerated";
  }
}
