package io.mspbilling.report.html;

import io.mspbilling.money.Money;
import io.mspbilling.report.BillingReport;
import io.mspbilling.report.ClientReport;
import io.mspbilling.report.CurrencyReport;
import io.mspbilling.report.OpenLine;
import io.mspbilling.reporting.Figure;
import java.io.IOException;
import java.util.List;

/** A line for each client, which opens to what is open there. */
final class ClientsSection {
  private static final int SHOWN = 20;

  private ClientsSection() {}

  static void write(BillingReport report, CurrencyReport part, Markup html) throws IOException {
    List<ClientReport> clients = part.clients();
    String code = part.currency().getCurrencyCode();
    HtmlReport.section(
        html,
        HtmlReport.id("clients", part),
        report.currencies().size() == 1 ? "Clients" : "Clients in " + code);
    if (clients.isEmpty()) {
      html.line("p", "No client was billed, paid or owes.", "class", "note").close();
      return;
    }
    html.line(
        "p",
        "The most past due first. Amounts in " + code + "; a line opens to what is open there.",
        "class",
        "note");
    html.open("div", "class", "client head", "aria-hidden", "true");
    html.line("span", "Client").line("span", "Past due", "class", "n");
    html.line("span", "Owed", "class", "n").close();
    list(clients.subList(0, Math.min(SHOWN, clients.size())), html);
    if (clients.size() > SHOWN) {
      List<ClientReport> rest = clients.subList(SHOWN, clients.size());
      html.open("details", "class", "rest").line("summary", told(rest));
      list(rest, html);
      html.close();
    }
    html.close();
  }

  private static String told(List<ClientReport> rest) {
    Money late = Money.zero(rest.get(0).pastDue().currency());
    Money owed = late;
    for (ClientReport client : rest) {
      late = late.plus(client.pastDue());
      owed = owed.plus(client.owed());
    }
    return InWords.many(rest.size(), "more client", "more clients")
        + ": "
        + InWords.amount(late)
        + " past due of "
        + InWords.amount(owed)
        + " owed";
  }

  private static void list(List<ClientReport> clients, Markup html) throws IOException {
    for (ClientReport client : clients) {
      html.open("details", "class", "c").open("summary").open("span", "class", "client");
      html.name(client.name());
      html.open("span", "class", client.pastDue().isPositive() ? "n late" : "n");
      html.line("span", "past due ", "class", "unseen").text(InWords.amount(client.pastDue()));
      html.close().open("span", "class", "n").line("span", "owed ", "class", "unseen");
      html.text(InWords.amount(client.owed())).close(3);
      inside(client, html);
      html.close();
    }
  }

  private static void inside(ClientReport client, Markup html) throws IOException {
    html.open("p");
    html.text(
        "Billed "
            + InWords.amount(client.billed())
            + ", paid "
            + InWords.amount(client.paid())
            + back(client)
            + (client.credit().isPositive()
                ? ", in credit with " + InWords.amount(client.credit())
                : "")
            + ". "
            + behaviour(client));
    html.close();
    if (client.oldest().isEmpty()) {
      return;
    }
    html.open("table").open("thead").open("tr").line("th", "Invoice", "scope", "col");
    html.line("th", "Due", "scope", "col").line("th", "Late", "scope", "col", "class", "n");
    html.line("th", "Open", "scope", "col", "class", "n").close(2).open("tbody");
    for (OpenLine line : client.oldest()) {
      html.open("tr").open("th", "scope", "row").name(line.number()).close();
      html.line("td", InWords.day(line.dueOn()));
      html.line("td", line.daysLate() > 0 ? InWords.count(line.daysLate()) : "", "class", "n");
      html.line("td", InWords.amount(line.amount()), "class", "n").close();
    }
    html.close(2);
    if (client.more() > 0) {
      html.line(
          "p",
          InWords.many(client.more(), "more invoice", "more invoices")
              + ": "
              + InWords.amount(client.moreAmount()));
    }
  }

  private static String back(ClientReport client) {
    return client.returned().isPositive()
        ? " ("
            + InWords.amount(client.received())
            + " came in, "
            + InWords.amount(client.returned())
            + " went back)"
        : "";
  }

  /** The average is of what was paid alone, so it stands beside what was not. */
  private static String behaviour(ClientReport client) {
    return client.daysLate().exact().isEmpty()
        ? "Nothing was paid within a year" + stillLate(client) + "."
        : "What was paid within a year was paid "
            + average(client.daysLate())
            + ", on average"
            + stillLate(client)
            + ".";
  }

  private static String average(Figure daysLate) {
    int direction = daysLate.rounded(1).orElseThrow().signum();
    return direction == 0
        ? "on the due date"
        : InWords.figure(daysLate).replace("−", "") + (direction > 0 ? " late" : " early");
  }

  private static String stillLate(ClientReport client) {
    return client.daysPastDue() > 0
        ? "; the oldest that is not is "
            + InWords.many(client.daysPastDue(), "day", "days")
            + " late"
        : "";
  }
}
