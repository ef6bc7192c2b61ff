package io.mspbilling.testkit.quickbooks;

import io.mspbilling.testkit.http.FakeJson;
import io.mspbilling.testkit.http.FakeObject;
import io.mspbilling.testkit.quickbooks.internal.company.Change;
import io.mspbilling.testkit.quickbooks.internal.company.Company;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import okio.ByteString;

/**
 * Makes the notifications that the vendor would send about what has happened. It does not deliver
 * them: a test hands them to its own endpoint, in any order, twice, or not at all. Safe for use
 * from many threads.
 */
public final class QuickBooksWebhooks {
  /** The token under which notifications are signed. */
  public static final String VERIFIER_TOKEN = "fake-verifier-token";

  private final FakeQuickBooks vendor;
  private final Company company;
  private int told;

  QuickBooksWebhooks(FakeQuickBooks vendor, Company company) {
    this.vendor = vendor;
    this.company = company;
  }

  /**
   * Tells what has happened since a notification was last made, in the older form: one object with
   * {@code eventNotifications}.
   */
  public SignedWebhook eventNotifications() {
    List<FakeJson> entities = new ArrayList<>();
    for (Change change : news().changes) {
      entities.add(
          FakeJson.object()
              .with("name", change.key().kind().wireName())
              .with("id", change.key().id())
              .with("operation", change.operation().noun())
              .with("lastUpdated", change.at().toString()));
    }
    FakeObject notification =
        FakeJson.object()
            .with("realmId", FakeQuickBooks.REALM)
            .with("dataChangeEvent", FakeJson.object().with("entities", FakeJson.array(entities)));
    return signed(FakeJson.object().with("eventNotifications", FakeJson.array(notification)));
  }

  /** Tells what has happened since a notification was last made, as an array of CloudEvents. */
  public SignedWebhook cloudEvents() {
    List<FakeJson> events = new ArrayList<>();
    News news = news();
    for (Change change : news.changes) {
      String entity = change.key().kind().wireName().toLowerCase(Locale.ROOT);
      String participle = change.operation().participle();
      events.add(
          FakeJson.object()
              .with("specversion", "1.0")
              .with("id", "event-" + (news.first + events.size()))
              .with("source", "intuit.fake")
              .with("type", "qbo." + entity + "." + participle + ".v1")
              .with("datacontenttype", "application/json")
              .with("time", change.at().toString())
              .with("intuitentityid", change.key().id())
              .with("intuitaccountid", FakeQuickBooks.REALM)
              .with("data", FakeJson.object()));
    }
    return signed(FakeJson.array(events));
  }

  /** The same body under a signature that somebody without the verifier token would make. */
  public static SignedWebhook forged(SignedWebhook genuine) {
    return new SignedWebhook(genuine.body(), hmac(genuine.body(), "guessed"));
  }

  /** Signs any body with the verifier token. */
  public static SignedWebhook signed(String body) {
    return new SignedWebhook(body, hmac(body, VERIFIER_TOKEN));
  }

  private static SignedWebhook signed(FakeJson body) {
    return signed(body.print());
  }

  private News news() {
    return vendor.inTurn(
        () -> {
          List<Change> all = company.changes();
          List<Change> fresh =
              all.subList(told, all.size()).stream()
                  .filter(change -> change.key().kind().isCaptured())
                  .toList();
          News news = new News(told, fresh);
          told = all.size();
          return news;
        });
  }

  private static String hmac(String body, String token) {
    return ByteString.encodeUtf8(body).hmacSha256(ByteString.encodeUtf8(token)).base64();
  }

  /** Changes not told before, and how many were. */
  private record News(int first, List<Change> changes) {}
}
