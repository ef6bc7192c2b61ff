package io.mspbilling.accounting.quickbooks.online;

import static io.mspbilling.accounting.quickbooks.online.SampleBooks.TODAY;
import static io.mspbilling.accounting.quickbooks.online.SampleBooks.usd;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.mspbilling.accounting.quickbooks.online.entity.Account;
import io.mspbilling.accounting.quickbooks.online.entity.CompanyInfo;
import io.mspbilling.accounting.quickbooks.online.entity.CreditMemo;
import io.mspbilling.accounting.quickbooks.online.entity.Customer;
import io.mspbilling.accounting.quickbooks.online.entity.Deposit;
import io.mspbilling.accounting.quickbooks.online.entity.DepositLine;
import io.mspbilling.accounting.quickbooks.online.entity.Invoice;
import io.mspbilling.accounting.quickbooks.online.entity.Item;
import io.mspbilling.accounting.quickbooks.online.entity.JournalEntry;
import io.mspbilling.accounting.quickbooks.online.entity.JournalLine;
import io.mspbilling.accounting.quickbooks.online.entity.LinkedTxn;
import io.mspbilling.accounting.quickbooks.online.entity.Payment;
import io.mspbilling.accounting.quickbooks.online.entity.PaymentLine;
import io.mspbilling.accounting.quickbooks.online.entity.PaymentMethod;
import io.mspbilling.accounting.quickbooks.online.entity.Preferences;
import io.mspbilling.accounting.quickbooks.online.entity.RefundReceipt;
import io.mspbilling.accounting.quickbooks.online.entity.SalesLine;
import io.mspbilling.accounting.quickbooks.online.entity.SalesReceipt;
import io.mspbilling.accounting.quickbooks.online.entity.Stored;
import io.mspbilling.accounting.quickbooks.online.entity.Writable;
import io.mspbilling.json.FieldWatch;
import io.mspbilling.json.Json;
import io.mspbilling.json.Node;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every property that we send or read exists in the vendor's schema, under the type we think. */
class PublishedSchemaTest {
  private static final Currency USD = Currency.getInstance("USD");
  private static final String REFERENCE = "ReferenceType";

  private static final Map<String, Function<Node, ?>> READ =
      Map.ofEntries(
          Map.entry("Account", node -> Account.read(node, USD)),
          Map.entry("CompanyInfo", CompanyInfo::read),
          Map.entry("CreditMemo", node -> CreditMemo.read(node, USD)),
          Map.entry("Customer", node -> Customer.read(node, USD)),
          Map.entry("Deposit", node -> Deposit.read(node, USD)),
          Map.entry("Invoice", node -> Invoice.read(node, USD)),
          Map.entry("Item", Item::read),
          Map.entry("JournalEntry", node -> JournalEntry.read(node, USD)),
          Map.entry("Payment", node -> Payment.read(node, USD)),
          Map.entry("PaymentMethod", PaymentMethod::read),
          Map.entry("Preferences", Preferences::read),
          Map.entry("RefundReceipt", node -> RefundReceipt.read(node, USD)),
          Map.entry("SalesReceipt", node -> SalesReceipt.read(node, USD)));

  /** All that has to be there for any kind, so that each reader gets to its end. */
  private static final String ANYTHING =
      """
      {"Id":"1","SyncToken":"0","Name":"n","DisplayName":"n","CompanyName":"n","Type":"t",
       "AccountType":"t","TxnDate":"2026-05-04","TotalAmt":5,"Balance":5,
       "CustomerRef":{"value":"58"},"DepositToAccountRef":{"value":"35"},
       "CurrencyPrefs":{"HomeCurrency":{"value":"USD"}},
       "Line":[%s]}
      """;

  private static final Map<String, String> LINES =
      Map.of(
          "Payment",
          "{\"Amount\":5,\"LinkedTxn\":[{\"TxnType\":\"Invoice\",\"TxnId\":\"7\"}]}",
          "Deposit",
          "{\"Amount\":5,\"DepositLineDetail\":{\"AccountRef\":{\"value\":\"7\"}}}",
          "JournalEntry",
          side("Debit") + "," + side("Credit"),
          "SalesReceipt",
          sale(),
          "RefundReceipt",
          sale());

  private static final Map<String, Writable> WRITTEN =
      Map.of(
          "Customer",
          Customer.builder().displayName("n").companyName("n").email("ap@n.example").build(),
          "Item",
          Item.service("n", "7"),
          "Payment",
          Payment.builder()
              .customer("58")
              .on(TODAY)
              .total(usd("5"))
              .addLines(new PaymentLine(usd("5"), new LinkedTxn("Invoice", "7")))
              .depositTo("35")
              .paymentMethod("3")
              .reference("r")
              .privateNote("n")
              .build(),
          "Deposit",
          Deposit.builder()
              .depositTo("35")
              .on(TODAY)
              .addLines(new DepositLine.Linked(usd("5"), new LinkedTxn("Payment", "7")))
              .addLines(new DepositLine.Direct(usd("5"), "7", "d"))
              .privateNote("n")
              .build(),
          "JournalEntry",
          JournalEntry.builder()
              .number("n")
              .on(TODAY)
              .addLines(JournalLine.debit(usd("5"), "7", "d").withCustomer("58"))
              .addLines(JournalLine.credit(usd("5"), "8", "d"))
              .privateNote("n")
              .build(),
          "SalesReceipt",
          SalesReceipt.builder()
              .customer("58")
              .on(TODAY)
              .depositTo("35")
              .addLines(new SalesLine(usd("5"), "7", Optional.of("NON"), "d"))
              .paymentMethod("3")
              .reference("r")
              .privateNote("n")
              .build(),
          "RefundReceipt",
          RefundReceipt.builder()
              .customer("58")
              .on(TODAY)
              .depositTo("35")
              .addLines(new SalesLine(usd("5"), "7", Optional.of("NON"), "d"))
              .build());

