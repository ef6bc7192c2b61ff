package io.mspbilling.report;

import io.mspbilling.receivables.PaymentId;
import io.mspbilling.receivables.Rail;
import io.mspbilling.reporting.Basis;
import io.mspbilling.reporting.Period;
import io.mspbilling.reporting.behaviour.RemindersPaid;
import io.mspbilling.reporting.cash.CashByRail;
import io.mspbilling.reporting.cash.CashForecast;
import io.mspbilling.reporting.cash.CustomerLag;
import io.mspbilling.reporting.cash.Fees;
import io.mspbilling.reporting.ledger.Ledger;
import io.mspbilling.reporting.ledger.LedgerPayment;
import io.mspbilling.reporting.ledger.RollForward;
import io.mspbilling.reporting.outstanding.Countback;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Makes the part of a report that is in one currency. */
final class CurrencyReporter {
  private static final int LAST_PAYMENTS = 12;
  private static final int LEAST_PAYMENTS = 3;

  private final ReportFacts facts;
  private final Period period;
  private final Period compared;
  private final Ledger ledger;

  CurrencyReporter(ReportFacts facts, Period compared, Ledger ledger) {
    this.facts = facts;
    period = facts.elapsed();
    this.compared = compared;
    this.ledger = ledger;
  }

  CurrencyReport report() {
    CashByRail cash = CashByRail.of(ledger, period);
    Moment now = Moment.of(facts, ledger, period, cash.net());
    Moment before = Moment.of(facts, ledger, compared, CashByRail.of(ledger, compared).net());
    return CurrencyReport.builder()
        .currency(ledger.currency())
        .headlines(read(Measures.HEADLINES, now, before))
        .figures(read(Measures.figures(facts), now, before))
        .cash(cash)
        .before(before.ageing())
        .after(now.ageing())
        .trend(trend())
        .autopay(now.autopay())
        .fees(fees())
        .reminders(
            facts
                .reminders()
                .map(sent -> RemindersPaid.of(ledger, period, sent, facts.reminderDays())))
        .forecast(forecast())
        .rollForward(RollForward.of(ledger, period))
        .clients(new ClientReporter(facts, ledger, now.position()).reports())
        .build();
  }

  private static List<Reading> read(List<Measure> measures, Moment now, Moment before) {
    return measures.stream().map(measure -> measure.read(now, before)).toList();
  }

  private List<TrendPoint> trend() {
    List<TrendPoint> points = new ArrayList<>();
    YearMonth last = YearMonth.from(period.to());
    for (int back = facts.trendMonths() - 1; back >= 0; back--) {
      LocalDate end = last.minusMonths(back).atEndOfMonth();
      LocalDate asOf = end.isAfter(period.to()) ? period.to() : end;
      points.add(new TrendPoint(asOf, Countback.monthly(ledger, asOf, Basis.NET)));
    }
    return points;
  }

  private Optional<Fees> fees() {
    Map<PaymentId, Rail> rails =
        ledger.payments().stream()
            .collect(Collectors.toMap(LedgerPayment::id, LedgerPayment::rail));
    return facts
        .payouts()
        .map(
            payouts ->
                Fees.of(
                    payouts,
                    ledger.currency(),
                    payment -> Optional.ofNullable(rails.get(payment))));
  }

  /** What is planned is known of the day on which the report is made, and of no other. */
  private CashForecast forecast() {
    LocalDate asOf = facts.madeOn();
    CustomerLag lag =
        new CustomerLag(ledger, asOf, LAST_PAYMENTS, LEAST_PAYMENTS, customer -> Optional.empty());
    return CashForecast.of(
        ledger.at(asOf),
        facts.forecastRules(),
        lag,
        invoice -> facts.planned().getOrDefault(invoice, List.of()));
  }
}
