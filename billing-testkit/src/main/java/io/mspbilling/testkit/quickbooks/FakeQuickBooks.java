package io.mspbilling.testkit.quickbooks;

import io.mspbilling.testkit.engine.Throttle;
import io.mspbilling.testkit.http.FakeAnswer;
import io.mspbilling.testkit.http.FakeRequest;
import io.mspbilling.testkit.http.FakeVendor;
import io.mspbilling.testkit.http.NotInThisFake;
import io.mspbilling.testkit.quickbooks.internal.company.BooksFault;
import io.mspbilling.testkit.quickbooks.internal.company.Company;
import io.mspbilling.testkit.quickbooks.internal.company.Elsewhere;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * QuickBooks Online with one company file: OAuth 2.0 tokens, the Accounting API v3 and webhooks. It
 * refuses what the vendor refuses, and keeps a double-entry ledger, so that a test can assert on
 * the books instead of on requests.
 *
 * <pre>{@code
 * VirtualClock clock = VirtualClock.at("2026-05-04T16:00:00Z");
 * FakeQuickBooks quickBooks = new FakeQuickBooks(clock);
 * quickBooks.start();
 * quickBooks.bookkeeper().loadSampleCompany();
 * // ... let the code under test post to quickBooks.url() ...
 * assertThat(quickBooks.books().invoiceBalance("1043")).isZero();
 * }</pre>
 *
 * <p>Endpoints: {@code POST /oauth2/v1/tokens/bearer}, {@code POST /v2/oauth2/tokens/revoke} and
 * {@code /v3/company/{realm}/…}. Safe for use from many threads.
 */
public final class FakeQuickBooks extends FakeVendor {
  /** Id of the one company this server knows. */
  public static final String REALM = "9130350000000001";

  /** Id of the one client application. */
  public static final String CLIENT_ID = "fake-client";

  /** Secret of the one client application. */
  public static final String CLIENT_SECRET = "fake-secret";

  private static final List<String> BEARER = List.of("oauth2", "v1", "tokens", "bearer");
  private static final List<String> REVOKE = List.of("v2", "oauth2", "tokens", "revoke");

  private final QuickBooksSettings settings = new QuickBooksSettings();
  private final Tokens tokens = new Tokens(settings);
  private final TokenEndpoint tokenEndpoint = new TokenEndpoint(tokens, CLIENT_ID, CLIENT_SECRET);
  private final Throttle requests = new Throttle(Duration.ofMinutes(1));
  private final Throttle batches = new Throttle(Duration.ofMinutes(1));
  private final Company company;
  private final AccountingApi api;
  private final QuickBooksBooks books;
  private final QuickBooksBookkeeper bookkeeper;
  private final QuickBooksWebhooks webhooks;
  private long calls;

  /**
   * Makes a server with an empty company file and a user who has just connected. It listens once it
   * is started.
   *
   * @param clock what the vendor takes for now
   */
  public FakeQuickBooks(InstantSource clock) {
    super(clock);
    company = new Company(settings.company(), clock);
    api = new AccountingApi(company, settings);
    books = new QuickBooksBooks(this, company);
    bookkeeper = new QuickBooksBookkeeper(this, company);
    webhooks = new QuickBooksWebhooks(this, company);
    tokens.connect(clock.instant());
  }

  /** What can be switched. */
  public QuickBooksSettings settings() {
    return settings;
  }

  /** The books and documents, to assert on. */
  public QuickBooksBooks books() {
    return books;
  }

  /** A person who works in the vendor's own screens. */
  public QuickBooksBookkeeper bookkeeper() {
    return bookkeeper;
  }

  /** The notifications the vendor would send. */
  public QuickBooksWebhooks webhooks() {
    return webhooks;
  }

  /** Makes an access token that is good for an hour of the virtual clock. */
  public String accessToken() {
    return inTurn(() -> tokens.access(now()));
  }

  /** Answers the refresh token that was issued last. */
  public String refreshToken() {
    return inTurn(tokens::refresh);
  }

  /**
   * Answers the code that the consent screen hands over once a user has agreed; the token endpoint
   * takes it once, with the same redirect address.
   */
  public String authorizationCode(String redirectUri) {
    return inTurn(() -> tokens.code(redirectUri, now()));
  }

  /** Makes every access token issued so far expire; refresh tokens stay good. */
  public void expireAccessTokens() {
    act(tokens::expireAccess);
  }

  /** Ends the connection, as when the user removes the application: only invalid_grant is left. */
  public void disconnect() {
    act(tokens::disconnect);
  }

  /** Connects anew after {@link #disconnect()} and answers the new refresh token. */
  public String reconnect() {
    return inTurn(
        () -> {
          tokens.connect(now());
          return tokens.refresh();
        });
  }

  @Override
  protected FakeAnswer handle(FakeRequest request) {
    return route(request, now()).with("intuit_tid", "1-fake-" + ++calls);
  }

  @Override
  protected FakeAnswer refusal(int status, FakeRequest request) {
    FakeAnswer answer =
        switch (status) {
          case 400 ->
              Answers.fault(
                  BooksFault.of("6000", "A business validation error has occurred", "scripted"),
                  now(),
                  settings.company().zone());
          case 404 -> FakeAnswer.empty(404);
          case 401 -> Answers.unauthenticated(now());
          case 403 -> Answers.unauthorised(now());
          case 429 -> Answers.throttled(now());
          default -> Answers.systemFault(status, now(), settings.company().zone());
        };
    return answer.with("intuit_tid", "1-fake-refused");
  }

  private FakeAnswer route(FakeRequest request, Instant now) {
    List<String> path = request.segments();
    boolean post = request.method().equals("POST");
    if (post && path.equals(BEARER)) {
      return tokenEndpoint.bearer(request, now);
    }
    if (post && path.equals(REVOKE)) {
      return tokenEndpoint.revoke(request);
    }
    boolean known = path.size() > 3 && path.get(0).equals("v3") && path.get(1).equals("company");
    if (!known) {
      return FakeAnswer.empty(404);
    }
    return refusedByGateway(request, now).orElseGet(() -> api.answer(request, now));
  }

  private Optional<FakeAnswer> refusedByGateway(FakeRequest request, Instant now) {
    String authorization = request.header("Authorization").orElse("");
    if (!authorization.startsWith("Bearer ")
        || !tokens.isGood(authorization.substring("Bearer ".length()), now)) {
      return Optional.of(Answers.unauthenticated(now));
    }
    if (!request.segments().get(2).equals(REALM)) {
      return Optional.of(Answers.unauthorised(now));
    }
    if (!requests.pass(settings.requestsPerMinute(), now)
        || (AccountingApi.isBatch(request) && !batches.pass(settings.batchesPerMinute(), now))) {
      return Optional.of(Answers.throttled(now));
    }
    List<String> path = request.segments();
    Elsewhere.refuse(request.method(), path.subList(3, path.size()));
    // Without this header the real service answers in XML.
    boolean json =
        AccountingApi.isPdf(request)
            || request
                .header("Accept")
                .filter(accept -> accept.contains("application/json"))
                .isPresent();
    if (!json) {
      throw new NotInThisFake("answers in XML: a caller must accept application/json");
    }
    return Optional.empty();
  }

  /** Runs a piece of work while no request is being handled. */
  <T> T inTurn(Supplier<T> work) {
    return locked(work);
  }
}
