package io.mspbilling.psa.autotask;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mspbilling.http.Secret;
import io.mspbilling.http.webhook.WebhookRejectedException;
import io.mspbilling.http.webhook.WebhookRejectedException.Reason;
import io.mspbilling.psa.autotask.internal.Api;
import io.mspbilling.receivables.CustomerId;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AutotaskWebhooksTest {
  private static final String KEY = "k3y-0123456789abcdef";
  private static final String COMPANY =
      "{\"Action\":\"Update\",\"Guid\":\"0f8c6a1e\",\"EntityType\":\"Account\",\"Id\":201,"
          + "\"Fields\":{\"CompanyName\":\"Northwind Dental \\u0026 Co\"},\"SequenceNumber\":42}";

  private final AutotaskWebhooks webhooks = AutotaskWebhooks.of(Secret.of("old"), Secret.of(KEY));

  @Test
  void aWebhookOfACompanyNamesItsCustomer() {
    assertThat(verify(COMPANY)).hasValue(new CustomerId(Api.IDS.system(), "201"));
    assertThat(verify(COMPANY.replace("\"Id\"", "\"id\"").replace("EntityType", "entityType")))
        .isPresent();
  }

  @Test
  void whatIsAboutSomethingElseNamesNobody() {
    assertThat(verify(COMPANY.replace("Account", "Ticket"))).isEmpty();
    assertThat(verify("{\"Action\":\"Deactivated\",\"Guid\":\"0f8c6a1e\"}")).isEmpty();
  }

  @Test
  void whatIsNotProvenIsRejected() {
    assertThat(rejected(COMPANY, null)).isEqualTo(Reason.UNSIGNED);
    assertThat(rejected(COMPANY, signature(COMPANY).substring(5))).isEqualTo(Reason.MALFORMED);
    assertThat(rejected(COMPANY.replace("\\u0026", "&"), signature(COMPANY)))
        .isEqualTo(Reason.FORGED);
    assertThat(rejected("[7", signature("[7"))).isEqualTo(Reason.MALFORMED);
  }

  private Optional<CustomerId> verify(String body) {
    return webhooks.verify(body.getBytes(UTF_8), signature(body));
  }

  private Reason rejected(String body, @Nullable String signature) {
    WebhookRejectedException[] caught = new WebhookRejectedException[1];
    assertThatThrownBy(() -> webhooks.verify(body.getBytes(UTF_8), signature))
        .isInstanceOfSatisfying(WebhookRejectedException.class, e -> caught[0] = e);
    return caught[0].reason();
  }

  private static String signature(String body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(KEY.getBytes(UTF_8), "HmacSHA1"));
      return "sha1=" + Base64.getEncoder().encodeToString(mac.doFinal(body.getBytes(UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
