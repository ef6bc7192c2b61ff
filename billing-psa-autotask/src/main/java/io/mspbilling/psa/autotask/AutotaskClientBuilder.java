package io.mspbilling.psa.autotask;

import io.mspbilling.http.Credentials;
import io.mspbilling.http.HttpAnswer;
import io.mspbilling.http.HttpCall;
import io.mspbilling.http.RateBudget;
import io.mspbilling.http.RetryRules;
import io.mspbilling.http.Secret;
import io.mspbilling.http.VendorHttp;
import io.mspbilling.http.connector.ConnectorBuilder;
import io.mspbilling.psa.autotask.internal.Api;
import io.mspbilling.psa.autotask.internal.Refusals;
import io.mspbilling.psa.autotask.internal.Site;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * Settings of an {@link AutotaskClient}. The credentials are required; the rest has defaults. Not
 * safe for use by several threads.
 */
public final class AutotaskClientBuilder extends ConnectorBuilder<AutotaskClientBuilder> {
  private static final HttpUrl LOOK_UP =
      HttpUrl.get("https://webservices.autotask.net/atservicesrest");

  private static final Duration WINDOW = Duration.ofHours(1);
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);
  private static final String FIND_ZONE = "find the zone";
  private static final String VERSION = "V1.0";

  private HttpUrl lookUp = LOOK_UP;
  private @Nullable HttpUrl zone;
  private @Nullable String userName;
  private @Nullable Secret secret;
  private @Nullable Secret integrationCode;
  private int callsPerHour = 5_000;
  private int callsPerEntity = 2;
  private int pageSize = 500;
  private int maxPages = 10_000;

  AutotaskClientBuilder() {}

  /**
   * The API user and the integration.
   *
   * @param userName the name of the API-only user, in the form of an e-mail address
   * @param secret its password, sent as it is
   * @param integrationCode the tracking identifier of the integration
   */
  public AutotaskClientBuilder credentials(String userName, Secret secret, Secret integrationCode) {
    this.userName = Objects.requireNonNull(userName, "userName");
    this.secret = Objects.requireNonNull(secret, "secret");
    this.integrationCode = Objects.requireNonNull(integrationCode, "integrationCode");
    return this;
  }

  /**
   * Where the customer's database is, as in {@code
   * https://webservices5.autotask.net/ATServicesRest}. By default it is asked for at the first
   * call, and again if the login is refused, as databases move; what is told is believed on
   * Autotask's hosts only, as the secret goes there.
   */
  public AutotaskClientBuilder zone(HttpUrl zone) {
    this.zone = Objects.requireNonNull(zone, "zone");
    return this;
  }

  /** Where the zone is asked for; default at {@code webservices.autotask.net}. */
  public AutotaskClientBuilder zoneLookUp(HttpUrl lookUp) {
    this.lookUp = Objects.requireNonNull(lookUp, "lookUp");
    return this;
  }

  /**
   * Calls within any hour; default 5,000. Autotask takes 10,000 of all integrations of a customer
   * together, slows down from half of that on, and beyond it answers nobody. See {@link
   * AutotaskClient#usage}.
   */
  public AutotaskClientBuilder callsPerHour(int calls) {
    this.callsPerHour = calls;
    return this;
  }

  /**
   * Calls to one entity at once; default 2. Autotask takes three, and counts for a little longer.
   */
  public AutotaskClientBuilder callsPerEntity(int calls) {
    this.callsPerEntity = calls;
    return this;
  }

  /** Rows of a page, 1 to 500, which is also the default. */
  public AutotaskClientBuilder pageSize(int pageSize) {
    this.pageSize = pageSize;
    return this;
  }

  /** Most pages of one list; a longer one is refused, not cut. Default 10,000. */
  public AutotaskClientBuilder maxPages(int maxPages) {
    this.maxPages = maxPages;
    return this;
  }

  /**
   * The client. Reaches nothing yet.
   *
   * @throws IllegalStateException if a required setting is missing
   * @throws IllegalArgumentException if a setting cannot be
   */
  public AutotaskClient build() {
    String user = required(userName, "credentials");
    Credentials login =
        Credentials.header("UserName", Secret.of(user))
            .and(Credentials.header("Secret", required(secret, "credentials")))
            .and(
                Credentials.header("ApiIntegrationCode", required(integrationCode, "credentials")));
    Site site =
        new Site(
            whereabouts(user),
            root ->
                http(Api.SYSTEM, root)
                    .header("Accept", "application/json")
                    .refusals(Refusals.api())
                    .credentials(login)
                    .build(),
            clock());
    Map<String, RateBudget> budgets = new ConcurrentHashMap<>();
    return new AutotaskClient(
        new Api(
            site,
            new Api.Settings(
                pageSize,
                maxPages,
                entity -> budgets.computeIfAbsent(entity, this::entityBudget),
                clock())));
  }

  private Supplier<HttpUrl> whereabouts(String user) {
    HttpUrl known = zone;
    if (known != null) {
      HttpUrl root = root(known);
      return () -> root;
    }
    VendorHttp open =
        http(Api.SYSTEM, lookUp)
            .header("Accept", "application/json")
            .refusals(Refusals.zone())
            .trustLinksTo("autotask.net")
            .build();
    HttpCall call =
        HttpCall.get(FIND_ZONE).path("v1.0/zoneInformation").query("user", user).build();
    return () -> open.send(call, (HttpAnswer answer) -> told(open, answer));
  }

  private static HttpUrl told(VendorHttp open, HttpAnswer answer) {
    String url = open.tree().read(answer).named("zoneInformation").requiredText("url");
    return root(open.trust(FIND_ZONE, url).url());
  }

  /** Zones are told with and without a slash at the end, which makes no difference here. */
  private static HttpUrl root(HttpUrl zone) {
    return zone.newBuilder().addPathSegment(VERSION).build();
  }

  private RateBudget entityBudget(String entity) {
    return RateBudget.builder("autotask " + entity)
        .concurrent(callsPerEntity)
        .maxWait(LONGEST_WAIT)
        .ticker(ticker())
        .build();
  }

  /** Half of what Autotask takes of all integrations of a customer within an hour. */
  @Override
  protected RateBudget defaultBudget() {
    return RateBudget.builder("autotask customer")
        .calls(callsPerHour, WINDOW)
        .maxWait(LONGEST_WAIT)
        .ticker(ticker())
        .build();
  }

  @Override
  protected RetryRules defaultRetryRules() {
    return RetryRules.builder()
        .longestRetryAfter(LONGEST_WAIT)
        .deadline(LONGEST_WAIT.plusMinutes(1))
        .build();
  }

  @Override
  protected AutotaskClientBuilder self() {
    return this;
  }
}
