package io.mspbilling.examples;

import io.mspbilling.money.Money;
import io.mspbilling.money.Split;
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
 * The records of an MSP on ConnectWise as it would hold them had it moved to Autotask PSA, in
 * Autotask's own JSON: companies with their contacts, contracts with services and units, invoices
 * and the billing items on them. Ids and numbers stay. There is no room for payments: what is paid
 * in full has the day of the last one, and the data holds no invoice that was paid in part.
 */
final class MovedToAutotask {
  private static final long RECURRING_SERVICE = 7;
  private static final long OWN = 900_000; // Above all ids that are taken over.

  private final FakeObject from;
  private final Map<Long, List<FakeObject>> lines;
  private final Map<Long, String> paidOn;

  private MovedToAutotask(FakeObject from) {
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
                    payment -> Field.text(payment, "paymentDate"),
                    (one, other) -> one.compareTo(other) > 0 ? one : other));
  }

  /** All that there is in some of ConnectWise's collections. */
  static FakeObject of(FakeObject connectWise) {
    MovedToAutotask moved = new MovedToAutotask(connectWise);
    return FakeJson.object()
        .with("Currencies", moved.each("currencies", MovedToAutotask::currency))
        .with("PaymentTerms", moved.each("billingTerms", MovedToAutotask::term))
        .with("Companies", moved.each("companies", MovedToAutotask::company))
        .with("Contacts", moved.each("contacts", moved::contact))
        .with("Contracts", moved.each("agreements", MovedToAutotask::contract))
        .with("ContractServices", moved.each("additions", MovedToAutotask::service))
        .with("ContractServiceUnits", moved.each("additions", moved::units))
        .with("Invoices", moved.each("invoices", moved::invoice))
        .with(
            "BillingItems", moved.from.objects("invoices").stream().flatMap(moved::items).toList());
  }

  private List<FakeObject> each(String collection, Function<FakeObject, FakeObject> to) {
    return from.objects(collection).stream().map(to).toList();
  }

  private static FakeObject currency(FakeObject currency) {
    return named(currency, "id")
        .with("name", currency.textAt("currencyCode/name").orElseThrow())
        .with("exchangeRate", BigDecimal.ONE)
        .with("isActive", true)
        .with("isInternalCurrency", true);
  }

  private static FakeObject term(FakeObject term) {
    return named(term, "id", "name")
        .with("paymentDueInDays", id(term, "dueDays"))
        .with("isActive", true);
  }

  private static FakeObject company(FakeObject company) {
    return named(company, "id")
        .with("companyName", Field.text(company, "name"))
        .with("companyNumber", Field.text(company, "accountNumber"))
        .with("companyType", 1)
        .with("currencyID", id(company, "currency/id"))
        .with("phone", Field.text(company, "phoneNumber"))
        .with("isActive", true)
        .with("state", Field.text(company, "state"))
        .with("postalCode", Field.text(company, "zip"))
        .with("lastTrackedModifiedDateTime", changed(company));
  }

  /** Bills go to the primary contact: companies have no address for that. */
  private FakeObject contact(FakeObject contact) {
    Optional<FakeObject> billed =
        from.objects("companies").stream()
            .filter(company -> id(company, "billingContact/id") == id(contact, "id"))
            .findFirst();
    return named(contact, "id", "firstName", "lastName")
        .with("companyID", id(contact, "company/id"))
        .with(
            "emailAddress",
            billed
                .flatMap(company -> company.text("invoiceToEmailAddress"))
                .orElse(Spread.email(contact)))
        .with("isActive", 1)
        .with("primaryContact", billed.isPresent());
  }

  private static FakeObject contract(FakeObject agreement) {
    return named(agreement, "id")
        .with("companyID", id(agreement, "company/id"))
        .with("contractName", Field.text(agreement, "name"))
        .with("contractType", RECURRING_SERVICE)
        .with("status", 1)
        .with("startDate", Field.text(agreement, "startDate"))
        .with("endDate", "2026-12-31T00:00:00Z");
  }

  private static FakeObject service(FakeObject addition) {
    return named(addition, "id", "unitPrice", "invoiceDescription")
        .with("contractID", id(addition, "agreementId"))
        .with("serviceID", id(addition, "product/id"));
  }

  private FakeObject units(FakeObject addition) {
    return FakeJson.object()
        .with("id", OWN + id(addition, "id"))
        .with("contractID", id(addition, "agreementId"))
        .with("contractServiceID", id(addition, "id"))
        .with("serviceID", id(addition, "product/id"))
        .with("units", addition.amount("quantity").longValueExact())
        .with("startDate", Field.text(addition, "effectiveDate"))
        .with("endDate", "2026-12-31T00:00:00Z");
  }

  /**
   * ConnectWise holds one without a type, keyed in a hurry; here such a one lacks its date. Few
   * templates of invoices show the last day to pay: it follows from the term. Tax comes on top.
   */
  private FakeObject invoice(FakeObject invoice) {
    long id = id(invoice, "id");
    FakeObject moved =
        FakeJson.object()
            .with("id", id)
            .with("companyID", id(invoice, "company/id"))
            .with("invoiceNumber", Field.text(invoice, "invoiceNumber"))
            .with("createDateTime", Field.text(invoice, "date"))
            .with("paymentTerm", id(invoice, "billingTerms/id"))
            .with("invoiceTotal", invoice.amount("subtotal"))
            .with("totalTaxValue", invoice.amount("salesTax"))
            .with("isVoided", false)
            .with("invoiceStatus", 1);
    FakeObject dated =
        invoice.has("type") ? moved.with("invoiceDateTime", Field.text(invoice, "date")) : moved;
    return invoice.amount("balance").signum() == 0
        ? dated.with("paidDate", paidOn.getOrDefault(id, Field.text(invoice, "date")))
        : dated;
  }

  /** What is fixed, and each product, hour and expense, with its share of the tax. */
  private Stream<FakeObject> items(FakeObject invoice) {
    List<FakeObject> own = lines.getOrDefault(id(invoice, "id"), List.of());
    List<BigDecimal> taxes = taxes(invoice, own);
    List<FakeObject> items = new ArrayList<>();
    BigDecimal fixed = invoice.amount("agreementAmount");
    if (fixed.signum() != 0) {
      items.add(
          item(
              OWN + id(invoice, "id"),
              invoice,
              invoice.textAt("agreement/name").orElse(""),
              fixed,
              BigDecimal.ZERO));
    }
    for (int i = 0; i < own.size(); i++) {
      FakeObject line = own.get(i);
      items.add(
          item(id(line, "id"), invoice, Spread.text(line), Spread.amount(line), taxes.get(i)));
    }
    return items.stream();
  }

  private static FakeObject item(
      long id, FakeObject invoice, String name, BigDecimal amount, BigDecimal tax) {
    return FakeJson.object()
        .with("id", id)
        .with("companyID", id(invoice, "company/id"))
        .with("invoiceID", id(invoice, "id"))
        .with("itemDate", Field.text(invoice, "date"))
        .with("itemName", name)
        .with("quantity", BigDecimal.ONE)
        .with("rate", amount)
        .with("extendedPrice", amount)
        .with("taxDollars", tax)
        .with("totalAmount", amount)
        .with("nonBillable", 0);
  }

  /** The tax by the prices of what is taxed, to the cent. */
  private static List<BigDecimal> taxes(FakeObject invoice, List<FakeObject> lines) {
    List<Long> weights =
        lines.stream()
            .map(
                line ->
                    line.flag("taxableFlag")
                        ? Spread.amount(line).movePointRight(2)
                        : BigDecimal.ZERO)
            .map(BigDecimal::longValueExact)
            .toList();
    BigDecimal tax = invoice.amount("salesTax");
    if (tax.signum() == 0) {
      return lines.stream().map(line -> BigDecimal.ZERO).toList();
    }
    return Split.byWeights(Money.of(tax, Tally.ZERO.currency()), weights).stream()
        .map(Money::amount)
        .toList();
  }

  private static FakeObject named(FakeObject from, String... names) {
    return from.only(List.of(names));
  }

  private static long id(FakeObject from, String path) {
    return from.at(path).flatMap(FakeJson::asLong).orElseThrow();
  }

  private static String changed(FakeObject from) {
    return from.textAt("_info/lastUpdated").orElseThrow();
  }
}
