package io.mspbilling.accounting.quickbooks.online.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Which records of one kind are wanted: all conditions hold, in order of their ids. Immutable.
 *
 * <pre>{@code
 * QuickBooksQuery.where(Invoice.CUSTOMER.is("58")).and(Invoice.BALANCE.above(BigDecimal.ZERO))
 * }</pre>
 *
 * @param <T> the entity that is asked for
 */
public final class QuickBooksQuery<T> {

  /** Most rows of one page, by QuickBooks' rules. */
  public static final int MAX_PAGE_SIZE_ROWS = 1000;

  private final List<Condition<T>> conditions;

  private QuickBooksQuery(List<Condition<T>> conditions) {
    this.conditions = List.copyOf(conditions);
  }

  /** All records; of names (customers, accounts, …) the active ones only. */
  public static <T> QuickBooksQuery<T> all() {
    return new QuickBooksQuery<>(List.of());
  }

  /** Records that satisfy a condition. */
  public static <T> QuickBooksQuery<T> where(Condition<T> condition) {
    return new QuickBooksQuery<>(List.of(condition));
  }

  /** The same, satisfying one more condition. */
  public QuickBooksQuery<T> and(Condition<T> condition) {
    List<Condition<T>> more = new ArrayList<>(conditions);
    more.add(Objects.requireNonNull(condition, "condition"));
    return new QuickBooksQuery<>(more);
  }

  /**
   * The statement for one page of records, in a stable order.
   *
   * @param entity as QuickBooks spells it, as in {@code Payment}
   * @param startPosition first row wanted, counted from 1
   * @param maxResults most rows wanted, 1 to {@value #MAX_PAGE_SIZE_ROWS}
   * @throws IllegalArgumentException if a number is out of range
   */
  public String page(String entity, int startPosition, int maxResults) {
    if (startPosition < 1 || maxResults < 1 || maxResults > MAX_PAGE_SIZE_ROWS) {
      throw new IllegalArgumentException(
          "a page starts at 1 and has up to 1000 rows: " + startPosition + ", " + maxResults);
    }
    return select("*", entity)
        + " ORDERBY Id STARTPOSITION "
        + startPosition
        + " MAXRESULTS "
        + maxResults;
  }

  /**
   * The statement for the number of records.
   *
   * @param entity as QuickBooks spells it, as in {@code Payment}
   */
  public String count(String entity) {
    return select("COUNT(*)", entity);
  }

  private String select(String what, String entity) {
    if (!entity.matches("[A-Z][A-Za-z]{0,39}")) {
      throw new IllegalArgumentException("not the name of an entity: " + entity);
    }
    String where =
        conditions.isEmpty()
            ? ""
            : conditions.stream()
                .map(Condition::text)
                .collect(Collectors.joining(" AND ", " WHERE ", ""));
    return "SELECT " + what + " FROM " + entity + where;
  }

  /** The properties asked about, without the values, which may be a customer's. */
  @Override
  public String toString() {
    return "QuickBooksQuery" + conditions;
  }
}
