package io.mspbilling.testkit.connectwise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.mspbilling.testkit.VirtualClock;
import io.mspbilling.testkit.engine.Elsewhere;
import io.mspbilling.testkit.engine.Endpoint;
import io.mspbilling.testkit.engine.record.Field;
import io.mspbilling.testkit.engine.record.Shape;
import io.mspbilling.testkit.http.FakeObject;
import io.mspbilling.testkit.junit.FakeVendorExtension;
import io.mspbilling.testkit.spec.OpenApi;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds the fake to the vendor's published paths and schemas, where these are at hand. */
final class VendorSchemaTest {
  @RegisterExtension
  final FakeVendorExtension<FakeConnectWise> psa =
      FakeVendorExtension.of(
          () -> new FakeConnectWise(VirtualClock.at("2026-03-20T12:00:00Z")).loadSmallOffice());

  private OpenApi spec = new OpenApi();
  private List<FakeObject> inventory = List.of();

  @BeforeEach
  void findSpec() {
    Optional<Path> folder = OpenApi.folder("connectwise");
    assumeTrue(folder.isPresent(), "the vendor's documents are not at hand");
    Path found = folder.orElseThrow();
    spec =
        new OpenApi(
            OpenApi.read(found.resolve("psa-2026.4-get.trimmed.openapi.json")),
            OpenApi.read(found.resolve("psa-2025.1-finance-crud.reconstructed.openapi.json")));
    inventory =
        OpenApi.read(found.resolve("psa-2026.4-endpoint-inventory.json")).objects("endpoints");
  }

  private Set<String> operations() {
    Set<String> operations = spec.operations();
    for (FakeObject endpoint : inventory) {
      endpoint.array("methods").orElseThrow().elements().stream()
          .map(verb -> verb.asText().orElseThrow() + " " + endpoint.text("path").orElseThrow())
          .forEach(operations::add);
    }
    return operations;
  }

  @Test
  void everyEndpointIsTheVendors() {
    assertThat(psa.fake().endpoints())
        .extracting(endpoint -> endpoint.method() + " " + endpoint.template())
        .isNotEmpty()
        // The published list leaves most counts out; that there are some is known from clients.
        .filteredOn(operation -> !operation.endsWith("/count"))
        .isSubsetOf(operations());
  }

  @Test
  void everyOperationOfTheVendorIsThereOrSaidToBeLacking() {
    List<String> denied = new ArrayList<>();
    Elsewhere elsewhere = Elsewhere.read(FakeConnectWise.class, "elsewhere.txt");
    Set<String> published = operations();
    // A slip of the vendor's own: no such place can be called.
    published.remove("POST /finance/agreements/types{id}/copy");
    for (String operation : published) {
      String[] words = operation.split(" ");
      List<String> path =
          Stream.of(words[1].replaceAll("\\{\\w+}", "1").split("/"))
              .filter(segment -> !segment.isEmpty())
              .toList();
      List<Endpoint> ours =
          psa.fake().endpoints().stream().filter(one -> one.match(path).isPresent()).toList();
      boolean served = ours.stream().anyMatch(one -> one.method().equals(words[0]));
      if (!served && (!ours.isEmpty() || !elsewhere.has(path))) {
        denied.add(operation);
      }
    }
    assertThat(denied).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "invoice,Invoice",
    "payment,InvoicePayment",
    "company,Company",
    "contact,Contact",
    "agreement,Agreement",
    "agreement-type,AgreementType",
    "addition,Addition",
    "product,ProductItem",
    "time-entry,TimeEntry",
    "expense-entry,ExpenseEntry",
    "billing-status,BillingStatus",
    "billing-term,BillingTerm",
    "tax-code,TaxCode",
    "currency,FinanceCurrency",
    "unposted-payment,UnpostedPayments",
    "callback,CallbackEntry",
    "closed-invoice,ClosedInvoice"
  })
  void everyFieldIsTheVendors(String shape, String schema) {
    Shape read = Bodies.shape(shape);
    read.fields().values().forEach(field -> spec.assertFits(schema, field));
    assertThat(read.fields().keySet())
        .as("all that callers may send")
        .containsAll(spec.properties(schema));
    assertThat(read.fields().values().stream().filter(Field::required).map(Field::name))
        .containsAll(spec.required(schema));
  }

  @ParameterizedTest
  @CsvSource({
    "/finance/invoices,Invoice",
    "/finance/invoices/10423/payments,InvoicePayment",
    "/company/companies,Company",
    "/company/contacts,Contact",
    "/finance/agreements,Agreement",
    "/finance/agreements/types,AgreementType",
    "/finance/agreements/77/additions,Addition",
    "/procurement/products,ProductItem",
    "/time/entries,TimeEntry",
    "/expense/entries,ExpenseEntry",
    "/finance/billingStatuses,BillingStatus",
    "/finance/billingTerms,BillingTerm",
    "/finance/taxCodes,TaxCode",
    "/finance/currencies,FinanceCurrency",
    "/finance/accounting/unpostedpayments,UnpostedPayments"
  })
  void everyEmittedMemberIsTheVendorsAtAnyDepth(String path, String schema) {
    new Caller(psa.fake()).post("/finance/invoices/10423/payments", "{\"amount\":1}");
    List<FakeObject> rows =
        new Caller(psa.fake()).get(path).json().asArray().orElseThrow().objects().toList();
    assertThat(rows)
        .isNotEmpty()
        .allSatisfy(row -> assertThat(spec.foreign(row, schema)).isEmpty());
  }

  @Test
  void invoiceInfoSystemInfoAndClosedInvoiceAreTheVendors() {
    Caller caller = new Caller(psa.fake());
    String notes = "[{\"op\":\"replace\",\"path\":\"internalNotes\",\"value\":\"x\"}]";
    assertIsTheVendors(caller.get("/finance/info/invoice/10423"), "InvoiceInfo");
    assertIsTheVendors(caller.get("/finance/info/invoice/10424"), "InvoiceInfo");
    assertIsTheVendors(caller.get("/system/info"), "Info");
    assertIsTheVendors(caller.patch("/finance/closedInvoices/10423", notes), "ClosedInvoice");
  }

  private void assertIsTheVendors(Caller.Answer answer, String schema) {
    assertThat(spec.foreign(answer.json(), schema)).isEmpty();
  }
}
