package io.mspbilling.testkit.connectwise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.mspbilling.testkit.VirtualClock;
import io.mspbilling.testkit.engine.Elsewhere;
import io.mspbilling.testkit.engine.Endpoint;
import io.mspbilling.testkit.engine.condition.ColumnType;
import io.mspbilling.testkit.engine.record.Field;
import io.mspbilling.testkit.engine.record.Field.Kind;
import io.mspbilling.testkit.engine.record.Shape;
import io.mspbilling.testkit.http.FakeJson;
import io.mspbilling.testkit.http.FakeObject;
import io.mspbilling.testkit.junit.FakeVendorExtension;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

  private Optional<VendorSpec> found = Optional.empty();

  @BeforeEach
  void findSpec() {
    found = VendorSpec.find();
    assumeTrue(found.isPresent(), "the vendor's documents are not at hand");
  }

  @Test
  void everyEndpointIsTheVendors() {
    assertThat(psa.fake().endpoints())
        .extracting(endpoint -> endpoint.method() + " " + endpoint.template())
        .isNotEmpty()
        // The published list leaves most counts out; that there are some is known from clients.
        .filteredOn(operation -> !operation.endsWith("/count"))
        .isSubsetOf(spec().operations());
  }

  @Test
  void everyOperationOfTheVendorIsThereOrSaidToBeLacking() {
    List<String> denied = new ArrayList<>();
    Elsewhere elsewhere = Elsewhere.read(FakeConnectWise.class, "elsewhere.txt");
    Set<String> published = spec().operations();
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
    for (Field field : read.fields().values()) {
      Optional<FakeObject> property = spec().property(schema, field.name());
      assertThat(property).as(schema + "." + field.name()).isPresent();
      assertFits(schema, field, property.get());
    }
    assertThat(read.fields().keySet())
        .as("all that callers may send")
        .containsAll(spec().properties(schema));
    assertThat(read.fields().values().stream().filter(Field::required).map(Field::name))
        .containsAll(spec().required(schema));
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
    assertThat(rows).isNotEmpty();
    List<String> foreign = new ArrayList<>();
    rows.forEach(row -> collectForeign(row, schema, schema, foreign));
    assertThat(foreign).isEmpty();
  }

  @Test
  void invoiceInfoSystemInfoAndClosedInvoiceAreTheVendors() {
    Caller caller = new Caller(psa.fake());
    List<String> foreign = new ArrayList<>();
    collectForeign(caller.get("/finance/info/invoice/10423").json(), "InvoiceInfo", "", foreign);
    collectForeign(caller.get("/finance/info/invoice/10424").json(), "InvoiceInfo", "", foreign);
    collectForeign(caller.get("/system/info").json(), "Info", "", foreign);
    String notes = "[{\"op\":\"replace\",\"path\":\"internalNotes\",\"value\":\"x\"}]";
    FakeJson closed = caller.patch("/finance/closedInvoices/10423", notes).json();
    collectForeign(closed, "ClosedInvoice", "", foreign);
    assertThat(foreign).isEmpty();
  }

  private static void assertFits(String schema, Field field, FakeObject property) {
    String where = schema + "." + field.name();
    String type = VendorSpec.type(property);
    String expected =
        switch (field.kind()) {
          case INT -> "integer";
          case NUMBER -> "number";
          case FLAG -> "boolean";
          case MOMENT -> "date-time";
          case TEXT, ENUM -> "string";
          case LIST -> "array";
          case MAP -> "object";
          case DATE, STAMP, ANY, LACKING -> "nothing of the vendor's";
          case REF, OBJECT -> VendorSpec.reference(property).orElse("a reference");
        };
    assertThat(type).as(where).isEqualTo(expected);
    int longest = VendorSpec.maxLength(property).orElse(Integer.MAX_VALUE);
    assertThat(field.limit()).as(where).isEqualTo(longest);
    List<String> values =
        property
            .array("enum")
            .map(array -> array.elements().stream().flatMap(e -> e.asText().stream()).toList())
            .orElse(List.of());
    assertThat(field.kind() == Kind.ENUM ? field.options() : List.of())
        .as(where)
        .hasSameElementsAs(values);
  }

  private void collectForeign(FakeJson json, String schema, String at, List<String> foreign) {
    for (Map.Entry<String, FakeJson> member : json.asObject().orElseThrow().members().entrySet()) {
      String where = at + "/" + member.getKey();
      Optional<FakeObject> property = spec().property(schema, member.getKey());
      if (property.isEmpty()) {
        foreign.add(where);
      } else if (!member.getKey().equals("_info")) {
        descend(member.getValue(), property.get(), where, foreign);
      }
    }
  }

  private void descend(FakeJson value, FakeObject property, String where, List<String> foreign) {
    Optional<String> reference = VendorSpec.reference(property);
    Optional<String> element = property.object("items").flatMap(VendorSpec::reference);
    if (reference.isPresent()) {
      collectForeign(value, reference.get(), where, foreign);
    } else if (value.asArray().isPresent() && element.isPresent()) {
      value
          .asArray()
          .get()
          .elements()
          .forEach(e -> collectForeign(e, element.get(), where, foreign));
    } else if (!hasType(value, VendorSpec.type(property))) {
      foreign.add(where + " is no " + VendorSpec.type(property));
    }
  }

  private static boolean hasType(FakeJson value, String type) {
    return switch (type) {
      case "integer" -> value.asLong().isPresent();
      case "number" -> value.asDecimal().isPresent();
      case "boolean" -> value.asBool().isPresent();
      case "date-time" -> value.asText().flatMap(ColumnType.MOMENT::read).isPresent();
      case "string" -> value.asText().isPresent();
      case "array" -> value.asArray().isPresent();
      default -> value.asObject().isPresent();
    };
  }

  private VendorSpec spec() {
    return found.orElseThrow();
  }
}
