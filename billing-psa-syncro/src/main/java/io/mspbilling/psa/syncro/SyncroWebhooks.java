package io.mspbilling.psa.syncro;

import io.mspbilling.http.Secret;
import io.mspbilling.http.webhook.WebhookRejectedException;
import io.mspbilling.http.webhook.WebhookRejectedException.Reason;
import io.mspbilling.json.Json;
import io.mspbilling.json.JsonProblem;
import io.mspbilling.json.Node;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * Receives the webhooks of an account's Notification Center. Syncro signs nothing and names no
 * event, so a webhook proves itself only by a secret in the address that it was set up with, and is
 * a hint to read a record again. It may come twice, late or never: read changes by the clock as
 * well. Immutable; safe for any number of threads.
 */
public final class SyncroWebhooks {
  private static final int MAX_BYTES = 1 << 20;

  private final Secret expected;
  private final String host;

  private SyncroWebhooks(Secret expected, String host) {
    this.expected = expected;
    this.host = host;
  }

  /**
   * @param secret what stands in the address that Syncro was given; 32 random characters, say
   * @param host the account's host, as in {@code acme.syncromsp.com}: links elsewhere are no hints
   */
  public static SyncroWebhooks of(Secret secret, String host) {
    return new SyncroWebhooks(
        Objects.requireNonNull(secret, "secret"), Objects.requireNonNull(host, "host"));
  }

  /**
   * Verifies a webhook, comparing in constant time, and reads what it points at.
   *
   * @param secret what stood in the address that was called; {@code null} if nothing did
   * @param body its body as it came
   * @return the record to read again; empty if it names none, or contradicts itself: then read
   *     {@code InvoiceQuery.changedSince(…)}
   * @throws WebhookRejectedException if it is not proven; answer with a bare 401
   */
  public Optional<SyncroHint> receive(@Nullable String secret, byte[] body) {
    if (secret == null) {
      throw new WebhookRejectedException(Reason.UNSIGNED);
    }
    if (!expected.equals(Secret.of(secret))) {
      throw new WebhookRejectedException(Reason.FORGED);
    }
    if (body.length > MAX_BYTES) {
      throw new WebhookRejectedException(Reason.TOO_LARGE);
    }
    try {
      Node webhook = Json.standard().tree(body);
      Optional<Long> recordId = webhook.node("attributes").integer("id");
      return webhook
          .text("link")
          .flatMap(this::pointedAt)
          .filter(hint -> recordId.filter(id -> id != hint.id()).isEmpty());
    } catch (JsonProblem e) {
      return Optional.empty();
    }
  }

  private Optional<SyncroHint> pointedAt(String link) {
    @Nullable HttpUrl url = HttpUrl.parse(link);
    if (url == null || !url.host().equals(host)) {
      return Optional.empty();
    }
    List<String> path = url.pathSegments();
    return path.size() == 2 && path.get(1).matches("[1-9][0-9]{0,17}")
        ? Optional.of(new SyncroHint(path.get(0), Long.parseLong(path.get(1))))
        : Optional.empty();
  }
}
