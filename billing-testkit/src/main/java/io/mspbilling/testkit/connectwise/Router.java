package io.mspbilling.testkit.connectwise;

import io.mspbilling.testkit.http.FakeAnswer;
import io.mspbilling.testkit.http.FakeRequest;
import io.mspbilling.testkit.http.NotInThisFake;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which endpoint serves a path. Paths are case-sensitive, as the vendor's documents write them. */
final class Router {
  private final List<Endpoint> endpoints = new ArrayList<>();

  Router(Books books, PaymentRules payments) {
    CollectionRules none = new CollectionRules.None();
    counted(books, "companies", "/company/companies", new CompanyRules(books));
    counted(books, "contacts", "/company/contacts", none);
    counted(books, "agreements", "/finance/agreements", none);
    counted(
        books, "additions", "/finance/agreements/{parentId}/additions", new AdditionRules(books));
    counted(books, "invoices", "/finance/invoices", new InvoiceRules(books));
    plain(books, "payments", "/finance/invoices/{parentId}/payments", payments);
    counted(books, "billingStatuses", "/finance/billingStatuses", none);
    counted(books, "billingTerms", "/finance/billingTerms", none);
    counted(books, "taxCodes", "/finance/taxCodes", none);
    counted(books, "currencies", "/finance/currencies", none);
    plain(books, "products", "/procurement/products", none);
    plain(books, "timeEntries", "/time/entries", none);
    plain(books, "expenseEntries", "/expense/entries", none);
    counted(books, "callbacks", "/system/callbacks", none);
    endpoints.addAll(new ClosedInvoices(books).endpoints());
    endpoints.add(new InvoiceInfo(books).endpoint());
    endpoints.addAll(new UnpostedPayments(books).endpoints());
    endpoints.add(SystemInfo.endpoint());
  }

  private void counted(Books books, String collection, String path, CollectionRules rules) {
    CollectionResource resource = new CollectionResource(books, collection, rules);
    endpoints.addAll(resource.countedReads(path));
    endpoints.addAll(resource.writes(path));
  }

  private void plain(Books books, String collection, String path, CollectionRules rules) {
    CollectionResource resource = new CollectionResource(books, collection, rules);
    endpoints.addAll(resource.reads(path));
    endpoints.addAll(resource.writes(path));
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
