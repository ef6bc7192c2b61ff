package io.mspbilling.psa.halo;

import io.mspbilling.http.Secret;
import io.mspbilling.http.webhook.WebhookRejectedException;
import io.mspbilling.http.webhook.WebhookRejectedException.Reason;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Proves that a webhook came from the instance: by the {@code Authorization} header that it was set
 * up to send, over HTTPS, as no signature is documented. Immutable; safe for any number of threads.
 *
 * <p>A webhook is a hint to read what has changed, and no more: its body is laid out by whoever set
 * it up, may hold several events or old ones, and is proven by nothing, so it is not read here. One
 * that fails a few times switches itself off, so changes have to be read by the clock as well.
 */
public final class HaloWebhooks {
  private final Secret expected;

  private HaloWebhooks(Secret expected) {
    this.expected = expected;
  }

  /** For webhooks with authentication type "basic". */
  public static HaloWebhooks basic(String user, Secret password) {
    byte[] pair = (user + ":" + password.reveal()).getBytes(StandardCharsets.UTF_8);
    return new HaloWebhooks(Secret.of("Basic " + Base64.getEncoder().encodeToString(pair)));
  }

  /** For webhooks with authentication type "bearer". */
  public static HaloWebhooks bearer(Secret token) {
    return new HaloWebhooks(Secret.of("Bearer " + token.reveal()));
  }

  /**
   * Verifies a webhook, comparing in constant time. Then read {@code InvoiceQuery.changedSince(…)}.
   *
   * @param authorization value of its {@code Authorization} header; {@code null} if it is missing
   * @throws WebhookRejectedException if it is not proven; answer with a bare 401
   */
  public void verify(@Nullable String authorization) {
    if (authorization == null) {
      throw new WebhookRejectedException(Reason.UNSIGNED);
    }
    if (!expected.equals(Secret.of(authorization))) {
      throw new WebhookRejectedException(Reason.FORGED);
    }
  }
}
