package io.mspbilling.testkit.syncro;

import io.mspbilling.testkit.engine.record.Field;
import io.mspbilling.testkit.engine.record.Shape;
import io.mspbilling.testkit.http.FakeJson;
import io.mspbilling.testkit.http.FakeObject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Records as callers see them. */
record Shows(Office office, Books books, FakeSyncroSettings settings) {
  /** What can be written and is never shown. */
  private static final Set<String> WRITTEN =
      Set.of("get_billing", "get_marketing", "get_reports", "consent", "upc_code", "tax_rate_id");

  private static final List<String> LISTED =
      List.of(
          "id",
          "customer_id",
          "customer_business_then_name",
          "number",
          "created_at",
          "updated_at",
          "date",
          "due_date",
          "subtotal",
          "total",
          "tax",
          "verified_paid",
          "tech_marked_paid",
          "ticket_id",
          "pdf_url",
          "is_paid",
          "location_id",
          "po_number",
          "contact_id",
          "note",
          "hardwarecost",
          "user_id");

  /** The rows of a list, in the order in which the vendor gives them. */
  Stream<FakeObject> ordered(Kind kind) {
    Comparator<FakeObject> byEntry =
        Comparator.comparing((FakeObject row) -> moment(row.text("created_at").orElse("")))
            .thenComparing(Office::id);
    Stream<FakeObject> rows = office.table(kind).rows();
    if (kind != Kind.PAYMENT) {
      return rows;
    }
    if (settings.has(SyncroQuirk.PAYMENTS_IN_NO_ORDER)) {
      // Scattered, and the same each time.
      return rows.sorted(
          Comparator.comparing((FakeObject row) -> Office.id(row) % 7).thenComparing(Office::id));
    }
    return rows.sorted(
        settings.has(SyncroQuirk.PAYMENTS_NEWEST_FIRST) ? byEntry.reversed() : byEntry);
  }

  /** An invoice in a list. */
  FakeObject listed(FakeObject invoice) {
    long id = Office.id(invoice);
    FakeObject now =
        invoice
            .with("customer_business_then_name", customerName(invoice))
            .with("subtotal", Office.text(books.subtotal(id)))
            .with("total", Office.text(books.total(invoice)))
            .with("tax", Office.text(Office.number(invoice, "tax")))
            .with("is_paid", books.isPaid(invoice));
    FakeObject all = FakeJson.object();
    for (String name : LISTED) {
      all = all.with(name, now.get(name).orElse(FakeJson.none()));
    }
    return all;
  }

  /** An invoice on its own, with what hangs on it. */
  FakeObject detailed(FakeObject invoice) {
    long id = Office.id(invoice);
    FakeObject shown =
        listed(invoice)
            .with("customer", customer(office.table(Kind.CUSTOMER).get(customerId(invoice))))
            .with("line_items", office.lines(id).map(this::line).toList())
            .with(
                "payments",
                books.on(id).map(payment -> Books.shown(payment).without("customer_id")).toList());
    return settings.has(SyncroQuirk.NO_BALANCE_DUE)
        ? shown
        : shown.with("balance_due", Office.text(shownDue(invoice)));
  }

  private BigDecimal shownDue(FakeObject invoice) {
    BigDecimal due = books.due(invoice);
    return settings.has(SyncroQuirk.BALANCE_DUE_IN_CENTS) ? due.movePointRight(2) : due;
  }

  FakeObject line(FakeObject line) {
    FakeObject shown = filled(line, Kind.LINE.shape());
    for (String amount : List.of("price", "cost", "quantity")) {
      shown = shown.with(amount, Office.text(Office.number(line, amount)));
    }
    return shown;
  }

  /** A payment on its own or in a list, where its customer stands with it. */
  FakeObject payment(FakeObject payment) {
    FakeObject shown = Books.shown(payment).without("customer_id");
    return office
        .table(Kind.CUSTOMER)
        .find(customerId(payment))
        .map(customer -> shown.with("customer", customer(customer)))
        .orElse(shown);
  }

  FakeObject customer(FakeObject customer) {
    String person =
        joined(customer.text("firstname").orElse(""), customer.text("lastname").orElse(""));
    String business = customer.text("business_name").orElse("");
    return filled(customer, Kind.CUSTOMER.shape())
        .with("fullname", person)
        .with("business_then_name", business.isBlank() ? person : business)
        .with("business_and_full_name", joined(business, person))
        .with("contacts", FakeJson.array())
        .with("properties", FakeJson.object())
        .with("tax_rate_id", customer.get("tax_rate_id").orElse(FakeJson.none()));
  }

  private String customerName(FakeObject invoice) {
    return office
        .table(Kind.CUSTOMER)
        .find(customerId(invoice))
        .flatMap(customer -> customer(customer).text("business_then_name"))
        .orElse("");
  }

  /** What is empty is shown as nothing. */
  private static FakeObject filled(FakeObject row, Shape shape) {
    FakeObject filled = row;
    for (Field field : shape.fields().values()) {
      if (!row.has(field.name()) && !WRITTEN.contains(field.name())) {
        filled =
            field.kind() == Field.Kind.FLAG
                ? filled.with(field.name(), false)
                : filled.with(field.name(), FakeJson.none());
      }
    }
    return filled;
  }

  private static String joined(String first, String second) {
    return (first + " " + second).strip();
  }

  static long customerId(FakeObject row) {
    return row.integer("customer_id").orElse(0L);
  }

  static long invoiceId(FakeObject line) {
    return line.integer("invoice_id").orElse(0L);
  }

  /** Whether a record was last changed before that moment. A bare day is its start in UTC. */
  static boolean isBefore(FakeObject row, String from) {
    return moment(row.text("updated_at").orElse("")).isBefore(moment(from));
  }

  private static Instant moment(String text) {
    return text.isEmpty()
        ? Instant.EPOCH
        : OffsetDateTime.parse(text.length() == 10 ? text + "T00:00:00Z" : text).toInstant();
  }
}
