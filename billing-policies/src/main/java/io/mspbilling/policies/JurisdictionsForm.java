package io.mspbilling.policies;

import io.mspbilling.collection.surcharge.Jurisdiction;
import io.mspbilling.collection.surcharge.Jurisdictions;
import io.mspbilling.collection.surcharge.LocalRule;
import io.mspbilling.receivables.Place;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What the law of each place says of surcharges. */
final class JurisdictionsForm {

  private static final Form<LocalRule> LOCAL_RULE =
      ScalarForm.text(
          "must be prohibited, counsel, cost, allowed, or as at most 2 %",
          LocalRule::parse, LocalRule::toString);

  private static final Field<Jurisdiction, List<Place>, List<Place>> PLACES =
      Field.of(
          "places", new ListForm<>(Scalars.PLACE), Jurisdiction::places, "the codes of the places");
  private static final Field<Jurisdiction, String, String> NAME =
      Field.of("name", Scalars.TEXT, Jurisdiction::name, "what people call them");
  private static final Field<Jurisdiction, Optional<LocalDate>, LocalDate> FROM =
      Field.optional(
          "from",
          Scalars.DATE,
          Jurisdiction::from,
          "the first day on which it holds; left out if it always did");
  private static final Field<Jurisdiction, Optional<LocalDate>, LocalDate> UNTIL =
      Field.optional(
          "until", Scalars.DATE, Jurisdiction::until, "the last day; left out if no end is known");
  private static final Field<Jurisdiction, LocalRule, LocalRule> RULE =
      Field.of(
          "rule",
          LOCAL_RULE,
          Jurisdiction::rule,
          "what holds for consumers, and for companies where nothing else is said");
  private static final Field<Jurisdiction, Optional<LocalRule>, LocalRule> FOR_BUSINESS =
      Field.optional(
          "forBusiness", LOCAL_RULE, Jurisdiction::forBusiness, "what holds for companies");
  private static final Field<Jurisdiction, String, String> CONFIDENCE =
      Field.of(
          "confidence",
          Scalars.ANY_TEXT,
          Jurisdiction::confidence,
          "how sure it is: high, medium or low");
  private static final Field<Jurisdiction, String, String> NOTE =
      Field.of("note", Scalars.ANY_TEXT, Jurisdiction::note, "the statute, or who told of it");

  static final Form<Jurisdictions> FORM =
      new AsForm<>(
          new ListForm<>(
              RecordForm.of(
                  values ->
                      new Jurisdiction(
                          values.get(PLACES),
                          values.get(NAME),
                          values.get(FROM),
                          values.get(UNTIL),
                          values.get(RULE),
                          values.get(FOR_BUSINESS),
                          values.get(CONFIDENCE),
                          values.get(NOTE)),
                  PLACES,
                  NAME,
                  FROM,
                  UNTIL,
                  RULE,
                  FOR_BUSINESS,
                  CONFIDENCE,
                  NOTE)),
          Jurisdictions::new,
          Jurisdictions::all);

  private JurisdictionsForm() {}
}
