package io.mspbilling.examples;

import io.mspbilling.receivables.Rail;
import io.mspbilling.testkit.http.FakeJson;
import io.mspbilling.testkit.http.FakeObject;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The records of an MSP on ConnectWise as it would hold them had it moved to HaloPSA, in HaloPSA's
 * own JSON: clients with a site and a contact, contracts, the templates of what is billed each
 * month, posted invoices with their lines, and the payments on them. Ids and numbers stay.
 */
final class MovedToHalo {
  /** This instance's numbers of the ways to pay. */
  static final Map<Rail, Long> METHODS =
      Map.of(Rail.CHECK, 1L, Rail.CARD, 2L, Rail.ACH, 3L, Rail.WIRE, 4L);

  private static final long LIVE = 3;
  private static final long MONTHLY = 2;

  private final FakeObject from;
  private final Map<Long, List<FakeObject>> lines;
  private final Map<Long, List<FakeObject>> payments;
  private final Map<Long, List<FakeObject>> additions;

  private MovedToHalo(FakeObject from) {
    this.from = from;
    lines =
        Stream.of("products", "timeEntries", "expenseEntries")
            .flatMap(collection -> from.objects(collection).stream())
            .collect(Collectors.groupingBy(line -> id(line, "invoice/id")));
    payments = by("payments", "invoice/id");
    additions = by("additions", "agreementId");
  }

  /** All that there is in some of ConnectWise's collections. */
  static FakeObject of(FakeObject connectWise) {
    MovedToHalo moved = new MovedToHalo(connectWise);
    return FakeJson.object()
        .with("Currency", moved.each("currencies", MovedToHalo::currency))
        .with("Client", moved.each("companies", moved::client))
        .with("Site", moved.each("companies", MovedToHalo::site))
        .with("Users", moved.each("contacts", MovedToHalo::contact))
        .with("ClientContract", moved.each("agreements", MovedToHalo::contract))
        .with("RecurringInvoice", moved.each("agreements", moved::template))
        .with("Invoice", moved.each("invoices", moved::invoice))
        .with("InvoicePayment", moved.each("payments", MovedToHalo::payment));
  }

  private List<FakeObject> each(String collection, Function<FakeObject, FakeObject> to) {
    return from.objects(collection).stream().map(to).toList();
  }

  private Map<Long, List<FakeObject>> by(String collection, String path) {
    return from.objects(collection).stream().collect(Collectors.groupingBy(row -> id(row, path)));
  }

  private static FakeObject currency(FakeObject currency) {
    return named(currency, "id", "name", "symbol")
        .with("code", currency.textAt("currencyCode/name").orElseThrow())
        .with("conversion_rate", BigDecimal.ONE);
  }

  private FakeObject client(FakeObject company) {
    String contact =
        from.objects("contacts").stream()
            .filter(one -> id(one, "id") == id(company, "billingContact/id"))
            .map(Spread::email)
            .findFirst()
            .orElse("");
    return named(company, "id", "name")
        .with("inactive", false)
        .with("accountsid", Field.text(company, "accountNumber"))
        .with("accountsemailaddress", company.text("invoiceToEmailAddress").orElse(""))
        .with("main_site_id", id(company, "id"))
        .with("main_contact_name", company.textAt("billingContact/name").orElse(""))
        .with("main_contact_email", contact)
        .with("alastupdate", changed(company));
  }

  private static FakeObject site(FakeObject company) {
    return named(company, "id")
        .with("name", "Main")
        .with("client_id", id(company, "id"))
        .with("isinvoicesite", true);
  }

  private static FakeObject contact(FakeObject contact) {
    return named(contact, "id")
        .with("name", Field.text(contact, "firstName") + " " + Field.text(contact, "lastName"))
        .with("emailaddress", Spread.email(contact))
        .with("client_id", id(contact, "company/id"))
        .with("site_id", id(contact, "company/id"));
  }

  private static FakeObject contract(FakeObject agreement) {
    return named(agreement, "id")
        .with("client_id", id(agreement, "company/id"))
        .with("ref", Field.text(agreement, "name"))
        .with("start_date", day(agreement, "startDate"))
        .with("started", true)
        .with("expired", false)
        .with("status", LIVE)
        .with("billingperiod", MONTHLY)
        .with("periodchargeamount", agreement.amount("billAmount"))
        .with("next_invoice_date", day(agreement, "nextInvoiceDate"));
  }

  /** HaloPSA keeps templates of invoices among the invoices, below zero. */
  private FakeObject template(FakeObject agreement) {
    Stream<FakeObject> monthly =
        Stream.concat(
            Stream.of(line(Field.text(agreement, "name"), agreement.amount("billAmount"))),
            additions.getOrDefault(id(agreement, "id"), List.of()).stream().map(MovedToHalo::line));
    return FakeJson.object()
        .with("id", -id(agreement, "id"))
        .with("client_id", id(agreement, "company/id"))
        .with("contract_id", id(agreement, "id"))
        .with("reference", Field.text(agreement, "name"))
        .with("nextcreationdate", day(agreement, "nextInvoiceDate"))
        .with("lines", monthly.toList());
  }

