package io.mspbilling.accounting.quickbooks.online;

import io.mspbilling.http.Credentials;
import io.mspbilling.http.RateBudget;
import io.mspbilling.http.Secret;
import io.mspbilling.http.VendorHttp;
import io.mspbilling.http.connector.ConnectorBuilder;
import io.mspbilling.http.oauth.TokenStore;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Supplier;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * Settings of a {@link QuickBooksOnlineClient}; credentials have to be given, all else has
 * defaults. Not safe for use by several threads.
 */
public final class QuickBooksOnlineClientBuilder
    extends ConnectorBuilder<QuickBooksOnlineClientBuilder> {
  private static final HttpUrl PRODUCTION = HttpUrl.get("https://quickbooks.api.intuit.com");
  private static final HttpUrl SANDBOX = HttpUrl.get("https://sandbox-quickbooks.api.intuit.com");
  private static final HttpUrl TOKENS =
      HttpUrl.get("https://oauth.platform.intuit.com/oauth2/v1/tokens/bearer");
  private static final int CALLS_PER_MINUTE = 500;
  private static final int CALLS_AT_ONCE = 10;

  /**
   * Sending a replaced refresh token again makes nothing void: it stays good for up to a day, and
   * after that QuickBooks says {@code invalid_grant}, which alone proves that a connection is lost.
   * So it is tried for as long as a refresh token lives at all.
   */
  private static final Duration LOST_REFRESH_GRACE = Duration.ofDays(100);

  private final String realmId;
  private HttpUrl baseUrl = PRODUCTION;
  private HttpUrl tokenUrl = TOKENS;
  private @Nullable Supplier<Credentials> credentials;

  QuickBooksOnlineClientBuilder(String realmId) {
    if (!realmId.matches("[0-9]{1,32}")) {
      throw new IllegalArgumentException("a realm id is 1 to 32 digits");
    }
    this.realmId = realmId;
  }

  /** Intuit's sandbox instead of real companies. */
  public QuickBooksOnlineClientBuilder sandbox() {
    return baseUrl(SANDBOX);
  }

  /** Another place, as a fake in a test: https, or http on this machine. */
  public QuickBooksOnlineClientBuilder baseUrl(HttpUrl baseUrl) {
    this.baseUrl = Objects.requireNonNull(baseUrl, "baseUrl");
    return this;
  }

  /** Another token endpoint, as a fake in a test. */
  public QuickBooksOnlineClientBuilder tokenUrl(HttpUrl tokenUrl) {
    this.tokenUrl = Objects.requireNonNull(tokenUrl, "tokenUrl");
    return this;
  }

  /**
   * The connection that a user consented to. Its tokens live in the store under {@code
   * quickbooks-online:} and the realm id; they are refreshed in time, by one thread for all.
   */
  public QuickBooksOnlineClientBuilder oauth(
      String clientId, Secret clientSecret, TokenStore tokens) {
    Objects.requireNonNull(tokens, "tokens");
    this.credentials =
        () ->
            oauth(QuickBooksCalls.SYSTEM, tokenUrl, clientId, clientSecret)
                .lostRefreshGrace(LOST_REFRESH_GRACE)
                .build()
                .refreshing(tokens, connection(realmId));
    return this;
  }

  /** Credentials of your own making. */
  public QuickBooksOnlineClientBuilder credentials(Credentials credentials) {
    Objects.requireNonNull(credentials, "credentials");
    this.credentials = () -> credentials;
    return this;
  }

  /** The name under which a company's tokens lie in a {@link TokenStore}. */
  public static String connection(String realmId) {
    return QuickBooksCalls.SYSTEM + ":" + realmId;
  }

  /**
   * The client. Does not reach the network.
   *
   * @throws IllegalStateException if there are no credentials
   */
  public QuickBooksOnlineClient build() {
    HttpUrl company =
        baseUrl.newBuilder().addPathSegments("v3/company").addPathSegment(realmId).build();
    VendorHttp http =
        http(QuickBooksCalls.SYSTEM, company)
            .header("Accept", "application/json")
            .requestIdHeaders("intuit_tid")
            .refusals(new QuickBooksRefusals())
            .credentials(required(credentials, "oauth or credentials").get())
            .build();
    return new QuickBooksOnlineClient(new QuickBooksCalls(http, realmId, clock()));
  }

  /** 500 calls a minute and 10 at once, which is all that Intuit allows a realm. */
  @Override
  protected RateBudget defaultBudget() {
    return RateBudget.builder(QuickBooksCalls.SYSTEM + " realm")
        .calls(CALLS_PER_MINUTE, Duration.ofMinutes(1))
        .concurrent(CALLS_AT_ONCE)
        .ticker(ticker())
        .build();
  }

  @Override
  protected QuickBooksOnlineClientBuilder self() {
    return this;
  }
}
