package io.mspbilling.testkit.connectwise;

import io.mspbilling.testkit.engine.record.Table;
import io.mspbilling.testkit.http.FakeArray;
import io.mspbilling.testkit.http.FakeJson;
import io.mspbilling.testkit.http.FakeObject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/** Everything the fake remembers: one table per collection, under the vendor's plural names. */
final class Books {
  /** Who the API's changes are made by: the API member that the keys belong to. */
  static final String MEMBER = "apiBilling";

  private final Map<String, Table> tables = new LinkedHashMap<>();
  private final Supplier<Instant> now;

  Books(Supplier<Instant> now) {
    this.now = now;
    add("companies", "company");
    add("contacts", "contact");
    add("billingStatuses", "billing-status");
    add("billingTerms", "billing-term");
    add("taxCodes", "tax-code");
    add("currencies", "currency");
    add("companyStatuses", "company-status");
    add("agreementTypes", "agreement-type");
    add("agreements", "agreement");
    add("additions", "addition");
    add("invoices", "invoice");
    add("payments", "payment");
    add("products", "product");
    add("timeEntries", "time-entry");
    add("expenseEntries", "expense-entry");
    add("callbacks", "callback");
  }

  private void add(String collection, String shape) {
    tables.put(collection, new Table(Bodies.shape(shape), what -> Refused.notFound(what)));
  }

  Map<String, Table> tables() {
    return tables;
  }

  Table table(String collection) {
    return Objects.requireNonNull(tables.get(collection), collection);
  }

  Instant now() {
    return now.get();
  }

  /** Now, as the vendor writes it: UTC, to the second, with a {@code Z}. */
  String time() {
    return now().truncatedTo(ChronoUnit.SECONDS).toString();
  }

  /**
   * Adds records in the vendor's own JSON: an object with one array per collection.
   *
   * @throws IllegalArgumentException if a collection, a member or a value is not the vendor's
   */
  void load(FakeObject data) {
    data.members().forEach(this::loadTable);
    // Only now, so that a record may refer to one further down.
    data.members()
        .forEach(
            (name, rows) -> rows.asArray().orElseThrow().objects().forEach(r -> link(name, r)));
  }

  /** Adds or replaces one record; see {@link #load}. */
  void load(String collection, FakeObject row) {
    load(FakeJson.object().with(collection, FakeJson.array(row)));
  }

  private void link(String collection, FakeObject loaded) {
    Table table = table(collection);
    FakeObject row = table.get(loaded.integer("id").orElseThrow());
    table.put(References.expandKnown(row, table.shape(), this));
  }

  private void loadTable(String collection, FakeJson rows) {
    Table table = tables.get(collection);
    Optional<FakeArray> array = rows.asArray();
    if (table == null || array.isEmpty()) {
      throw new IllegalArgumentException(
          "needs an array under one of " + tables.keySet() + ", got: " + collection);
    }
    array.get().objects().forEach(row -> loadRow(table, row));
  }

  private void loadRow(Table table, FakeObject row) {
    try {
      Bodies.CHECK.written(row, table.shape());
    } catch (Refused invalid) {
      throw new IllegalArgumentException(table.shape() + ": " + invalid.getMessage(), invalid);
    }
    table.put(row.object("_info").isPresent() ? row : stamp(row));
  }

  /** Returns the row as changed by the API member, now. */
  FakeObject stamp(FakeObject row) {
    return stamp(row, MEMBER);
  }

  FakeObject stamp(FakeObject row, String member) {
    FakeObject info =
        row.object("_info")
            .orElse(FakeJson.object())
            .with("lastUpdated", time())
            .with("updatedBy", member);
    return row.without("_info").with("_info", info);
  }
}
