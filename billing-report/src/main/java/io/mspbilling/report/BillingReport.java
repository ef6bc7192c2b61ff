package io.mspbilling.report;

import io.mspbilling.agreements.FoundChange;
import io.mspbilling.reporting.Period;
import io.mspbilling.reporting.ledger.Ledger;
import io.mspbilling.reporting.ledger.RollForward;
import io.mspbilling.style.BillingStyle;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.immutables.value.Value;

/**
 * What an MSP was paid in a period, is owed at its end, and may expect. Immutable; safe for use by
 * several threads.
 */
@Value.Immutable(copy = false)
@BillingStyle
public abstract class BillingReport {

  /** The currency of most of the business first, and not by what its code begins with. */
  private static final Comparator<Ledger> BY_INVOICES =
      Comparator.comparing((Ledger ledger) -> ledger.invoices().size())
          .reversed()
          .thenComparing(ledger -> ledger.currency().getCurrencyCode());

  BillingReport() {}

  /** Makes a report. Takes time in proportion to what happened and to the months of its trends. */
  public static BillingReport of(ReportFacts facts) {
    Period compared = compared(facts.period(), facts.elapsed());
    Builder report =
        new Builder()
            .name(facts.name())
            .period(facts.elapsed())
            .asked(facts.period())
            .compared(compared)
            .madeOn(facts.madeOn())
            .waiting(Waiting.of(facts.exceptions(), facts, facts.madeOn()))
            .agreementChanges(facts.agreementChanges())
            .claims(claims(facts))
            .caveats(Caveats.of(facts));
    facts.ledgers().stream()
        .sorted(BY_INVOICES)
        .map(ledger -> currency(facts, compared, ledger))
        .forEach(report::addCurrencies);
    return report.build();
  }

  /** What the caller claims, and of each currency that it rolls forward. */
  private static List<Claim> claims(ReportFacts facts) {
    List<Claim> claims = new ArrayList<>(facts.claims());
    for (Ledger ledger : facts.ledgers()) {
      RollForward roll = RollForward.of(ledger, facts.elapsed());
      claims.add(
          new Claim(
              "What was owed before, with all that happened, comes to what is owed now",
              roll.closing() + (roll.holds() ? " = " : " is not ") + roll.expected(),
              roll.holds()));
    }
    return claims;
  }

  private static CurrencyReport currency(ReportFacts facts, Period compared, Ledger ledger) {
    return new CurrencyReporter(facts, compared, ledger).report();
  }

  /**
   * The calendar month before one, else as many days as the period has; of what is not over yet, as
   * many days from the beginning.
   */
  private static Period compared(Period asked, Period elapsed) {
    YearMonth month = YearMonth.from(asked.from());
    Period before =
        asked.equals(Period.of(month))
            ? Period.of(month.minusMonths(1))
            : Period.endingOn(asked.dayBefore(), Math.toIntExact(asked.days()));
    return elapsed.equals(asked) ? before : before.upTo(before.from().plusDays(elapsed.days() - 1));
  }

  /** The MSP's name. */
  public abstract String name();

  /** The days that are reported on, none of them after {@link #madeOn}. */
  public abstract Period period();

  /** The days that were asked for; some of them are to come if {@link #isOver} is false. */
  public abstract Period asked();

  /** Whether all days that were asked for are reported on. */
  public final boolean isOver() {
    return period().equals(asked());
  }

  /** The days that changes are told against. */
  public abstract Period compared();

  /** The day on which it was made. */
  public abstract LocalDate madeOn();

  /** One part for each currency, that of the most invoices first. */
  public abstract List<CurrencyReport> currencies();

  /** What waits for people, by money and age. */
  public abstract List<Waiting> waiting();

  /** What was found to be otherwise in agreements in the period, oldest first. */
  public abstract List<FoundChange> agreementChanges();

  /** What has to hold, checked. */
  public abstract List<Claim> claims();

  /** What is not known, in sentences. */
  public abstract List<String> caveats();

  /** How many of the claims hold. */
  public final long holding() {
    return claims().stream().filter(Claim::holds).count();
  }

  /** Not safe for use by several threads. */
  static final class Builder extends ImmutableBillingReport.Builder {
    Builder() {}
  }
}
