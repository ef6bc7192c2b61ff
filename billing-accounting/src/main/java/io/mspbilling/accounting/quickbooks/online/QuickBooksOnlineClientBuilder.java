package io.mspbilling.accounting.quickbooks.online;

import io.mspbilling.http.Credentials;
import io.mspbilling.http.HttpLimits;
import io.mspbilling.http.RateBudget;
import io.mspbilling.http.RetryRules;
import io.mspbilling.http.Secret;
import io.mspbilling.http.Ticker;
import io.mspbilling.http.VendorHttp;
import io.mspbilling.http.VendorHttpBuilder;
import io.mspbilling.http.oauth.OAuthClient;
import io.mspbilling.http.oauth.TokenStore;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import java.util.function.Supplier;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * Settings of a {@link QuickBooksOnlineClient}; credentials have to be given, all else has
 * defaults. Not safe for use by several threads.
 */
public final class QuickBooksOnlineClientBuilder {
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
  private @Nullable OkHttpClient http;
  private @Nullable RateBudget budget;
  private @Nullable Supplier<Credentials> credentials;
  private InstantSource clock = InstantSource.system();
  private Ticker ticker = Ticker.system();
  private RetryRules retryRules = RetryRules.STANDARD;
  private HttpLimits limits = HttpLimits.STANDARD;

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
    this.credentials = () -> oauth(clientId, clientSecret).refreshing(tokens, connection(realmId));
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
   * The caller's client: its pools, proxy, TLS settings and interceptors apply; never shut down.
   */
  public QuickBooksOnlineClientBuilder httpClient(OkHttpClient http) {
    this.http = Objects.requireNonNull(http, "http");
    return this;
  }

  /**
   * The budget shared with all who call this company through the same application. Default: 500
   * calls a minute and 10 at once for this client alone, which is all that Intuit allows.
   */
  public QuickBooksOnlineClientBuilder budget(RateBudget budget) {
    this.budget = Objects.requireNonNull(budget, "budget");
    return this;
  }

  /** The wall clock: for when tokens end. */
  public QuickBooksOnlineClientBuilder clock(InstantSource clock) {
    this.clock = Objects.requireNonNull(clock, "clock");
    return this;
  }

  /** Passing time: for waits and deadlines. */
  public QuickBooksOnlineClientBuilder ticker(Ticker ticker) {
    this.ticker = Objects.requireNonNull(ticker, "ticker");
    return this;
  }

  /** When to try again. */
  public QuickBooksOnlineClientBuilder retryRules(RetryRules retryRules) {
    this.retryRules = Objects.requireNonNull(retryRules, "retryRules");
    return this;
  }

  /** How long and how much. */
  public QuickBooksOnlineClientBuilder limits(HttpLimits limits) {
    this.limits = Objects.requireNonNull(limits, "limits");
    return this;
  }

  /**
   * The client. Does not reach the network.
   *
   * @throws IllegalStateException if there are no credentials
   */
  public QuickBooksOnlineClient build() {
    if (credentials == null) {
      throw new IllegalStateException("credentials are missing: call oauth(…) or credentials(…)");
    }
    HttpUrl company =
        baseUrl.newBuilder().addPathSegments("v3/company").addPathSegment(realmId).build();
    VendorHttpBuilder vendor =
        VendorHttp.builder(QuickBooksCalls.SYSTEM, company)
            .header("Accept", "application/json")
            .requestIdHeaders("intuit_tid")
            .refusals(new QuickBooksRefusals())
            .credentials(credentials.get())
            .budget(budget != null ? budget : ownBudget())
            .retryRules(retryRules)
            .limits(limits)
            .clock(clock)
            .ticker(ticker);
    if (http != null) {
      vendor.client(http);
    }
    return new QuickBooksOnlineClient(new QuickBooksCalls(vendor.build(), realmId, clock));
  }

  private RateBudget ownBudget() {
    return RateBudget.builder(QuickBooksCalls.SYSTEM + " realm")
        .calls(CALLS_PER_MINUTE, Duration.ofMinutes(1))
        .concurrent(CALLS_AT_ONCE)
        .ticker(ticker)
        .build();
  }

  private OAuthClient oauth(String clientId, Secret clientSecret) {
    OAuthClient.Builder oauth =
        OAuthClient.builder(QuickBooksCalls.SYSTEM, tokenUrl, clientId, clientSecret)
            .lostRefreshGrace(LOST_REFRESH_GRACE)
            .clock(clock)
            .ticker(ticker);
    if (http != null) {
      oauth.client(http);
    }
    return oauth.build();
  }
}
