package io.mspbilling.psa.connectwise;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.mspbilling.http.connector.VendorRecord;
import io.mspbilling.json.Node;
import io.mspbilling.psa.connectwise.company.ConnectWiseCompany;
import io.mspbilling.psa.connectwise.company.ConnectWiseContact;
import io.mspbilling.psa.connectwise.finance.AgreementAddition;
import io.mspbilling.psa.connectwise.finance.BillingStatus;
import io.mspbilling.psa.connectwise.finance.BillingTerm;
import io.mspbilling.psa.connectwise.finance.ConnectWiseAgreement;
import io.mspbilling.psa.connectwise.finance.ConnectWiseInvoice;
import io.mspbilling.psa.connectwise.finance.ConnectWisePayment;
import io.mspbilling.psa.connectwise.finance.InvoiceDetail;
import io.mspbilling.psa.connectwise.finance.TaxCode;
import io.mspbilling.psa.connectwise.query.AgreementFields;
import io.mspbilling.psa.connectwise.query.CompanyFields;
import io.mspbilling.psa.connectwise.query.ContactFields;
import io.mspbilling.psa.connectwise.query.InvoiceFields;
import io.mspbilling.psa.connectwise.system.CallbackRegistration;
import io.mspbilling.psa.connectwise.system.SystemInfo;
import io.mspbilling.testkit.connectwise.FakeConnectWise;
import io.mspbilling.testkit.http.FakeJson;
import io.mspbilling.testkit.http.FakeObject;
import io.mspbilling.testkit.http.FakeRequest;
import java.lang.reflect.Field;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Every path, parameter and field that we use is one of the vendor's, and of a fitting type. */
class SchemaContractTest {
  private static final String ALL_VERBS = "psa-2025.1-finance-crud.reconstructed.openapi.json";
  private static final String NEWER_READS = "psa-2026.4-get.trimmed.openapi.json";

  private static final Map<String, Function<Node, ?>> READ =
      Map.ofEntries(
          Map.entry("Invoice", ConnectWiseInvoice::read),
          Map.entry("InvoiceInfo", info -> InvoiceDetail.read(1, info)),
          Map.entry("InvoicePayment", ConnectWisePayment::read),
          Map.entry("Company", ConnectWiseCompany::read),
          Map.entry("Contact", ConnectWiseContact::read),
          Map.entry("Agreement", ConnectWiseAgreement::read),
          Map.entry("Addition", AgreementAddition::read),
          Map.entry("BillingStatus", BillingStatus::read),
          Map.entry("BillingTerm", BillingTerm::read),
          Map.entry("TaxCode", TaxCode::read),
          Map.entry("Info", SystemInfo::read),
          Map.entry("CallbackEntry", CallbackRegistration::read));

  @Test
  void everyFieldThatIsReadIsTheVendors() {
    VendorSchema schema = VendorSchema.read(ALL_VERBS);
    READ.forEach((name, reader) -> new FieldCheck(schema, name).check(reader));
  }

  @Test
  void everyFieldThatIsReadIsStillThereInTheNewerVersion() {
    VendorSchema schema = VendorSchema.read(NEWER_READS);
    Map<String, Function<Node, ?>> described = new TreeMap<>(READ);
    described.keySet().removeIf(name -> schema.record(name).isEmpty());
    described.forEach((name, reader) -> new FieldCheck(schema, name).check(reader));
    assertThat(described).containsKeys("Invoice", "Company", "Agreement");
  }

  @Test
  void everyKindOfRecordIsCompared() {
    JavaClasses classes = new ClassFileImporter().importPackages("io.mspbilling.psa.connectwise");
    long kinds =
        classes.stream()
            .filter(type -> type.isAssignableTo(VendorRecord.class))
            .filter(type -> type.tryGetMethod("read", Node.class).isPresent())
            .count();
    assertThat(READ).hasSize((int) kinds + List.of("InvoiceInfo", "Info").size());
  }

  @Test
  void everyFieldThatConditionsNameIsTheVendors() throws IllegalAccessException {
    VendorSchema schema = VendorSchema.read(ALL_VERBS);
    conditionFields(schema, InvoiceFields.class, "Invoice");
    conditionFields(schema, CompanyFields.class, "Company");
    conditionFields(schema, ContactFields.class, "Contact");
    conditionFields(schema, AgreementFields.class, "Agreement");
  }

  @Test
  void everyRequestIsOneOfTheVendors() {
    VendorSchema schema = VendorSchema.read(ALL_VERBS);
    try (FakeConnectWise fake = new FakeConnectWise(Office.clock())) {
      fake.start();
      EveryCall.make(Office.clientOf(fake.loadSmallOffice()).build());
      assertThat(fake.arrivals().latest()).hasSizeGreaterThan(25);
      assertThat(fake.arrivals().latest()).allSatisfy(request -> checkRequest(schema, request));
    }
  }

  private static void checkRequest(VendorSchema schema, FakeRequest request) {
    List<String> path = request.segments().subList(3, request.segments().size());
    FakeObject operation =
        schema
            .operation(request.method().toLowerCase(Locale.ROOT), path)
            .orElseThrow(() -> new AssertionError("not the vendor's: " + request));
    assertThat(schema.parameters(operation)).containsAll(request.query().keySet());
    boolean takesBody = operation.has("requestBody");
    assertThat(request.body().size() > 0).as(request + " has a body").isEqualTo(takesBody);
    if (takesBody && request.method().equals("PATCH")) {
      FakeObject patch = schema.record("PatchOperation").orElseThrow();
      for (FakeJson change : request.json().asArray().orElseThrow().elements()) {
        Set<String> names = change.asObject().orElseThrow().members().keySet();
        names.forEach(name -> requireMember(schema, patch, name));
        assertThat(names).containsExactly("op", "path", "value");
      }
    } else if (takesBody) {
      FakeObject media =
          operation.at("requestBody/content").flatMap(FakeJson::asObject).orElseThrow();
      FakeObject record =
          schema.follow(
              media
                  .object("application/json")
                  .flatMap(json -> json.object("schema"))
                  .orElseThrow());
      FakeObject body = request.json().asObject().orElseThrow();
      body.members().keySet().forEach(name -> requireMember(schema, record, name));
      record
          .array("required")
          .ifPresent(
              names ->
                  names
                      .elements()
                      .forEach(name -> assertThat(body.has(name.asText().orElseThrow())).isTrue()));
    }
  }

  private static FakeObject requireMember(VendorSchema schema, FakeObject record, String name) {
    return schema
        .member(record, name)
        .orElseThrow(() -> new AssertionError("the vendor has no member " + name));
  }

  private static void conditionFields(VendorSchema schema, Class<?> fields, String name)
      throws IllegalAccessException {
    for (Field field : fields.getFields()) {
      String path = String.valueOf(field.get(null));
      FakeObject record = schema.record(name).orElseThrow();
      // A field of every record's _info that conditions name directly.
      for (String step : path.equals("lastUpdated") ? new String[0] : path.split("/")) {
        FakeObject member = requireMember(schema, record, step);
        record = member.has("$ref") ? schema.follow(member) : member;
      }
    }
  }
}
