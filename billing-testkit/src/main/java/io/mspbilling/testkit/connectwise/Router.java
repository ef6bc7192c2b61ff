package io.mspbilling.testkit.connectwise;

import io.mspbilling.testkit.engine.Elsewhere;
import io.mspbilling.testkit.engine.Endpoint;
import io.mspbilling.testkit.engine.Routes;
import java.util.ArrayList;
import java.util.List;

/** The endpoints. Paths are case-sensitive, as the vendor's documents write them. */
final class Router {
  private final Books books;
  private final Settings settings;
  private final List<Endpoint> endpoints = new ArrayList<>();

  private Router(Books books, Settings settings) {
    this.books = books;
    this.settings = settings;
  }

  static Routes routes(Books books, Settings settings, PaymentRules payments) {
    return new Routes(
        new Router(books, settings).endpoints(payments),
        Elsewhere.read(Router.class, "elsewhere.txt"),
        () ->
            Refused.because(405, "MethodNotAllowed", "The resource does not support this method."),
        Refused::noEndpoint);
  }

  private List<Endpoint> endpoints(PaymentRules payments) {
    CollectionRules none = new CollectionRules.None();
    add("companies", "/company/companies", new CompanyRules(books));
    add("companyStatuses", "/company/companies/statuses", none);
    add("contacts", "/company/contacts", none);
    add("agreements", "/finance/agreements", none);
    add("agreementTypes", "/finance/agreements/types", none);
    add("additions", "/finance/agreements/{parentId}/additions", new AdditionRules(books));
    add("invoices", "/finance/invoices", new InvoiceRules(books));
    add("payments", "/finance/invoices/{parentId}/payments", payments);
    add("billingStatuses", "/finance/billingStatuses", none);
    add("billingTerms", "/finance/billingTerms", none);
    add("taxCodes", "/finance/taxCodes", none);
    add("currencies", "/finance/currencies", none);
    add("products", "/procurement/products", none);
    add("timeEntries", "/time/entries", none);
    add("expenseEntries", "/expense/entries", none);
    add("callbacks", "/system/callbacks", none);
    // The vendor counts every list but this one.
    endpoints.removeIf(endpoint -> endpoint.template().endsWith("/payments/count"));
    endpoints.addAll(new ClosedInvoices(books).endpoints());
    endpoints.add(new InvoiceInfo(books).endpoint());
    endpoints.addAll(new UnpostedPayments(books).endpoints());
    endpoints.add(SystemInfo.endpoint());
    return List.copyOf(endpoints);
  }

  private void add(String collection, String path, CollectionRules rules) {
    endpoints.addAll(new CollectionResource(books, settings, collection, rules).endpoints(path));
  }
}
