package io.mspbilling.testkit.quickbooks.internal.company;

import io.mspbilling.testkit.engine.condition.Column;
import io.mspbilling.testkit.engine.condition.ColumnType;
import io.mspbilling.testkit.engine.record.Field;
import io.mspbilling.testkit.http.FakeJson;
import io.mspbilling.testkit.http.FakeObject;
import io.mspbilling.testkit.http.NotInThisFake;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Which properties of each kind queries may filter on. Only those that clients of the real service
 * are known to use; the private note is not among them.
 */
final class QueryableColumns {
  private QueryableColumns() {}

  /** Finds what a property leads to; one that does not exist or cannot be asked for is a 4001. */
  static Function<String, Column<FakeObject>> of(Kind kind, CompanySettings settings) {
    Map<String, ColumnType> columns = types(kind, settings);
    return property -> {
      Optional<String> name =
          columns.keySet().stream().filter(property::equalsIgnoreCase).findFirst();
      if (name.isPresent()) {
        return new Column<>(
            columns.getOrDefault(name.get(), ColumnType.TEXT), row -> values(row, name.get()));
      }
      Field field = Bodies.shape(kind).field(published(property, kind)).orElseThrow();
      if (field.kind() == Field.Kind.LACKING) {
        throw new NotInThisFake("member " + field.name());
      }
      throw QueryDialect.QUERY.invalid("property '" + field.name() + "' is not queryable");
    };
  }

  /**
   * Answers what rows show: all of it, or the properties that a statement names.
   *
   * @throws BooksFault 4001 if there is no such property
   */
  static UnaryOperator<FakeObject> chosen(List<String> properties, Kind kind) {
    if (properties.isEmpty()) {
      return row -> row;
    }
    Set<String> names = new LinkedHashSet<>(List.of("Id", "domain", "sparse"));
    properties.forEach(property -> names.add(published(property, kind)));
    return row -> row.only(names).with("sparse", true);
  }

  /** The name, as it is published, of the property that a path begins with. */
  private static String published(String path, Kind kind) {
    String first = path.split("\\.")[0];
    return Bodies.shape(kind).fields().keySet().stream()
        .filter(first::equalsIgnoreCase)
        .findFirst()
        .orElseThrow(
            () ->
                QueryDialect.QUERY.invalid(
                    "Property " + path + " not found for Entity " + kind.wireName()));
  }

  /** The value there; of a reference the id, of an email address its text. */
  private static Stream<FakeJson> values(FakeObject row, String path) {
    return row.at(path.replace('.', '/')).stream()
        .map(
            value ->
                value
                    .asObject()
                    .flatMap(inner -> inner.get("value").or(() -> inner.get("Address")))
                    .orElse(value));
  }

  private static Map<String, ColumnType> types(Kind kind, CompanySettings settings) {
    Map<String, ColumnType> columns = new LinkedHashMap<>();
    columns.put("Id", ColumnType.ID);
    columns.put("MetaData.CreateTime", ColumnType.MOMENT);
    columns.put("MetaData.LastUpdatedTime", ColumnType.MOMENT);
    if (kind.isTransaction()) {
      columns.put("TxnDate", ColumnType.DATE);
      columns.put("TotalAmt", ColumnType.NUMBER);
    }
    if (kind.isTransaction() && kind != Kind.PAYMENT && kind != Kind.DEPOSIT) {
      columns.put("DocNumber", ColumnType.TEXT);
    }
    addOwn(columns, kind, settings);
    return columns;
  }

  private static void addOwn(Map<String, ColumnType> columns, Kind kind, CompanySettings settings) {
    switch (kind) {
      case CUSTOMER, VENDOR -> {
        texts(columns, "DisplayName", "CompanyName", "GivenName", "MiddleName", "FamilyName");
        texts(columns, "PrimaryEmailAddr");
        columns.put("Balance", ColumnType.NUMBER);
      }
      case ACCOUNT -> texts(columns, "Name", "AccountType", "AccountSubType", "Classification");
      case ITEM, TERM, PAYMENT_METHOD -> texts(columns, "Name", "Type");
      case CLASS, TAX_CODE -> texts(columns, "Name");
      case INVOICE -> {
        texts(columns, "CustomerRef");
        columns.put("Balance", ColumnType.NUMBER);
        columns.put("DueDate", ColumnType.DATE);
      }
      case ESTIMATE, CREDIT_MEMO, SALES_RECEIPT, REFUND_RECEIPT -> texts(columns, "CustomerRef");
      case PAYMENT -> {
        texts(columns, "CustomerRef");
        if (settings.paymentRefNumFilterable()) {
          texts(columns, "PaymentRefNum");
        }
      }
      default -> {}
    }
    if (!kind.isTransaction() && kind.isWritable()) {
      columns.put("Active", ColumnType.FLAG);
    }
  }

  private static void texts(Map<String, ColumnType> columns, String... names) {
    for (String name : names) {
      columns.put(name, ColumnType.TEXT);
    }
  }
}