  /** ConnectWise holds one without a type, keyed in a hurry; here such a one lacks its date. */
  private FakeObject invoice(FakeObject invoice) {
    FakeObject moved =
        named(invoice, "id", "total")
            .with("client_id", id(invoice, "company/id"))
            .with("sitenumber", id(invoice, "company/id"))
            .with("invoicenumber", Field.text(invoice, "invoiceNumber"))
            .with("duedate", day(invoice, "dueDate"))
            .with("posted", true)
            .with("currency_code", id(invoice, "currency/id"))
            .with("revenue", invoice.amount("subtotal"))
            .with("tax_total", invoice.amount("salesTax"))
            .with("amountpaid", invoice.amount("payments"))
            .with("amountdue", invoice.amount("balance"))
            .with("paymentstatus", invoice.amount("balance").signum() == 0 ? 1 : -1)
            .with("last_modified", changed(invoice))
            .with("lines", lines(invoice));
    FakeObject dated =
        invoice.has("type") ? moved.with("invoice_date", day(invoice, "date")) : moved;
    return paid(linked(dated, invoice), payments.getOrDefault(id(invoice, "id"), List.of()));
  }

  private static FakeObject linked(FakeObject moved, FakeObject invoice) {
    return invoice
        .object("agreement")
        .map(agreement -> id(agreement, "id"))
        .map(id -> moved.with("contract_id", id).with("recurring_invoice_id", -id))
        .orElse(moved);
  }

  private static FakeObject paid(FakeObject moved, List<FakeObject> payments) {
    return payments.stream()
        .map(payment -> day(payment, "paymentDate"))
        .max(Comparator.naturalOrder())
        .map(day -> moved.with("datepaid", day))
        .orElse(moved);
  }

  private List<FakeObject> lines(FakeObject invoice) {
    BigDecimal contract = invoice.amount("agreementAmount");
    Stream<FakeObject> fixed =
        contract.signum() == 0
            ? Stream.empty()
            : Stream.of(line(invoice.textAt("agreement/name").orElse(""), contract));
    return Stream.concat(
            fixed, lines.getOrDefault(id(invoice, "id"), List.of()).stream().map(MovedToHalo::line))
        .toList();
  }

  /** A product, hours, an expense or an addition: each has its own words for what it costs. */
  private static FakeObject line(FakeObject from) {
    BigDecimal amount = first(from, "extPrice", "extendedInvoiceAmount", "invoiceAmount");
    return line(
            Stream.of("customerDescription", "invoiceDescription", "notes")
                .flatMap(name -> from.text(name).stream())
                .findFirst()
                .orElse(""),
            amount)
        .with("qty_order", first(from, "quantity", "invoiceHours"))
        .with("unit_price", first(from, "price", "unitPrice", "hourlyRate", "invoiceAmount"));
  }

  private static FakeObject line(String description, BigDecimal amount) {
    return FakeJson.object()
        .with("item_shortdescription", description)
        .with("qty_order", BigDecimal.ONE)
        .with("unit_price", amount)
        .with("net_amount", amount);
  }

  private static FakeObject payment(FakeObject payment) {
    return named(payment, "id", "amount")
        .with("invoice_id", id(payment, "invoice/id"))
        .with("date", day(payment, "paymentDate"))
        .with("method", METHODS.getOrDefault(rail(payment), 0L))
        .with("status", 0)
        .with("module_id", 0);
  }

  private static Rail rail(FakeObject payment) {
    return switch (Field.text(payment, "type")) {
      case "ACH" -> Rail.ACH;
      case "Check" -> Rail.CHECK;
      case "Credit Card" -> Rail.CARD;
      case "Wire" -> Rail.WIRE;
      default -> throw new IllegalArgumentException("no such way to pay: " + payment);
    };
  }

  private static FakeObject named(FakeObject from, String... names) {
    return from.only(List.of(names));
  }

  private static long id(FakeObject from, String path) {
    return from.at(path).flatMap(FakeJson::asLong).orElseThrow();
  }

  private static BigDecimal first(FakeObject from, String... names) {
    return Stream.of(names)
        .flatMap(name -> from.decimal(name).stream())
        .findFirst()
        .orElse(BigDecimal.ONE);
  }

  /** ConnectWise writes days as midnights of UTC. */
  private static String day(FakeObject from, String name) {
    return Field.text(from, name).substring(0, 10);
  }

  private static String changed(FakeObject from) {
    return from.textAt("_info/lastUpdated").orElseThrow();
  }
}
