package io.mspbilling.testkit.autotask;

import io.mspbilling.testkit.engine.record.Field;
import io.mspbilling.testkit.http.FakeArray;
import io.mspbilling.testkit.http.FakeJson;
import io.mspbilling.testkit.http.FakeObject;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

/**
 * The filters of queries. Names may be written in any case. An operator that is not known is passed
 * over and everything comes; a number that is sent as a text finds nothing; a member that is not
 * known is refused.
 */
final class Filter {
  private static final int MAX_ALTERNATIVES = 500;

  private final Entity entity;
  private final Consumer<String> ignored;
  private int alternatives;

  /**
   * @param ignored is told of operators that are passed over
   */
  Filter(Entity entity, Consumer<String> ignored) {
    this.entity = entity;
    this.ignored = ignored;
  }

  /** The test of rows under a query's filter, whose entries all have to hold. */
  Predicate<FakeObject> test(FakeArray filter) {
    if (filter.size() == 0) {
      throw Refused.because("Value cannot be null. Parameter name: filters");
    }
    Predicate<FakeObject> test = all(filter.objects().toList());
    if (alternatives > MAX_ALTERNATIVES) {
      throw Refused.because(
          "Invalid query syntax. Queries are limited to 500 or fewer 'OR' conditions.");
    }
    return test;
  }

  private Predicate<FakeObject> all(List<FakeObject> filters) {
    return filters.stream().map(this::one).reduce(row -> true, Predicate::and);
  }

  private Predicate<FakeObject> one(FakeObject filter) {
    FakeObject named = lowerCase(filter);
    String operator = named.text("op").orElse("").toLowerCase(Locale.ROOT);
    if (operator.equals("and")) {
      return all(named.objects("items"));
    }
    if (operator.equals("or")) {
      alternatives += named.objects("items").size();
      return named.objects("items").stream().map(this::one).reduce(row -> false, Predicate::or);
    }
    return comparison(operator, named);
  }

  private Predicate<FakeObject> comparison(String operator, FakeObject filter) {
    Field field = field(filter.text("field").orElse(""));
    FakeJson value = filter.get("value").orElse(FakeJson.none());
    return switch (operator) {
      case "exist" -> row -> isThere(row, field);
      case "notexist" -> row -> !isThere(row, field);
      case "in" -> in(field, value);
      case "notin" -> in(field, value).negate();
      case "eq" -> by(field, value, sign -> sign == 0);
      case "noteq" -> by(field, value, sign -> sign == 0).negate();
      case "gt" -> by(field, value, sign -> sign > 0);
      case "gte" -> by(field, value, sign -> sign >= 0);
      case "lt" -> by(field, value, sign -> sign < 0);
      case "lte" -> by(field, value, sign -> sign <= 0);
      case "contains" -> text(field, value, String::contains);
      case "beginswith" -> text(field, value, String::startsWith);
      case "endswith" -> text(field, value, String::endsWith);
      default -> {
        ignored.accept(entity.plural() + " " + operator);
        yield row -> true;
      }
    };
  }

  private Field field(String name) {
    Field field =
        entity.shape().fields().values().stream()
            .filter(known -> known.name().equalsIgnoreCase(name))
            .findFirst()
            .orElseThrow(() -> Refused.noSuchMember(name, entity));
    if (!entity.isQueryable(field.name())) {
      throw Refused.because("The field " + field.name() + " cannot be queried.");
    }
    return field;
  }

  private static boolean isThere(FakeObject row, Field field) {
    return row.get(field.name()).filter(value -> !value.isNull()).isPresent();
  }

  private Predicate<FakeObject> in(Field field, FakeJson values) {
    List<FakeJson> all =
        values
            .asArray()
            .map(FakeArray::elements)
            .orElseThrow(() -> Refused.because("The value of in must be an array."));
    alternatives += all.size();
    return all.stream()
        .map(value -> by(field, value, sign -> sign == 0))
        .reduce(row -> false, Predicate::or);
  }

  private static Predicate<FakeObject> text(
      Field field, FakeJson value, BiPredicate<String, String> how) {
    String wanted = value.asText().orElse("").toLowerCase(Locale.ROOT);
    return row ->
        row.text(field.name())
            .filter(held -> how.test(held.toLowerCase(Locale.ROOT), wanted))
            .isPresent();
  }

  private static Predicate<FakeObject> by(Field field, FakeJson value, IntPredicate sign) {
    return switch (field.kind()) {
      case FLAG -> {
        boolean wanted =
            value.asBool().orElseThrow(() -> Refused.because("A boolean must be true or false."));
        yield row ->
            row.bool(field.name())
                .filter(held -> sign.test(Boolean.compare(held, wanted)))
                .isPresent();
      }
      case INT, NUMBER -> {
        Optional<BigDecimal> wanted = value.asDecimal();
        yield row ->
            row.decimal(field.name())
                .filter(
                    held -> wanted.filter(number -> sign.test(held.compareTo(number))).isPresent())
                .isPresent();
      }
      case STAMP -> {
        Instant wanted = instant(value.asText().orElse(""));
        yield row ->
            row.text(field.name())
                .filter(held -> sign.test(instant(held).compareTo(wanted)))
                .isPresent();
      }
      default ->
          row ->
              row.text(field.name())
                  .filter(held -> sign.test(held.compareToIgnoreCase(value.asText().orElse(""))))
                  .isPresent();
    };
  }

  /** A text without an offset is in UTC; a bare day is its midnight. */
  private static Instant instant(String text) {
    try {
      String time = text.length() == 10 ? text + "T00:00:00" : text;
      return time.endsWith("Z")
          ? OffsetDateTime.parse(time).toInstant()
          : LocalDateTime.parse(time).toInstant(ZoneOffset.UTC);
    } catch (DateTimeException malformed) {
      throw Refused.because("Error converting value to a date.");
    }
  }

  /** The members of a filter, whose names may be written in any case. */
  static FakeObject lowerCase(FakeObject object) {
    FakeObject lower = FakeJson.object();
    for (String name : object.members().keySet()) {
      lower = lower.with(name.toLowerCase(Locale.ROOT), object.get(name).orElseThrow());
    }
    return lower;
  }

  /** The names that a query's body may have. */
  static Set<String> members() {
    return Set.of("filter", "includefields", "maxrecords", "xml");
  }
}
