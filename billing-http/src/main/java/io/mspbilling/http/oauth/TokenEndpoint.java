package io.mspbilling.http.oauth;

import io.mspbilling.failure.NotSentException;
import io.mspbilling.failure.UnknownOutcomeException;
import io.mspbilling.failure.UnreachableException;
import io.mspbilling.http.Credentials;
import io.mspbilling.http.HttpAnswer;
import io.mspbilling.http.HttpCall;
import io.mspbilling.http.HttpCallBuilder;
import io.mspbilling.http.RefusalReader;
import io.mspbilling.http.Secret;
import io.mspbilling.http.VendorHttp;
import io.mspbilling.http.VendorHttpBuilder;
import io.mspbilling.http.VendorRefusal;
import io.mspbilling.http.VendorRefusal.Meaning;
import io.mspbilling.json.Json;
import io.mspbilling.json.JsonProblem;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A vendor's token endpoint: three requests, one answer. */
final class TokenEndpoint {
  static final String FETCH = "fetch access token";
  static final String REFRESH = "refresh access token";

  private final String system;
  private final VendorHttp http;
  private final InstantSource clock;
  private final Map<String, String> fixed;
  private final Map<String, String> query;

  TokenEndpoint(OAuthClient.Builder builder) {
    system = builder.system;
    clock = builder.clock;
    fixed = new LinkedHashMap<>(builder.parameters);
    query = new LinkedHashMap<>(builder.query);
    Credentials login = Credentials.none();
    if (builder.secretInBody) {
      fixed.put("client_id", builder.clientId);
      fixed.put("client_secret", builder.clientSecret.reveal());
    } else {
      login = Credentials.basic(builder.clientId, builder.clientSecret);
    }
    VendorHttpBuilder settings =
        VendorHttp.builder(system, builder.tokenUrl)
            .credentials(login)
            .header("Accept", "application/json")
            .refusals(answer -> refusal(answer, builder.refusals))
            .clock(builder.clock)
            .ticker(builder.ticker)
            .listener(builder.listener);
    builder.headers.forEach(settings::header);
    builder.clientIfGiven().ifPresent(settings::client);
    http = settings.build();
  }

  String system() {
    return system;
  }

  OAuthTokens exchangeCode(Secret code, String redirectUri) {
    return send(
        form(
                "trade code for tokens",
                "grant_type",
                "authorization_code",
                "code",
                code.reveal(),
                "redirect_uri",
                redirectUri)
            .build());
  }

  /**
   * Spends a refresh token, once.
   *
   * @throws UnknownOutcomeException if it may be spent although no answer came
   */
  OAuthTokens refresh(Secret refreshToken) {
    return send(
        form(REFRESH, "grant_type", "refresh_token", "refresh_token", refreshToken.reveal())
            .build());
  }

  /** Fetches a token for the application itself; spends nothing, so it is repeated like a read. */
  OAuthTokens fetchOwn() {
    try {
      HttpCall call = form(FETCH, "grant_type", "client_credentials").asRead().build();
      OAuthTokens fetched = send(call);
      if (!fetched.hasAccess()) {
        throw new NotSentException(system, FETCH, "there is no usable access token", null);
      }
      return fetched;
    } catch (UnreachableException e) {
      throw new NotSentException(system, FETCH, "the token endpoint does not answer", e);
    }
  }

  /** Fields in the order given, after the fixed ones: the same request has the same bytes. */
  private HttpCallBuilder form(String operation, String... namesAndValues) {
    Map<String, String> all = new LinkedHashMap<>(fixed);
    for (int i = 0; i < namesAndValues.length; i += 2) {
      all.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    String text =
        all.entrySet().stream()
            .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    HttpCallBuilder call = HttpCall.post(operation);
    query.forEach(call::query);
    return call.body("application/x-www-form-urlencoded", text.getBytes(StandardCharsets.US_ASCII));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private OAuthTokens send(HttpCall call) {
    // Taken before: a token never lives longer than we think.
    Instant issuedAt = clock.instant();
    return http.send(call, answer -> TokenAnswer.read(http.tree().read(answer), issuedAt));
  }

  private static Optional<VendorRefusal> refusal(HttpAnswer answer, RefusalReader vendors) {
    String error = error(answer);
    return switch (error) {
      case "invalid_grant" ->
          Optional.of(
              new VendorRefusal(
                  error, Meaning.AUTHENTICATION, "the connection is lost; reconnect the account"));
      case "invalid_client", "unauthorized_client" ->
          Optional.of(
              new VendorRefusal(
                  error,
                  Meaning.AUTHENTICATION,
                  "check client id, client secret and their rights"));
      case "server_error", "temporarily_unavailable" ->
          Optional.of(new VendorRefusal(error, Meaning.TRANSIENT, ""));
      default -> vendors.read(answer).or(() -> Optional.of(VendorRefusal.code(error)));
    };
  }

  private static String error(HttpAnswer answer) {
    try {
      return Json.standard().tree(answer.body()).text("error").orElse("");
    } catch (JsonProblem e) {
      // A page of some proxy.
      return "";
    }
  }
}
