package io.mspbilling.psa.halo;

import io.mspbilling.http.Credentials;
import io.mspbilling.http.HttpAnswer;
import io.mspbilling.http.HttpCall;
import io.mspbilling.http.RateBudget;
import io.mspbilling.http.RetryRules;
import io.mspbilling.http.Secret;
import io.mspbilling.http.VendorHttp;
import io.mspbilling.http.VendorHttpBuilder;
import io.mspbilling.http.connector.ConnectorBuilder;
import io.mspbilling.http.oauth.OAuthClient;
import io.mspbilling.json.Node;
import io.mspbilling.psa.halo.internal.Api;
import io.mspbilling.psa.halo.internal.Refusals;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * Settings of a {@link HaloClient}. The address and the credentials are required; the rest has
 * defaults. Not safe for use by several threads.
 */
public final class HaloClientBuilder extends ConnectorBuilder<HaloClientBuilder> {
  private static final Duration WINDOW = Duration.ofMinutes(5);
  private static final int CONCURRENT_CALLS = 4;
  private static final String DISCOVER = "find the login";

  private @Nullable HttpUrl root;
  private @Nullable HttpUrl authUrl;
  private boolean discoverAuth;
  private @Nullable String clientId;
  private @Nullable Secret clientSecret;
  private Optional<String> tenant = Optional.empty();
  private String scopes = "read:customers read:invoices edit:invoices read:contracts read:items";
  private int callsPerWindow = 300;
  private int pageSize = 100;
  private int maxPages = 10_000;

  HaloClientBuilder() {}

  /** The instance's host, as in {@code acme.halopsa.com}; its API is below {@code /api}. */
  public HaloClientBuilder host(String host) {
    return baseUrl(new HttpUrl.Builder().scheme("https").host(host).addPathSegment("api").build());
  }

  /** Where the API is, as in {@code https://halo.example.com/api}. */
  public HaloClientBuilder baseUrl(HttpUrl api) {
    this.root = Objects.requireNonNull(api, "api");
    return this;
  }

  /** Where the login is; default {@code /auth} on the API's host. */
  public HaloClientBuilder authUrl(HttpUrl auth) {
    this.authUrl = Objects.requireNonNull(auth, "auth");
    return this;
  }

  /**
   * Asks the instance for its login at the first call. What it names is believed on its own host
   * and on HaloPSA's: the secret goes there.
   */
  public HaloClientBuilder discoverAuth() {
    this.discoverAuth = true;
    return this;
  }

  /** What the API application, of type "client ID and secret (services)", is known by. */
  public HaloClientBuilder credentials(String clientId, Secret clientSecret) {
    this.clientId = Objects.requireNonNull(clientId, "clientId");
    this.clientSecret = Objects.requireNonNull(clientSecret, "clientSecret");
    return this;
  }

  /** The tenant's name, which some hosted instances want at their login. */
  public HaloClientBuilder tenant(String tenant) {
    this.tenant = Optional.of(tenant);
    return this;
  }

  /**
   * What the application asks to be allowed, separated by blanks; default to read customers,
   * invoices, contracts and items and to edit invoices. What it may do is limited by its agent too.
   */
  public HaloClientBuilder scopes(String scopes) {
    this.scopes = Objects.requireNonNull(scopes, "scopes");
    return this;
  }

  /** Calls that the instance takes within any five minutes; default 300. Hosted ones differ. */
  public HaloClientBuilder callsPerFiveMinutes(int calls) {
    this.callsPerWindow = calls;
    return this;
  }

  /** Rows of a page, 1 to 100, which is also the default. */
  public HaloClientBuilder pageSize(int pageSize) {
    this.pageSize = pageSize;
    return this;
  }

  /** Most pages of one list; a longer one is refused, not cut. Default 10,000. */
  public HaloClientBuilder maxPages(int maxPages) {
    this.maxPages = maxPages;
    return this;
  }

  /**
   * The client. Reaches nothing yet.
   *
   * @throws IllegalStateException if a required setting is missing
   * @throws IllegalArgumentException if a setting cannot be
   */
  public HaloClient build() {
    HttpUrl api = required(root, "host");
    String id = required(clientId, "credentials");
    Secret secret = required(clientSecret, "credentials");
    Credentials login =
        discoverAuth
            ? Credentials.deferred(() -> discovered(http(api).build(), id, secret))
            : login(authUrl != null ? authUrl : sibling(api, "auth"), tenant, id, secret);
    VendorHttp http = http(api).credentials(login).build();
    return new HaloClient(new Api(http, pageSize, maxPages, clock()));
  }

  private Credentials discovered(VendorHttp open, String id, Secret secret) {
    HttpCall call = HttpCall.get(DISCOVER).path("authinfo").build();
    return open.send(
        call,
        (HttpAnswer answer) -> {
          Node info = open.tree().read(answer).named("authinfo");
          HttpUrl auth = open.trust(DISCOVER, info.requiredText("auth_url")).url();
          return login(auth, tenant.or(() -> info.text("tenant_id")), id, secret);
        });
  }

  private Credentials login(HttpUrl auth, Optional<String> tenant, String id, Secret secret) {
    HttpUrl token = auth.newBuilder().addPathSegment("token").build();
    OAuthClient.Builder login =
        oauth(Api.SYSTEM, token, id, secret)
            .secretInBody()
            .parameter("scope", scopes)
            .refusals(Refusals.login());
    tenant.ifPresent(name -> login.query("tenant", name));
    return login.build().clientCredentials();
  }

  private VendorHttpBuilder http(HttpUrl api) {
    return http(Api.SYSTEM, api)
        .header("Accept", "application/json")
        .refusals(Refusals.api())
        .trustLinksTo("halopsa.com", "haloitsm.com");
  }

  private static HttpUrl sibling(HttpUrl api, String name) {
    return api.newBuilder().encodedPath("/").query(null).addPathSegment(name).build();
  }

  /** 300 calls within five minutes, of which HaloPSA's own text speaks, and four at once. */
  @Override
  protected RateBudget defaultBudget() {
    return RateBudget.builder("halopsa instance")
        .calls(callsPerWindow, WINDOW)
        .concurrent(CONCURRENT_CALLS)
        .maxWait(WINDOW)
        .ticker(ticker())
        .build();
  }

  /** A quota that is used up comes back within a whole window, and waits shorter than that fail. */
  @Override
  protected RetryRules defaultRetryRules() {
    return RetryRules.builder()
        .throttledWait(WINDOW.dividedBy(2))
        .longestRetryAfter(WINDOW)
        .deadline(WINDOW.plusMinutes(3))
        .build();
  }

  @Override
  protected HaloClientBuilder self() {
    return this;
  }
}
