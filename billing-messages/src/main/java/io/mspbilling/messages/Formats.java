package io.mspbilling.messages;

import io.mspbilling.money.Money;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Amounts and days as a language and a country write them. */
final class Formats {

  /**
   * Between a currency's letters and a figure, where CLDR wants a no-break space and the JDK has
   * none.
   */
  private static final Pattern ADJOINING =
      Pattern.compile("(?<=\\p{L})(?=\\p{Nd})|(?<=\\p{Nd})(?=\\p{L})");

  private final Locale locale;
  private final String and;

  /**
   * @param and the word between two amounts
   */
  Formats(Locale locale, String and) {
    this.locale = locale;
    this.and = and;
  }

  /** To the last cent, with the currency's own sign or name. */
  String money(Money amount) {
    NumberFormat format = NumberFormat.getCurrencyInstance(locale);
    format.setCurrency(amount.currency());
    int digits = amount.currency().getDefaultFractionDigits();
    format.setMinimumFractionDigits(digits);
    format.setMaximumFractionDigits(digits);
    return ADJOINING.matcher(format.format(amount.amount())).replaceAll("\u00a0");
  }

  /** What amounts come to, in each currency. */
  String sums(Collection<Money> amounts) {
    List<String> sums = Money.sums(amounts).stream().map(this::money).toList();
    return String.join(" " + and + " ", sums);
  }

  String day(LocalDate day) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale).format(day);
  }

  String month(YearMonth month) {
    return DateTimeFormatter.ofPattern("MMMM uuuu", locale).format(month);
  }
}
