package io.mspbilling.psa.connectwise;

import io.mspbilling.http.Credentials;
import io.mspbilling.http.RateBudget;
import io.mspbilling.http.RetryRules;
import io.mspbilling.http.Secret;
import io.mspbilling.http.VendorHttp;
import io.mspbilling.http.VendorHttpBuilder;
import io.mspbilling.http.connector.ConnectorBuilder;
import io.mspbilling.psa.connectwise.internal.Api;
import io.mspbilling.psa.connectwise.internal.Codebase;
import io.mspbilling.psa.connectwise.internal.DiscoveredCodebase;
import io.mspbilling.psa.connectwise.internal.PageLimits;
import io.mspbilling.psa.connectwise.internal.Refusals;
import io.mspbilling.psa.connectwise.internal.Sites;
import io.mspbilling.psa.connectwise.system.ConnectWiseCallbacks;
import java.time.Duration;
import java.util.Objects;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * Settings of a {@link ConnectWiseClient}. Site, company id, keys and client id are required; the
 * rest has defaults. Not safe for use by several threads.
 */
public final class ConnectWiseClientBuilder extends ConnectorBuilder<ConnectWiseClientBuilder> {
  private static final String DEFAULT_CODEBASE = "v4_6_release/";
  private static final int VENDOR_CALLS_PER_MINUTE = 1000;
  private static final int CONCURRENT_CALLS = 4;
  private static final int KEYS_PER_MINUTE = 10;

  private @Nullable HttpUrl site;
  private @Nullable String companyId;
  private @Nullable Secret publicKey;
  private @Nullable Secret privateKey;
  private @Nullable String clientId;
  private String apiVersion = "2025.1";
  private String codebase = DEFAULT_CODEBASE;
  private boolean discoverCodebase;
  private int pageSize = 500;
  private int maxPages = 10_000;

  ConnectWiseClientBuilder() {}

  /**
   * The site as people know it from their browser, as in {@code na.myconnectwise.net}; the API's
   * own host in the cloud is found from it.
   */
  public ConnectWiseClientBuilder host(String host) {
    return baseUrl(Sites.root(host));
  }

  /** The root of the site's API, as in {@code https://psa.example.com/}. */
  public ConnectWiseClientBuilder baseUrl(HttpUrl root) {
    this.site = Objects.requireNonNull(root, "root");
    return this;
  }

  /** The company id that people log in with. */
  public ConnectWiseClientBuilder companyId(String companyId) {
    this.companyId = Objects.requireNonNull(companyId, "companyId");
    return this;
  }

  /** The keys of an API member, whose security role limits what can be read and written. */
  public ConnectWiseClientBuilder keys(Secret publicKey, Secret privateKey) {
    this.publicKey = Objects.requireNonNull(publicKey, "publicKey");
    this.privateKey = Objects.requireNonNull(privateKey, "privateKey");
    return this;
  }

  /** The GUID that ConnectWise gives each integration at developer.connectwise.com. */
  public ConnectWiseClientBuilder clientId(String clientId) {
    this.clientId = Objects.requireNonNull(clientId, "clientId");
    return this;
  }

  /** The version of the API's records, as in {@code 2025.1}; ConnectWise keeps each for a year. */
  public ConnectWiseClientBuilder apiVersion(String apiVersion) {
    if (!apiVersion.matches("20\\d\\d\\.\\d{1,2}")) {
      throw new IllegalArgumentException("an API version is a year and a number: " + apiVersion);
    }
    this.apiVersion = apiVersion;
    return this;
  }

  /** Asks the site for the codebase, and again when it has moved; default {@code v4_6_release/}. */
  public ConnectWiseClientBuilder discoverCodebase() {
    this.discoverCodebase = true;
    return this;
  }

  /** The first segment of every path, if it is not {@code v4_6_release/}. */
  public ConnectWiseClientBuilder codebase(String codebase) {
    this.codebase = Codebase.checked(codebase);
    return this;
  }

  /** Records of one page, 1 to 1,000; default 500. */
  public ConnectWiseClientBuilder pageSize(int pageSize) {
    this.pageSize = pageSize;
    return this;
  }

  /** Most pages of one list; a longer one is refused, not cut. Default 10,000. */
  public ConnectWiseClientBuilder maxPages(int maxPages) {
    this.maxPages = maxPages;
    return this;
  }

  /**
   * The client. Reaches nothing yet.
   *
   * @throws IllegalStateException if a required setting is missing
   * @throws IllegalArgumentException if a setting cannot be
   */
  public ConnectWiseClient build() {
    HttpUrl root = required(site, "host");
    String company = required(companyId, "companyId");
    VendorHttp open = http(root).build();
    VendorHttp keyed = http(root).credentials(credentials(company)).build();
    Codebase base =
        discoverCodebase
            ? new DiscoveredCodebase(open, company, clock())
            : Codebase.fixed(codebase);
    Api api = new Api(keyed, base, new PageLimits(pageSize, maxPages), clock());
    VendorHttp keys = http(root).budget(keyBudget()).retryRules(RetryRules.NONE).build();
    return new ConnectWiseClient(api, new ConnectWiseCallbacks(keys, company, clock()));
  }

  /** Few, and nobody waits: what asks for keys is proven by nothing, and must cost us nothing. */
  private RateBudget keyBudget() {
    return RateBudget.builder("callback keys")
        .calls(KEYS_PER_MINUTE, Duration.ofMinutes(1))
        .maxWait(Duration.ZERO)
        .ticker(ticker())
        .build();
  }

  private VendorHttpBuilder http(HttpUrl root) {
    return http(Api.SYSTEM, root)
        .header("Accept", "application/vnd.connectwise.com+json; version=" + apiVersion)
        .refusals(new Refusals())
        .trustLinksTo("myconnectwise.net")
        .requestIdHeaders("x-cw-request-id");
  }

  private Credentials credentials(String company) {
    if (company.isBlank() || company.indexOf('+') >= 0 || company.indexOf(':') >= 0) {
      throw new IllegalArgumentException("companyId must not be blank or hold + or :");
    }
    String user = company + "+" + required(publicKey, "keys").reveal();
    return Credentials.basic(user, required(privateKey, "keys"))
        .and(Credentials.header("clientId", Secret.of(required(clientId, "clientId"))));
  }

  /** About 1,000 calls a minute, from where on ConnectWise throttles, and four at once. */
  @Override
  protected RateBudget defaultBudget() {
    return RateBudget.builder("connectwise site")
        .calls(VENDOR_CALLS_PER_MINUTE, Duration.ofMinutes(1))
        .concurrent(CONCURRENT_CALLS)
        .ticker(ticker())
        .build();
  }

  @Override
  protected ConnectWiseClientBuilder self() {
    return this;
  }
}
