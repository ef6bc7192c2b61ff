package io.mspbilling.report.html;

import io.mspbilling.money.Money;
import io.mspbilling.receivables.Rail;
import io.mspbilling.report.BillingReport;
import io.mspbilling.report.Quantity;
import io.mspbilling.report.Reading;
import io.mspbilling.reporting.Figure;
import io.mspbilling.reporting.Period;
import io.mspbilling.reporting.Unit;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Amounts, dates and changes as people read them. */
final class InWords {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter SHORT_DAY =
      DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter MONTH_ALONE =
      DateTimeFormatter.ofPattern("MMMM", Locale.ENGLISH);
  private static final DateTimeFormatter SHORT_MONTH =
      DateTimeFormatter.ofPattern("MMM uu", Locale.ENGLISH);

  private static final Pattern AMOUNT =
      Pattern.compile(
          "\\b([A-Z]{3}) (-?(?:\\d{1,3}(?:,\\d{3}){1,4}|\\d{1,15})(?:\\.\\d{1,4})?)(?![\\d.,]*\\d)");
  private static final Pattern ISO_DAY =
      Pattern.compile("(?<![\\d-])\\d{4}-\\d{2}-\\d{2}(?![\\d-])");

  private InWords() {}

  /** With the sign of the currency, as in {@code $1,234.50}. */
  static String money(Money amount) {
    String symbol = symbol(amount.currency());
    return (amount.isNegative() ? "−" : "")
        + symbol
        + digits(amount.amount().abs().toPlainString());
  }

  /** Digits alone, where the currency is told elsewhere. */
  static String amount(Money amount) {
    return (amount.isNegative() ? "−" : "") + digits(amount.amount().abs().toPlainString());
  }

  private static String symbol(Currency currency) {
    String symbol = currency.getSymbol(Locale.US);
    return symbol.equals(currency.getCurrencyCode()) ? symbol + "\u00a0" : symbol;
  }

  /** A text of programs with its amounts and days as elsewhere on the page. */
  static String prose(String text) {
    String amounts =
        AMOUNT
            .matcher(text)
            .replaceAll(
                found ->
                    Matcher.quoteReplacement(
                        amount(found.group(1), found.group(2)).orElse(found.group())));
    return ISO_DAY
        .matcher(amounts)
        .replaceAll(found -> Matcher.quoteReplacement(isoDay(found.group())));
  }

  private static Optional<String> amount(String code, String number) {
    BigDecimal decimal = new BigDecimal(number.replace(",", ""));
    return Currency.getAvailableCurrencies().stream()
        .filter(currency -> currency.getCurrencyCode().equals(code))
        .filter(currency -> decimal.scale() <= currency.getDefaultFractionDigits())
        .map(currency -> money(Money.of(decimal, currency)))
        .findFirst();
  }

  private static String isoDay(String text) {
    try {
      return day(LocalDate.parse(text));
    } catch (DateTimeException e) {
      return text;
    }
  }

  /** Groups the digits before the point by three. */
  static String digits(String plain) {
    int point = plain.indexOf('.');
    int end = point < 0 ? plain.length() : point;
    StringBuilder grouped = new StringBuilder(plain);
    for (int at = end - 3; at > 0; at -= 3) {
      grouped.insert(at, ',');
    }
    return grouped.toString();
  }

  static String count(long count) {
    return digits(Long.toString(count));
  }

  static String day(LocalDate day) {
    return DAY.format(day);
  }

  static String shortDay(LocalDate day) {
    return SHORT_DAY.format(day);
  }

  static String month(LocalDate day) {
    return SHORT_MONTH.format(day);
  }

  /** A month by its name, other days by the first and the last of them. */
  static String period(Period period) {
    return isMonth(period)
        ? MONTH.format(period.from())
        : day(period.from()) + " to " + day(period.to());
  }

  /**
   * The period before, in a sentence: "in February", "in the 10 days before", and for what is not
   * over yet "between 1 Feb and 3 Feb".
   */
  static String inPeriodBefore(BillingReport report) {
    Period compared = report.compared();
    if (isMonth(compared)) {
      return "in " + MONTH_ALONE.format(compared.from());
    }
    if (report.isOver()) {
      return "in the " + many(compared.days(), "day", "days") + " before";
    }
    return compared.days() == 1
        ? "on " + shortDay(compared.to())
        : "between " + shortDay(compared.from()) + " and " + shortDay(compared.to());
  }

  private static boolean isMonth(Period period) {
    return period.equals(Period.of(YearMonth.from(period.from())));
  }

  static String quantity(Quantity quantity) {
    return quantity instanceof Quantity.OfMoney money
        ? money(money.amount())
        : figure(((Quantity.OfFigure) quantity).figure());
  }

  /** The figure with its unit; the reason if it is undefined. */
  static String figure(Figure figure) {
    if (!(figure instanceof Figure.Defined defined)) {
      return figure.text();
    }
    String number = defined.value().rounded(defined.unit().digits()).abs().toPlainString();
    boolean isNegative = defined.value().rounded(defined.unit().digits()).signum() < 0;
    return (isNegative ? "−" : "") + digits(number) + suffix(defined.unit(), false);
  }

  /** What must be known to read a quantity right, in a sentence; empty if nothing. */
  static String notes(Quantity quantity) {
    String notes = quantity instanceof Quantity.OfFigure of ? of.figure().notesInWords() : "";
    return notes.isEmpty() ? "" : sentence(notes) + ".";
  }

  /** How much a reading moved, in words that say in which direction. */
  static String change(Reading reading, BillingReport report) {
    Quantity change = reading.change();
    if (change instanceof Quantity.OfFigure of && of.figure() instanceof Figure.Undefined) {
      return of.figure().text();
    }
    if (change.signum() == 0) {
      return "the same as " + inPeriodBefore(report);
    }
    return without(change)
        + (change.signum() > 0 ? " more than " : " less than ")
        + inPeriodBefore(report);
  }

  /** The change with its sign, for a table. */
  static String signed(Quantity change) {
    if (change instanceof Quantity.OfFigure of && of.figure() instanceof Figure.Undefined) {
      return "–";
    }
    return (change.signum() > 0 ? "+" : change.signum() < 0 ? "−" : "") + without(change);
  }

  private static String without(Quantity change) {
    if (change instanceof Quantity.OfMoney money) {
      return money(money.amount().abs());
    }
    Figure.Defined figure = (Figure.Defined) ((Quantity.OfFigure) change).figure();
    return digits(figure.value().rounded(figure.unit().digits()).abs().toPlainString())
        + suffix(figure.unit(), true);
  }

  private static String suffix(Unit unit, boolean isChange) {
    return switch (unit) {
      case DAYS -> "\u00a0days";
      case HOURS -> "\u00a0hours";
      case PERCENT -> isChange ? "\u00a0points" : "\u00a0%";
      case TIMES -> isChange ? "" : "\u00a0times";
    };
  }

  static String rail(Rail rail) {
    return switch (rail) {
      case ACH -> "ACH";
      case CARD -> "Card";
      case CHECK -> "Check";
      case WIRE -> "Wire";
      case FINANCED -> "Financed";
      case OTHER -> "Other";
    };
  }

  /** One thing, or several: "1 day", "3 days". */
  static String many(long count, String one, String several) {
    return count(count) + "\u00a0" + (count == 1 ? one : several);
  }

  /** The first letter as a capital. */
  static String sentence(String words) {
    return words.isEmpty()
        ? words
        : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
