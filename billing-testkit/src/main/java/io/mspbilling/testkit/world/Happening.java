package io.mspbilling.testkit.world;

import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One line of a script: on a day, something happens. Immutable. */
public final class Happening {
  private static final Pattern LINE = Pattern.compile("day (\\d{1,5}): (.+)");

  private final int day;
  private final Deed deed;

  Happening(int day, Deed deed) {
    this.day = day;
    this.deed = Objects.requireNonNull(deed, "deed");
  }

  /**
   * Reads a line as {@link #toString} prints it.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static Happening parse(String line) {
    Matcher matcher = LINE.matcher(line.strip());
    if (!matcher.matches()) {
      throw new IllegalArgumentException("a line must begin with a day, as in 'day 3: ': " + line);
    }
    return new Happening(Integer.parseInt(matcher.group(1)), Phrases.deed(matcher.group(2)));
  }

  /** The day, from 0. */
  public int day() {
    return day;
  }

  /** Whom it is about; empty for a vendor, the office or a worker. */
  public String client() {
    return deed.client();
  }

  Deed deed() {
    return deed;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Happening that && day == that.day && deed.equals(that.deed);
  }

  @Override
  public int hashCode() {
    return 31 * day + deed.hashCode();
  }

  @Override
  public String toString() {
    return "day " + day + ": " + deed;
  }
}
