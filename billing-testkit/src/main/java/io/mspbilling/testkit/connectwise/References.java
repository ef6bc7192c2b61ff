package io.mspbilling.testkit.connectwise;

import io.mspbilling.testkit.engine.record.Field;
import io.mspbilling.testkit.engine.record.Field.Kind;
import io.mspbilling.testkit.engine.record.Shape;
import io.mspbilling.testkit.engine.record.Table;
import io.mspbilling.testkit.http.FakeJson;
import io.mspbilling.testkit.http.FakeObject;
import java.util.Optional;

/**
 * References between records. A caller names a record by its id, or by its identifier or name; an
 * answer shows what the vendor shows of it.
 */
final class References {
  private References() {}

  /**
   * Fills in every reference of a record that a caller wrote.
   *
   * @throws Refused with the vendor's 400 if one leads to no record
   */
  static FakeObject expand(FakeObject row, Shape shape, Books books) {
    FakeObject expanded = row;
    for (Field field : shape.fields().values()) {
      Optional<FakeObject> written = leading(row, field);
      if (written.isPresent()) {
        FakeObject target =
            find(written.get(), field, books)
                .orElseThrow(() -> missing(shape, field, written.get()));
        expanded = expanded.with(field.name(), show(target, field));
      }
    }
    return expanded;
  }

  /** Fills in those references of a record that lead somewhere, and leaves the others. */
  static FakeObject expandKnown(FakeObject row, Shape shape, Books books) {
    FakeObject expanded = row;
    for (Field field : shape.fields().values()) {
      Optional<FakeObject> target = leading(row, field).flatMap(r -> find(r, field, books));
      if (target.isPresent()) {
        expanded = expanded.with(field.name(), show(target.get(), field));
      }
    }
    return expanded;
  }

  /** Returns a row as a reference of the given field shows it. */
  static FakeObject show(FakeObject target, Field field) {
    FakeObject shown = FakeJson.object();
    for (String option : field.options()) {
      Optional<FakeJson> value = source(field.target(), option).flatMap(target::at);
      if (value.isPresent()) {
        shown = shown.with(option, value.get());
      }
    }
    return field.target().equals("contacts") ? shown.with("name", fullName(target)) : shown;
  }

  private static Optional<FakeObject> leading(FakeObject row, Field field) {
    return field.kind() == Kind.REF && !field.target().isEmpty()
        ? row.object(field.name())
        : Optional.empty();
  }

  private static Optional<FakeObject> find(FakeObject written, Field field, Books books) {
    Table table = books.table(field.target());
    Optional<Long> id = written.integer("id");
    if (id.isPresent()) {
      return table.find(id.get());
    }
    String key = written.has("identifier") ? "identifier" : "name";
    return written
        .text(key)
        .flatMap(
            text ->
                table.rows().filter(r -> r.text(key).filter(text::equals).isPresent()).findFirst());
  }

  /** Where a reference's member comes from, when it has another name in the record itself. */
  private static Optional<String> source(String target, String member) {
    return switch (target + "." + member) {
      case "billingStatuses.isClosed" -> Optional.of("closedFlag");
      case "invoices.identifier" -> Optional.of("invoiceNumber");
      case "invoices.billingType" -> Optional.of("type");
      case "invoices.invoiceDate" -> Optional.of("date");
      case "taxCodes.name" -> Optional.of("identifier");
      case "currencies.currencyCode" -> Optional.of("currencyCode/name");
      case "agreements.type" -> Optional.of("type/name");
      default -> Optional.of(member);
    };
  }

  private static String fullName(FakeObject contact) {
    return (contact.text("firstName").orElse("") + " " + contact.text("lastName").orElse(""))
        .strip();
  }

  private static Refused missing(Shape shape, Field field, FakeObject written) {
    return Refused.invalid(
        shape.name(),
        field.name(),
        "InvalidReference",
        "The " + field.name() + " " + written + " does not exist.");
  }
}
