package io.mspbilling.testkit.quickbooks.internal.company;

import io.mspbilling.testkit.engine.condition.Column;
import io.mspbilling.testkit.engine.condition.ColumnType;
import io.mspbilling.testkit.http.FakeJson;
import io.mspbilling.testkit.http.FakeObject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
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
      ColumnType type = columns.get(property);
      if (type != null) {
        return new Column<>(type, row -> values(row, property));
      }
      throw QueryDialect.QUERY.invalid(
          Bodies.shape(kind).field(property).isPresent()
              ? "property '" + property + "' is not queryable"
              : "Property " + property + " not found for Entity " + kind.wireName());
    };
  }

  /** The value there; of a reference the id. */
  private static Stream<FakeJson> values(FakeObject row, String path) {
    return row.at(path.replace('.', '/')).stream()
        .map(value -> value.asObject().flatMap(reference -> reference.get("value")).orElse(value));
  }

  private static Map<String, ColumnType> types(Kind kind, CompanySettings settings) {
    Map<String, ColumnType> columns = new LinkedHashMap<>();
    columns.put("Id", ColumnType.ID);
    columns.put("MetaData.CreateTime", ColumnType.MOMENT);
    columns.put("MetaData.LastUpdatedTime", ColumnType.MOMENT);
    if (kind.isTransaction()) {
      columns.put("TxnDate", ColumnType.DATE);
    }
    if (kind.isTransaction() && kind != Kind.PAYMENT && kind != Kind.DEPOSIT) {
      columns.put("DocNumber", ColumnType.TEXT);
    }
    addOwn(columns, kind, settings);
    return columns;
  }

  private static void addOwn(Map<String, ColumnType> columns, Kind kind, CompanySettings settings) {
    switch (kind) {
      case CUSTOMER, VENDOR ->
          texts(columns, "DisplayName", "CompanyName", "GivenName", "FamilyName");
      case ACCOUNT -> texts(columns, "Name", "AccountType", "AccountSubType", "Classification");
      case ITEM, TERM, PAYMENT_METHOD -> texts(columns, "Name", "Type");
      case INVOICE -> {
        texts(columns, "CustomerRef");
        columns.put("Balance", ColumnType.NUMBER);
        columns.put("DueDate", ColumnType.DATE);
      }
      case CREDIT_MEMO, SALES_RECEIPT, REFUND_RECEIPT -> texts(columns, "CustomerRef");
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
