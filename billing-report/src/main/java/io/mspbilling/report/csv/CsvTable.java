package io.mspbilling.report.csv;

import io.mspbilling.agreements.FoundChange;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.Rail;
import io.mspbilling.report.BillingReport;
import io.mspbilling.report.Claim;
import io.mspbilling.report.ClientReport;
import io.mspbilling.report.CurrencyReport;
import io.mspbilling.report.OpenLine;
import io.mspbilling.report.Quantity;
import io.mspbilling.report.Reading;
import io.mspbilling.report.TrendPoint;
import io.mspbilling.report.Waiting;
import io.mspbilling.reporting.Figure;
import io.mspbilling.reporting.ageing.Ageing;
import io.mspbilling.reporting.cash.CashForecast;
import io.mspbilling.reporting.cash.Fees;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * One table of a report. All are in UTF-8 if the caller's writer is, with lines that end in CR and
 * LF, every cell quoted; what is undefined is empty, with its reason in a column of its own.
 */
public enum CsvTable {
  /** All figures, with what they were before. */
  FIGURES("figures.csv") {
    @Override
    void rows(BillingReport report, CsvWriter csv) throws IOException {
      csv.head(
          "currency",
          "key",
          "figure",
          "unit",
          "now",
          "before",
          "why not",
          "why not before",
          "change",
          "meaning",
          "notes");
      for (CurrencyReport part : report.currencies()) {
        for (Reading reading : part.headlines()) {
          reading(csv, part, reading);
        }
        for (Reading reading : part.figures()) {
          reading(csv, part, reading);
        }
      }
    }
  },
  /** What came in, by day and rail. */
  CASH("cash.csv") {
    @Override
    void rows(BillingReport report, CsvWriter csv) throws IOException {
      csv.head("currency", "day", "rail", "amount");
      for (CurrencyReport part : report.currencies()) {
        for (Map.Entry<LocalDate, Map<Rail, Money>> day : part.cash().received().entrySet()) {
          for (Map.Entry<Rail, Money> rail : day.getValue().entrySet()) {
            csv.text(code(part)).date(day.getKey()).text(rail.getKey().name());
            csv.money(rail.getValue()).end();
          }
        }
      }
    }
  },
  /** What is owed by age, before and after. */
  AGEING("ageing.csv") {
    @Override
    void rows(BillingReport report, CsvWriter csv) throws IOException {
      csv.head("currency", "as of", "days past due", "owed", "disputed");
      for (CurrencyReport part : report.currencies()) {
        ageing(csv, part, part.before());
        ageing(csv, part, part.after());
      }
    }
  },
  /** Days sales outstanding at the ends of months. */
  TREND("dso-trend.csv") {
    @Override
    void rows(BillingReport report, CsvWriter csv) throws IOException {
      csv.head("currency", "as of", "days sales outstanding", "why not", "notes");
      for (CurrencyReport part : report.currencies()) {
        for (TrendPoint point : part.trend()) {
          csv.text(code(part)).date(point.asOf()).figure(point.figure());
          csv.text(whyNot(point.figure())).text(point.figure().notesInWords()).end();
        }
      }
    }
  },
  /** What gateways collected and kept, by rail. */
  FEES("fees.csv") {
    @Override
    void rows(BillingReport report, CsvWriter csv) throws IOException {
      csv.head("currency", "rail", "charged", "fees", "percent");
      for (CurrencyReport part : report.currencies()) {
        if (part.fees().isPresent()) {
          fees(csv, part, part.fees().get());
        }
      }
    }
  },
  /** What is expected, week by week. */
  FORECAST("forecast.csv") {
    @Override
    void rows(BillingReport report, CsvWriter csv) throws IOException {
      csv.head("currency", "as of", "week from", "committed", "likely", "at risk");
      for (CurrencyReport part : report.currencies()) {
        for (Map.Entry<LocalDate, CashForecast.Week> week : part.forecast().weeks().entrySet()) {
          CashForecast.Week is = week.getValue();
          csv.text(code(part)).date(part.forecast().asOf()).date(week.getKey());
          csv.money(is.committed()).money(is.likely()).money(is.atRisk()).end();
        }
      }
    }
  },
  /** A line for each client. */
  CLIENTS("clients.csv") {
    @Override
    void rows(BillingReport report, CsvWriter csv) throws IOException {
      csv.head(
          "currency",
          "client id",
          "client",
          "owed",
          "past due",
          "credit",
          "billed",
          "received",
          "returned",
          "paid",
          "days past due",
          "days late, of what was paid within a year",
          "why not");
      for (CurrencyReport part : report.currencies()) {
        for (ClientReport client : part.clients()) {
          csv.text(code(part)).text(client.customer().text()).text(client.name());
          csv.money(client.owed()).money(client.pastDue()).money(client.credit());
          csv.money(client.billed()).money(client.received()).money(client.returned());
          csv.money(client.paid()).count(client.daysPastDue()).figure(client.daysLate());
          csv.text(whyNot(client.daysLate())).end();
        }
      }
    }
  },
  /** The open invoices that the report names. */
  OPEN_INVOICES("open-invoices.csv") {
    @Override
    void rows(BillingReport report, CsvWriter csv) throws IOException {
      csv.head("currency", "client id", "client", "invoice", "due", "days late", "open");
      for (CurrencyReport part : report.currencies()) {
        for (ClientReport client : part.clients()) {
          for (OpenLine line : client.oldest()) {
            csv.text(code(part)).text(client.customer().text()).text(client.name());
            csv.text(line.number()).date(line.dueOn()).count(line.daysLate());
            csv.money(line.amount()).end();
          }
        }
      }
    }
  },
  /** What waits for people. */
  WAITING("waiting.csv") {
    @Override
    void rows(BillingReport report, CsvWriter csv) throws IOException {
      csv.head(
          "id",
          "kind",
          "subject",
          "client",
          "currency",
          "amount",
          "days",
          "facts",
          "suggested answer");
      for (Waiting one : report.waiting()) {
        csv.text(one.row().id().toString()).text(one.row().kind().name());
        csv.text(one.about()).text(one.customer().orElse(""));
        if (one.row().amount().isPresent()) {
          Money amount = one.row().amount().get();
          csv.text(amount.currency().getCurrencyCode()).money(amount);
        } else {
          csv.text("").text("");
        }
        csv.count(one.days()).text(one.facts()).text(one.suggestedAnswer()).end();
      }
    }
  },
  /** What was found to be otherwise in agreements. */
  AGREEMENT_CHANGES("agreement-changes.csv") {
    @Override
    void rows(BillingReport report, CsvWriter csv) throws IOException {
      csv.head("found on", "agreement", "change");
      for (FoundChange found : report.agreementChanges()) {
        csv.date(found.on()).text(found.change().agreement().text());
        csv.text(found.change().inWords()).end();
      }
    }
  },
  /** What has to hold. */
  CLAIMS("claims.csv") {
    @Override
    void rows(BillingReport report, CsvWriter csv) throws IOException {
      csv.head("claim", "holds", "figures");
      for (Claim claim : report.claims()) {
        csv.text(claim.claim()).text(claim.holds() ? "yes" : "no").text(claim.figures()).end();
      }
    }
  };

