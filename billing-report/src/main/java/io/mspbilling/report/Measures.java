package io.mspbilling.report;

import static io.mspbilling.report.Measure.figure;
import static io.mspbilling.report.Measure.money;
import static io.mspbilling.report.Reading.Wanted.HIGHER;
import static io.mspbilling.report.Reading.Wanted.LOWER;
import static io.mspbilling.report.Reading.Wanted.NEITHER;

import io.mspbilling.money.Money;
import io.mspbilling.reporting.Basis;
import io.mspbilling.reporting.Figure;
import io.mspbilling.reporting.Reason;
import io.mspbilling.reporting.ageing.Delinquency;
import io.mspbilling.reporting.behaviour.Attempts;
import io.mspbilling.reporting.behaviour.AutopayShare;
import io.mspbilling.reporting.behaviour.BadDebt;
import io.mspbilling.reporting.behaviour.Concentration;
import io.mspbilling.reporting.behaviour.Early;
import io.mspbilling.reporting.behaviour.OnTime;
import io.mspbilling.reporting.behaviour.PaymentDays;
import io.mspbilling.reporting.behaviour.PromisesKept;
import io.mspbilling.reporting.behaviour.ReturnRate;
import io.mspbilling.reporting.matching.Handling;
import io.mspbilling.reporting.matching.MatchingQuality;
import io.mspbilling.reporting.outstanding.BestPossible;
import io.mspbilling.reporting.outstanding.CollectionEffectiveness;
import io.mspbilling.reporting.outstanding.Countback;
import io.mspbilling.reporting.outstanding.DaysSalesOutstanding;
import io.mspbilling.reporting.outstanding.OpenItemDays;
import io.mspbilling.reporting.outstanding.Turnover;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** All that a report measures, in the order in which it is told. */
final class Measures {
  private static final int LARGEST_DEBTORS = 5;

  /** What to look at first. */
  static final List<Measure> HEADLINES =
      List.of(
          money(
              "cash",
              "Collected",
              "Money that came in during the period and is known to be clients', applied or not, less"
                  + " what went back in it.",
              HIGHER,
              Moment::cash),
          money(
              "owed",
              "Owed to you",
              "Open invoices at the end of the period, less what clients have in credit.",
              NEITHER,
              moment -> moment.position().net()),
          money(
              "past-due",
              "Past due",
              "Open invoices whose due date has passed.",
              LOWER,
              moment -> moment.position().pastDue()),
          figure(
              "dso-countback",
              "Days sales outstanding",
              "For how many days of sales money is outstanding, counted back month by month.",
              LOWER,
              moment -> Countback.monthly(moment.ledger(), moment.period().to(), Basis.NET)),
          figure(
              "on-time-amount",
              "Paid on time",
              "Of all that was due in the period, the part that was paid by its due date.",
              HIGHER,
              moment -> OnTime.in(moment.ledger(), moment.period(), 0).byAmount()),
          figure(
              "autopay-amount",
              "On autopay",
              "Of all that was invoiced in the period, the part that is charged by itself.",
              HIGHER,
              moment -> autopay(moment, AutopayShare::byAmount)));

