package io.mspbilling.psa.connectwise;

import static org.assertj.core.api.Assertions.assertThat;

import com.squareup.moshi.Json;
import io.mspbilling.psa.connectwise.internal.wire.AdditionJson;
import io.mspbilling.psa.connectwise.internal.wire.AgreementJson;
import io.mspbilling.psa.connectwise.internal.wire.BillingStatusJson;
import io.mspbilling.psa.connectwise.internal.wire.BillingTermJson;
import io.mspbilling.psa.connectwise.internal.wire.CallbackBodyJson;
import io.mspbilling.psa.connectwise.internal.wire.CallbackJson;
import io.mspbilling.psa.connectwise.internal.wire.CallbackMetadataJson;
import io.mspbilling.psa.connectwise.internal.wire.CompanyInfoJson;
import io.mspbilling.psa.connectwise.internal.wire.CompanyJson;
import io.mspbilling.psa.connectwise.internal.wire.ContactJson;
import io.mspbilling.psa.connectwise.internal.wire.ErrorDetailJson;
import io.mspbilling.psa.connectwise.internal.wire.ErrorJson;
import io.mspbilling.psa.connectwise.internal.wire.FlagPatchJson;
import io.mspbilling.psa.connectwise.internal.wire.IdJson;
import io.mspbilling.psa.connectwise.internal.wire.InvoiceInfoJson;
import io.mspbilling.psa.connectwise.internal.wire.InvoiceJson;
import io.mspbilling.psa.connectwise.internal.wire.LastChangeJson;
import io.mspbilling.psa.connectwise.internal.wire.NewCallbackJson;
import io.mspbilling.psa.connectwise.internal.wire.NewPaymentJson;
import io.mspbilling.psa.connectwise.internal.wire.PaymentJson;
import io.mspbilling.psa.connectwise.internal.wire.ReferencePatchJson;
import io.mspbilling.psa.connectwise.internal.wire.SigningKeyJson;
import io.mspbilling.psa.connectwise.internal.wire.SystemInfoJson;
import io.mspbilling.psa.connectwise.internal.wire.TaxCodeJson;
import io.mspbilling.psa.connectwise.query.AgreementFields;
import io.mspbilling.psa.connectwise.query.CompanyFields;
import io.mspbilling.psa.connectwise.query.ContactFields;
import io.mspbilling.psa.connectwise.query.InvoiceFields;
import io.mspbilling.testkit.connectwise.FakeConnectWise;
import io.mspbilling.testkit.http.FakeJson;
import io.mspbilling.testkit.http.FakeObject;
import io.mspbilling.testkit.http.FakeRequest;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every path, parameter and field that we use is one of the vendor's, and of a fitting type. */
class SchemaContractTest {
  private static final String ALL_VERBS = "psa-2025.1-finance-crud.reconstructed.openapi.json";
  private static final String NEWER_READS = "psa-2026.4-get.trimmed.openapi.json";

  private static final Map<Class<?>, String> RECORDS =
      Map.ofEntries(
          Map.entry(InvoiceJson.class, "Invoice"),
          Map.entry(InvoiceInfoJson.class, "InvoiceInfo"),
          Map.entry(PaymentJson.class, "InvoicePayment"),
          Map.entry(NewPaymentJson.class, "InvoicePayment"),
          Map.entry(CompanyJson.class, "Company"),
          Map.entry(ContactJson.class, "Contact"),
          Map.entry(AgreementJson.class, "Agreement"),
          Map.entry(AdditionJson.class, "Addition"),
          Map.entry(BillingStatusJson.class, "BillingStatus"),
          Map.entry(BillingTermJson.class, "BillingTerm"),
          Map.entry(TaxCodeJson.class, "TaxCode"),
          Map.entry(SystemInfoJson.class, "Info"),
          Map.entry(CallbackJson.class, "CallbackEntry"),
          Map.entry(NewCallbackJson.class, "CallbackEntry"),
          Map.entry(ErrorDetailJson.class, "ValidationError"),
          Map.entry(ReferencePatchJson.class, "PatchOperation"),
          Map.entry(FlagPatchJson.class, "PatchOperation"),
          // The value of a patch may be anything; ours is a reference to a status.
          Map.entry(IdJson.class, "BillingStatusReference"));

