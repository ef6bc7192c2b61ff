package io.mspbilling.psa.syncro;

import io.mspbilling.http.Credentials;
import io.mspbilling.http.RateBudget;
import io.mspbilling.http.RetryRules;
import io.mspbilling.http.Secret;
import io.mspbilling.http.connector.ConnectorBuilder;
import io.mspbilling.psa.syncro.internal.Api;
import io.mspbilling.psa.syncro.internal.Refusals;
import java.time.Duration;
import java.util.Objects;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * Settings of a {@link SyncroClient}. The address, the token and the budget are required; the rest
 * has defaults. Not safe for use by several threads.
 *
 * <p>The budget is required because Syncro counts the calls of an IP address, whoever's account
 * they are for: all clients behind one address share one, see {@link SyncroClient#hostBudget}.
 */
public final class SyncroClientBuilder extends ConnectorBuilder<SyncroClientBuilder> {
  private static final String BEARER = "bearer ";
  private static final Duration WINDOW = Duration.ofMinutes(1);

  private @Nullable HttpUrl root;
  private @Nullable Secret token;
  private int maxPages = 10_000;

  SyncroClientBuilder() {}

  /** The account's subdomain, as {@code acme} in {@code acme.syncromsp.com}. */
  public SyncroClientBuilder subdomain(String subdomain) {
    if (!subdomain.matches("[A-Za-z0-9][A-Za-z0-9-]{0,62}")) {
      throw new IllegalArgumentException("not a subdomain: " + subdomain);
    }
    return baseUrl(HttpUrl.get("https://" + subdomain + ".syncromsp.com/api/v1"));
  }

  /** Where the API is, as in {@code https://acme.syncromsp.com/api/v1}. */
  public SyncroClientBuilder baseUrl(HttpUrl api) {
    this.root = Objects.requireNonNull(api, "api");
    return this;
  }

  /**
   * The API token; a leading {@code Bearer}, as people copy it, is taken off. It may have been made
   * with a date on which it expires.
   */
  public SyncroClientBuilder token(Secret token) {
    this.token = Objects.requireNonNull(token, "token");
    return this;
  }

  /** Most pages of one list; a longer one is refused, not cut. Default 10,000. */
  public SyncroClientBuilder maxPages(int maxPages) {
    this.maxPages = maxPages;
    return this;
  }

  /**
   * The client. Reaches nothing yet.
   *
   * @throws IllegalStateException if a required setting is missing
   */
  public SyncroClient build() {
    HttpUrl api = required(root, "subdomain");
    Secret bare = bare(required(token, "token"));
    return new SyncroClient(
        new Api(
            http(Api.SYSTEM, api)
                .header("Accept", "application/json")
                .credentials(Credentials.bearer(bare))
                .refusals(Refusals.api())
                .build(),
            maxPages,
            clock()));
  }

  private static Secret bare(Secret token) {
    String text = token.reveal().strip();
    boolean prefixed = text.regionMatches(true, 0, BEARER, 0, BEARER.length());
    return Secret.of(prefixed ? text.substring(BEARER.length()).strip() : text);
  }

  /**
   * There is none: one of our own would not know of the other accounts' calls.
   *
   * @throws IllegalStateException always
   */
  @Override
  protected RateBudget defaultBudget() {
    throw new IllegalStateException(
        "rateBudget must be set: Syncro counts by IP address, so all clients of this host share"
            + " one; make it once, with SyncroClient.hostBudget()");
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
  protected SyncroClientBuilder self() {
    return this;
  }
}
