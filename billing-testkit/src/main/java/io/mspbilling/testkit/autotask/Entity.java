package io.mspbilling.testkit.autotask;

import io.mspbilling.testkit.engine.record.Shape;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The entities that the fake holds. */
enum Entity {
  INVOICES("Invoices", "Invoice", "invoice", "PUT PATCH", "dueDate"),
  BILLING_ITEMS(
      "BillingItems",
      "BillingItem",
      "billing-item",
      "PUT PATCH",
      "lineItemFullDescription lineItemGroupDescription"),
  COMPANIES("Companies", "Company", "company", "POST PUT PATCH", ""),
  CONTACTS("Contacts", "Contact", "contact", "", ""),
  CONTRACTS("Contracts", "Contract", "contract", "POST PUT PATCH", ""),
  CONTRACT_SERVICES("ContractServices", "ContractService", "contract-service", "", ""),
  CONTRACT_SERVICE_UNITS(
      "ContractServiceUnits", "ContractServiceUnit", "contract-service-unit", "", ""),
  CURRENCIES("Currencies", "Currency", "currency", "PUT PATCH", ""),
  PAYMENT_TERMS("PaymentTerms", "PaymentTerm", "payment-term", "POST PUT PATCH", ""),
  SERVICES("Services", "Service", "service", "POST PUT PATCH", ""),
  TAXES("Taxes", "Tax", "tax", "POST PUT PATCH", ""),
  COMPANY_WEBHOOKS("CompanyWebhooks", "CompanyWebhook", "webhook", "POST PUT PATCH", "");

  private final String plural;
  private final String singular;
  private final String shape;
  private final String writes;
  private final String notQueryable;

  Entity(String plural, String singular, String shape, String writes, String notQueryable) {
    this.plural = plural;
    this.singular = singular;
    this.shape = shape;
    this.writes = writes;
    this.notQueryable = notQueryable;
  }

  private static List<String> words(String text) {
    return text.isEmpty() ? List.of() : List.of(text.split(" "));
  }

  static Entity named(String plural) {
    return find(plural)
        .orElseThrow(() -> new IllegalArgumentException("not an entity of the fake: " + plural));
  }

  private static Optional<Entity> find(String plural) {
    return Arrays.stream(values()).filter(one -> one.plural.equals(plural)).findFirst();
  }

  /** As the vendor's paths name it. */
  String plural() {
    return plural;
  }

  /** As the vendor's refusals name it. */
  String singular() {
    return singular;
  }

  Shape shape() {
    return Bodies.shape(shape);
  }

  /** The verbs that write to the collection. */
  List<String> writes() {
    return words(writes);
  }

  boolean isQueryable(String member) {
    return !words(notQueryable).contains(member);
  }
}
