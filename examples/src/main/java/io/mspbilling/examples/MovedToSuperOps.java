package io.mspbilling.examples;

import io.mspbilling.testkit.http.FakeJson;
import io.mspbilling.testkit.http.FakeObject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The records of an MSP on ConnectWise as it would hold them had it moved to SuperOps, in
 * SuperOps's own JSON: clients with their users and sites, contracts, invoices with their items.
 * Ids and numbers stay. There is no room for payments: what is paid in full has the day of the last
 * one, and the data holds no invoice that was paid in part.
 */
final class MovedToSuperOps {
  private static final long OWN = 900_000; // Above all ids that are taken over.

  private final FakeObject from;
  private final Map<Long, List<FakeObject>> lines;
  private final Map<Long, String> paidOn;

  private MovedToSuperOps(FakeObject from) {
    this.from = from;
    lines =
        Stream.of("products", "timeEntries", "expenseEntries")
            .flatMap(collection -> from.objects(collection).stream())
            .collect(Collectors.groupingBy(line -> id(line, "invoice/id")));
    paidOn =
        from.objects("payments").stream()
            .collect(
                Collectors.toMap(
                    payment -> id(payment, "invoice/id"),
                    payment -> day(payment, "paymentDate"),
                    (one, other) -> one.compareTo(other) > 0 ? one : other));
  }

  /** All that there is in some of ConnectWise's collections. */
  static FakeObject of(FakeObject connectWise) {
    MovedToSuperOps moved = new MovedToSuperOps(connectWise);
    return FakeJson.object()
        .with("userList", moved.each("contacts", moved::user))
        .with("clients", moved.each("companies", MovedToSuperOps::client))
        .with("sites", moved.each("companies", MovedToSuperOps::site))
        .with(
            "clientContracts",
            Stream.concat(
                    moved.each("agreements", MovedToSuperOps::flat).stream(),
                    moved.each("additions", moved::addition).stream())
                .toList())
        .with("invoices", moved.each("invoices", moved::invoice));
  }

  private List<FakeObject> each(String collection, Function<FakeObject, FakeObject> to) {
    return from.objects(collection).stream().map(to).toList();
  }

  private static FakeObject client(FakeObject company) {
    return FakeJson.object()
        .with("accountId", Long.toString(id(company, "id")))
        .with("name", Field.text(company, "name"))
        .with("stage", "Active")
        .with("status", "Paid")
        .with("primaryContact", link("userId", id(company, "billingContact/id")))
        .with("hqSite", link("id", OWN + id(company, "id")));
  }

  /** Clients have no address: their head office has. */
  private static FakeObject site(FakeObject company) {
    return company
        .only(List.of("city"))
        .with("id", Long.toString(OWN + id(company, "id")))
        .with("name", "Main")
        .with("hq", true)
        .with("line1", Field.text(company, "addressLine1"))
        .with("stateCode", Field.text(company, "state"))
        .with("postalCode", Field.text(company, "zip"))
        .with("countryCode", "US")
        .with("timezoneCode", "America/Chicago")
        .with("working24x7", false)
        .with("client", link("accountId", id(company, "id")));
  }

  /** Bills go to the primary contact: clients have no address for that. */
  private FakeObject user(FakeObject contact) {
    Optional<String> billed =
        from.objects("companies").stream()
            .filter(company -> id(company, "billingContact/id") == id(contact, "id"))
            .flatMap(company -> company.text("invoiceToEmailAddress").stream())
            .findFirst();
    String last = contact.text("lastName").orElse("");
    return contact
        .only(List.of("firstName", "lastName"))
        .with("userId", Long.toString(id(contact, "id")))
        .with("name", (Field.text(contact, "firstName") + " " + last).strip())
        .with("email", billed.orElse(Spread.email(contact)))
        .with("role", FakeJson.object())
        .with("client", link("accountId", id(contact, "company/id")));
  }

  private static FakeObject flat(FakeObject agreement) {
    return contract(
        id(agreement, "id"),
        agreement,
        Field.text(agreement, "name"),
        agreement.amount("billAmount"),
        BigDecimal.ONE);
  }

