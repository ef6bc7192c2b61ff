package io.mspbilling.report.html;

import io.mspbilling.report.CurrencyReport;
import io.mspbilling.report.TrendPoint;
import io.mspbilling.reporting.Figure;
import io.mspbilling.reporting.Fraction;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Days sales outstanding at the ends of months, as a line. */
final class TrendSection {

  private TrendSection() {}

  static void write(CurrencyReport part, Markup html) throws IOException {
    HtmlReport.section(
        html, HtmlReport.id("trend", part), "Days sales outstanding, month by month");
    List<TrendPoint> points = sinceThereAreSales(part.trend());
    Optional<Fraction> most =
        points.stream().flatMap(one -> one.figure().exact().stream()).max(Fraction::compareTo);
    if (most.isEmpty() || most.get().signum() <= 0) {
      html.line(
              "p",
              "There is nothing to draw: " + points.get(points.size() - 1).figure().text() + ".",
              "class",
              "note")
          .close();
      return;
    }
    html.line("p", told(points), "class", "note");
    html.open("div", "class", "plot low");
    html.open(
        "svg",
        "viewBox",
        "0 0 " + Scale.FULL + " " + Scale.FULL,
        "preserveAspectRatio",
        "none",
        "role",
        "img",
        "aria-label",
        "A line of days sales outstanding. " + told(points) + " The table below has the numbers.");
    for (int line = 0; line <= Scale.FULL; line += Scale.FULL / 4) {
      html.mark("path", "class", "rule", "d", "M0 " + line + "H" + Scale.FULL);
    }
    draw(html, points, most.get());
    html.close(2);
    Axis.write(html, points.stream().map(one -> InWords.month(one.asOf())).toList());
    numbers(points, html);
    html.close();
  }

  /** Months before the first that has a figure are not drawn; one is left to say why. */
  private static List<TrendPoint> sinceThereAreSales(List<TrendPoint> points) {
    List<TrendPoint> since =
        points.stream().dropWhile(point -> point.figure().exact().isEmpty()).toList();
    return since.isEmpty() ? points.subList(points.size() - 1, points.size()) : since;
  }

  private static String told(List<TrendPoint> points) {
    TrendPoint first = points.get(0);
    TrendPoint last = points.get(points.size() - 1);
    return InWords.figure(last.figure())
        + " on "
        + InWords.day(last.asOf())
        + (points.size() > 1
            ? "; " + InWords.figure(first.figure()) + " on " + InWords.day(first.asOf())
            : "")
        + ".";
  }

  /** A line from point to point, broken where there is no figure, and a spot for each. */
  private static void draw(Markup html, List<TrendPoint> points, Fraction most) throws IOException {
    StringBuilder line = new StringBuilder();
    StringBuilder spots = new StringBuilder();
    boolean isBroken = true;
    for (int i = 0; i < points.size(); i++) {
      Optional<Fraction> value = points.get(i).figure().exact();
      if (value.isPresent()) {
        String at = x(i, points.size()) + " " + y(value.get(), most);
        line.append(isBroken ? "M" : "L").append(at);
        spots.append("M").append(at).append("h0");
      }
      isBroken = value.isEmpty();
    }
    html.mark("path", "class", "line", "d", line.toString());
    html.mark("path", "class", "spots", "d", spots.toString());
  }

  private static int x(int i, int points) {
    int margin = Scale.FULL / 50;
    return points == 1 ? Scale.FULL / 2 : margin + i * (Scale.FULL - 2 * margin) / (points - 1);
  }

  /** From the bottom, which is nothing, to a little below the top. */
  private static int y(Fraction value, Fraction most) {
    int height = Scale.FULL * 9 / 10;
    BigDecimal part =
        new Fraction(
                value.numerator().multiply(most.denominator()),
                value.denominator().multiply(most.numerator()))
            .times(height)
            .rounded(0);
    return Scale.FULL - part.intValueExact();
  }

  private static void numbers(List<TrendPoint> points, Markup html) throws IOException {
    html.open("details").line("summary", "The numbers");
    html.open("table").line("caption", "Days sales outstanding, counted back by months");
    html.open("thead").open("tr").line("th", "On", "scope", "col");
    html.line("th", "Days", "scope", "col", "class", "n").close(2).open("tbody");
    for (TrendPoint point : points) {
      html.open("tr").line("th", InWords.day(point.asOf()), "scope", "row");
      html.line("td", shown(point.figure()), "class", "n").close();
    }
    html.close(3);
  }

  private static String shown(Figure figure) {
    String notes = figure.notesInWords();
    return notes.isEmpty() ? InWords.figure(figure) : InWords.figure(figure) + " (" + notes + ")";
  }
}
