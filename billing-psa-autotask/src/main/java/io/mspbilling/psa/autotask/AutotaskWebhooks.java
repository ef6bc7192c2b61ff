package io.mspbilling.psa.autotask;

import io.mspbilling.http.Secret;
import io.mspbilling.http.webhook.HmacVerifier;
import io.mspbilling.http.webhook.HmacVerifier.Algorithm;
import io.mspbilling.http.webhook.HmacVerifier.Encoding;
import io.mspbilling.http.webhook.WebhookRejectedException;
import io.mspbilling.http.webhook.WebhookRejectedException.Reason;
import io.mspbilling.json.Json;
import io.mspbilling.json.JsonProblem;
import io.mspbilling.json.Node;
import io.mspbilling.psa.autotask.internal.Api;
import io.mspbilling.receivables.CustomerId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Proves that a webhook came from Autotask, and says which customer it is about. Immutable; safe
 * for any number of threads.
 *
 * <p>There are webhooks of companies, and none of invoices. One is a hint to read customers again,
 * and no more: what it says of a company is not read here. Autotask drops what is not taken within
 * two minutes and switches a webhook off after 25 failures, of which it tells at another address
 * and unsigned: so look now and then over the API whether it is still active.
 */
public final class AutotaskWebhooks {
  private static final String PREFIX = "sha1=";

  private final HmacVerifier verifier;

  private AutotaskWebhooks(HmacVerifier verifier) {
    this.verifier = verifier;
  }

  /**
   * @param secretKeys of the webhook; two while one is being replaced
   */
  public static AutotaskWebhooks of(Secret... secretKeys) {
    return new AutotaskWebhooks(
        new HmacVerifier(Algorithm.SHA1, Encoding.BASE64, List.of(secretKeys)));
  }

  /**
   * Verifies a webhook, comparing in constant time.
   *
   * @param body the bytes as they came: Autotask escapes characters in a way of its own
   * @param signature value of its {@code X-Hook-Signature} header; {@code null} if it is missing
   * @return the company that it is about; empty if it is about something else
   * @throws WebhookRejectedException if it is not proven; answer with a bare 401
   */
  public Optional<CustomerId> verify(byte[] body, @Nullable String signature) {
    if (signature == null) {
      throw new WebhookRejectedException(Reason.UNSIGNED);
    }
    if (!signature.startsWith(PREFIX)) {
      throw new WebhookRejectedException(Reason.MALFORMED);
    }
    verifier.verify(body, signature.substring(PREFIX.length()));
    try {
      return company(Json.standard().tree(body));
    } catch (JsonProblem malformed) {
      throw new WebhookRejectedException(Reason.MALFORMED);
    }
  }

  private static Optional<CustomerId> company(Node event) {
    return member(event, "EntityType")
        .flatMap(event::text)
        .filter(entity -> entity.equalsIgnoreCase("Account") || entity.equalsIgnoreCase("Company"))
        .flatMap(any -> member(event, "Id"))
        .flatMap(event::integer)
        .map(id -> new CustomerId(Api.IDS.system(), Long.toString(id)));
  }

  /** The case of names varies. */
  private static Optional<String> member(Node event, String name) {
    return event.names().stream().filter(name::equalsIgnoreCase).findFirst();
  }
}
