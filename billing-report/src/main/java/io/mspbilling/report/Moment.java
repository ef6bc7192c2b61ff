package io.mspbilling.report;

import io.mspbilling.money.Money;
import io.mspbilling.reporting.Figure;
import io.mspbilling.reporting.Period;
import io.mspbilling.reporting.Reason;
import io.mspbilling.reporting.ageing.Ageing;
import io.mspbilling.reporting.ageing.AgeingScheme;
import io.mspbilling.reporting.behaviour.Attempts;
import io.mspbilling.reporting.ledger.Ledger;
import io.mspbilling.reporting.ledger.Position;
import io.mspbilling.reporting.matching.MatchingQuality;
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
 * @param cash what came in
 */
record Moment(
    ReportFacts facts,
    Ledger ledger,
    Period period,
    Period window,
    Position position,
    Ageing ageing,
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
        Ageing.of(position, AgeingScheme.BY_DUE_DATE, facts.disputed()),
        cash);
  }

  /** A figure of the tries to collect, if they are known. */
  Figure ofAttempts(Function<Attempts, Figure> figure) {
    return facts
        .attempts()
        .map(
            all ->
                Attempts.of(
                    ledger.currency(),
                    all.stream()
                        .filter(one -> one.amount().currency().equals(ledger.currency()))
                        .toList()))
        .map(all -> figure.apply(all.in(period)))
        .orElse(Figure.undefined(Reason.NOT_KNOWN));
  }

  /** A figure of the lines of the bank account, which are known for the reported period alone. */
  Figure ofBankLines(Function<MatchingQuality, Figure> figure) {
    return facts
        .bankLines()
        .filter(lines -> period.equals(facts.period()))
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
