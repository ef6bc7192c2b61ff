package io.mspbilling.examples.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.accounting.quickbooks.online.QuickBooksOnlineClientBuilder;
import io.mspbilling.http.oauth.InMemoryTokenStore;
import io.mspbilling.testkit.VirtualClock;
import io.mspbilling.testkit.quickbooks.FakeQuickBooks;
import java.util.Map;
import java.util.function.Function;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;

final class QuickBooksConnectionTest {
  private final VirtualClock clock = VirtualClock.at("2026-05-04T16:00:00Z");
  private final InMemoryTokenStore tokens = new InMemoryTokenStore();
  private final Function<String, String> setting =
      Map.of(
              "QUICKBOOKS_CLIENT_ID", FakeQuickBooks.CLIENT_ID,
              "QUICKBOOKS_CLIENT_SECRET", FakeQuickBooks.CLIENT_SECRET)
          ::get;

  @Test
  void theConsentPageIsToldWhoAsksForWhatAndWhereToGoNext() {
    HttpUrl page = connection(QuickBooksConnection.TOKEN_URL).consentPage("a b&c");

    assertThat(page.host()).isEqualTo("appcenter.intuit.com");
    assertThat(page.queryParameter("client_id")).isEqualTo(FakeQuickBooks.CLIENT_ID);
    assertThat(page.queryParameter("redirect_uri")).isEqualTo(QuickBooksConnection.REDIRECT_URI);
    assertThat(page.queryParameter("state")).isEqualTo("a b&c");
  }

  @Test
  void whoConnectsAgainGetsNewTokensInThePlaceOfTheOld() {
    try (FakeQuickBooks books = new FakeQuickBooks(clock)) {
      books.start();
      QuickBooksConnection connection =
          connection(HttpUrl.get(books.url() + "/oauth2/v1/tokens/bearer"));

      connection.connect(code(books), FakeQuickBooks.REALM);
      books.disconnect();
      connection.connect(code(books), FakeQuickBooks.REALM);

      assertThat(tokens.load(QuickBooksOnlineClientBuilder.connection(FakeQuickBooks.REALM)))
          .hasValueSatisfying(
              stored ->
                  assertThat(stored.tokens().refreshToken().orElseThrow().reveal())
                      .isEqualTo(books.refreshToken()));
    }
  }

  private QuickBooksConnection connection(HttpUrl tokenUrl) {
    return new QuickBooksConnection(setting, tokens, tokenUrl, clock);
  }

  private static String code(FakeQuickBooks books) {
    return books.authorizationCode(QuickBooksConnection.REDIRECT_URI);
  }
}