  @Test
  void noKindOfRecordIsForgotten() throws Exception {
    assertThat(entities().filter(PublishedSchemaTest::isRead).map(Class::getSimpleName))
        .containsExactlyInAnyOrderElementsOf(READ.keySet());
    assertThat(entities().filter(PublishedSchemaTest::isWritten).map(Class::getSimpleName))
        .containsExactlyInAnyOrderElementsOf(WRITTEN.keySet());
  }

  @Test
  void everyPropertyThatIsReadExists() throws Exception {
    PublishedSchema schema = schema();
    READ.forEach(
        (entity, reader) -> {
          Node watched =
              Json.standard()
                  .tree(ANYTHING.formatted(LINES.getOrDefault(entity, "")).getBytes(UTF_8))
                  .named("")
                  .watchedBy(
                      (record, field, kind) ->
                          require(schema, entity, record.at(field).path().substring(1), kind));
          assertThat(Stored.read(watched, reader).id()).isEqualTo("1");
        });
  }

  @Test
  void everyPropertyThatIsSentExists() throws Exception {
    PublishedSchema schema = schema();
    WRITTEN.forEach(
        (entity, value) -> requireAll(schema, entity, Json.standard().tree(value.draft().json())));
    requireAll(
        schema,
        "IntuitEntity",
        Json.standard().tree("{\"Id\":\"1\",\"SyncToken\":\"0\",\"sparse\":true}".getBytes(UTF_8)));
  }

  @Test
  void whatFramesAnAnswerExists() throws Exception {
    PublishedSchema schema = schema();
    require(schema, "QueryResponse", "totalCount", FieldWatch.Kind.VALUE);
    require(schema, "QueryResponse", "maxResults", FieldWatch.Kind.VALUE);
    require(schema, "Fault", "Error.code", FieldWatch.Kind.VALUE);
    require(schema, "Fault", "Error.Message", FieldWatch.Kind.VALUE);
    assertThat(READ.keySet()).allMatch(schema::hasType);
  }

  private static PublishedSchema schema() throws Exception {
    Optional<PublishedSchema> schema = PublishedSchema.find();
    assumeTrue(schema.isPresent(), "the vendor's schema is not beside the project");
    return schema.orElseThrow();
  }

  private static void require(
      PublishedSchema schema, String entity, String path, FieldWatch.Kind kind) {
    String type = entity;
    for (String name : path.replaceAll("\\[\\d+]", "").split("\\.")) {
      // The text of a reference is its value; in JSON it needs a name.
      String in = type;
      type =
          in.equals(REFERENCE) && name.equals("value")
              ? ""
              : schema
                  .member(in, name)
                  .orElseThrow(() -> new AssertionError(in + " has no " + name + ": " + path));
    }
    assertThat(schema.hasType(type))
        .as("%s.%s as %s", entity, path, kind)
        .isEqualTo(kind != FieldWatch.Kind.VALUE);
  }

  private static void requireAll(PublishedSchema schema, String entity, Node record) {
    for (String name : record.names()) {
      Node field = record.at(name);
      List<Node> inner = field.isList() ? field.elements() : List.of(field);
      for (Node one : inner) {
        boolean isRecord = !one.names().isEmpty();
        require(schema, entity, name, isRecord ? FieldWatch.Kind.RECORD : FieldWatch.Kind.VALUE);
        if (isRecord && !name.endsWith("Ref")) {
          requireAll(schema, schema.member(entity, name).orElseThrow(), one);
        }
      }
    }
  }

  private static Stream<? extends Class<?>> entities() throws Exception {
    Path folder = Path.of(Payment.class.getResource("Payment.class").toURI()).getParent();
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString().replace(".class", ""))
          .filter(name -> !name.contains("-") && !name.startsWith("Immutable"))
          .map(name -> named(Payment.class.getPackageName() + "." + name))
          .toList()
          .stream();
    }
  }

  private static Class<?> named(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  private static boolean isRead(Class<?> type) {
    return type != Stored.class
        && Modifier.isPublic(type.getModifiers())
        && Arrays.stream(type.getMethods())
            .anyMatch(
                method ->
                    method.getName().equals("read")
                        && Modifier.isStatic(method.getModifiers())
                        && !type.isInterface());
  }

  private static boolean isWritten(Class<?> type) {
    return isRead(type) && Writable.class.isAssignableFrom(type);
  }

  private static String side(String side) {
    return """
        {"Amount":5,"JournalEntryLineDetail":{"PostingType":"%s","AccountRef":{"value":"7"},
         "Entity":{"Type":"Customer","EntityRef":{"value":"58"}}}}
        """
        .formatted(side);
  }

  private static String sale() {
    return "{\"Amount\":5,\"SalesItemLineDetail\":{\"ItemRef\":{\"value\":\"7\"}}}";
  }
}
