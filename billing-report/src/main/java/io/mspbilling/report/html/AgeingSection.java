package io.mspbilling.report.html;

import io.mspbilling.money.Money;
import io.mspbilling.report.CurrencyReport;
import io.mspbilling.reporting.ageing.Ageing;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/** What is owed by how late it is, before and after: a table with bars in it. */
final class AgeingSection {
  private static final int BAR_HEIGHT = 8;

  private AgeingSection() {}

  static void write(CurrencyReport part, Markup html) throws IOException {
    Ageing before = part.before();
    Ageing after = part.after();
    HtmlReport.section(html, HtmlReport.id("ageing", part), "What you are owed, by age");
    html.open("table", "class", "ageing")
        .line("caption", "By days past due, " + part.currency().getCurrencyCode());
    html.open("thead").open("tr").line("th", "Days past due", "scope", "col");
    head(html, "before", InWords.shortDay(before.asOf()));
    head(html, "after", InWords.shortDay(after.asOf()));
    html.close(2).open("tbody");
    Money most =
        Stream.concat(before.owed().stream(), after.owed().stream())
            .reduce((one, other) -> one.compareTo(other) >= 0 ? one : other)
            .orElseThrow();
    List<String> labels = after.scheme().buckets().labels();
    for (int bucket = 0; bucket < labels.size(); bucket++) {
      row(
          html,
          new Scale(most),
          InWords.sentence(labels.get(bucket)),
          before.owed().get(bucket),
          after.owed().get(bucket));
    }
    html.close().open("tfoot");
    total(html, "Owed in all", before.inBuckets(), after.inBuckets());
    if (before.credit().isPositive() || after.credit().isPositive()) {
      total(html, "Less credit", before.credit().negated(), after.credit().negated());
      total(html, "Net", before.net(), after.net());
    }
    html.close(3);
  }

  private static void head(Markup html, String color, String day) throws IOException {
    html.open("th", "scope", "col", "class", "n");
    Legend.swatch(html, color);
    html.text(day).close();
  }

  private static void row(Markup html, Scale scale, String label, Money before, Money after)
      throws IOException {
    html.open("tr").open("th", "scope", "row").text(label);
    html.open(
        "svg",
        "viewBox",
        "0 0 " + Scale.FULL + " " + 2 * (BAR_HEIGHT + 1),
        "preserveAspectRatio",
        "none",
        "aria-hidden",
        "true");
    bar(html, "before", 0, scale.of(before));
    bar(html, "after", BAR_HEIGHT + 1, scale.of(after));
    html.close(2);
    html.line("td", InWords.amount(before), "class", "n");
    html.line("td", InWords.amount(after), "class", "n").close();
  }

  private static void bar(Markup html, String color, int y, int width) throws IOException {
    html.mark(
        "rect",
        "class",
        color,
        "y",
        Integer.toString(y),
        "width",
        Integer.toString(width),
        "height",
        Integer.toString(BAR_HEIGHT));
  }

  private static void total(Markup html, String label, Money before, Money after)
      throws IOException {
    html.open("tr").line("th", label, "scope", "row");
    html.line("td", InWords.amount(before), "class", "n");
    html.line("td", InWords.amount(after), "class", "n").close();
  }
}