  private final String fileName;

  CsvTable(String fileName) {
    this.fileName = fileName;
  }

  /** The name that a file of it has as a rule. */
  public String fileName() {
    return fileName;
  }

  /**
   * Writes the table, row by row.
   *
   * @throws IOException if {@code out} cannot take it
   */
  public void write(BillingReport report, Appendable out) throws IOException {
    rows(report, new CsvWriter(out));
  }

  abstract void rows(BillingReport report, CsvWriter csv) throws IOException;

  private static String code(CurrencyReport part) {
    return part.currency().getCurrencyCode();
  }

  private static void reading(CsvWriter csv, CurrencyReport part, Reading reading)
      throws IOException {
    csv.text(code(part)).text(reading.key()).text(reading.label()).text(unit(reading.now()));
    quantity(csv, reading.now());
    quantity(csv, reading.before());
    csv.text(whyNot(reading.now())).text(whyNot(reading.before()));
    quantity(csv, reading.change());
    csv.text(reading.meaning()).text(notes(reading.now())).end();
  }

  private static String unit(Quantity quantity) {
    return quantity instanceof Quantity.OfFigure of && of.figure() instanceof Figure.Defined is
        ? is.unit().name()
        : quantity instanceof Quantity.OfMoney ? "MONEY" : "";
  }

  private static void quantity(CsvWriter csv, Quantity quantity) throws IOException {
    if (quantity instanceof Quantity.OfMoney money) {
      csv.money(money.amount());
    } else if (quantity instanceof Quantity.OfFigure of) {
      csv.figure(of.figure());
    }
  }

  private static String whyNot(Quantity quantity) {
    return quantity instanceof Quantity.OfFigure of ? whyNot(of.figure()) : "";
  }

  private static String notes(Quantity quantity) {
    return quantity instanceof Quantity.OfFigure of ? of.figure().notesInWords() : "";
  }

  private static String whyNot(Figure figure) {
    return figure instanceof Figure.Undefined ? figure.text() : "";
  }

  private static void ageing(CsvWriter csv, CurrencyReport part, Ageing ageing) throws IOException {
    List<String> labels = ageing.scheme().buckets().labels();
    for (int bucket = 0; bucket < labels.size(); bucket++) {
      csv.text(code(part)).date(ageing.asOf()).text(labels.get(bucket));
      csv.money(ageing.owed().get(bucket));
      if (ageing.disputed().isPresent()) {
        csv.money(ageing.disputed().get().get(bucket)).end();
      } else {
        csv.text("").end();
      }
    }
    csv.text(code(part)).date(ageing.asOf()).text("in credit");
    csv.money(ageing.credit().negated()).money(Money.zero(part.currency())).end();
  }

  private static void fees(CsvWriter csv, CurrencyReport part, Fees fees) throws IOException {
    Money zero = Money.zero(part.currency());
    for (Map.Entry<Rail, Money> rail : fees.fees().entrySet()) {
      csv.text(code(part)).text(rail.getKey().name());
      csv.money(fees.charged().getOrDefault(rail.getKey(), zero)).money(rail.getValue());
      csv.figure(fees.rate(rail.getKey())).end();
    }
    csv.text(code(part)).text("of no single payment").money(zero).money(fees.ofNoPayment());
    csv.text("").end();
  }
}
