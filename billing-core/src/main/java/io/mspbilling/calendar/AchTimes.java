package io.mspbilling.calendar;

import io.mspbilling.money.Money;
import io.mspbilling.rules.DatedFacts;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the ACH operator and the rules say about times, read from dated facts. Times are those of
 * the calendar's zone.
 *
 * @param ahead by how much a processor takes entries earlier than the operator does
 * @param cutOff until when an entry belongs to its banking day
 * @param windows by time
 * @param sameDayLimit the most that one same-day entry may be for
 * @param nextDay when all other entries settle
 * @param returnBankingDays after settlement, on whose opening a return has come
 * @param lateReturnDays calendar days after settlement, after which the next banking day's opening
 *     is when a late return has come
 */
record AchTimes(
    DatedFacts facts,
    Duration ahead,
    LocalTime cutOff,
    List<Window> windows,
    Money sameDayLimit,
    LocalTime nextDay,
    int returnBankingDays,
    int lateReturnDays) {

  private static final Pattern WINDOW = Pattern.compile("(\\S+) to (\\S+)");

  AchTimes {
    windows = List.copyOf(windows);
  }

  /** A same-day window: the operator takes entries until one time and settles them at another. */
  record Window(LocalTime until, LocalTime settles) {}

  static AchTimes parse(String text) {
    DatedFacts facts = DatedFacts.parse(text);
    return new AchTimes(
        facts,
        Duration.ofHours(count(facts.only("processor ahead"), " hours")),
        read(facts.only("cut-off"), "14:45", LocalTime::parse),
        facts.all("same-day window").stream()
            .map(line -> read(line, "10:30 to 13:00", AchTimes::window))
            .sorted(Comparator.comparing(Window::until))
            .toList(),
        read(facts.only("same-day limit"), "USD 1000000.00", Money::parse),
        read(facts.only("next-day settlement"), "08:30", LocalTime::parse),
        count(facts.only("return"), " banking days"),
        count(facts.only("late return"), " calendar days"));
  }

  AchTimes with(Duration newAhead, LocalTime newCutOff) {
    return new AchTimes(
        facts,
        newAhead,
        newCutOff,
        windows,
        sameDayLimit,
        nextDay,
        returnBankingDays,
        lateReturnDays);
  }

  private static Window window(String text) {
    Matcher times = WINDOW.matcher(text);
    if (!times.matches()) {
      throw new IllegalArgumentException(text);
    }
    return new Window(LocalTime.parse(times.group(1)), LocalTime.parse(times.group(2)));
  }

  private static int count(DatedFacts.Line line, String unit) {
    Matcher count = Pattern.compile("(\\d{1,3})" + unit).matcher(line.value());
    if (!count.matches()) {
      throw line.wrong("must be a number of" + unit);
    }
    return Integer.parseInt(count.group(1));
  }

  private static <T> T read(DatedFacts.Line line, String example, Function<String, T> reader) {
    try {
      return reader.apply(line.value());
    } catch (DateTimeException | IllegalArgumentException | ArithmeticException e) {
      throw line.wrong("must be like \"" + example + "\"");
    }
  }
}
