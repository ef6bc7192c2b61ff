package io.mspbilling.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.collection.decline.DeclineClass;
import io.mspbilling.examples.Printed.Figure;
import io.mspbilling.reconciliation.matching.Leftover;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What the quickstart prints adds up, as its reader would add it up, and is told in words. */
@ParameterizedClass
@EnumSource
class QuickstartFiguresTest {
  private final PsaVendor vendor;
  private final Printed printed;

  QuickstartFiguresTest(PsaVendor vendor) {
    this.vendor = vendor;
    printed = Printed.of(vendor);
  }

  @Test
  void everyColumnOfTheDaysComesToItsSumAndThatToTheFigureOfItsNameBelow() {
    List<Map<String, BigDecimal>> days = days();
    Map<String, BigDecimal> inAll = days.remove(days.size() - 1);

    assertThat(days).hasSize(30);
    inAll.keySet().removeAll(List.of("open", "waiting"));
    assertThat(inAll).hasSize(7);
    inAll.forEach(
        (column, sum) -> {
          assertThat(sum(days, day -> day.get(column))).as(column).isEqualByComparingTo(sum);
          Figure below = figure(column);
          assertThat(List.of(below.count(), below.amount())).as(column).contains(sum);
        });
  }

  private List<Map<String, BigDecimal>> days() {
    List<String> lines = printed.below("THE DAYS");
    return new ArrayList<>(
        lines.stream()
            .filter(line -> line.matches("(\\w{3} \\d+ Jun|in all) .*"))
            .map(line -> Printed.columns(lines.get(0), line))
            .toList());
  }

  private Figure figure(String column) {
    return printed.figures().stream()
        .filter(figure -> figure.indent() == 2)
        .filter(figure -> figure.label().toLowerCase(Locale.ROOT).startsWith(column))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void everyFigureIsTheSumOfItsParts() {
    List<Figure> figures = printed.figures();
    int checked = 0;
    for (int i = 0; i < figures.size(); i++) {
      Figure whole = figures.get(i);
      List<Figure> parts =
          figures.stream()
              .skip(i + 1)
              .takeWhile(figure -> figure.indent() > whole.indent())
              .filter(figure -> !figure.label().startsWith("of "))
              .toList();
      if (whole.indent() == 2 && !parts.isEmpty()) {
        assertThat(sum(parts, Figure::amount)).as("%s", whole).isEqualByComparingTo(whole.amount());
        if (parts.stream().allMatch(part -> part.count().signum() > 0)) {
          assertThat(sum(parts, Figure::count)).as("%s", whole).isEqualByComparingTo(whole.count());
          checked++;
        }
      }
    }
    assertThat(checked).isGreaterThan(6);
  }

  @Test
  void cardsAreSurchargedWhereItIsToldWhereCustomersAre() {
    assertThat(countIfAny("of the collected, surcharges"))
        .isEqualByComparingTo(vendor == PsaVendor.HALO ? BigDecimal.ZERO : BigDecimal.valueOf(3));
  }

  @Test
  void payoutsAreToldSoThatTheyComeToTheirDeposits() {
    assertThat(amount("Paid out by")).isEqualTo(amount("payouts of the gateway"));
    assertThat(amount("payout, by the charges"))
        .isEqualTo(
            printed.figures().stream()
                .dropWhile(figure -> !figure.label().startsWith("Paid out by"))
                .skip(1)
                .findFirst()
                .orElseThrow()
                .amount());
  }

  @Test
  void countsThatDifferAreExplainedInNumbers() {
    BigDecimal payments = first("payment received: 36 charged, 27 sent to the bank").count();

    assertThat(payments)
        .isEqualTo(BigDecimal.valueOf(36 + 27))
        .isEqualTo(
            first("payments for one invoice each")
                .count()
                .add(BigDecimal.TEN)
                .add(countIfAny("Counted here only")));
    assertThat(first("10 payments for two or more invoices each").count())
        .isGreaterThan(BigDecimal.TEN);
    assertThat(first("of these, taken back there as owed again").count())
        .isEqualTo(
            BigDecimal.valueOf(
                printed.figures().stream()
                    .filter(figure -> figure.label().endsWith(": owed again"))
                    .count()));
  }

  private BigDecimal amount(String label) {
    return first(label).amount();
  }

  private BigDecimal countIfAny(String label) {
    return sum(
        printed.figures().stream().filter(one -> one.label().startsWith(label)).toList(),
        Figure::count);
  }

  private Figure first(String label) {
    return printed.figures().stream()
        .filter(figure -> figure.label().startsWith(label))
        .findFirst()
        .orElseThrow(() -> new AssertionError(label));
  }

  @Test
  void asManyRowsAreToldAsTheLastDaySaysAreWaiting() {
    List<Map<String, BigDecimal>> days = days();
    long rows = waiting().stream().filter(line -> line.startsWith("    - ")).count();
    List<Integer> kinds =
        Pattern.compile("(?m)^  [a-z ]+ \\((\\d+)")
            .matcher(String.join("\n", waiting()))
            .results()
            .map(found -> Integer.valueOf(found.group(1)))
            .toList();

    assertThat(BigDecimal.valueOf(rows)).isEqualTo(days.get(days.size() - 2).get("waiting"));
    assertThat(kinds.stream().mapToInt(Integer::intValue).sum()).isEqualTo((int) rows);
    assertThat(printed.month()).contains("WAITING FOR A PERSON (" + rows + ")");
  }

  @Test
  void rowsAreToldInWordsAndWithPayersAndDaysInPlaceOfIds() {
    String rows = String.join(" ", waiting()).replaceAll("\\s+", " ");
    List<String> constants =
        Stream.of(DeclineClass.values(), Leftover.Reason.values())
            .flatMap(Arrays::stream)
            .map(Enum::name)
            .toList();

    assertThat(rows.split("\\W+")).doesNotContainAnyElementsOf(constants);
    assertThat(Pattern.compile("[a-z-]+:\\w+").matcher(rows).results().map(MatchResult::group))
        .isEmpty();
    assertThat(rows)
        .contains("as the payment of 16 Jun from LOWICK SQUARE COOPERATIVE")
        .contains("24367 (USD 400.50 open)", "24461 (USD 400.50 open)");
  }

  private List<String> waiting() {
    return printed.below("WAITING FOR A PERSON");
  }

  private static <T> BigDecimal sum(List<T> things, Function<T, BigDecimal> number) {
    return things.stream().map(number).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
