package io.mspbilling.testkit.quickbooks.internal.company;

import io.mspbilling.testkit.quickbooks.internal.query.ColumnType;
import io.mspbilling.testkit.quickbooks.internal.query.Columns;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Which properties of each kind queries may filter on. Only those that clients of the real service
 * are known to use; the private note is not among them.
 */
final class QueryableColumns {
  private QueryableColumns() {}

  static Columns of(Kind kind, CompanySettings settings) {
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
    return new Columns(kind.wireName(), columns, Shapes.of(kind).fields().keySet());
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
