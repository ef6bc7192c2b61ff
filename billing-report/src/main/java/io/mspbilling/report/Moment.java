package io.mspbilling.report;

import io.mspbilling.money.Money;
import io.mspbilling.reporting.Figure;
import io.mspbilling.reporting.Period;
import io.mspbilling.reporting.Reason;
import io.mspbilling.reporting.ageing.Ageing;
import io.mspbilling.reporting.ageing.AgeingScheme;
import io.mspbilling.reporting.ageing.RollRates;
import io.mspbilling.reporting.behaviour.Attempts;
import io.mspbilling.reporting.behaviour.AutopayShare;
import io.mspbilling.reporting.facts.LateChargeBill;
import io.mspbilling.reporting.ledger.Ledger;
import io.mspbilling.reporting.ledger.Position;
import io.mspbilling.reporting.matching.MatchingQuality;
import java.util.Optional;
import java.util.function.Function;

/**
 * The end of a period, to be measured.
 *
 * @param facts all that is known
 * @param ledger what happened, in one currency
 * @param period the days
 * @param window the days whose sales figures in days are reckoned with, ending with the period
 * @param position what is open at its end
 * @param ageing the same by due date
 * @param rolled how much of what was in each bucket the evening before the period is in the next
 *     one
 * @param cash what came in, less what went back
 */
record Moment(
    ReportFacts facts,
    Ledger ledger,
    Period period,
    Period window,
    Position position,
    Ageing ageing,
    RollRates rolled,
    Money cash) {
  private static final int WINDOW_DAYS = 90;

  static Moment of(ReportFacts facts, Ledger ledger, Period period, Money cash) {
    Position position = ledger.at(period.to());
    return new Moment(
        facts,
        ledger,
        period,
        Period.endingOn(period.to(), WINDOW_DAYS),
        position,
        Ageing.of(
            position,
            AgeingScheme.BY_DUE_DATE,
            facts.disputed().filter(all -> isRecorded(facts, period))),
        RollRates.between(
            ledger, period.dayBefore(), period.to(), AgeingScheme.BY_DUE_DATE.buckets()),
        cash);
  }

  /** Whether what people decided is on record, as far as it stood at the end of some days. */
  private static boolean isRecorded(ReportFacts facts, Period period) {
    return facts.recordedSince().filter(period.to()::isBefore).isEmpty();
  }

  /**
   * A figure of something that is known from the first recorded day on, if at all.
   *
   * @param known what is known of all days; empty if nothing is
   */
  <T> Figure ofRecorded(Optional<T> known, Function<T, Figure> figure) {
    return known
        .map(
            all ->
                isRecorded(facts, period)
                    ? figure.apply(all)
                    : Figure.undefined(Reason.NOT_RECORDED_YET))
        .orElse(Figure.undefined(Reason.NOT_KNOWN));
  }

  /** How much is for autopay; empty if that is not known. */
  Optional<AutopayShare> autopay() {
    return facts
        .onAutopay()
        .filter(all -> isRecorded(facts, period))
        .map(all -> AutopayShare.in(ledger, period, all));
  }

  /** What was billed in the period for late payment; empty if nothing is asked for it. */
  Optional<Money> lateCharges() {
    return facts
        .lateChargeBills()
        .map(
            bills ->
                Money.sum(
                    bills.stream()
                        .filter(bill -> period.contains(bill.on()))
                        .map(LateChargeBill::amount)
                        .filter(amount -> amount.currency().equals(ledger.currency()))
                        .toList(),
                    ledger.currency()));
  }

  /** A figure of the tries to collect, if they are known. */
  Figure ofAttempts(Function<Attempts, Figure> figure) {
    return ofRecorded(
        facts.attempts(),
        all ->
            figure.apply(
                Attempts.of(
                        ledger.currency(),
                        all.stream()
                            .filter(one -> one.amount().currency().equals(ledger.currency()))
                            .toList())
                    .in(period)));
  }

  /** What came in and waits to be explained, which is known for the reported period alone. */
  Quantity unexplained() {
    return facts
        .unexplained()
        .filter(all -> period.equals(facts.elapsed()))
        .map(
            all ->
                Quantity.of(
                    Money.sum(
                        all.stream()
                            .filter(amount -> amount.currency().equals(ledger.currency()))
                            .toList(),
                        ledger.currency())))
        .orElse(Quantity.of(Figure.undefined(Reason.NOT_KNOWN)));
  }

  /** A figure of the lines of the bank account, which are known for the reported period alone. */
  Figure ofBankLines(Function<MatchingQuality, Figure> figure) {
    return facts
        .bankLines()
        .filter(lines -> period.equals(facts.elapsed()))
        .map(
            lines ->
                new MatchingQuality(
                    ledger.currency(),
                    lines.stream()
                        .filter(line -> line.amount().currency().equals(ledger.currency()))
                        .toList()))
        .map(figure)
        .orElse(Figure.undefined(Reason.NOT_KNOWN));
  }
}
