package io.mspbilling.messages;

import java.util.regex.Pattern;

/**
 * A colour of the sRGB space.
 *
 * @param hex as in {@code #1f5fa8}
 */
public record Colour(String hex) {

  private static final Pattern FORM = Pattern.compile("#[0-9a-fA-F]{6}");
  private static final String WHITE = "#ffffff";
  private static final String BLACK = "#111111";

  /**
   * @throws IllegalArgumentException if it is not of that form
   */
  public Colour {
    if (!FORM.matcher(hex).matches()) {
      throw new IllegalArgumentException("a colour is written as #1f5fa8: " + hex);
    }
  }

  public static Colour of(String hex) {
    return new Colour(hex);
  }

  /** White or black, whichever can be read better on this one: at least 4.5 to 1 (WCAG 2, AA). */
  Colour ink() {
    Colour white = new Colour(WHITE);
    Colour black = new Colour(BLACK);
    return contrast(white) >= contrast(black) ? white : black;
  }

  /** The ratio of the two by WCAG 2: 1 for the same, 21 for black and white. */
  double contrast(Colour other) {
    double lighter = Math.max(luminance(), other.luminance());
    double darker = Math.min(luminance(), other.luminance());
    return (lighter + 0.05) / (darker + 0.05);
  }

  private double luminance() {
    return 0.2126 * linear(1) + 0.7152 * linear(3) + 0.0722 * linear(5);
  }

  private double linear(int at) {
    double part = Integer.parseInt(hex.substring(at, at + 2), 16) / 255.0;
    return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
  }
}
