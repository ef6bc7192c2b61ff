package io.mspbilling.reconciliation.matching.reference;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.function.Predicate;

/** Tells dates from references, as {@code 2026-05-12} and {@code 5-12-26} are dates. */
final class Dates {

  private Dates() {}

  /** Whether a word of three numbers between hyphens is a date. */
  static boolean looksLikeOne(String word) {
    int first = word.indexOf('-');
    int second = first < 0 ? -1 : word.indexOf('-', first + 1);
    if (second < 0 || word.indexOf('-', second + 1) >= 0) {
      return false;
    }
    String a = word.substring(0, first);
    String b = word.substring(first + 1, second);
    String c = word.substring(second + 1);
    return (isYear(a) && isShort(b) && isShort(c))
        || (isShort(a) && isShort(b) && (isYear(c) || c.length() == 2));
  }

  /**
   * Whether digits without anything between are a day or a month that a payer may have meant:
   * {@code 20260512}, {@code 051226}, {@code 0526}. Four digits need a zero in front, or every
   * other number were one.
   */
  static boolean mayBeOne(String plain, Predicate<LocalDate> near) {
    int length = plain.length();
    if ((length != 4 && length != 6 && length != 8) || Canonical.digits(plain) != length) {
      return false;
    }
    int number = Integer.parseInt(plain);
    if (length == 4) {
      return plain.charAt(0) == '0' && isDay(2000 + number % 100, number / 100, 1, near);
    }
    int a = number / (length == 8 ? 1_000_000 : 10_000);
    int b = number / (length == 8 ? 10_000 : 100) % 100;
    int year = length == 8 ? number % 10_000 : 2000 + number % 100;
    return isDay(year, a, b, near)
        || isDay(year, b, a, near)
        || (length == 8
            ? isDay(number / 10_000, number / 100 % 100, number % 100, near)
            : isDay(2000 + a, b, number % 100, near));
  }

  private static boolean isDay(int year, int month, int day, Predicate<LocalDate> near) {
    return month >= 1
        && month <= 12
        && day >= 1
        && day <= YearMonth.of(year, month).lengthOfMonth()
        && near.test(LocalDate.of(year, month, day));
  }

  private static boolean isYear(String part) {
    return part.length() == 4 && (part.startsWith("19") || part.startsWith("20"));
  }

  private static boolean isShort(String part) {
    return part.length() == 1 || part.length() == 2;
  }
}
