package io.mspbilling.http;

import io.mspbilling.json.Json;
import io.mspbilling.json.JsonLimits;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * Settings of a {@link VendorHttp}; started at {@link VendorHttp#builder}. All but the base URL
 * have defaults. Not safe for use by several threads.
 */
public final class VendorHttpBuilder {
  final String system;
  final HttpUrl base;
  final List<HttpCallBuilder.Header> headers = new ArrayList<>();
  final List<String> linkHosts = new ArrayList<>();
  final List<String> requestIdHeaders = new ArrayList<>();
  @Nullable OkHttpClient client;
  Credentials credentials = Credentials.none();
  @Nullable RateBudget budget;
  RetryRules retryRules = RetryRules.STANDARD;
  HttpLimits limits = HttpLimits.STANDARD;
  CallListener listener = new CallListener() {};
  RefusalReader refusals = RefusalReader.byStatus();

  /** Bytes are bounded where they arrive, so that a call may raise its own limit. */
  Json json = Json.withLimits(JsonLimits.STANDARD.withMaxBytes(Integer.MAX_VALUE));

  InstantSource clock = InstantSource.system();
  Ticker ticker = Ticker.system();
  @Nullable RandomGenerator random;
  boolean throttledMeansNotExecuted = true;

  VendorHttpBuilder(String system, HttpUrl base) {
    if (!system.matches("[a-z]([a-z0-9-]{0,30}[a-z0-9])?")) {
      throw new IllegalArgumentException(
          "a system name is 1 to 32 lower-case letters, digits and inner hyphens");
    }
    if (!base.isHttps() && !isLoopback(base)) {
      throw new IllegalArgumentException("credentials travel by https only: " + base.host());
    }
    if (!base.username().isEmpty() || !base.password().isEmpty() || base.query() != null) {
      throw new IllegalArgumentException("a base URL has no user info and no query");
    }
    this.system = system;
    this.base = base;
  }

  /**
   * The caller's client: its pools, proxy, TLS settings and interceptors apply; never shut down.
   */
  public VendorHttpBuilder client(OkHttpClient client) {
    this.client = Objects.requireNonNull(client, "client");
    return this;
  }

  /** Who we are; default nobody. */
  public VendorHttpBuilder credentials(Credentials credentials) {
    this.credentials = Objects.requireNonNull(credentials, "credentials");
    return this;
  }

  /** A header of every call, as {@code Accept}. Not for secrets: those are credentials. */
  public VendorHttpBuilder header(String name, String value) {
    headers.add(
        new HttpCallBuilder.Header(
            HeaderText.requireName(name),
            HeaderText.requireValue(name, Objects.requireNonNull(value, "value"))));
    return this;
  }

  /** The budget shared with all who count towards the same limit at the vendor; default none. */
  public VendorHttpBuilder budget(RateBudget budget) {
    this.budget = Objects.requireNonNull(budget, "budget");
    return this;
  }

  /** When to try again. */
  public VendorHttpBuilder retryRules(RetryRules retryRules) {
    this.retryRules = Objects.requireNonNull(retryRules, "retryRules");
    return this;
  }

  /** How long and how much. */
  public VendorHttpBuilder limits(HttpLimits limits) {
    this.limits = Objects.requireNonNull(limits, "limits");
    return this;
  }

  /** Who hears of waits and of changed records; default nobody. */
  public VendorHttpBuilder listener(CallListener listener) {
    this.listener = Objects.requireNonNull(listener, "listener");
    return this;
  }

  /** How the vendor's error bodies are read. */
  public VendorHttpBuilder refusals(RefusalReader refusals) {
    this.refusals = Objects.requireNonNull(refusals, "refusals");
    return this;
  }

  /** How JSON answers are read. */
  public VendorHttpBuilder json(Json json) {
    this.json = Objects.requireNonNull(json, "json");
    return this;
  }

  /**
   * Whether "too many calls" (429) proves that a write was not carried out; default yes. If the
   * vendor does not say so, a throttled write counts as one of unknown outcome.
   */
  public VendorHttpBuilder throttledMeansNotExecuted(boolean proof) {
    this.throttledMeansNotExecuted = proof;
    return this;
  }

  /** Further hosts that links may lead to; see {@link LinkGuard}. */
  public VendorHttpBuilder trustLinksTo(String... hosts) {
    linkHosts.addAll(List.of(hosts));
    return this;
  }

  /** Headers in which the vendor sends its id of a request, the best first. */
  public VendorHttpBuilder requestIdHeaders(String... names) {
    requestIdHeaders.addAll(List.of(names));
    return this;
  }

  /** The wall clock: for {@code Retry-After} dates and for how long a key is remembered. */
  public VendorHttpBuilder clock(InstantSource clock) {
    this.clock = Objects.requireNonNull(clock, "clock");
    return this;
  }

  /** Passing time: for waits and deadlines. */
  public VendorHttpBuilder ticker(Ticker ticker) {
    this.ticker = Objects.requireNonNull(ticker, "ticker");
    return this;
  }

  /** Spreads waits, so that many callers do not come back at once; used under a lock. */
  public VendorHttpBuilder random(RandomGenerator random) {
    this.random = Objects.requireNonNull(random, "random");
    return this;
  }

  /**
   * The vendor's API under these settings.
   *
   * @throws IllegalArgumentException if a trusted host is not a name with a dot
   */
  public VendorHttp build() {
    return new VendorHttp(this);
  }

  OkHttpClient clientOrDefault() {
    return client != null ? client : new OkHttpClient();
  }

  RandomGenerator randomOrDefault() {
    return random != null
        ? random
        : new SplittableRandom(ticker.nanos() ^ clock.millis() ^ system.hashCode());
  }

  private static boolean isLoopback(HttpUrl base) {
    String host = base.host();
    return host.equals("localhost")
        || host.endsWith(".localhost")
        || host.equals("::1")
        || host.matches("127(\\.[0-9]{1,3}){3}");
  }
}