  /** What explains it. */
  private static final List<Measure> FIGURES =
      List.of(
          money(
              "sales",
              "Sales",
              "Invoices of the period less credit memos; void ones are left out.",
              HIGHER,
              moment -> moment.ledger().sales(moment.period())),
          money(
              "credit",
              "Clients in credit",
              "Cash and credit memos that pay for nothing yet.",
              NEITHER,
              moment -> moment.position().unapplied()),
          figure(
              "dso-simple",
              "Days sales outstanding, simple",
              "What is owed, less credit, by the sales of 90 days.",
              LOWER,
              moment -> DaysSalesOutstanding.simple(moment.ledger(), moment.window(), Basis.NET)),
          figure(
              "dso-gross",
              "Days sales outstanding, gross",
              "Open invoices by the sales of 90 days; credit is not taken off.",
              LOWER,
              moment -> DaysSalesOutstanding.simple(moment.ledger(), moment.window(), Basis.GROSS)),
          figure(
              "dso-averaged",
              "Days sales outstanding, averaged",
              "The average of what was owed at both ends of 90 days, by their sales.",
              LOWER,
              moment -> DaysSalesOutstanding.averaged(moment.ledger(), moment.window(), Basis.NET)),
          figure(
              "dso-daily",
              "Days sales outstanding, counted back by days",
              "How many days it takes until their sales reach what is owed.",
              LOWER,
              moment -> Countback.daily(moment.ledger(), moment.period().to(), Basis.NET)),
          figure(
              "dso-best",
              "Best possible days sales outstanding",
              "What it would be if nothing were past due.",
              LOWER,
              moment -> BestPossible.daysSalesOutstanding(moment.ledger(), moment.window())),
          figure(
              "days-delinquent",
              "Average days delinquent",
              "Days sales outstanding, simple, less the best possible.",
              LOWER,
              moment ->
                  BestPossible.averageDaysDelinquent(moment.ledger(), moment.window(), Basis.NET)),
          figure(
              "dso-weighted",
              "Days sales outstanding, weighted",
              "Days since each open invoice, weighted by its part of the sales of its month.",
              LOWER,
              moment -> OpenItemDays.outstanding(moment.ledger(), moment.period().to())),
          figure(
              "days-past-due",
              "Average age of what is past due",
              "Days past due, weighted with the money.",
              LOWER,
              moment -> OpenItemDays.pastDue(moment.ledger(), moment.period().to())),
          figure(
              "turnover",
              "Turnover of receivables, per year",
              "How often what is owed is collected in a year, by the last 90 days.",
              HIGHER,
              moment ->
                  Turnover.byMonthEnds(moment.ledger(), moment.window(), Basis.NET).timesAYear()),
          figure(
              "collection-period",
              "Average collection period",
              "90 days by the turnover of those days.",
              LOWER,
              moment ->
                  Turnover.byMonthEnds(moment.ledger(), moment.window(), Basis.NET)
                      .averageCollectionPeriod()),
          figure(
              "effectiveness",
              "Collection effectiveness",
              "Of what could be collected in the period, the part that was.",
              HIGHER,
              moment ->
                  CollectionEffectiveness.of(moment.ledger(), moment.period(), Basis.NET).index()),
          figure(
              "delinquency",
              "Past due, share",
              "Of all open invoices, the part that is past due.",
              LOWER,
              moment -> Delinquency.rate(moment.position())),
          figure(
              "over-90",
              "Past due by more than 90 days, share",
              "Of all open invoices, the part that is more than 90 days late.",
              LOWER,
              moment -> moment.ageing().share(moment.ageing().owed().size() - 1)),
          rolled(
              0, "Became late", "Of what was not due before the period, the part that is 1 to 30"),
          rolled(
              1,
              "Rolled to 31 to 60 days",
              "Of what was 1 to 30 days late, the part that is 31 to 60"),
          rolled(
              2,
              "Rolled to 61 to 90 days",
              "Of what was 31 to 60 days late, the part that is 61 to 90"),
          rolled(
              3, "Rolled to over 90 days", "Of what was 61 to 90 days late, the part that is more"),
          figure(
              "disputed",
              "Disputed, share",
              "Of all open invoices, the part that is disputed.",
              LOWER,
              moment ->
                  moment.ofRecorded(
                      moment.facts().disputed(), all -> moment.ageing().disputeRate())),
          figure(
              "on-time-count",
              "Paid on time, by count",
              "Of all invoices that were due in the period, those settled by their due date.",
              HIGHER,
              moment -> OnTime.in(moment.ledger(), moment.period(), 0).byCount()),
          figure(
              "on-time-settled",
              "Paid on time, of what is settled",
              "The same by amount.",
              HIGHER,
              moment -> OnTime.in(moment.ledger(), moment.period(), 0).byAmountOfSettled()),
          figure(
              "days-to-pay",
              "Days to pay",
              "From invoice to payment, weighted with the money paid in the period.",
              LOWER,
              moment -> PaymentDays.toPay(moment.ledger(), moment.period(), Early.NEGATIVE)),
          figure(
              "days-late",
              "Days late",
              "From due date to payment, weighted with the money paid in the period.",
              LOWER,
              moment -> PaymentDays.late(moment.ledger(), moment.period(), Early.NEGATIVE)),
          figure(
              "bad-debt",
              "Bad debt",
              "What was given up in the last 90 days, of their sales.",
              LOWER,
              moment ->
                  moment.facts().tellsWriteOffs()
                      ? BadDebt.share(moment.ledger(), moment.window())
                      : Figure.undefined(Reason.NO_WRITE_OFFS_TOLD)),
          figure(
              "promises-kept",
              "Promises kept",
              "Of the promises to pay whose last day was in the period, those that were kept.",
              HIGHER,
              moment ->
                  moment.ofRecorded(
                      moment.facts().promises(),
                      all -> PromisesKept.in(moment.ledger(), moment.period(), all))),
          figure(
              "concentration",
              "Owed by the five largest",
              "Of all that is owed net, the part of the five clients that owe most.",
              LOWER,
              moment -> Concentration.ofLargest(LARGEST_DEBTORS, moment.position())),
          figure(
              "autopay-count",
              "On autopay, by count",
              "Of all invoices of the period, those that are charged by themselves.",
              HIGHER,
              moment -> autopay(moment, AutopayShare::byCount)),
          figure(
              "first-attempt",
              "Charges that succeed at once",
              "Of all first tries to charge an invoice in the period, those that brought the money.",
              HIGHER,
              moment -> moment.ofAttempts(Attempts::firstAttemptSuccess)),
          figure(
              "retry-recovery",
              "Recovered by retries",
              "What later tries on any card or account brought, of what first tries failed to bring.",
              HIGHER,
              moment -> moment.ofAttempts(Attempts::retryRecovery)),
          figure(
              "involuntary-failure",
              "Lost to failed charges",
              "What neither first nor later tries brought, of all first tries.",
              LOWER,
              moment -> moment.ofAttempts(Attempts::involuntaryFailure)),
          figure(
              "ach-returns",
              "Bank debits returned",
              "Of the bank debits that were sent in the last 90 days, those that came back.",
              LOWER,
              moment ->
                  moment.ofRecorded(
                      moment.facts().bankDebits(), all -> ReturnRate.of(all, moment.window()))),
          figure(
              "auto-match",
              "Matched by itself",
              "Of all lines of the bank account, those applied without a person.",
              HIGHER,
              moment -> moment.ofBankLines(lines -> lines.rate(Handling.AUTOMATIC))),
          figure(
              "straight-through",
              "Matched by itself and not undone",
              "The same, less what was wrong.",
              HIGHER,
              moment -> moment.ofBankLines(MatchingQuality::straightThroughRate)),
          figure(
              "exception-rate",
              "Left to people",
              "Of all lines of the bank account, those that a person had to match or that wait.",
              LOWER,
              moment -> moment.ofBankLines(MatchingQuality::exceptionRate)),
          figure(
              "time-to-apply",
              "Time to apply",
              "The median time from the bank's value date until a payment is applied.",
              LOWER,
              moment -> moment.ofBankLines(MatchingQuality::timeToApply)));

