package io.mspbilling.http.oauth;

import io.mspbilling.http.CallListener;
import io.mspbilling.http.RefusalReader;
import io.mspbilling.http.Secret;
import io.mspbilling.http.Ticker;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * This application at a vendor's token endpoint: who it is and how that vendor wants to be asked.
 * Immutable; safe for any number of threads.
 */
public final class OAuthClient {
  private final TokenEndpoint endpoint;
  private final InstantSource clock;
  private final Ticker ticker;
  private final Duration grace;

  private OAuthClient(Builder builder) {
    endpoint = new TokenEndpoint(builder);
    clock = builder.clock;
    ticker = builder.ticker;
    grace = builder.lostRefreshGrace;
  }

  /**
   * Starts the settings.
   *
   * @param system short name of the vendor's system, shown in failures
   * @param tokenUrl the vendor's token endpoint, https
   */
  public static Builder builder(
      String system, HttpUrl tokenUrl, String clientId, Secret clientSecret) {
    return new Builder(system, tokenUrl, clientId, clientSecret);
  }

  /**
   * Trades the code of a finished consent page for tokens. Save them before anything else.
   *
   * @param redirectUri the one that the consent page was opened with
   * @throws io.mspbilling.failure.BillingException if it was refused or no answer came; the code is
   *     spent then, open the consent page again
   */
  public OAuthTokens exchangeCode(Secret code, String redirectUri) {
    return endpoint.exchangeCode(code, redirectUri);
  }

  /**
   * Credentials of a connection whose refresh token lives in a store; see {@link TokenStore}.
   *
   * @param connection name of the connection in the store
   */
  public OAuthCredentials refreshing(TokenStore store, String connection) {
    return new OAuthCredentials(new StoredTokenSource(this, store, connection));
  }

  /** Credentials that are this application's own, without any user's consent. */
  public OAuthCredentials clientCredentials() {
    return new OAuthCredentials(new OwnTokenSource(this));
  }

  TokenEndpoint endpoint() {
    return endpoint;
  }

  InstantSource clock() {
    return clock;
  }

  Ticker ticker() {
    return ticker;
  }

  Duration grace() {
    return grace;
  }

  /** Collects settings. Not safe for use by several threads. */
  public static final class Builder {
    final String system;
    final HttpUrl tokenUrl;
    final String clientId;
    final Secret clientSecret;
    final Map<String, String> parameters = new LinkedHashMap<>();
    final Map<String, String> headers = new LinkedHashMap<>();
    final Map<String, String> query = new LinkedHashMap<>();
    RefusalReader refusals = RefusalReader.byStatus();
    @Nullable OkHttpClient client;
    boolean secretInBody;
    Duration lostRefreshGrace = Duration.ZERO;
    InstantSource clock = InstantSource.system();
    Ticker ticker = Ticker.system();
    CallListener listener = new CallListener() {};

    private Builder(String system, HttpUrl tokenUrl, String clientId, Secret clientSecret) {
      this.system = Objects.requireNonNull(system, "system");
      this.tokenUrl = Objects.requireNonNull(tokenUrl, "tokenUrl");
      this.clientId = Objects.requireNonNull(clientId, "clientId");
      this.clientSecret = Objects.requireNonNull(clientSecret, "clientSecret");
    }

    /** The caller's client; never shut down. */
    public Builder client(OkHttpClient client) {
      this.client = Objects.requireNonNull(client, "client");
      return this;
    }

    /** Sends id and secret as form fields instead of as a Basic login. */
    public Builder secretInBody() {
      this.secretInBody = true;
      return this;
    }

    /** A further form field of every request, as {@code scope} or {@code redirect_uri}. */
    public Builder parameter(String name, String value) {
      parameters.put(Objects.requireNonNull(name), Objects.requireNonNull(value));
      return this;
    }

    /** A parameter of the URL of every request, as the name of a tenant. */
    public Builder query(String name, String value) {
      query.put(Objects.requireNonNull(name), Objects.requireNonNull(value));
      return this;
    }

    /** A header of every request, as {@code User-Agent}. */
    public Builder header(String name, String value) {
      headers.put(Objects.requireNonNull(name), Objects.requireNonNull(value));
      return this;
    }

    /** What this vendor's token endpoint means where it says nothing that OAuth 2 knows. */
    public Builder refusals(RefusalReader refusals) {
      this.refusals = Objects.requireNonNull(refusals, "refusals");
      return this;
    }

    /**
     * For how long after a refresh whose answer was lost the same refresh token may be sent again,
     * as the vendor documents; default not at all. Without it, a lost answer means that somebody
     * has to reconnect.
     */
    public Builder lostRefreshGrace(Duration grace) {
      if (grace.isNegative()) {
        throw new IllegalArgumentException("grace must not be negative: " + grace);
      }
      this.lostRefreshGrace = grace;
      return this;
    }

    /** The wall clock: for when tokens end. */
    public Builder clock(InstantSource clock) {
      this.clock = Objects.requireNonNull(clock, "clock");
      return this;
    }

    /** Passing time: for waiting while another process refreshes. */
    public Builder ticker(Ticker ticker) {
      this.ticker = Objects.requireNonNull(ticker, "ticker");
      return this;
    }

    /** Who hears of waits; default nobody. */
    public Builder listener(CallListener listener) {
      this.listener = Objects.requireNonNull(listener, "listener");
      return this;
    }

    /** The client under these settings. */
    public OAuthClient build() {
      return new OAuthClient(this);
    }

    Optional<OkHttpClient> clientIfGiven() {
      return Optional.ofNullable(client);
    }
  }
}
