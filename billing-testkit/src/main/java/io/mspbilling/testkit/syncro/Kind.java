package io.mspbilling.testkit.syncro;

import io.mspbilling.testkit.engine.record.Shape;
import java.util.Arrays;

/** The kinds of records, with how lists of them are cut. */
enum Kind {
  INVOICE("invoices", "invoice", "invoice", 25, Count.PAGES),
  PAYMENT("payments", "payment", "held-payment", 25, Count.PAGES),
  CUSTOMER("customers", "customer", "customer", 100, Count.ALL),
  CONTRACT("contracts", "", "contract", 50, Count.ALL),
  SCHEDULE("schedules", "schedule", "schedule", 25, Count.NOTHING),
  METHOD("payment_methods", "", "method", 1000, Count.NOTHING),
  LINE("line_items", "line_item", "line", 100, Count.ALL);

  /** What a page tells of the whole list. */
  enum Count {
    PAGES,
    /** Rows as well. */
    ALL,
    NOTHING
  }

  private final String path;
  private final String wrapper;
  private final String shape;
  private final int pageSize;
  private final Count count;

  Kind(String path, String wrapper, String shape, int pageSize, Count count) {
    this.path = path;
    this.wrapper = wrapper;
    this.shape = shape;
    this.pageSize = pageSize;
    this.count = count;
  }

  static Kind named(String path) {
    return Arrays.stream(values())
        .filter(kind -> kind.path.equals(path))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("not a resource of the fake: " + path));
  }

  /** As paths and lists name it. */
  String path() {
    return path;
  }

  /** What a single record stands under; empty if it is not wrapped. */
  String wrapper() {
    return wrapper;
  }

  Shape shape() {
    return Bodies.shape(shape);
  }

  /** What a caller asks for counts for nothing. */
  int pageSize() {
    return pageSize;
  }

  Count count() {
    return count;
  }

  /** The vendor's name of the permission to do something. */
  String permission(String verb) {
    return switch (this) {
      case INVOICE -> "Invoices - " + verb;
      case PAYMENT -> "Payments - " + (verb.equals("List/Search") ? "View List" : verb);
      case CUSTOMER -> "Customers - " + verb;
      case CONTRACT -> "Contracts - " + verb;
      case SCHEDULE -> "Recurring Invoices - " + (verb.equals("List/Search") ? "List" : verb);
      case LINE -> "Global Admin";
      case METHOD -> "";
    };
  }
}