  /**
   * What the vendor's description leaves out: the other form of errors, discovery, deliveries of
   * callbacks.
   */
  private static final Set<Class<?>> UNDESCRIBED =
      Set.of(
          ErrorJson.class,
          CompanyInfoJson.class,
          SigningKeyJson.class,
          CallbackBodyJson.class,
          CallbackMetadataJson.class);

  @Test
  void everyFieldOfEveryWireRecordIsTheVendors() throws Exception {
    VendorSchema schema = VendorSchema.read(ALL_VERBS);
    Set<Class<?>> visited = new HashSet<>(UNDESCRIBED);
    RECORDS.forEach(
        (wire, name) -> check(schema, wire, schema.record(name).orElseThrow(), visited));

    assertThat(wireRecords()).as("wire records without a place in the schema").isEqualTo(visited);
  }

  @Test
  void everyFieldThatWeReadIsStillThereInTheNewerVersion() {
    VendorSchema schema = VendorSchema.read(NEWER_READS);
    Set<Class<?>> visited = new HashSet<>();
    RECORDS.forEach(
        (wire, name) ->
            schema.record(name).ifPresent(record -> check(schema, wire, record, visited)));

    assertThat(visited).contains(InvoiceJson.class, CompanyJson.class, AgreementJson.class);
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
    if (takesBody && !request.method().equals("PATCH")) {
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

  private static void check(
      VendorSchema schema, Class<?> wire, FakeObject record, Set<Class<?>> visited) {
    visited.add(wire);
    for (RecordComponent component : wire.getRecordComponents()) {
      Json renamed = annotation(wire, component);
      String name = renamed == null ? component.getName() : renamed.name();
      FakeObject member = requireMember(schema, record, name);
      checkType(schema, component.getGenericType(), member, wire + "." + name, visited);
    }
  }

  private static Json annotation(Class<?> wire, RecordComponent component) {
    try {
      return wire.getDeclaredField(component.getName()).getAnnotation(Json.class);
    } catch (NoSuchFieldException e) {
      throw new AssertionError(e);
    }
  }

  private static void checkType(
      VendorSchema schema, Type type, FakeObject member, String at, Set<Class<?>> visited) {
    String kind = member.text("type").orElse("");
    if (type instanceof ParameterizedType list) {
      assertThat(kind).as(at).isEqualTo("array");
      FakeObject element = schema.follow(member.object("items").orElseThrow());
      check(schema, (Class<?>) list.getActualTypeArguments()[0], element, visited);
    } else if (type == LastChangeJson.class) {
      assertThat(member.at("additionalProperties/type").flatMap(FakeJson::asText))
          .as(at)
          .hasValue("string");
      visited.add(LastChangeJson.class);
    } else if (member.has("$ref")) {
      assertThat(((Class<?>) type).isRecord()).as(at).isTrue();
      check(schema, (Class<?>) type, schema.follow(member), visited);
    } else if (!kind.isEmpty()) {
      assertThat(fitting(type)).as(at).contains(kind);
    }
  }

  private static Set<String> fitting(Type type) {
    if (type == BigDecimal.class) {
      return Set.of("number");
    }
    if (type == Long.class) {
      return Set.of("integer");
    }
    if (type == Boolean.class) {
      return Set.of("boolean");
    }
    assertThat(type).isEqualTo(String.class);
    return Set.of("string", "integer", "number", "boolean");
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

  private static Set<Class<?>> wireRecords() throws IOException, URISyntaxException {
    URI place = InvoiceJson.class.getResource("InvoiceJson.class").toURI();
    try (Stream<Path> files = Files.list(Path.of(place).getParent())) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(file -> file.endsWith("Json.class"))
          .<Class<?>>map(file -> load(file.substring(0, file.length() - ".class".length())))
          .collect(Collectors.toSet());
    }
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(InvoiceJson.class.getPackageName() + "." + name);
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }
}
