package io.mspbilling.http.connector;

import io.mspbilling.http.CallListener;
import io.mspbilling.http.HttpLimits;
import io.mspbilling.http.RateBudget;
import io.mspbilling.http.RetryRules;
import io.mspbilling.http.Secret;
import io.mspbilling.http.Ticker;
import io.mspbilling.http.VendorHttp;
import io.mspbilling.http.VendorHttpBuilder;
import io.mspbilling.http.oauth.OAuthClient;
import java.time.InstantSource;
import java.util.Objects;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * The settings that all clients have. All have defaults. Not safe for use by several threads.
 *
 * @param <B> the builder of one vendor's client
 */
public abstract class ConnectorBuilder<B extends ConnectorBuilder<B>> {
  private static final String USER_AGENT = userAgent();

  private @Nullable OkHttpClient httpClient;
  private @Nullable RateBudget budget;
  private InstantSource clock = InstantSource.system();
  private Ticker ticker = Ticker.system();
  private @Nullable RetryRules retryRules;
  private CallListener listener = new CallListener() {};
  private HttpLimits limits = HttpLimits.STANDARD;

  /** For the builders of connectors. */
  protected ConnectorBuilder() {}

  /** Your client, shared as it is: its pools, proxy and TLS settings apply. */
  public B httpClient(OkHttpClient httpClient) {
    this.httpClient = Objects.requireNonNull(httpClient, "httpClient");
    return self();
  }

  /** The wall clock; default the system's. */
  public B clock(InstantSource clock) {
    this.clock = Objects.requireNonNull(clock, "clock");
    return self();
  }

  /** Passing time, for waits; default the machine's. */
  public B ticker(Ticker ticker) {
    this.ticker = Objects.requireNonNull(ticker, "ticker");
    return self();
  }

  /**
   * The budget of calls; default what the vendor allows. Share one if several clients talk to one
   * site.
   */
  public B rateBudget(RateBudget budget) {
    this.budget = Objects.requireNonNull(budget, "budget");
    return self();
  }

  /** When reads are tried again. */
  public B retryRules(RetryRules retryRules) {
    this.retryRules = Objects.requireNonNull(retryRules, "retryRules");
    return self();
  }

  /** How long a try may take and how much of an answer is read. */
  public B limits(HttpLimits limits) {
    this.limits = Objects.requireNonNull(limits, "limits");
    return self();
  }

  /** Who hears of waits and of changed records; default nobody. */
  public B listener(CallListener listener) {
    this.listener = Objects.requireNonNull(listener, "listener");
    return self();
  }

  /** This builder. */
  protected abstract B self();

  /** What the vendor allows, for clients that are given no budget. */
  protected abstract RateBudget defaultBudget();

  /** When reads are tried again by clients that are given no rules. */
  protected RetryRules defaultRetryRules() {
    return RetryRules.STANDARD;
  }

  /** The wall clock. */
  protected final InstantSource clock() {
    return clock;
  }

  /** Passing time. */
  protected final Ticker ticker() {
    return ticker;
  }

  /** The budget to be shared by all that the client calls. */
  protected final RateBudget budget() {
    if (budget == null) {
      budget = defaultBudget();
    }
    return budget;
  }

  /** Calls under these settings, to which a connector adds its vendor's. */
  protected final VendorHttpBuilder http(String system, HttpUrl root) {
    VendorHttpBuilder builder =
        VendorHttp.builder(system, root)
            .header("User-Agent", USER_AGENT)
            .budget(budget())
            .retryRules(retryRules == null ? defaultRetryRules() : retryRules)
            .limits(limits)
            .clock(clock)
            .ticker(ticker)
            .listener(listener);
    return httpClient == null ? builder : builder.client(httpClient);
  }

  /** OAuth 2 under these settings, to which a connector adds its vendor's. */
  protected final OAuthClient.Builder oauth(
      String system, HttpUrl tokenUrl, String clientId, Secret clientSecret) {
    OAuthClient.Builder builder =
        OAuthClient.builder(system, tokenUrl, clientId, clientSecret)
            .header("User-Agent", USER_AGENT)
            .clock(clock)
            .ticker(ticker)
            .listener(listener);
    return httpClient == null ? builder : builder.client(httpClient);
  }

  /**
   * A setting that has to be there.
   *
   * @throws IllegalStateException if it is not
   */
  protected static <T> T required(@Nullable T setting, String name) {
    if (setting == null) {
      throw new IllegalStateException(name + " must be set");
    }
    return setting;
  }

  /** Vendors' supports ask for it. */
  private static String userAgent() {
    String version = ConnectorBuilder.class.getPackage().getImplementationVersion();
    return version == null ? "msp-billing" : "msp-billing/" + version;
  }
}
