package io.mspbilling.examples;

import io.mspbilling.testkit.http.FakeArray;
import io.mspbilling.testkit.http.FakeJson;
import io.mspbilling.testkit.http.FakeObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The data of the month, as it lies in the resources: what ConnectWise and QuickBooks hold, in
 * their own JSON, and {@code scenario.json}: who pays how, what people do, what goes wrong.
 */
final class Scenario {
  private static final String INVOICES = "invoices";
  private static final List<String> SET_UP =
      List.of(
          "currencies",
          "billingStatuses",
          "billingTerms",
          "taxCodes",
          "companies",
          "contacts",
          "agreements",
          "additions");
  private static final List<String> OF_INVOICES =
      List.of("products", "timeEntries", "expenseEntries", "payments");
  private static final List<String> BOOKS =
      List.of("Account", "Term", "PaymentMethod", "Item", "Customer", "Payment");

  private final FakeObject script = object(text("scenario.json"));
  private final FakeArray psaInvoices = array(text("connectwise/invoices.json"));
  private final Map<String, FakeArray> linesOfInvoices =
      OF_INVOICES.stream()
          .collect(
              Collectors.toUnmodifiableMap(
                  name -> name, name -> array(text("connectwise/" + name + ".json"))));
  private final FakeArray bookInvoices = records("Invoice");

  /** The name of the MSP. */
  String msp() {
    return Field.text(script, "msp");
  }

  /** Where the MSP's days begin. */
  ZoneId zone() {
    return ZoneId.of(Field.text(script, "zone"));
  }

  /** The first billing day. */
  LocalDate firstDay() {
    return Field.date(script, "firstDay");
  }

  /** How many billing days there are. */
  int days() {
    return Math.toIntExact(script.integer("days").orElseThrow());
  }

  /** Who consented to be charged, and what their cards and accounts do. */
  List<FakeObject> autopay() {
    return list("autopay");
  }

  /** Checks, wires and credits that customers send to the bank by themselves. */
  List<FakeObject> bank() {
    return list("bank");
  }

  /** What people do on a day, before the billing day is run. */
  List<FakeObject> people(LocalDate on) {
    return list("people").stream().filter(one -> Field.date(one, "on").equals(on)).toList();
  }

  /** What goes wrong on a day. */
  List<FakeObject> mishaps(LocalDate on) {
    return list("mishaps").stream().filter(one -> Field.date(one, "on").equals(on)).toList();
  }

  /** What ConnectWise holds on the first morning. */
  FakeObject psaAtFirst() {
    FakeObject held = psaIssued(day -> day.isBefore(firstDay()));
    for (String collection : SET_UP) {
      held = held.with(collection, array(text("connectwise/" + collection + ".json")));
    }
    return held;
  }

  /** The invoices that ConnectWise issues on some days, with all their lines. */
  FakeObject psaIssued(Predicate<LocalDate> days) {
    List<FakeObject> invoices =
        psaInvoices.objects().filter(one -> days.test(issueDate(one, "date"))).toList();
    Set<Long> ids =
        invoices.stream()
            .map(one -> one.integer("id").orElseThrow())
            .collect(Collectors.toUnmodifiableSet());
    FakeObject issued = FakeJson.object().with(INVOICES, FakeJson.array(invoices));
    for (String collection : OF_INVOICES) {
      List<FakeObject> lines =
          linesOfInvoices
              .getOrDefault(collection, FakeArray.EMPTY)
              .objects()
              .filter(line -> invoiceOf(line).filter(ids::contains).isPresent())
              .toList();
      issued = issued.with(collection, FakeJson.array(lines));
    }
    return issued;
  }

  /** What QuickBooks holds on the first morning. */
  FakeObject booksAtFirst() {
    FakeObject held = FakeJson.object();
    for (String entity : BOOKS) {
      held = held.with(entity, records(entity));
    }
    return held.with("Invoice", FakeJson.array(booksIssued(day -> day.isBefore(firstDay()))));
  }

  /** The same invoices as QuickBooks gets them, from the PSA's nightly export. */
  List<FakeObject> booksIssued(Predicate<LocalDate> days) {
    return bookInvoices.objects().filter(one -> days.test(issueDate(one, "TxnDate"))).toList();
  }

  private static LocalDate issueDate(FakeObject invoice, String member) {
    return LocalDate.parse(Field.text(invoice, member).substring(0, 10));
  }

  private static Optional<Long> invoiceOf(FakeObject line) {
    return line.object("invoice").flatMap(invoice -> invoice.integer("id"));
  }

  private List<FakeObject> list(String name) {
    return script.array(name).orElseThrow().objects().toList();
  }

  /** The answer to a query of one entity. */
  private static FakeArray records(String entity) {
    return object(text("quickbooks/" + entity + ".json"))
        .object("QueryResponse")
        .flatMap(response -> response.array(entity))
        .orElseThrow();
  }

  private static FakeObject object(String json) {
    return FakeJson.parse(json).asObject().orElseThrow();
  }

  private static FakeArray array(String json) {
    return FakeJson.parse(json).asArray().orElseThrow();
  }

  private static String text(String name) {
    try (InputStream in =
        Objects.requireNonNull(Scenario.class.getResourceAsStream("data/" + name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
