package io.mspbilling.examples;

import io.mspbilling.automation.DayReport;
import io.mspbilling.collection.ChargeRequest;
import io.mspbilling.collection.Charging;
import io.mspbilling.communication.Reminding;
import io.mspbilling.issuance.PaymentRecord;
import io.mspbilling.issuance.Recording;
import io.mspbilling.journal.EffectOrder;
import io.mspbilling.journal.EffectStatus;
import io.mspbilling.journal.EffectType;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.BankLine;
import io.mspbilling.reconciliation.PostingToBooks;
import io.mspbilling.testkit.http.FakeObject;
import java.io.PrintStream;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Lives through the billing days, one line of progress each. */
final class Month {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.US);
  private static final int DAY_WIDTH = 12;
  private static final List<String> COLUMNS =
      List.of(
          "issued",
          " open",
          "  charged",
          "  bank in",
          " recorded",
          "   posted",
          "reminded",
          "cleared",
          "waiting");

  private final Office office;
  private final PrintStream out;
  private final List<DayReport> reports = new ArrayList<>();
  private int restarts;

  Month(Office office, PrintStream out) {
    this.office = office;
    this.out = out;
  }

  /** Plays the days from the first on. */
  void play(int days) {
    out.println("THE DAYS, amounts in whole USD: · people act, ✗ something goes wrong, on purpose");
    StringBuilder header = new StringBuilder(Text.left("", DAY_WIDTH));
    COLUMNS.forEach(column -> header.append("  ").append(column));
    out.println(header);
    for (int i = 0; i < days; i++) {
      play(office.scenario().firstDay().plusDays(i));
    }
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
    reports.add(report);
    out.println(line(day, issued, report));
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

  private String line(LocalDate day, int issued, DayReport report) {
    String[] figures = {
      number(issued),
      number(report.openInvoices()),
      amount(report, Charging.TYPE, ChargeRequest::amount),
      whole(bookedOn(day)),
      amount(report, Recording.TYPE, PaymentRecord::amount),
      amount(report, PostingToBooks.TYPE, order -> Tally.debits(order.posting())),
      number(report.orders(Reminding.TYPE, EffectStatus.SUCCEEDED).size()),
      number(report.recovered()),
      number(report.exceptions().size())
    };
    StringBuilder line = new StringBuilder(Text.left(DAY.format(day), DAY_WIDTH));
    IntStream.range(0, figures.length)
        .forEach(i -> line.append("  ").append(Text.right(figures[i], COLUMNS.get(i).length())));
    return line.toString();
  }

  private Money bookedOn(LocalDate day) {
    return Tally.sum(
        office.bank().linesAfter(Optional.empty()).records().stream()
            .distinct()
            .filter(line -> line.bookedOn().equals(day))
            .toList(),
        BankLine::amount);
  }

  private static String number(int count) {
    return count == 0 ? "·" : Integer.toString(count);
  }

  private static <O extends EffectOrder> String amount(
      DayReport report, EffectType<O, ?> type, Function<O, Money> amount) {
    List<O> done = new ArrayList<>(report.orders(type, EffectStatus.SUCCEEDED));
    done.addAll(report.orders(type, EffectStatus.PENDING));
    return whole(Tally.sum(done, amount));
  }

  /** Without cents: the table is to be looked over, the sums below are exact. */
  private static String whole(Money amount) {
    return amount.isZero() ? "·" : String.format(Locale.ROOT, "%,.0f", amount.amount());
  }

  /** What the last day brought. */
  DayReport last() {
    return reports.get(reports.size() - 1);
  }

  /** How many effects that one run had left open were looked up and cleared by a later one. */
  int cleared() {
    return reports.stream().mapToInt(DayReport::recovered).sum();
  }

  /** How often the process died and was started again. */
  int restarts() {
    return restarts;
  }
}
