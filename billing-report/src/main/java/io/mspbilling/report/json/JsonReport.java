package io.mspbilling.report.json;

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
import io.mspbilling.reporting.Note;
import io.mspbilling.reporting.Period;
import io.mspbilling.reporting.ageing.Ageing;
import io.mspbilling.reporting.behaviour.AutopayShare;
import io.mspbilling.reporting.behaviour.RemindersPaid;
import io.mspbilling.reporting.cash.CashForecast;
import io.mspbilling.reporting.cash.Fees;
import io.mspbilling.reporting.ledger.RollForward;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Writes a report as one JSON object. Amounts and figures are decimal texts, exact and with the
 * digits of their unit, as no reader then makes them binary; dates are as in {@code 2026-03-31}.
 */
public final class JsonReport {
  private final JsonWriter json;

  private JsonReport(Appendable out) {
    json = new JsonWriter(out);
  }

  /**
   * Writes a report as it goes.
   *
   * @throws IOException if {@code out} cannot take it
   */
  public static void write(BillingReport report, Appendable out) throws IOException {
    new JsonReport(out).report(report);
  }

  private void report(BillingReport report) throws IOException {
    json.object();
    json.name("name").text(report.name());
    period("period", report.period());
    period("asked", report.asked());
    json.name("isOver").truth(report.isOver());
    period("comparedTo", report.compared());
    date("madeOn", report.madeOn());
    json.name("currencies").list();
    for (CurrencyReport part : report.currencies()) {
      currency(part);
    }
    json.endList().name("waiting").list();
    for (Waiting one : report.waiting()) {
      waiting(one);
    }
    json.endList().name("agreementChanges").list();
    for (FoundChange found : report.agreementChanges()) {
      json.object();
      date("on", found.on());
      json.name("agreement").text(found.change().agreement().text());
      json.name("change").text(found.change().inWords()).endObject();
    }
    json.endList().name("claims").list();
    for (Claim claim : report.claims()) {
      json.object().name("claim").text(claim.claim());
      json.name("figures").text(claim.figures());
      json.name("holds").truth(claim.holds()).endObject();
    }
    json.endList().name("caveats").list();
    for (String caveat : report.caveats()) {
      json.text(caveat);
    }
    json.endList().endObject();
  }

  private void currency(CurrencyReport part) throws IOException {
    json.object().name("currency").text(part.currency().getCurrencyCode());
    readings("headlines", part.headlines());
    readings("figures", part.figures());
    cash(part);
    ageing("ageingBefore", part.before());
    ageing("ageing", part.after());
    json.name("trend").list();
    for (TrendPoint point : part.trend()) {
      json.object();
      date("asOf", point.asOf());
      json.name("daysSalesOutstanding");
      figure(point.figure());
      json.endObject();
    }
    json.endList();
    if (part.autopay().isPresent()) {
      autopay(part.autopay().get());
    }
    if (part.fees().isPresent()) {
      fees(part.fees().get());
    }
    if (part.reminders().isPresent()) {
      reminders(part.reminders().get());
    }
    forecast(part.forecast());
    rollForward(part.rollForward());
    json.name("clients").list();
    for (ClientReport client : part.clients()) {
      client(client);
    }
    json.endList().endObject();
  }

  private void readings(String name, List<Reading> readings) throws IOException {
    json.name(name).list();
    for (Reading reading : readings) {
      json.object().name("key").text(reading.key()).name("label").text(reading.label());
      json.name("meaning").text(reading.meaning()).name("now");
      quantity(reading.now());
      json.name("before");
      quantity(reading.before());
      json.name("change");
      quantity(reading.change());
      json.name("judgement").text(reading.judgement().name()).endObject();
    }
    json.endList();
  }

  private void quantity(Quantity quantity) throws IOException {
    if (quantity instanceof Quantity.OfMoney money) {
      json.object();
      money("amount", money.amount());
      json.endObject();
    } else if (quantity instanceof Quantity.OfFigure of) {
      figure(of.figure());
    }
  }

  private void figure(Figure figure) throws IOException {
    json.object();
    if (figure instanceof Figure.Defined defined) {
      json.name("value").text(defined.value().rounded(defined.unit().digits()).toPlainString());
      json.name("unit").text(defined.unit().name()).name("notes").list();
      for (Note note : defined.notes().stream().sorted().toList()) {
        json.text(note.name());
      }
      json.endList();
    } else if (figure instanceof Figure.Undefined undefined) {
      json.name("undefined").text(undefined.reason().name());
    }
    json.endObject();
  }

  private void cash(CurrencyReport part) throws IOException {
    json.name("cash").object();
    money("received", part.cash().total());
    money("returned", part.cash().totalReturned());
    money("net", part.cash().net());
    rails("byRail", part.cash().byRail());
    rails("returnedByRail", part.cash().returned());
    json.name("days").list();
    for (Map.Entry<LocalDate, Map<Rail, Money>> day : part.cash().received().entrySet()) {
      json.object();
      date("day", day.getKey());
      rails("received", day.getValue());
      json.endObject();
    }
    json.endList().endObject();
  }