  /** What came and nobody has explained, where that is known: of no days but the reported. */
  private static final Measure UNEXPLAINED =
      new Measure(
          "unexplained",
          "Waiting at the bank",
          "Money that came in during the period and waits to be explained. It is in no other figure.",
          LOWER,
          Moment::unexplained);

  /** Where late payment costs something. */
  private static final Measure LATE_CHARGES =
      money(
          "late-charges",
          "Late charges billed",
          "Invoices of the period for late payment of others, void ones left out.",
          NEITHER,
          moment -> moment.lateCharges().orElseGet(() -> Money.zero(moment.ledger().currency())));

  private Measures() {}

  /** All but the headlines that a report tells. */
  static List<Measure> figures(ReportFacts facts) {
    List<Measure> figures = new ArrayList<>(FIGURES);
    facts.unexplained().ifPresent(all -> figures.add(UNEXPLAINED));
    facts.lateChargeBills().ifPresent(all -> figures.add(LATE_CHARGES));
    return List.copyOf(figures);
  }

  private static Measure rolled(int bucket, String label, String meaning) {
    return figure(
        "rolled-" + bucket,
        label,
        meaning + " at its end.",
        LOWER,
        moment -> moment.rolled().rates().get(bucket));
  }

  private static Figure autopay(Moment moment, Function<AutopayShare, Figure> figure) {
    return moment.ofRecorded(
        moment.facts().onAutopay(), all -> figure.apply(moment.autopay().orElseThrow()));
  }
}
