package io.mspbilling.testkit.halo;

import io.mspbilling.testkit.engine.record.Field;
import io.mspbilling.testkit.engine.record.Shape;
import io.mspbilling.testkit.http.FakeObject;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** The kinds of record that the fake holds. */
enum Entity {
  CLIENT("Client", "clients", "client", "customers"),
  SITE("Site", "sites", "site", "customers"),
  USER("Users", "users", "user", "customers"),
  INVOICE("Invoice", "invoices", "invoice", "invoices"),
  /** Templates of invoices: they are of one shape, and in one table, with them. */
  RECURRING("RecurringInvoice", "invoices", "invoice", "invoices"),
  PAYMENT("InvoicePayment", "", "payment", "invoices"),
  CONTRACT("ClientContract", "contracts", "contract", "contracts"),
  ITEM("Item", "items", "item", "items"),
  TAX("Tax", "", "tax", ""),
  CURRENCY("Currency", "", "currency", ""),
  /** Unlike all else they have UUIDs for ids. */
  WEBHOOK("Webhook", "", "webhook", "webhooks");

  private static final List<String> SLIM_CLIENT =
      List.of("id", "name", "inactive", "toplevel_id", "toplevel_name", "accountsid");
  private static final List<Field.Kind> DETAILS =
      List.of(Field.Kind.LIST, Field.Kind.OBJECT, Field.Kind.ANY);

  private final String resource;
  private final String listKey;
  private final String shape;
  private final String scope;

  Entity(String resource, String listKey, String shape, String scope) {
    this.resource = resource;
    this.listKey = listKey;
    this.shape = shape;
    this.scope = scope;
  }

  static Optional<Entity> named(String resource) {
    return Arrays.stream(values()).filter(entity -> entity.resource.equals(resource)).findFirst();
  }

  /** As the vendor's paths name it. */
  String resource() {
    return resource;
  }

  /** As the fake's endpoints name it, which takes any case. */
  String path() {
    return "/" + resource.toLowerCase(Locale.ROOT);
  }

  /** Under what name the rows stand in a list's envelope; empty if they come as a bare array. */
  String listKey() {
    return listKey;
  }

  Shape shape() {
    return Bodies.shape(shape);
  }

  /** The right to read it or to edit it; empty if the vendor names none. */
  String right(String verb) {
    return scope.isEmpty() ? "" : (this == WEBHOOK ? "admin" : verb) + ":" + scope;
  }

  /** How an id stands in a path. */
  String idTemplate() {
    return this == WEBHOOK ? "{guid}" : "{id}";
  }

  /** The number under which the table has a record. */
  long number(String id) {
    boolean guid = id.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    return this != WEBHOOK
        ? Long.parseLong(id)
        : guid ? UUID.fromString(id).getLeastSignificantBits() : 0;
  }

  /** The number of the record that a body is about; empty if it is a new one. */
  Optional<Long> number(FakeObject body) {
    Optional<Long> number =
        this == WEBHOOK ? body.text("id").map(this::number) : body.integer("id");
    return number.filter(given -> given != 0);
  }

  /** The record with its id as callers see it. */
  FakeObject identified(FakeObject row) {
    return this == WEBHOOK ? row.with("id", new UUID(0x4000L, Office.id(row)).toString()) : row;
  }

  /** The members of a row in a list, where much is left out. */
  List<String> slim() {
    return this == CLIENT
        ? SLIM_CLIENT
        : shape().fields().values().stream()
            .filter(field -> !DETAILS.contains(field.kind()))
            .map(Field::name)
            .toList();
  }
}
