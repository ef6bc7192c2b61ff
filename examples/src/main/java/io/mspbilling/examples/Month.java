package io.mspbilling.examples;

import io.mspbilling.automation.DayReport;
import io.mspbilling.money.Money;
import io.mspbilling.reconciliation.matching.Match;
import io.mspbilling.testkit.http.FakeObject;
import java.io.PrintStream;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Lives through the billing days, one line of progress each. */
final class Month {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.US);
  private static final int DAY_WIDTH = 12;
  private static final List<String> COLUMNS =
      List.of(
          "issued",
          "open",
          "   charged",
          "   bank in",
          "  recorded",
          "    posted",
          "reminded",
          "cleared",
          "waiting");

  private final Office office;
  private final PrintStream out;
  private final List<DayReport> reports = new ArrayList<>();
  private Totals totals = Totals.NONE;
  private int restarts;

  Month(Office office, PrintStream out) {
    this.office = office;
    this.out = out;
  }

  /** Plays the days from the first on. */
  void play(int days) {
    out.println("THE DAYS in USD: · people act, ✗ something goes wrong, on purpose");
    out.println(line("", COLUMNS));
    for (int i = 0; i < days; i++) {
      play(office.scenario().firstDay().plusDays(i));
    }
    out.println(line("in all", figures(totals, "", "")));
    out.println();
  }

  private void play(LocalDate day) {
    int issued = office.begin(day);
    List<String> notes = new ArrayList<>();
    Mishaps mishaps = new Mishaps(office);
    for (FakeObject mishap : office.scenario().mishaps(day)) {
      notes.add("✗ " + mishaps.prepare(mishap));
    }
    People people = new People(office);
    for (FakeObject act : office.scenario().people(day)) {
      notes.add("· " + people.act(act));
    }
    DayReport report = run();
    if (office.officePsa().heed(report.exceptions())) {
      report = run();
    }
    reports.add(report);
    Totals before = totals;
    totals = Totals.of(new Tally(office), before.issued() + issued);
    out.println(
        line(
            DAY.format(day),
            figures(
                totals.minus(before),
                number(report.openInvoices()),
                number(report.exceptions().size()))));
    notes.forEach(note -> out.println(" ".repeat(DAY_WIDTH) + "  " + note));
  }

  private DayReport run() {
    try {
      return office.billing().run();
    } catch (Mishaps.PowerCut e) {
      restarts++;
      office.restart();
      return office.billing().run();
    }
  }

  private static List<String> figures(Totals done, String open, String waiting) {
    return List.of(
        number(done.issued()),
        open,
        amount(done.charged()),
        amount(done.bankIn()),
        amount(done.recorded()),
        amount(done.posted()),
        number(done.reminded()),
        number(done.cleared()),
        waiting);
  }

  private static String line(String label, List<String> figures) {
    StringBuilder line = new StringBuilder(Text.left(label, DAY_WIDTH));
    IntStream.range(0, figures.size())
        .forEach(
            i -> line.append("  ").append(Text.right(figures.get(i), COLUMNS.get(i).length())));
    return line.toString().stripTrailing();
  }

  private static String number(int count) {
    return count == 0 ? "·" : Integer.toString(count);
  }

  private static String amount(Money amount) {
    return amount.isZero() ? "·" : Text.digits(amount);
  }

  /** The payments that the engine applied, in the order of days. */
  List<Match> matches() {
    return reports.stream().flatMap(report -> report.matches().stream()).toList();
  }

  /** What the last day brought. */
  DayReport last() {
    return reports.get(reports.size() - 1);
  }

  /** How often the process died and was started again. */
  int restarts() {
    return restarts;
  }
}
