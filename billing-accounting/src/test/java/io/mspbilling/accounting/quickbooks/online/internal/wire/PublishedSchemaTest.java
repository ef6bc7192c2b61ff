package io.mspbilling.accounting.quickbooks.online.internal.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.squareup.moshi.Json;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every property that we send or read exists in the vendor's schema, under the type we think. */
class PublishedSchemaTest {

  /** Which types of the schema a wire record stands for; all its properties must be in each. */
  private static final Map<Class<? extends Record>, List<String>> TYPES =
      Map.ofEntries(
          Map.entry(AccountJson.class, List.of("Account")),
          Map.entry(AccountingInfoPrefsJson.class, List.of("CompanyAccountingPrefs")),
          Map.entry(CompanyInfoJson.class, List.of("CompanyInfo")),
          Map.entry(CreditMemoJson.class, List.of("CreditMemo")),
          Map.entry(CurrencyPrefsJson.class, List.of("CurrencyPrefs")),
          Map.entry(CustomerJson.class, List.of("Customer")),
          Map.entry(DepositJson.class, List.of("Deposit")),
          Map.entry(DepositLineDetailJson.class, List.of("DepositLineDetail")),
          Map.entry(DocumentKeyJson.class, List.of("IntuitEntity")),
          Map.entry(EmailAddressJson.class, List.of("EmailAddress")),
          Map.entry(EntityTypeRefJson.class, List.of("EntityTypeRef")),
          Map.entry(ErrorJson.class, List.of("Error")),
          Map.entry(FaultJson.class, List.of("Fault")),
          Map.entry(InvoiceJson.class, List.of("Invoice")),
          Map.entry(ItemJson.class, List.of("Item")),
          Map.entry(JournalEntryJson.class, List.of("JournalEntry")),
          Map.entry(JournalEntryLineDetailJson.class, List.of("JournalEntryLineDetail")),
          Map.entry(LineJson.class, List.of("Line")),
          Map.entry(LinkedTxnJson.class, List.of("LinkedTxn")),
          Map.entry(MetaDataJson.class, List.of("ModificationMetaData")),
          Map.entry(PaymentJson.class, List.of("Payment")),
          Map.entry(PaymentMethodJson.class, List.of("PaymentMethod")),
          Map.entry(PreferencesJson.class, List.of("Preferences")),
          Map.entry(QueryResponseJson.class, List.of("QueryResponse")),
          Map.entry(ReferenceJson.class, List.of("ReferenceType")),
          Map.entry(SalesItemLineDetailJson.class, List.of("SalesItemLineDetail")),
          Map.entry(SalesTransactionJson.class, List.of("SalesReceipt", "RefundReceipt")));

  /** Frames around records: what stands in them is named after types of the schema. */
  private static final Set<Class<? extends Record>> FRAMES =
      Set.of(AnswerJson.class, QueryAnswerJson.class);

  /** The gateway's refusals and webhooks, of which no schema is published. */
  private static final Set<Class<? extends Record>> WITHOUT_SCHEMA =
      Set.of(
          FaultAnswerJson.class,
          GatewayFaultJson.class,
          GatewayErrorJson.class,
          CloudEventJson.class,
          CloudEventDataJson.class,
          EventNotificationJson.class,
          DataChangeEventJson.class,
          ChangedEntityJson.class);

  @Test
  void noWireRecordIsForgotten() throws Exception {
    Path folder = Path.of(PaymentJson.class.getResource("PaymentJson.class").toURI()).getParent();
    try (Stream<Path> files = Files.list(folder)) {
      List<String> records =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith("Json.class") && !name.equals("EntityJson.class"))
              .map(name -> name.substring(0, name.length() - ".class".length()))
              .toList();
      List<String> known =
          Stream.of(TYPES.keySet(), FRAMES, WITHOUT_SCHEMA)
              .flatMap(Set::stream)
              .map(Class::getSimpleName)
              .toList();
      assertThat(records).containsExactlyInAnyOrderElementsOf(known);
    }
  }

  @Test
  void everyPropertyExists() throws Exception {
    PublishedSchema schema = schema();
    List<String> problems = new ArrayList<>();
    TYPES.forEach(
        (record, types) -> types.forEach(type -> compare(schema, record, type, problems)));

    assertThat(problems).isEmpty();
  }

  @Test
  void framesNameTypesOfTheSchema() throws Exception {
    PublishedSchema schema = schema();

    assertThat(
            FRAMES.stream()
                .flatMap(frame -> Stream.of(frame.getRecordComponents()))
                .map(PublishedSchemaTest::wireName))
        .allMatch(schema::hasType);
  }

  private static PublishedSchema schema() throws Exception {
    Optional<PublishedSchema> schema = PublishedSchema.find();
    assumeTrue(schema.isPresent(), "the vendor's schema is not beside the project");
    return schema.orElseThrow();
  }

  private static void compare(
      PublishedSchema schema, Class<? extends Record> record, String type, List<String> problems) {
    for (RecordComponent component : record.getRecordComponents()) {
      String name = wireName(component);
      // The text of a reference is its value; in JSON it needs a name.
      if (record == ReferenceJson.class && name.equals("value")) {
        continue;
      }
      Optional<String> member = schema.member(type, name);
      List<String> expected = TYPES.get(elementType(component));
      if (member.isEmpty()) {
        problems.add(type + " has no " + name);
      } else if (expected != null && !expected.contains(member.get())) {
        problems.add(type + "." + name + " is a " + member.get() + ", not " + expected);
      }
    }
  }

  private static Type elementType(RecordComponent component) {
    return component.getGenericType() instanceof ParameterizedType list
        ? list.getActualTypeArguments()[0]
        : component.getType();
  }

  private static String wireName(RecordComponent component) {
    try {
      Json json =
          component
              .getDeclaringRecord()
              .getDeclaredField(component.getName())
              .getAnnotation(Json.class);
      return json == null ? component.getName() : json.name();
    } catch (NoSuchFieldException e) {
      throw new AssertionError(e);
    }
  }
}
