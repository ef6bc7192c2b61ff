package io.mspbilling.examples.service;

import io.mspbilling.accounting.quickbooks.online.QuickBooksOnlineClientBuilder;
import io.mspbilling.http.Secret;
import io.mspbilling.http.oauth.OAuthClient;
import io.mspbilling.http.oauth.OAuthTokens;
import io.mspbilling.http.oauth.TokenStore;
import java.time.InstantSource;
import java.util.function.Function;
import okhttp3.HttpUrl;

// shown:begin
/** The two ends of the consent page, where an administrator of the company lets you in. */
public final class QuickBooksConnection {
  public static final HttpUrl TOKEN_URL =
      HttpUrl.get("https://oauth.platform.intuit.com/oauth2/v1/tokens/bearer");

  /** A page of yours, exactly as it is registered with Intuit. */
  public static final String REDIRECT_URI = "https://billing.your-msp.example/quickbooks";

  private static final HttpUrl CONSENT_PAGE =
      HttpUrl.get("https://appcenter.intuit.com/connect/oauth2");

  private final String clientId;
  private final OAuthClient intuit;
  private final TokenStore tokens;

  public QuickBooksConnection(
      Function<String, String> setting, TokenStore tokens, HttpUrl tokenUrl, InstantSource clock) {
    clientId = setting.apply("QUICKBOOKS_CLIENT_ID");
    Secret secret = Secret.of(setting.apply("QUICKBOOKS_CLIENT_SECRET"));
    intuit = OAuthClient.builder("quickbooks", tokenUrl, clientId, secret).clock(clock).build();
    this.tokens = tokens;
  }

  /** Where to send the browser; the state is a random word, kept in the browser's session. */
  public HttpUrl consentPage(String state) {
    return CONSENT_PAGE
        .newBuilder()
        .addQueryParameter("client_id", clientId)
        .addQueryParameter("response_type", "code")
        .addQueryParameter("scope", "com.intuit.quickbooks.accounting")
        .addQueryParameter("redirect_uri", REDIRECT_URI)
        .addQueryParameter("state", state)
        .build();
  }

  /** Call it when the browser comes back with that state; its request also has these two. */
  public void connect(String code, String realmId) {
    OAuthTokens granted = intuit.exchangeCode(Secret.of(code), REDIRECT_URI);
    String connection = QuickBooksOnlineClientBuilder.connection(realmId);
    long version = tokens.load(connection).map(TokenStore.Stored::version).orElse(0L);
    if (!tokens.compareAndSet(connection, version, granted)) {
      throw new IllegalStateException("connected by somebody else just now: open the page again");
    }
  }
}
// shown:end
