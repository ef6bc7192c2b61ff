package io.mspbilling.receivables;

import io.mspbilling.rules.RuleTable;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What people call countries, states and provinces, in capitals. */
final class PlaceWords {

  private static final Pattern ZIP = Pattern.compile("\\d{5}(-?\\d{4})?");
  private static final Pattern CANADIAN = Pattern.compile("[A-Z]\\d[A-Z] ?\\d[A-Z]\\d");

  private static final Map<String, String> COUNTRIES = countries();
  private static final Map<String, Place> REGIONS = regions();

  private PlaceWords() {}

  static Optional<Place> read(String country, String region, String postalCode) {
    return country.isEmpty()
        ? countryOf(postalCode).flatMap(code -> region(code, region))
        : Optional.ofNullable(COUNTRIES.get(country)).map(code -> place(code, region));
  }

  private static Place place(String country, String region) {
    return region(country, region).orElseGet(() -> new Place(country, Optional.empty()));
  }

  private static Optional<Place> region(String country, String region) {
    return Optional.ofNullable(REGIONS.get(country + " " + region));
  }

  private static Optional<String> countryOf(String postalCode) {
    if (ZIP.matcher(postalCode).matches()) {
      return Optional.of("US");
    }
    return CANADIAN.matcher(postalCode).matches() ? Optional.of("CA") : Optional.empty();
  }

  private static Map<String, String> countries() {
    Map<String, String> byName = new HashMap<>();
    for (String code : Locale.getISOCountries()) {
      Locale country = new Locale("", code);
      byName.put(code, code);
      byName.put(country.getISO3Country(), code);
      byName.put(country.getDisplayCountry(Locale.ENGLISH).toUpperCase(Locale.ROOT), code);
    }
    byName.put("UNITED STATES OF AMERICA", "US");
    byName.put("U.S.", "US");
    byName.put("U.S.A.", "US");
    byName.put("UK", "GB");
    byName.put("GREAT BRITAIN", "GB");
    return Map.copyOf(byName);
  }

  private static Map<String, Place> regions() {
    Map<String, Place> byName = new HashMap<>();
    for (RuleTable.Row row : RuleTable.beside(PlaceWords.class, "regions.txt").rows()) {
      Place place = row.read("code", Place::parse);
      byName.put(place.country() + " " + place.subdivision().orElseThrow(), place);
      byName.put(place.country() + " " + row.text("name").toUpperCase(Locale.ROOT), place);
    }
    return Map.copyOf(byName);
  }
}
