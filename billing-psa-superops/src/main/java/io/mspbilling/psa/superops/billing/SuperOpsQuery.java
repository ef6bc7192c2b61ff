package io.mspbilling.psa.superops.billing;

import io.mspbilling.json.Draft;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which records to list, and in which order. What can be asked of which kind of record is hardly
 * documented: a list may fail for it, and one that comes empty for it proves nothing. Immutable.
 *
 * <pre>{@code
 * SuperOpsQuery.all().where("statusEnum", "is", "OVERDUE").sortedBy("invoiceDate")
 * }</pre>
 */
public final class SuperOpsQuery {
  private static final String ATTRIBUTE = "attribute";
  private static final SuperOpsQuery ALL = new SuperOpsQuery(List.of(), Optional.empty());

  private final List<Condition> conditions;
  private final Optional<String> sort;

  private record Condition(String attribute, String operator, String value) {
    Draft draft() {
      return new Draft().put(ATTRIBUTE, attribute).put("operator", operator).put("value", value);
    }
  }

  private SuperOpsQuery(List<Condition> conditions, Optional<String> sort) {
    this.conditions = conditions;
    this.sort = sort;
  }

  /** All, in the vendor's order. */
  public static SuperOpsQuery all() {
    return ALL;
  }

  /**
   * Those of which this holds as well.
   *
   * @param attribute as in {@code statusEnum} or {@code client.name}
   * @param operator as in {@code is}, {@code isNot}, {@code after}
   */
  public SuperOpsQuery where(String attribute, String operator, String value) {
    List<Condition> more = new ArrayList<>(conditions);
    more.add(new Condition(attribute, operator, value));
    return new SuperOpsQuery(List.copyOf(more), sort);
  }

  /** With that attribute rising. */
  public SuperOpsQuery sortedBy(String attribute) {
    return new SuperOpsQuery(conditions, Optional.of(attribute));
  }

  /**
   * What is sent for a page.
   *
   * @param page from 1
   */
  Draft page(long page, int size) {
    Draft asked = new Draft().put("page", page).put("pageSize", size);
    if (conditions.size() == 1) {
      asked.put("condition", conditions.get(0).draft());
    } else if (!conditions.isEmpty()) {
      asked.put(
          "condition",
          new Draft()
              .put("joinOperator", "AND")
              .put("operands", conditions.stream().map(Condition::draft).toList()));
    }
    sort.ifPresent(
        attribute ->
            asked.put("sort", List.of(new Draft().put(ATTRIBUTE, attribute).put("order", "ASC"))));
    return asked;
  }
}
