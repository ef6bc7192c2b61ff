package io.mspbilling.psa.autotask.billing;

import io.mspbilling.json.Draft;
import io.mspbilling.json.JsonProblem;
import io.mspbilling.json.Node;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Which records are asked for. All conditions have to hold. Autotask passes over what it does not
 * understand in a condition and lists everything, so that every record that comes is held against
 * the conditions again. Immutable.
 *
 * <pre>{@code
 * client.invoices().list(AutotaskQuery.all().equal("companyID", 201).absent("paidDate"));
 * }</pre>
 */
public final class AutotaskQuery {
  /** More alternatives than these are refused. */
  static final int MAX_ALTERNATIVES = 500;

  private static final AutotaskQuery ALL = new AutotaskQuery(List.of());

  private final List<Condition> conditions;

  private AutotaskQuery(List<Condition> conditions) {
    this.conditions = conditions;
  }

  /** Every record whose id is above zero. */
  public static AutotaskQuery all() {
    return ALL;
  }

  /** Those with a number or id in a field. */
  public AutotaskQuery equal(String field, long value) {
    return with(new Condition.EqualNumber(field, value));
  }

  /** Those with a yes or no in a field. */
  public AutotaskQuery equal(String field, boolean value) {
    return with(new Condition.EqualFlag(field, value));
  }

  /** Those with a text in a field, whatever its case. */
  public AutotaskQuery equal(String field, String value) {
    return with(new Condition.EqualText(field, value));
  }

  /**
   * Those with one of these numbers or ids in a field.
   *
   * @param values 1 to 500
   */
  public AutotaskQuery anyOf(String field, Collection<Long> values) {
    if (values.isEmpty() || values.size() > MAX_ALTERNATIVES) {
      throw new IllegalArgumentException("1 to 500 alternatives, got " + values.size());
    }
    return with(new Condition.AnyOf(field, List.copyOf(values)));
  }

  /** Those that have nothing in a field. */
  public AutotaskQuery absent(String field) {
    return with(new Condition.Exists(field, false));
  }

  /** Those that have something in a field. */
  public AutotaskQuery present(String field) {
    return with(new Condition.Exists(field, true));
  }

  /** Those with a time at or after an instant in a field. */
  public AutotaskQuery since(String field, Instant instant) {
    return with(new Condition.Since(field, instant));
  }

  private AutotaskQuery with(Condition condition) {
    List<Condition> more = new ArrayList<>(conditions);
    more.add(condition);
    return new AutotaskQuery(List.copyOf(more));
  }

  /** The body of a query for the page after an id. */
  byte[] page(int size, long after) {
    List<Draft> filter = new ArrayList<>();
    filter.add(new Draft().put("op", "gt").put("field", "id").put("value", after));
    conditions.forEach(condition -> filter.add(condition.draft()));
    return new Draft().put("MaxRecords", size).put("Filter", filter).json();
  }

  /**
   * The field of a condition that a record does not meet. What cannot be read might: it is reported
   * where the record is read.
   */
  Optional<String> violated(Node record) {
    return conditions.stream()
        .filter(condition -> !isMet(condition, record))
        .map(Condition::field)
        .findFirst();
  }

  private static boolean isMet(Condition condition, Node record) {
    try {
      return condition.admits(record);
    } catch (JsonProblem unreadable) {
      return true;
    }
  }

  @Override
  public String toString() {
    return "AutotaskQuery" + conditions.stream().map(Condition::field).toList();
  }
}
