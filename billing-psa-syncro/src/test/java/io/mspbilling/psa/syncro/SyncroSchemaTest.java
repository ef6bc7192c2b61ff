package io.mspbilling.psa.syncro;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.json.FieldWatch;
import io.mspbilling.json.Json;
import io.mspbilling.json.Node;
import io.mspbilling.psa.syncro.billing.SyncroAccount;
import io.mspbilling.psa.syncro.billing.SyncroContract;
import io.mspbilling.psa.syncro.billing.SyncroCustomer;
import io.mspbilling.psa.syncro.billing.SyncroInvoice;
import io.mspbilling.psa.syncro.billing.SyncroLine;
import io.mspbilling.psa.syncro.billing.SyncroLocale;
import io.mspbilling.psa.syncro.billing.SyncroPayment;
import io.mspbilling.psa.syncro.billing.SyncroPaymentMethod;
import io.mspbilling.psa.syncro.billing.SyncroSchedule;
import io.mspbilling.psa.syncro.billing.SyncroScheduleLine;
import io.mspbilling.testkit.http.FakeJson;
import io.mspbilling.testkit.http.FakeObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every field that is read is one of the vendor's, where its document lies beside the sources. */
class SyncroSchemaTest {
  /** What is read, by where the document describes it: paths of names, a list's rows within it. */
  private static final Map<String, Function<Node, ?>> READ =
      Map.of(
          "/invoices get invoices", SyncroInvoice::read,
          "/line_items get line_items", SyncroLine::read,
          "/payments get payments", SyncroPayment::read,
          "/payment_methods get payment_methods", SyncroPaymentMethod::read,
          "/customers get customers", SyncroCustomer::read,
          "/contracts get contracts", SyncroContract::read,
          "/schedules get schedules", SyncroSchedule::read,
          "/schedules/{id}/add_line_item post schedule_line_item", SyncroScheduleLine::read,
          "/me get", SyncroAccount::read,
          "/settings get locale", SyncroLocale::read);

  /** Only single invoices have these; the last was seen on lines. */
  private static final Set<String> ELSEWHERE =
      Set.of("balance_due", "line_items", "payments", "customer", "line_discount_percent");

  private static FakeObject document = FakeJson.object();

  @BeforeAll
  static void read() throws IOException {
    Optional<Path> file =
        Stream.iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent)
            .map(directory -> directory.resolve("shared/specs/syncro/syncro-billing.openapi.json"))
            .filter(Files::isRegularFile)
            .findFirst();
    Assumptions.assumeTrue(file.isPresent(), "no published schemas here");
    document = FakeObject.parse(Files.readString(file.orElseThrow()));
  }

  static Set<String> kinds() {
    return READ.keySet();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void everyFieldThatIsReadIsTheVendors(String kind) {
    Set<String> asked = new TreeSet<>();
    FieldWatch watch = (record, field, as) -> asked.add(field);
    Node record =
        Json.standard()
            .tree(
                "{\"id\":1,\"success\":true,\"subdomain\":\"a\",\"uses_card_processing\":false}"
                    .getBytes(UTF_8))
            .watchedBy(watch);
    Object unused = Objects.requireNonNull(READ.get(kind)).apply(record);

    asked.removeAll(ELSEWHERE);
    assertThat(asked).isNotEmpty();
    assertThat(properties(kind.split(" "))).containsAll(asked);
  }

  /** The document shows the quantity of a line as a text, and takes a number. */
  @Test
  void theQuantityOfALineOfAScheduleCanBeSent() {
    FakeObject put =
        document
            .inner("paths")
            .inner("/schedules/{id}/line_items/{schedule_line_item_id}")
            .inner("put");
    String body = put.inner("requestBody").text("$ref").orElseThrow();

    assertThat(body).isEqualTo("#/components/requestBodies/ScheduleLineItem");
    assertThat(
            document
                .inner("components")
                .inner("requestBodies")
                .inner("ScheduleLineItem")
                .inner("content")
                .inner("application/json")
                .inner("schema")
                .inner("properties")
                .inner("quantity")
                .text("type"))
        .hasValue("number");
  }

  private static Set<String> properties(String[] place) {
    FakeObject schema =
        document
            .inner("paths")
            .inner(place[0])
            .inner(place[1])
            .inner("responses")
            .inner("200")
            .inner("content")
            .inner("application/json")
            .inner("schema");
    for (int i = 2; i < place.length; i++) {
      FakeObject property = schema.inner("properties").inner(place[i]);
      schema = property.has("items") ? property.inner("items") : property;
    }
    return schema.inner("properties").members().keySet();
  }
}
