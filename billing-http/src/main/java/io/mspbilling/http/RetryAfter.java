package io.mspbilling.http;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Reads a {@code Retry-After} header, which a hostile or broken server may fill with anything. */
final class RetryAfter {
  private static final Duration LONGEST = Duration.ofDays(366);
  private static final int MAX_LENGTH = 64;

  private RetryAfter() {}

  /**
   * The wait that is asked for, from nothing to 366 days.
   *
   * @param value seconds or an HTTP date
   * @return empty if it is neither
   */
  static Optional<Duration> parse(String value, Instant now) {
    String text = value.strip();
    if (text.isEmpty() || text.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    return text.chars().allMatch(c -> c >= '0' && c <= '9')
        ? Optional.of(seconds(text))
        : date(text, now);
  }

  private static Duration seconds(String digits) {
    String significant = digits.replaceFirst("^0+(?=.)", "");
    return significant.length() > 9
        ? LONGEST
        : bounded(Duration.ofSeconds(Long.parseLong(significant)));
  }

  private static Optional<Duration> date(String text, Instant now) {
    try {
      Instant date = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      return Optional.of(bounded(Duration.between(now, date)));
    } catch (DateTimeException | ArithmeticException e) {
      return Optional.empty();
    }
  }

  private static Duration bounded(Duration wait) {
    if (wait.isNegative()) {
      return Duration.ZERO;
    }
    return wait.compareTo(LONGEST) < 0 ? wait : LONGEST;
  }
}
