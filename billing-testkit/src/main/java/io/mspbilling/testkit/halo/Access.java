package io.mspbilling.testkit.halo;

import io.mspbilling.testkit.http.FakeAnswer;
import io.mspbilling.testkit.http.FakeJson;
import io.mspbilling.testkit.http.FakeRequest;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The authorisation server: tokens for client credentials, and what a token is good for. */
final class Access {
  static final String TENANT = "acmemsp";
  static final String CLIENT_ID = "0b1f6c58-0000-4000-8000-7d0c5e2a9b13";
  static final String CLIENT_SECRET = "secretOfTests-0000-4000-8000-a1b2c3d4e5f6";

  private static final String BEARER = "Bearer ";

  private final FakeHaloSettings settings;
  private final Map<String, Token> tokens = new HashMap<>();
  private int issued;

  Access(FakeHaloSettings settings) {
    this.settings = settings;
  }

  /** Answers {@code POST /auth/token}. */
  FakeAnswer token(FakeRequest request, Instant now) {
    if (settings.has(HaloQuirk.AGENT_MISSING)) {
      throw Refused.page(500, "Internal Server Error");
    }
    String type = request.header("Content-Type").orElse("");
    if (!type.startsWith("application/x-www-form-urlencoded")) {
      throw Refused.oauth(400, "invalid_request");
    }
    Map<String, String> form = request.form();
    requireTenant(request.queryValue("tenant").or(() -> Optional.ofNullable(form.get("tenant"))));
    if (!form.getOrDefault("grant_type", "").equals("client_credentials")) {
      throw Refused.oauth(400, "unsupported_grant_type");
    }
    if (!form.getOrDefault("client_id", "").equals(CLIENT_ID)
        || !form.getOrDefault("client_secret", "").equals(CLIENT_SECRET)) {
      throw Refused.oauth(401, "invalid_client");
    }
    String scope = form.getOrDefault("scope", "").strip();
    if (scope.isEmpty()) {
      throw Refused.oauth(400, "invalid_scope");
    }
    return FakeAnswer.json(
        200,
        FakeJson.object()
            .with("access_token", issue(scope, now))
            .with("token_type", "Bearer")
            .with("expires_in", settings.tokenLife().toSeconds()));
  }

  String issue(String scope, Instant now) {
    String token = "token." + ++issued + ".of.tests";
    tokens.put(token, new Token(Set.of(scope.split("\\s+")), now.plus(settings.tokenLife())));
    return token;
  }

  void expireAll() {
    tokens.clear();
  }

  /** Lets nobody in without a token that is still good. */
  void check(FakeRequest request, Instant now) {
    if (!now.isBefore(token(request).expiry)) {
      throw unknown();
    }
  }

  /** Lets nobody do what token or agent have no right to. */
  void require(FakeRequest request, String right) {
    boolean granted = right.isEmpty() || token(request).covers(right);
    if (!granted || settings.isWithdrawn(right)) {
      throw Refused.empty(settings.has(HaloQuirk.MISSING_RIGHT_IS_403) ? 403 : 401);
    }
  }

  private Token token(FakeRequest request) {
    String header = request.header("Authorization").orElse("");
    Token token = header.startsWith(BEARER) ? tokens.get(header.substring(BEARER.length())) : null;
    if (token == null) {
      throw unknown();
    }
    return token;
  }

  private void requireTenant(Optional<String> tenant) {
    boolean good = tenant.map(TENANT::equals).orElse(!settings.has(HaloQuirk.TENANT_REQUIRED));
    if (!good) {
      throw Refused.oauth(400, "invalid_tenant");
    }
  }

  private static Refused unknown() {
    return Refused.empty(401);
  }

  private record Token(Set<String> scopes, Instant expiry) {
    boolean covers(String right) {
      boolean admin = right.startsWith("admin");
      return scopes.contains("all")
          || scopes.contains(admin ? "admin" : "all:standard")
          || scopes.contains(right);
    }
  }
}
