package io.mspbilling.testkit.connectwise;

import io.mspbilling.testkit.connectwise.Condition.And;
import io.mspbilling.testkit.connectwise.Condition.Comparison;
import io.mspbilling.testkit.connectwise.Condition.Literal;
import io.mspbilling.testkit.connectwise.Condition.NullLiteral;
import io.mspbilling.testkit.connectwise.Condition.Operator;
import io.mspbilling.testkit.connectwise.Condition.Or;
import io.mspbilling.testkit.http.FakeObject;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** Turns a filter into a test of rows; every name and type is checked before the first row. */
final class ConditionMatcher {
  private final Function<String, FieldPath> paths;

  private ConditionMatcher(Function<String, FieldPath> paths) {
    this.paths = paths;
  }

  /** Returns the test of a filter on rows. */
  static Predicate<FakeObject> rows(Condition filter, Shape shape) {
    return new ConditionMatcher(path -> FieldPath.of(path, shape)).compile(filter);
  }

  /** Returns the test of a filter on the elements of lists in rows. */
  static Predicate<FakeObject> children(Condition condition, Shape shape) {
    return new ConditionMatcher(path -> FieldPath.ofChild(path, shape))
        .compile(withoutLists(condition));
  }

  /** Returns the test of a filter on custom fields: one custom field must meet all of it. */
  static Predicate<FakeObject> customFields(Condition condition) {
    Predicate<FakeObject> element =
        new ConditionMatcher(FieldPath::untyped).compile(withoutLists(condition));
    return row -> row.array("customFields").stream().anyMatch(f -> f.objects().anyMatch(element));
  }

  private Predicate<FakeObject> compile(Condition condition) {
    if (condition instanceof And and) {
      List<Predicate<FakeObject>> parts = and.parts().stream().map(this::compile).toList();
      return row -> parts.stream().allMatch(part -> part.test(row));
    }
    if (condition instanceof Or or) {
      List<Predicate<FakeObject>> parts = or.parts().stream().map(this::compile).toList();
      return row -> parts.stream().anyMatch(part -> part.test(row));
    }
    return comparison((Comparison) condition);
  }

  private Predicate<FakeObject> comparison(Comparison comparison) {
    FieldPath path = paths.apply(comparison.path());
    Operator operator = comparison.operator();
    if (comparison.values().contains(NullLiteral.NULL)) {
      return nullTest(path, comparison);
    }
    for (Literal literal : comparison.values()) {
      LiteralTest.check(path, operator, literal);
    }
    // As in SQL: a member without a value meets no comparison, not even an unequal one.
    return row -> path.values(row).anyMatch(value -> LiteralTest.meets(value, path, comparison));
  }

  private static Predicate<FakeObject> nullTest(FieldPath path, Comparison comparison) {
    return switch (comparison.operator()) {
      case EQUAL -> row -> path.value(row).isEmpty();
      case NOT_EQUAL -> row -> path.value(row).isPresent();
      default -> throw Refused.condition("null can only be compared with = and !=.");
    };
  }

  private static Condition withoutLists(Condition condition) {
    if (condition instanceof And and) {
      and.parts().forEach(ConditionMatcher::withoutLists);
    } else if (condition instanceof Or or) {
      or.parts().forEach(ConditionMatcher::withoutLists);
    } else if (((Comparison) condition).operator().takesList()) {
      throw Refused.condition("'in' is not supported here.");
    }
    return condition;
  }
}
