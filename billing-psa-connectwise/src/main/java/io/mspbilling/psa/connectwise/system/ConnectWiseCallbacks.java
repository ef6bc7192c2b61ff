package io.mspbilling.psa.connectwise.system;

import io.mspbilling.failure.UnreadableException;
import io.mspbilling.http.TrustedLink;
import io.mspbilling.http.VendorHttp;
import io.mspbilling.http.webhook.WebhookRejectedException;
import io.mspbilling.http.webhook.WebhookRejectedException.Reason;
import io.mspbilling.json.Json;
import io.mspbilling.json.JsonProblem;
import io.mspbilling.json.Node;
import java.time.InstantSource;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Proves that callbacks came from ConnectWise. Safe for any number of threads.
 *
 * <p>The body names the place of its key, so that place is only believed on the configured site and
 * below {@code myconnectwise.net}, by https; and as a tenant of ConnectWise could sign for another,
 * the body has to name our company.
 */
public final class ConnectWiseCallbacks {
  /** The header that holds the signature. */
  public static final String SIGNATURE_HEADER = "x-content-signature";

  private final VendorHttp http;
  private final String companyId;
  private final SigningKeys keys;

  /**
   * For the client.
   *
   * @param http the site, without credentials: keys need none, and links come from outside
   */
  public ConnectWiseCallbacks(VendorHttp http, String companyId, InstantSource clock) {
    this.http = Objects.requireNonNull(http, "http");
    this.companyId = Objects.requireNonNull(companyId, "companyId");
    this.keys = new SigningKeys(http, clock);
  }

  /**
   * Verifies a callback and says what it is about. May reach the network for the signing key.
   *
   * @param body the raw bytes as they came; JSON that was read and written again has others
   * @param signature value of {@value #SIGNATURE_HEADER}; {@code null} if it is missing
   * @return a hint, to be followed by reading the record
   * @throws WebhookRejectedException if it is not proven; answer with a bare 401
   * @throws io.mspbilling.failure.BillingException if the key could not be had; answer with a 429,
   *     which ConnectWise tries again
   */
  public CallbackEvent verify(byte[] body, @Nullable String signature) {
    if (signature == null) {
      throw new WebhookRejectedException(Reason.UNSIGNED);
    }
    Claim claim = claim(body);
    SigningKeys.Key key = keys.at(claim.keyLink());
    try {
      key.verifier().verify(body, signature);
    } catch (WebhookRejectedException e) {
      if (e.reason() != Reason.FORGED || !keys.isOld(key)) {
        throw e;
      }
      keys.fetched(claim.keyLink()).verifier().verify(body, signature);
    }
    return claim.event();
  }

  /** What a body says before it is proven. */
  private record Claim(CallbackEvent event, TrustedLink keyLink) {}

  private Claim claim(byte[] body) {
    try {
      Node callback = Json.standard().refusingDuplicateNames().tree(body).as("callback", "ID");
      CallbackEvent event =
          new CallbackEvent(
              callback.requiredText("Action"),
              callback.requiredText("Type"),
              callback.requiredInteger("ID"));
      if (!companyId.equalsIgnoreCase(callback.requiredText("CompanyId"))) {
        throw new WebhookRejectedException(Reason.FORGED);
      }
      String link = callback.requiredNode("Metadata").requiredText("key_url");
      return new Claim(event, trusted(link));
    } catch (JsonProblem e) {
      throw new WebhookRejectedException(
          e.kind() == JsonProblem.Kind.TOO_LARGE ? Reason.TOO_LARGE : Reason.MALFORMED);
    }
  }

  private TrustedLink trusted(String link) {
    try {
      return http.trust("verify callback", link);
    } catch (UnreadableException e) {
      throw new WebhookRejectedException(Reason.FORGED);
    }
  }
}
