package io.mspbilling.testkit.quickbooks;

import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.testkit.VirtualClock;
import io.mspbilling.testkit.http.FakeJson;
import io.mspbilling.testkit.http.FakeObject;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuickBooksWebhooksTest {
  private final FakeQuickBooks fake = new FakeQuickBooks(VirtualClock.at("2026-05-04T16:00:00Z"));

  @Test
  void olderNotificationsNameEachChangeOnce() {
    String id = fake.bookkeeper().add("Customer", "{\"DisplayName\":\"Litware\"}");

    String body = fake.webhooks().eventNotifications().body();

    assertThat(body)
        .contains("\"realmId\":\"" + FakeQuickBooks.REALM + "\"")
        .contains("\"name\":\"Customer\",\"id\":\"" + id + "\",\"operation\":\"Create\"")
        .contains("\"lastUpdated\":\"2026-05-04T16:00:00Z\"");
    assertThat(fake.webhooks().eventNotifications().body()).contains("\"entities\":[]");
  }

  @Test
  void newerNotificationsAreAnArrayOfEvents() {
    fake.bookkeeper().loadSampleCompany();
    fake.webhooks().cloudEvents();
    String id =
        fake.bookkeeper().payByHand("{\"CustomerRef\":{\"value\":\"58\"},\"TotalAmt\":5.00}");
    fake.bookkeeper().voidByHand("Payment", id);

    List<FakeObject> events =
        FakeJson.parse(fake.webhooks().cloudEvents().body())
            .asArray()
            .orElseThrow()
            .objects()
            .toList();

    assertThat(events)
        .extracting(event -> event.text("type").orElseThrow())
        .containsExactly("qbo.payment.created.v1", "qbo.payment.voided.v1");
    assertThat(events).extracting(event -> event.text("id").orElseThrow()).doesNotHaveDuplicates();
    assertThat(events.get(0).text("intuitentityid")).hasValue(id);
  }

  @Test
  void theSignatureIsThatOfTheRawBody() {
    // Computed with: printf '{"a":1}' | openssl dgst -sha256 -hmac fake-verifier-token -binary |
    // base64
    assertThat(QuickBooksWebhooks.signed("{\"a\":1}").signature())
        .isEqualTo("Dw1XyG13YMq9QAaWYDz1gX88SHY7Ds+ykEPBVvsTYjw=");
    SignedWebhook genuine = QuickBooksWebhooks.signed("{\"a\":1}");
    assertThat(QuickBooksWebhooks.forged(genuine).body()).isEqualTo(genuine.body());
    assertThat(QuickBooksWebhooks.forged(genuine).signature()).isNotEqualTo(genuine.signature());
  }
}
