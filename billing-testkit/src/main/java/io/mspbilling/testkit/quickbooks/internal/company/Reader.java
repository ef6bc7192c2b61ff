package io.mspbilling.testkit.quickbooks.internal.company;

import io.mspbilling.testkit.engine.condition.Matcher;
import io.mspbilling.testkit.http.FakeJson;
import io.mspbilling.testkit.http.FakeObject;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Shows records: one by id, many by query. Changes nothing. Not thread-safe. */
public final class Reader {
  private final Company company;
  private final Renderer renderer;
  private final CompanyRecords companyRecords;

  /** Prepares to read. */
  public Reader(Company company) {
    this.company = company;
    this.renderer = new Renderer(company);
    this.companyRecords = new CompanyRecords(company);
  }

  /**
   * Shows a record.
   *
   * @throws BooksFault 610 if it is not there
   */
  public FakeObject read(Key key) {
    return find(key).orElseThrow(() -> BooksFault.notFound(key));
  }

  /** Shows a record, if it is there. */
  public Optional<FakeObject> find(Key key) {
    return key.kind().isWritable()
        ? company.tables.find(key).map(renderer::render)
        : Optional.of(companyRecords.of(key.kind()));
  }

  /** Shows all records of a kind, in the order they were made. */
  public List<FakeObject> all(Kind kind) {
    return rows(company.tables.all(kind), kind);
  }

  /** Shows a record just written. */
  public FakeObject show(Entity entity) {
    return renderer.render(entity);
  }

  /** Shows what is left of a deleted record. */
  public FakeObject showDeleted(Key key, Instant at) {
    return renderer.renderDeleted(key, at);
  }

  /** Formats a moment in the company's zone, with offset. */
  public String time(Instant instant) {
    return renderer.time(instant);
  }

  /**
   * Answers a query: the content of {@code QueryResponse}.
   *
   * @throws BooksFault 4000 if the statement cannot be parsed, 4001 if it asks for what is not
   *     there
   */
  public FakeObject query(String statement) {
    Select select = Select.parse(statement);
    Kind kind =
        Kind.inQuery(select.entity())
            .orElseThrow(
                () ->
                    QueryDialect.QUERY.invalid("invalid context declaration: " + select.entity()));
    Stream<Entity> entities =
        company.tables.all(kind).stream()
            .filter(entity -> entity.isActive() || select.asksFor("Active"));
    List<FakeObject> matching = matching(select, kind, rows(entities.toList(), kind));
    if (select.count()) {
      return FakeJson.object().with("totalCount", matching.size());
    }
    UnaryOperator<FakeObject> shown = QueryableColumns.chosen(select.properties(), kind);
    return page(
        kind,
        select.start(),
        matching.stream().skip(select.start() - 1L).limit(select.max()).map(shown).toList());
  }

  private List<FakeObject> matching(Select select, Kind kind, List<FakeObject> rows) {
    Matcher<FakeObject> matcher =
        new Matcher<>(QueryDialect.QUERY, QueryableColumns.of(kind, company.settings()));
    Stream<FakeObject> found = rows.stream();
    if (select.where().isPresent()) {
      found = found.filter(matcher.test(select.where().get()));
    }
    for (int i = select.orders().size() - 1; i >= 0; i--) {
      Select.Order order = select.orders().get(i);
      Comparator<FakeObject> ascending = matcher.order(order.property());
      found = found.sorted(order.descending() ? ascending.reversed() : ascending);
    }
    return found.toList();
  }

  /** Answers a page of rows as the service wraps it; without rows there is nothing to wrap. */
  static FakeObject page(Kind kind, int start, List<FakeObject> rows) {
    return rows.isEmpty()
        ? FakeJson.object()
        : FakeJson.object()
            .with(kind.wireName(), rows)
            .with("startPosition", start)
            .with("maxResults", rows.size());
  }

  private List<FakeObject> rows(Collection<Entity> entities, Kind kind) {
    return kind.isWritable()
        ? entities.stream().map(renderer::render).toList()
        : List.of(companyRecords.of(kind));
  }
}
