package io.mspbilling.examples;

import io.mspbilling.testkit.http.FakeJson;
import io.mspbilling.testkit.http.FakeObject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The records of an MSP on ConnectWise as it would hold them had it moved to Syncro, in Syncro's
 * own JSON: customers, contracts, the schedules of what is billed each month, invoices with their
 * lines, and the payments on them. Ids and numbers stay.
 */
final class MovedToSyncro {
  private final FakeObject from;
  private final Map<Long, List<FakeObject>> lines;
  private final Map<Long, List<FakeObject>> additions;

  private MovedToSyncro(FakeObject from) {
    this.from = from;
    lines =
        Stream.of("products", "timeEntries", "expenseEntries")
            .flatMap(collection -> from.objects(collection).stream())
            .collect(Collectors.groupingBy(line -> id(line, "invoice/id")));
    additions =
        from.objects("additions").stream()
            .collect(Collectors.groupingBy(row -> id(row, "agreementId")));
  }

  /** All that there is in some of ConnectWise's collections. */
  static FakeObject of(FakeObject connectWise) {
    MovedToSyncro moved = new MovedToSyncro(connectWise);
    return FakeJson.object()
        .with("customers", moved.each("companies", moved::customer))
        .with("contracts", moved.each("agreements", MovedToSyncro::contract))
        .with("schedules", moved.each("agreements", moved::schedule))
        .with("invoices", moved.each("invoices", moved::invoice))
        .with("payments", moved.each("payments", moved::payment));
  }

  private List<FakeObject> each(String collection, Function<FakeObject, FakeObject> to) {
    return from.objects(collection).stream().map(to).toList();
  }

  private FakeObject customer(FakeObject company) {
    String contact =
        from.objects("contacts").stream()
            .filter(one -> id(one, "id") == id(company, "billingContact/id"))
            .map(Spread::email)
            .findFirst()
            .orElse("");
    return named(company, "id")
        .with("business_name", Field.text(company, "name"))
        .with("email", company.text("invoiceToEmailAddress").orElse(contact))
        .with("invoice_cc_emails", contact)
        .with("state", Field.text(company, "state"))
        .with("zip", Field.text(company, "zip"))
        .with("updated_at", changed(company));
  }

  private static FakeObject contract(FakeObject agreement) {
    return named(agreement, "id")
        .with("customer_id", id(agreement, "company/id"))
        .with("name", Field.text(agreement, "name"))
        .with("contract_amount", agreement.amount("billAmount").toPlainString())
        .with("start_date", day(agreement, "startDate"))
        .with("status", "Active");
  }

  private FakeObject schedule(FakeObject agreement) {
    FakeObject flat =
        FakeJson.object()
            .with("id", id(agreement, "id"))
            .with("name", Field.text(agreement, "name"))
            .with("quantity", "1.0")
            .with("price_retail", agreement.amount("billAmount"));
    Stream<FakeObject> more =
        additions.getOrDefault(id(agreement, "id"), List.of()).stream()
            .map(
                addition ->
                    named(addition, "id")
                        .with("name", Spread.text(addition))
                        .with("quantity", addition.amount("quantity").toPlainString())
                        .with("price_retail", addition.amount("unitPrice")));
    return named(agreement, "id")
        .with("customer_id", id(agreement, "company/id"))
        .with("name", Field.text(agreement, "name"))
        .with("frequency", "Monthly")
        .with("next_run", day(agreement, "nextInvoiceDate"))
        .with("paused", false)
        .with("lines", Stream.concat(Stream.of(flat), more).toList());
  }

  /** ConnectWise holds one without a type, keyed in a hurry; here such a one lacks its date. */
  private FakeObject invoice(FakeObject invoice) {
    FakeObject moved =
        named(invoice, "id")
            .with("customer_id", id(invoice, "company/id"))
            .with("number", Field.text(invoice, "invoiceNumber"))
            .with("due_date", day(invoice, "dueDate"))
            .with("tax", invoice.amount("salesTax").toPlainString())
            .with("updated_at", changed(invoice))
            .with("line_items", lines(invoice));
    return invoice.has("type") ? moved.with("date", day(invoice, "date")) : moved;
  }

  private List<FakeObject> lines(FakeObject invoice) {
    BigDecimal contract = invoice.amount("agreementAmount");
    Stream<FakeObject> fixed =
        contract.signum() == 0
            ? Stream.empty()
            : Stream.of(line(invoice.textAt("agreement/name").orElse(""), contract));
    return Stream.concat(
            fixed,
            lines.getOrDefault(id(invoice, "id"), List.of()).stream()
                .map(line -> line(Spread.text(line), Spread.amount(line))))
        .toList();
  }

  /** Each at what it comes to, as people round hours and miles before they bill them. */
  private static FakeObject line(String name, BigDecimal amount) {
    return FakeJson.object()
        .with("item", "Service")
        .with("name", name)
        .with("price", amount.toPlainString());
  }

  private FakeObject payment(FakeObject payment) {
    long invoice = id(payment, "invoice/id");
    return named(payment, "id")
        .with("customer_id", customerOf(invoice))
        .with("payment_amount", payment.amount("amount"))
        .with("applied_at", day(payment, "paymentDate"))
        .with("created_at", changed(payment))
        .with("payment_method", method(payment))
        .with("applied", FakeJson.object().with(Long.toString(invoice), payment.amount("amount")));
  }

  private long customerOf(long invoice) {
    return from.objects("invoices").stream()
        .filter(one -> id(one, "id") == invoice)
        .map(one -> id(one, "company/id"))
        .findFirst()
        .orElseThrow();
  }

  private static String method(FakeObject payment) {
    return switch (Field.text(payment, "type")) {
      case "Check" -> "Check";
      case "Credit Card" -> "Offline CC";
      default -> "Other";
    };
  }

  private static FakeObject named(FakeObject from, String... names) {
    return from.only(List.of(names));
  }

  private static long id(FakeObject from, String path) {
    return from.at(path).flatMap(FakeJson::asLong).orElseThrow();
  }

  /** ConnectWise writes days as midnights of UTC. */
  private static String day(FakeObject from, String name) {
    return Field.text(from, name).substring(0, 10);
  }

  private static String changed(FakeObject from) {
    return from.textAt("_info/lastUpdated").orElseThrow();
  }
}
