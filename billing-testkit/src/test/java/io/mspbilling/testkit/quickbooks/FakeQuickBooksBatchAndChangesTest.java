package io.mspbilling.testkit.quickbooks;

import static io.mspbilling.testkit.quickbooks.QuickBooksCaller.CONTOSO;
import static io.mspbilling.testkit.quickbooks.QuickBooksCaller.payment;
import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.testkit.http.FakeJson;
import io.mspbilling.testkit.http.FakeObject;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FakeQuickBooksBatchAndChangesTest {
  private final QuickBooksCaller caller = new QuickBooksCaller();

  @AfterEach
  void stop() {
    caller.close();
  }

  private static String item(String id, String body) {
    return "{\"bId\":\"" + id + "\",\"operation\":\"create\",\"Payment\":" + body + "}";
  }

  private static String batch(String... items) {
    return "{\"BatchItemRequest\":[" + String.join(",", items) + "]}";
  }

  private static List<FakeObject> items(QuickBooksCaller.Reply reply) {
    return reply.body().array("BatchItemResponse").orElseThrow().objects().toList();
  }

  @Test
  void oneItemFailsAloneAndTheOthersStand() {
    List<FakeObject> items =
        items(
            caller.post(
                "batch",
                batch(
                    item("a", payment(CONTOSO, "1.00")),
                    item("b", payment("999", "1.00")),
                    "{\"bId\":\"q\",\"Query\":\"select * from Term\"}")));

    assertThat(items.get(0).object("Payment")).isPresent();
    assertThat(items.get(1).object("Fault")).isPresent();
    assertThat(items.get(2).at("QueryResponse/maxResults").flatMap(FakeJson::asLong)).hasValue(2L);
    assertThat(caller.books.creates("Payment")).isOne();
  }

  @Test
  void aPaymentIsVoidedAndDeletedInABatch() {
    String id = caller.made("Payment", payment(CONTOSO, "1.00")).text("Id").orElseThrow();
    String entity = "\"Payment\":{\"Id\":\"" + id + "\",\"SyncToken\":\"%s\"}}";

    List<FakeObject> items =
        items(
            caller.post(
                "batch",
                batch(
                    "{\"bId\":\"v\",\"operation\":\"update\",\"optionsData\":\"void\","
                        + entity.formatted("0"),
                    "{\"bId\":\"d\",\"operation\":\"delete\"," + entity.formatted("1"))));

    assertThat(items.get(1).at("Payment/status").flatMap(FakeJson::asText)).hasValue("Deleted");
    assertThat(caller.books.documents("Payment")).isEmpty();
  }

  @Test
  void aBatchHasThirtyItemsAtMostAndDistinctIds() {
    String tooMany =
        IntStream.range(0, 31)
            .mapToObj(i -> item("i" + i, payment(CONTOSO, "1.00")))
            .collect(Collectors.joining(","));

    assertThat(caller.post("batch", batch(tooMany)).code()).isEqualTo("1040");
    String same = item("a", payment(CONTOSO, "1.00"));
    assertThat(caller.post("batch", batch(same, same)).code()).isEqualTo("2020");
    String longId = item("12345678901", payment(CONTOSO, "1.00"));
    assertThat(caller.post("batch?requestid=r", batch(longId)).code()).isEqualTo("2050");
    assertThat(caller.books.writes()).isZero();
  }

  @Test
  void aRepeatedBatchChangesNothing() {
    String body = batch(item("a", payment(CONTOSO, "1.00")));

    String first = caller.post("batch?requestid=r", body).text();
    assertThat(caller.post("batch?requestid=r", body).text()).isEqualTo(first);
    assertThat(caller.books.creates("Payment")).isOne();
  }

  @Test
  void batchesHaveALimitOfTheirOwn() {
    caller.fake.settings().batchesPerMinute(1);
    caller.post("batch", batch());

    assertThat(caller.post("batch", batch()).status()).isEqualTo(429);
    assertThat(caller.get("preferences").status()).isEqualTo(200);
  }

  @Test
  void changesSinceShowWhatWasChangedAndDeleted() {
    String gone = caller.made("Payment", payment(CONTOSO, "1.00")).text("Id").orElseThrow();
    caller.clock.advance(Duration.ofHours(1));
    String kept = caller.made("Payment", payment(CONTOSO, "2.00")).text("Id").orElseThrow();
    caller.bookkeeper.deleteByHand("Payment", gone);

    String text =
        caller.get("cdc?entities=Payment,Invoice&changedSince=2026-05-04T16:30:00Z").body().print();

    assertThat(text)
        .contains("\"status\":\"Deleted\",\"Id\":\"" + gone + "\"")
        .contains("\"Id\":\"" + kept + "\"")
        .contains("\"maxResults\":2");
    assertThat(caller.get("cdc?entities=Payment&changedSince=2026-04-01").code()).isEqualTo("4001");
    assertThat(caller.get("cdc?entities=Payment").code()).isEqualTo("2020");
  }

  @Test
  void resourcesAreWrittenInLowerCase() {
    assertThat(caller.post("Payment", payment(CONTOSO, "1.00")).code()).isEqualTo("500");
  }
}
