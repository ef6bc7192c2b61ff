package io.mspbilling.testkit.connectwise;

import io.mspbilling.testkit.http.FakeAnswer;
import io.mspbilling.testkit.http.FakeRequest;
import io.mspbilling.testkit.http.NotInThisFake;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which endpoint serves a path. Paths are case-sensitive, as the vendor's documents write them. */
final class Router {
  private final Books books;
  private final Settings settings;
  private final List<Endpoint> endpoints = new ArrayList<>();

  Router(Books books, Settings settings, PaymentRules payments) {
    this.books = books;
    this.settings = settings;
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
  }

  private void add(String collection, String path, CollectionRules rules) {
    endpoints.addAll(new CollectionResource(books, settings, collection, rules).endpoints(path));
  }

  List<Endpoint> endpoints() {
    return List.copyOf(endpoints);
  }

  /**
   * Runs the endpoint of a path.
   *
   * @param path the segments below the API's base
   */
  FakeAnswer route(FakeRequest request, List<String> path) {
    boolean known = false;
    for (Endpoint endpoint : endpoints) {
      Optional<List<Long>> ids = endpoint.match(path);
      if (ids.isPresent() && endpoint.method().equals(request.method())) {
        return endpoint.action().run(new Call(request, ids.get()));
      }
      known |= ids.isPresent();
    }
    if (!known && Elsewhere.has(path)) {
      throw new NotInThisFake(
          request.method() + " /" + String.join("/", path).replaceAll("\\b[0-9]+\\b", "{id}"));
    }
    throw known
        ? Refused.because(405, "MethodNotAllowed", "The resource does not support this method.")
        : Refused.noEndpoint();
  }
}