  private void ageing(String name, Ageing ageing) throws IOException {
    json.name(name).object();
    date("asOf", ageing.asOf());
    money("owed", ageing.inBuckets());
    money("credit", ageing.credit());
    json.name("buckets").list();
    for (int bucket = 0; bucket < ageing.owed().size(); bucket++) {
      json.object().name("daysPastDue").text(ageing.scheme().buckets().label(bucket));
      money("owed", ageing.owed().get(bucket));
      json.name("disputed");
      if (ageing.disputed().isPresent()) {
        json.text(ageing.disputed().get().get(bucket).amount().toPlainString());
      } else {
        json.nothing();
      }
      json.endObject();
    }
    json.endList().endObject();
  }

  private void autopay(AutopayShare share) throws IOException {
    json.name("autopay").object();
    json.name("invoices").count(share.invoices());
    json.name("onAutopay").count(share.onAutopay());
    money("amount", share.amount());
    money("amountOnAutopay", share.amountOnAutopay());
    json.endObject();
  }

  private void fees(Fees fees) throws IOException {
    json.name("fees").object();
    rails("charged", fees.charged());
    rails("byRail", fees.fees());
    money("ofNoPayment", fees.ofNoPayment());
    money("total", fees.total());
    json.endObject();
  }

  private void reminders(RemindersPaid reminders) throws IOException {
    json.name("reminders").object();
    json.name("messages").count(reminders.messages());
    json.name("invoices").count(reminders.invoices());
    json.name("judged").count(reminders.judged());
    json.name("paid").count(reminders.paid());
    json.name("withinDays").count(reminders.days());
    money("asked", reminders.asked());
    money("amountPaid", reminders.amountPaid());
    json.endObject();
  }

  private void forecast(CashForecast forecast) throws IOException {
    json.name("forecast").object();
    date("asOf", forecast.asOf());
    money("expected", forecast.total());
    money("halted", forecast.halted());
    money("arrived", forecast.arrived());
    json.name("weeks").list();
    for (Map.Entry<LocalDate, CashForecast.Week> week : forecast.weeks().entrySet()) {
      json.object();
      date("from", week.getKey());
      money("committed", week.getValue().committed());
      money("likely", week.getValue().likely());
      money("atRisk", week.getValue().atRisk());
      json.endObject();
    }
    json.endList().endObject();
  }

  private void rollForward(RollForward roll) throws IOException {
    json.name("rollForward").object();
    money("opening", roll.opening());
    money("invoices", roll.invoices());
    money("voided", roll.voided());
    money("creditMemos", roll.creditMemos());
    money("cash", roll.cash());
    money("returned", roll.returned());
    money("givenBack", roll.givenBack());
    money("writeOffs", roll.writeOffs());
    money("closing", roll.closing());
    money("difference", roll.difference());
    json.endObject();
  }

  private void client(ClientReport client) throws IOException {
    json.object().name("id").text(client.customer().text()).name("name").text(client.name());
    money("owed", client.owed());
    money("pastDue", client.pastDue());
    money("credit", client.credit());
    money("billed", client.billed());
    money("received", client.received());
    money("returned", client.returned());
    money("paid", client.paid());
    json.name("daysPastDue").count(client.daysPastDue()).name("daysLate");
    figure(client.daysLate());
    json.name("open").list();
    for (OpenLine line : client.oldest()) {
      json.object().name("invoice").text(line.number());
      date("due", line.dueOn());
      json.name("daysLate").count(line.daysLate());
      money("amount", line.amount());
      json.endObject();
    }
    json.endList().name("more").count(client.more());
    money("moreAmount", client.moreAmount());
    json.endObject();
  }

  private void waiting(Waiting one) throws IOException {
    json.object().name("id").text(one.row().id().toString());
    json.name("kind").text(one.row().kind().name());
    json.name("subject").text(one.row().subject().toString()).name("customer");
    if (one.customer().isPresent()) {
      json.text(one.customer().get());
    } else {
      json.nothing();
    }
    if (one.row().amount().isPresent()) {
      money("amount", one.row().amount().get());
      json.name("currency").text(one.row().amount().get().currency().getCurrencyCode());
    } else {
      json.name("amount").nothing();
    }
    json.name("days").count(one.days()).name("facts").text(one.row().facts());
    json.name("suggestedAnswer").text(one.suggestedAnswer()).endObject();
  }

  private void rails(String name, Map<Rail, Money> rails) throws IOException {
    json.name(name).object();
    for (Map.Entry<Rail, Money> rail : rails.entrySet()) {
      money(rail.getKey().name(), rail.getValue());
    }
    json.endObject();
  }

  private void period(String name, Period period) throws IOException {
    json.name(name).object();
    date("from", period.from());
    date("to", period.to());
    json.endObject();
  }

  private void date(String name, LocalDate date) throws IOException {
    json.name(name).text(date.toString());
  }

  private void money(String name, Money amount) throws IOException {
    json.name(name).text(amount.amount().toPlainString());
  }
}
