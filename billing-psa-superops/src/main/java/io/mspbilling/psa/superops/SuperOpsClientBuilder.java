package io.mspbilling.psa.superops;

import io.mspbilling.http.Credentials;
import io.mspbilling.http.RateBudget;
import io.mspbilling.http.RetryRules;
import io.mspbilling.http.Secret;
import io.mspbilling.http.connector.ConnectorBuilder;
import io.mspbilling.psa.superops.internal.Api;
import io.mspbilling.psa.superops.internal.Refusals;
import java.time.Duration;
import java.util.Objects;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * Settings of a {@link SuperOpsClient}. The subdomain and the token are required; the rest has
 * defaults. Not safe for use by several threads.
 */
public final class SuperOpsClientBuilder extends ConnectorBuilder<SuperOpsClientBuilder> {
  /** Where the API is for accounts in the US, and by default. */
  public static final HttpUrl US = HttpUrl.get("https://api.superops.ai/msp");

  /** Where the API is for accounts in the EU. */
  public static final HttpUrl EU = HttpUrl.get("https://euapi.superops.ai/msp");

  private static final String BEARER = "bearer ";
  private static final Duration WINDOW = Duration.ofMinutes(1);
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

  private HttpUrl root = US;
  private @Nullable String subdomain;
  private @Nullable Secret token;
  private int callsPerMinute = 100;
  private int pageSize = 100;
  private int maxPages = 10_000;

  SuperOpsClientBuilder() {}

  /** The account's subdomain, as Settings, MSP Information shows it. */
  public SuperOpsClientBuilder subdomain(String subdomain) {
    if (!subdomain.matches("[A-Za-z0-9][A-Za-z0-9-]{0,62}")) {
      throw new IllegalArgumentException("not a subdomain: " + subdomain);
    }
    this.subdomain = subdomain;
    return this;
  }

  /** Where the API is: {@link #US}, {@link #EU}, or elsewhere. */
  public SuperOpsClientBuilder baseUrl(HttpUrl api) {
    this.root = Objects.requireNonNull(api, "api");
    return this;
  }

  /**
   * A user's API token; a leading {@code Bearer}, as people copy it, is taken off. Each user has
   * one, and making another ends it: give this program a user of its own.
   */
  public SuperOpsClientBuilder token(Secret token) {
    this.token = Objects.requireNonNull(token, "token");
    return this;
  }

  /**
   * Calls within any minute; default 100. SuperOps counts by user, and says 100 in one place and
   * 800 in another. Counts for nothing beside {@link #rateBudget}.
   */
  public SuperOpsClientBuilder callsPerMinute(int calls) {
    this.callsPerMinute = calls;
    return this;
  }

  /** Rows of a page, 1 to 100, which is also the default. */
  public SuperOpsClientBuilder pageSize(int pageSize) {
    this.pageSize = pageSize;
    return this;
  }

  /** Most pages of one list; a longer one is refused, not cut. Default 10,000. */
  public SuperOpsClientBuilder maxPages(int maxPages) {
    this.maxPages = maxPages;
    return this;
  }

  /**
   * The client. Reaches nothing yet.
   *
   * @throws IllegalStateException if a required setting is missing
   * @throws IllegalArgumentException if a setting cannot be
   */
  public SuperOpsClient build() {
    String account = required(subdomain, "subdomain");
    Secret bare = bare(required(token, "token"));
    return new SuperOpsClient(
        new Api(
            http(Api.SYSTEM, root)
                .header("Accept", "application/json")
                .header("CustomerSubDomain", account)
                .credentials(Credentials.bearer(bare))
                .refusals(new Refusals())
                .build(),
            pageSize,
            maxPages,
            clock()));
  }

  private static Secret bare(Secret token) {
    String text = token.reveal().strip();
    boolean prefixed = text.regionMatches(true, 0, BEARER, 0, BEARER.length());
    return Secret.of(prefixed ? text.substring(BEARER.length()).strip() : text);
  }

  @Override
  protected RateBudget defaultBudget() {
    return RateBudget.builder("superops user")
        .calls(callsPerMinute, WINDOW)
        .maxWait(LONGEST_WAIT)
        .ticker(ticker())
        .build();
  }

  /** A minute's calls come back within a minute. */
  @Override
  protected RetryRules defaultRetryRules() {
    return RetryRules.builder()
        .throttledWait(WINDOW)
        .longestRetryAfter(WINDOW)
        .deadline(WINDOW.multipliedBy(4))
        .build();
  }

  @Override
  protected SuperOpsClientBuilder self() {
    return this;
  }
}
