package io.mspbilling.testkit.quickbooks;

import io.mspbilling.testkit.http.FakeAnswer;
import io.mspbilling.testkit.http.FakeJson;
import io.mspbilling.testkit.http.FakeJsonException;
import io.mspbilling.testkit.http.FakeRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/** The token and revocation endpoints. Clients prove themselves by HTTP Basic. */
final class TokenEndpoint {
  private final Tokens tokens;
  private final String authorization;

  TokenEndpoint(Tokens tokens, String clientId, String clientSecret) {
    this.tokens = tokens;
    byte[] pair = (clientId + ":" + clientSecret).getBytes(StandardCharsets.UTF_8);
    this.authorization = "Basic " + Base64.getEncoder().encodeToString(pair);
  }

  /** Answers {@code POST /oauth2/v1/tokens/bearer}. */
  FakeAnswer bearer(FakeRequest request, Instant now) {
    if (!isClient(request)) {
      return error(401, "invalid_client", "Client id or secret is wrong");
    }
    Map<String, String> form = request.form();
    String grant = form.getOrDefault("grant_type", "");
    Optional<String> refresh;
    if (grant.equals("refresh_token")) {
      refresh = tokens.exchange(form.getOrDefault("refresh_token", ""), now);
    } else if (grant.equals("authorization_code")) {
      String redirect = form.getOrDefault("redirect_uri", "");
      refresh = tokens.redeem(form.getOrDefault("code", ""), redirect, now);
    } else {
      return error(400, "unsupported_grant_type", "The grant type is not supported");
    }
    return refresh
        .map(token -> granted(token, now))
        .orElseGet(() -> error(400, "invalid_grant", "Incorrect or expired token or code"));
  }

  /** Answers {@code POST /v2/oauth2/tokens/revoke}, which ends the connection. */
  FakeAnswer revoke(FakeRequest request) {
    if (!isClient(request)) {
      return error(401, "invalid_client", "Client id or secret is wrong");
    }
    if (!token(request).filter(tokens::knows).isPresent()) {
      return error(400, "invalid_request", "The token is not known");
    }
    tokens.disconnect();
    return FakeAnswer.empty(200);
  }

  private FakeAnswer granted(String refresh, Instant now) {
    return FakeAnswer.json(
        200,
        FakeJson.object()
            .with("token_type", "bearer")
            .with("access_token", tokens.access(now))
            .with("expires_in", Tokens.ACCESS_LIFE.toSeconds())
            .with("refresh_token", refresh)
            .with("x_refresh_token_expires_in", Tokens.REFRESH_LIFE.toSeconds()));
  }

  private boolean isClient(FakeRequest request) {
    return request.header("Authorization").filter(authorization::equals).isPresent();
  }

  /** A token to revoke comes as JSON or as form data. */
  private static Optional<String> token(FakeRequest request) {
    String type = request.header("Content-Type").orElse("");
    if (type.startsWith("application/x-www-form-urlencoded")) {
      return Optional.ofNullable(request.form().get("token"));
    }
    try {
      return request.json().at("token").flatMap(FakeJson::asText);
    } catch (FakeJsonException e) {
      return Optional.empty();
    }
  }

  private static FakeAnswer error(int status, String error, String description) {
    return FakeAnswer.json(
        status, FakeJson.object().with("error", error).with("error_description", description));
  }
}
