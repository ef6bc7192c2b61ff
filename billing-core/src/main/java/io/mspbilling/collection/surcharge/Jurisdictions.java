package io.mspbilling.collection.surcharge;

import io.mspbilling.receivables.Place;
import io.mspbilling.rules.BundledText;
import io.mspbilling.rules.RuleTable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the law of each place says of surcharges, and since when. Of a place that is not named
 * nothing is known, and there no surcharge is made. A value.
 *
 * @param all the rules; of those that hold for a place on a day, the first
 */
public record Jurisdictions(List<Jurisdiction> all) {

  private static final Jurisdictions STANDARD =
      parse(BundledText.read(Jurisdictions.class, "jurisdictions.txt"));

  public Jurisdictions {
    all = List.copyOf(all);
  }

  /** The table {@code jurisdictions.txt} in this library's jar, which says as of when it is. */
  public static Jurisdictions standard() {
    return STANDARD;
  }

  /**
   * Reads a table of one's own, in the form of {@code jurisdictions.txt}: after {@code as of} and
   * {@code source} the columns places, name, from, until, rule, business, confidence and note.
   *
   * @throws io.mspbilling.rules.RuleFormatException naming the line that cannot be read
   */
  public static Jurisdictions parse(String text) {
    return new Jurisdictions(RuleTable.parse(text).rows().stream().map(Jurisdiction::of).toList());
  }

  /**
   * These, but for the places that others name what the others say: for follow-up of the law
   * between two versions of this library. Nothing that is said here of such a place holds any more.
   */
  public Jurisdictions overriddenBy(Jurisdictions others) {
    return new Jurisdictions(
        Stream.concat(
                others.all.stream(), all.stream().flatMap(mine -> without(mine, others).stream()))
            .toList());
  }

  private static Optional<Jurisdiction> without(Jurisdiction mine, Jurisdictions others) {
    List<Place> left =
        mine.places().stream()
            .filter(place -> others.all.stream().noneMatch(one -> one.places().contains(place)))
            .toList();
    return Optional.of(left)
        .filter(places -> !places.isEmpty())
        .map(
            places ->
                new Jurisdiction(
                    places,
                    mine.name(),
                    mine.from(),
                    mine.until(),
                    mine.rule(),
                    mine.forBusiness(),
                    mine.confidence(),
                    mine.note()));
  }

  /**
   * The rule for a place on a day: its state's, or else its country's. Empty if nothing is known;
   * also if the state is not known of a country where one of them has a rule of its own.
   */
  public Optional<Jurisdiction> find(Place place, LocalDate day) {
    return place.subdivision().isEmpty() && hasRegions(place)
        ? Optional.empty()
        : named(ruling(place), day);
  }

  /** The code under which a place is ruled: its own if it is named here, else its country's. */
  public Place ruling(Place place) {
    return all.stream().anyMatch(one -> one.places().contains(place))
        ? place
        : place.wholeCountry();
  }

  private Optional<Jurisdiction> named(Place place, LocalDate day) {
    return all.stream().filter(one -> one.places().contains(place) && one.holdsOn(day)).findFirst();
  }

  private boolean hasRegions(Place country) {
    return all.stream()
        .flatMap(one -> one.places().stream())
        .anyMatch(
            place -> place.subdivision().isPresent() && place.country().equals(country.country()));
  }
}
