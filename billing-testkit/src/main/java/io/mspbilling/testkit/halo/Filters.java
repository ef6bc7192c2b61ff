package io.mspbilling.testkit.halo;

import io.mspbilling.testkit.engine.condition.ColumnType;
import io.mspbilling.testkit.http.FakeJson;
import io.mspbilling.testkit.http.FakeObject;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Ways in which the parameters of a list choose rows. */
final class Filters {
  private Filters() {}

  /**
   * Rows whose members are among those that the parameters list, where these are there.
   *
   * @param parameters each the name of its member, or followed by it, as in {@code user_id=uid}
   */
  static Predicate<FakeObject> oneOf(Query query, String... parameters) {
    return Stream.of(parameters)
        .map(pair -> oneOf(query, pair.replaceAll("=.*", ""), pair.replaceAll(".*=", "")))
        .reduce(row -> true, Predicate::and);
  }

  private static Predicate<FakeObject> oneOf(Query query, String parameter, String member) {
    Optional<Set<String>> wanted =
        query
            .text(parameter)
            .map(text -> Stream.of(text.split(",")).map(String::strip).collect(Collectors.toSet()));
    return row -> wanted.map(set -> set.contains(plain(row, member))).orElse(true);
  }

  /** Rows that are active, unless the others are asked for too. */
  static Predicate<FakeObject> active(Query query, Predicate<FakeObject> inactive) {
    return query.flag("includeinactive", false) ? row -> true : inactive.negate();
  }

  /** Rows whose member lies between two moments, themselves left out. */
  static Predicate<FakeObject> between(Query query, String from, String to, String member) {
    Optional<Instant> after = query.text(from).flatMap(Filters::moment);
    Optional<Instant> before = query.text(to).flatMap(Filters::moment);
    return row -> {
      Optional<Instant> at = row.text(member).flatMap(Filters::moment);
      return after.map(bound -> at.filter(bound::isBefore).isPresent()).orElse(true)
          && before.map(bound -> at.filter(bound::isAfter).isPresent()).orElse(true);
    };
  }

  /** Rows with a text in any of their members; how far the vendor looks is not known. */
  static Predicate<FakeObject> search(Query query) {
    Optional<String> wanted = query.text("search").map(text -> text.toLowerCase(Locale.ROOT));
    return row ->
        wanted
            .map(
                text ->
                    row.members().values().stream()
                        .flatMap(value -> value.asText().stream())
                        .anyMatch(held -> held.toLowerCase(Locale.ROOT).contains(text)))
            .orElse(true);
  }

  private static String plain(FakeObject row, String member) {
    FakeJson value = row.get(member).orElse(FakeJson.none());
    return value
        .asDecimal()
        .map(number -> number.stripTrailingZeros().toPlainString())
        .or(value::asText)
        .orElse("");
  }

  private static Optional<Instant> moment(String text) {
    return ColumnType.STAMP.read(text).map(Instant.class::cast);
  }
}