  /** A contract bills one thing, so that each addition is one of its own. */
  private FakeObject addition(FakeObject addition) {
    FakeObject agreement =
        from.objects("agreements").stream()
            .filter(one -> id(one, "id") == id(addition, "agreementId"))
            .findFirst()
            .orElseThrow();
    return contract(
        OWN + id(addition, "id"),
        agreement,
        Spread.text(addition),
        addition.amount("unitPrice"),
        addition.amount("quantity"));
  }

  private static FakeObject contract(
      long id, FakeObject agreement, String name, BigDecimal price, BigDecimal quantity) {
    String own = Long.toString(id);
    FakeObject value = FakeJson.object().with("value", price.toPlainString());
    FakeObject change =
        FakeJson.object()
            .with("changeId", own)
            .with("quantity", quantity.toPlainString())
            .with("quantityChangeOperation", "BASELINE");
    FakeObject billable =
        FakeJson.object()
            .with("contractId", own)
            .with("chargeItem", FakeJson.object().with("name", name))
            .with("quantityCalculationType", "FIXED")
            .with("sellingPriceCalculationType", "FIXED")
            .with("frequencyType", "RECURRING")
            .with("billableSiteType", "ALL")
            .with(
                "sellingPrice",
                FakeJson.object().with("model", "PER_UNIT").with("details", List.of(value)))
            .with("changes", List.of(change));
    return FakeJson.object()
        .with("contractId", own)
        .with("client", link("accountId", id(agreement, "company/id")))
        .with("startDate", day(agreement, "startDate"))
        .with("contractStatus", "ACTIVE")
        .with(
            "contract",
            FakeJson.object()
                .with("contractId", own)
                .with("name", name)
                .with("contractType", "SERVICE")
                .with("billableContract", billable));
  }

  /** ConnectWise holds one without a type, keyed in a hurry; here such a one lacks its client. */
  private FakeObject invoice(FakeObject invoice) {
    long id = id(invoice, "id");
    FakeObject moved =
        FakeJson.object()
            .with("invoiceId", Long.toString(id))
            .with("displayId", Field.text(invoice, "invoiceNumber"))
            .with("invoiceDate", day(invoice, "date"))
            .with("dueDate", day(invoice, "dueDate"))
            .with("items", items(invoice));
    FakeObject owed =
        invoice.has("type")
            ? moved.with("client", link("accountId", id(invoice, "company/id")))
            : moved;
    return invoice.amount("balance").signum() == 0
        ? owed.with("statusEnum", "PAID")
            .with("paymentDate", paidOn.getOrDefault(id, day(invoice, "date")))
        : owed;
  }

  /** What is fixed, and each product, hour and expense; the tax stands with the first. */
  private List<FakeObject> items(FakeObject invoice) {
    List<FakeObject> items = new ArrayList<>();
    BigDecimal fixed = invoice.amount("agreementAmount");
    if (fixed.signum() != 0) {
      items.add(
          item(
              OWN + id(invoice, "id"),
              invoice,
              invoice.textAt("agreement/name").orElse(""),
              fixed));
    }
    for (FakeObject line : lines.getOrDefault(id(invoice, "id"), List.of())) {
      items.add(item(id(line, "id"), invoice, Spread.text(line), Spread.amount(line)));
    }
    BigDecimal tax = invoice.amount("salesTax");
    if (tax.signum() != 0) {
      items.set(0, items.get(0).with("taxAmount", tax.toPlainString()));
    }
    return items;
  }

  /** Each at what it comes to, as people round hours and miles before they bill them. */
  private static FakeObject item(long id, FakeObject invoice, String name, BigDecimal amount) {
    return FakeJson.object()
        .with("itemId", Long.toString(id))
        .with("billedDate", day(invoice, "date"))
        .with("details", name)
        .with("quantity", "1")
        .with("unitPrice", amount.toPlainString());
  }

  private static FakeObject link(String name, long id) {
    return FakeJson.object().with(name, Long.toString(id));
  }

  private static long id(FakeObject from, String path) {
    return from.at(path).flatMap(FakeJson::asLong).orElseThrow();
  }

  /** ConnectWise writes days as midnights of UTC. */
  private static String day(FakeObject from, String name) {
    return Field.text(from, name).substring(0, 10);
  }
}
