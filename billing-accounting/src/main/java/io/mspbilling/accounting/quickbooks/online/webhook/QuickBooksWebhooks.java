package io.mspbilling.accounting.quickbooks.online.webhook;

import io.mspbilling.failure.UnreadableException;
import io.mspbilling.http.Secret;
import io.mspbilling.http.webhook.HmacVerifier;
import io.mspbilling.http.webhook.HmacVerifier.Algorithm;
import io.mspbilling.http.webhook.HmacVerifier.Encoding;
import io.mspbilling.json.Json;
import io.mspbilling.json.JsonLimits;
import io.mspbilling.json.JsonProblem;
import io.mspbilling.json.Node;
import io.mspbilling.receivables.Pull;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Proves that a webhook comes from Intuit and reads it, in the older form and as CloudEvents.
 * Answer it with 200 within three seconds, and do the work afterwards. Immutable; safe for any
 * number of threads.
 */
public final class QuickBooksWebhooks {

  /** The header that carries the signature. */
  public static final String SIGNATURE_HEADER = "intuit-signature";

  /** 1 MiB: many times what Intuit sends. */
  private static final JsonLimits LIMITS = new JsonLimits(1 << 20, 200_000);

  private final HmacVerifier verifier;
  private final Json json = Json.withLimits(LIMITS).refusingDuplicateNames();

  private QuickBooksWebhooks(HmacVerifier verifier) {
    this.verifier = verifier;
  }

  /**
   * @param verifierTokens every token that may be in use, as the developer portal shows them: one
   *     per environment, two while one is being replaced
   * @throws IllegalArgumentException if there is none, or one is empty
   */
  public static QuickBooksWebhooks verifiedBy(List<Secret> verifierTokens) {
    return new QuickBooksWebhooks(
        new HmacVerifier(Algorithm.SHA256, Encoding.BASE64, verifierTokens));
  }

  /**
   * Verifies and reads a webhook.
   *
   * @param body the raw bytes as they came over the wire; JSON that was read and written again has
   *     another signature
   * @param signature value of {@value #SIGNATURE_HEADER}; {@code null} if it is missing
   * @return the hints, and what could not be read
   * @throws io.mspbilling.http.webhook.WebhookRejectedException if it is not proven to be Intuit's
   * @throws UnreadableException if it is Intuit's, and of neither form
   */
  public Pull<QuickBooksChange> read(byte[] body, @Nullable String signature) {
    verifier.verify(body, signature);
    try {
      return hints(json.tree(body)).pull();
    } catch (JsonProblem e) {
      throw new UnreadableException(
          Hints.SYSTEM.value(), "read webhook", e.path() + ": " + e.remedy(), e);
    }
  }

  private static Hints hints(Node body) {
    Hints hints = new Hints();
    if (body.isList()) {
      hints.addAll(body, CloudEvents::read);
    } else {
      hints.forEach(body.at("eventNotifications"), event -> EventNotifications.read(event, hints));
    }
    return hints;
  }
}
