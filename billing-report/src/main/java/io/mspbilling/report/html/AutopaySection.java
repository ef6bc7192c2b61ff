package io.mspbilling.report.html;

import io.mspbilling.report.BillingReport;
import io.mspbilling.report.CurrencyReport;
import io.mspbilling.reporting.behaviour.AutopayShare;
import io.mspbilling.reporting.behaviour.RemindersPaid;
import java.io.IOException;

/** What pays itself, and what a reminder brings. */
final class AutopaySection {

  private AutopaySection() {}

  static void write(BillingReport report, CurrencyReport part, Markup html) throws IOException {
    HtmlReport.section(html, HtmlReport.id("autopay", part), "Autopay and reminders");
    if (part.autopay().isPresent()) {
      autopay(part.autopay().get(), html);
    } else {
      html.line("p", "Which invoices are for autopay is not known.", "class", "note");
    }
    if (part.reminders().isPresent()) {
      reminders(report, part.reminders().get(), html);
    } else {
      html.line("p", "Which reminders were sent is not known.", "class", "note");
    }
    html.close();
  }

  private static void autopay(AutopayShare share, Markup html) throws IOException {
    html.line("h3", "Invoiced on autopay");
    html.line("p", InWords.figure(share.byAmount()), "class", "big");
    String words =
        InWords.money(share.amountOnAutopay())
            + " of "
            + InWords.money(share.amount())
            + " invoiced; "
            + InWords.count(share.onAutopay())
            + " of "
            + InWords.many(share.invoices(), "invoice", "invoices")
            + ".";
    ShareBar.write(html, share.amountOnAutopay(), share.amount(), words);
    html.line("p", words, "class", "note");
  }

  private static void reminders(BillingReport report, RemindersPaid reminders, Markup html)
      throws IOException {
    html.line(
        "h3", "Paid within " + InWords.many(reminders.days(), "day", "days") + " of a reminder");
    html.line("p", InWords.figure(reminders.byCount()), "class", "big");
    String words =
        InWords.count(reminders.paid())
            + " of "
            + InWords.many(reminders.judged(), "invoice", "invoices")
            + " reminded of, "
            + InWords.money(reminders.amountPaid())
            + " of "
            + InWords.money(reminders.asked())
            + ".";
    ShareBar.write(html, reminders.amountPaid(), reminders.asked(), words);
    html.line("p", words + waiting(report, reminders) + sent(reminders), "class", "note");
  }

  private static String sent(RemindersPaid reminders) {
    return reminders.messages() == 0
        ? ""
        : " "
            + InWords.many(reminders.messages(), "message was sent", "messages were sent")
            + ", which may be about several invoices each.";
  }

  /** Those of the last days have not had their time yet. */
  private static String waiting(BillingReport report, RemindersPaid reminders) {
    int young = reminders.invoices() - reminders.judged();
    return young == 0
        ? ""
        : " "
            + InWords.many(young, "more was reminded of", "more were reminded of")
            + " too shortly before "
            + InWords.shortDay(report.period().to())
            + " to tell.";
  }
}
