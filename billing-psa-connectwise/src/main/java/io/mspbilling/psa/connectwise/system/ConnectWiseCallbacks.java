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
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Proves that callbacks came from ConnectWise. Safe for any number of threads.
 *
 * <p>The body names the place of its key, so that place is only believed on the configured site and
 * below {@code myconnectwise.net}, by https. There all tenants' keys are served, and each signs for
 * its own company: so the link has to name our company as well as the body, or any tenant could
 * sign in our name.
 */
public final class ConnectWiseCallbacks {
  /** The header that holds the signature. */
  public static final String SIGNATURE_HEADER = "x-content-signature";

  private static final String COMPANY = "companyName";

  private final VendorHttp http;
  private final String companyId;
  private final SigningKeys keys;

  /**
   * For the client.
   *
   * @param http the site, without credentials, as keys need none; and with a budget of its own, as
   *     whoever can reach the receiver can have it ask for keys
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
   * @throws io.mspbilling.failure.BillingException if the key could not be had, or too many were
   *     asked for of late; answer with a 429, which ConnectWise tries again
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
      TrustedLink trusted = http.trust("verify callback", link);
      List<@Nullable String> companies = trusted.url().queryParameterValues(COMPANY);
      if (companies.size() == 1 && companyId.equalsIgnoreCase(companies.get(0))) {
        return trusted;
      }
    } catch (UnreadableException e) {
      // As below: it leads elsewhere.
    }
    throw new WebhookRejectedException(Reason.FORGED);
  }
}
