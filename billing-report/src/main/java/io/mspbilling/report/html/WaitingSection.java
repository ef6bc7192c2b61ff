package io.mspbilling.report.html;

import io.mspbilling.money.Money;
import io.mspbilling.report.BillingReport;
import io.mspbilling.report.Waiting;
import io.mspbilling.worklist.Words;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** What waits for people: the most money and the longest wait first, each with its answer. */
final class WaitingSection {
  private static final int SHOWN = 12;
  private static final int FOLDED = 250;

  private WaitingSection() {}

  static void write(BillingReport report, Markup html) throws IOException {
    List<Waiting> all = report.waiting();
    HtmlReport.section(html, "waiting", "What waits for you");
    if (all.isEmpty()) {
      html.line("p", "Nothing waits.", "class", "note").close();
      return;
    }
    // No sum: several rows may be about the same money, as a check and the invoices it may pay for.
    html.line(
        "p",
        InWords.many(all.size(), "thing waits", "things wait") + ", the most money first.",
        "class",
        "note");
    list(all.subList(0, Math.min(SHOWN, all.size())), html);
    if (all.size() > SHOWN) {
      int end = Math.min(all.size(), SHOWN + FOLDED);
      html.open("details").line("summary", InWords.count(end - SHOWN) + " more");
      list(all.subList(SHOWN, end), html);
      html.close();
      if (all.size() > end) {
        html.line(
            "p",
            InWords.many(all.size() - end, "further one is", "further ones are")
                + " in the table of what waits.",
            "class",
            "note");
      }
    }
    html.close();
  }

  /** Whose it is, and what it is about: a client has many invoices. */
  private static void who(Waiting one, Markup html) throws IOException {
    html.open("span", "class", "who");
    if (one.customer().isPresent()) {
      html.name(one.customer().get());
      if (one.about().endsWith(one.customer().get())) {
        html.close();
        return;
      }
      html.text(", ");
    }
    html.name(InWords.prose(one.about())).close();
  }

  private static void list(List<Waiting> some, Markup html) throws IOException {
    html.open("ol", "class", "waiting");
    for (Waiting one : some) {
      html.open("li").open("div", "class", "what");
      html.line("strong", InWords.sentence(Words.of(one.row().kind())));
      who(one, html);
      html.line("span", InWords.many(one.days(), "day", "days"), "class", "age");
      Optional<Money> amount = one.row().amount();
      html.line("span", amount.map(InWords::money).orElse(""), "class", "amount").close();
      html.open("p").name(InWords.prose(one.facts())).close();
      html.open("p", "class", "answer").line("b", "Suggested: ");
      html.name(InWords.prose(one.suggestedAnswer())).close(2);
    }
    html.close();
  }
}
