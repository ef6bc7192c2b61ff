package io.mspbilling.receivables;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A country, or a state or province of one, by its code of ISO 3166: {@code GB}, {@code US-TX}. A
 * value.
 *
 * @param country two capital letters
 * @param subdivision one to three capital letters or digits; empty for the country as a whole, or
 *     where it is not known which
 */
public record Place(String country, Optional<String> subdivision) {

  private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
  private static final Pattern SUBDIVISION = Pattern.compile("[A-Z0-9]{1,3}");

  /**
   * @throws IllegalArgumentException if a code is not of that form
   */
  public Place {
    Objects.requireNonNull(country, "country");
    Objects.requireNonNull(subdivision, "subdivision");
    if (!COUNTRY.matcher(country).matches()
        || subdivision.filter(code -> !SUBDIVISION.matcher(code).matches()).isPresent()) {
      throw new IllegalArgumentException(
          "no code of a place, as US-TX or GB: "
              + country
              + subdivision.map(s -> "-" + s).orElse(""));
    }
  }

  /**
   * Reads the text form, {@code US-TX} or {@code GB}.
   *
   * @throws IllegalArgumentException if the text is not of that form
   */
  public static Place parse(String text) {
    int hyphen = text.indexOf('-');
    return hyphen < 0
        ? new Place(text, Optional.empty())
        : new Place(text.substring(0, hyphen), Optional.of(text.substring(hyphen + 1)));
  }

  /**
   * Reads what people write into an address.
   *
   * @param country a code or an English name; empty if the system asks for none: then only a state
   *     of the United States or a province of Canada whose postal code has that country's form is
   *     known
   * @param region a code or an English name of a state or province; what says nothing of the
   *     country is left out
   * @param postalCode only looked at where there is no country
   * @return empty if it is not known to be any place
   */
  public static Optional<Place> read(
      Optional<String> country, Optional<String> region, Optional<String> postalCode) {
    return PlaceWords.read(words(country), words(region), words(postalCode));
  }

  private static String words(Optional<String> text) {
    return text.orElse("").strip().toUpperCase(Locale.ROOT);
  }

  /** The country as a whole. */
  public Place wholeCountry() {
    return new Place(country, Optional.empty());
  }

  /** As in {@code US-TX}. */
  @Override
  public String toString() {
    return country + subdivision.map(code -> "-" + code).orElse("");
  }
}
