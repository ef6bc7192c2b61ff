package io.mspbilling.testkit.connectwise;

import io.mspbilling.testkit.http.FakeAnswer;
import io.mspbilling.testkit.http.FakeJson;
import io.mspbilling.testkit.http.FakeObject;
import io.mspbilling.testkit.http.FakeRequest;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import okio.ByteString;

/**
 * Makes callbacks as the vendor signs them: the body names a key, the fake serves it, and the
 * signature is the HMAC-SHA256 of the body under the SHA-256 of that key. Nothing is sent: the test
 * delivers the bytes, as often and in what order it likes.
 */
public final class ConnectWiseCallbacks {
  private static final List<String> KEY_PATH = List.of("system", "callbackkey", "index.rails");
  private static final String COMPANY = "companyName";
  private static final String SIGNING_KEY = "signing-key-of-";

  private final FakeConnectWise psa;

  ConnectWiseCallbacks(FakeConnectWise psa) {
    this.psa = psa;
  }

  /** Returns where the key is served that signs genuine callbacks. */
  public URI keyUrl() {
    return keyUrl(Access.COMPANY_ID);
  }

  /** As recorded, the doubled slash included. */
  private URI keyUrl(String company) {
    return URI.create(
        psa.url() + "/v2025_1//" + String.join("/", KEY_PATH) + "?" + COMPANY + "=" + company);
  }

  /**
   * Returns a genuine callback about a record as it stands now; one that is gone has no entity.
   *
   * @param action {@code added}, {@code updated} or {@code deleted}
   * @param type as in {@code invoice}, {@code agreement}, {@code company}, {@code contact}
   */
  public SignedCallback about(String action, String type, long id) {
    return signed(action, type, id, keyUrl(), SIGNING_KEY + Access.COMPANY_ID);
  }

  /** Returns a forgery that names the vendor's key and is signed under another. */
  public SignedCallback signedUnderWrongKey(String action, String type, long id) {
    return signed(action, type, id, keyUrl(), "not-" + SIGNING_KEY);
  }

  /**
   * Returns a forgery of another company on the same site, which signs in our name with the key
   * that the vendor gave it.
   */
  public SignedCallback signedByAnotherCompany(String action, String type, long id) {
    return signed(action, type, id, keyUrl("othermsp"), SIGNING_KEY + "othermsp");
  }

  /** Returns a forgery that is well signed, under a key that the forger serves. */
  public SignedCallback signedByForger(
      String action, String type, long id, URI forgersKeyUrl, String forgersKey) {
    return signed(action, type, id, forgersKeyUrl, forgersKey);
  }

  static boolean isKey(FakeRequest request) {
    List<String> path = request.segments();
    return path.size() > KEY_PATH.size()
        && path.subList(path.size() - KEY_PATH.size(), path.size()).equals(KEY_PATH);
  }

  /** The key of whatever company is asked for: the vendor asks nobody who they are. */
  FakeAnswer key(FakeRequest request) {
    String company =
        request.query().getOrDefault(COMPANY, List.of()).stream()
            .findFirst()
            .orElseThrow(() -> Refused.notFound("key"));
    return FakeAnswer.json(200, FakeJson.object().with("signing_key", SIGNING_KEY + company));
  }

  private SignedCallback signed(String action, String type, long id, URI keyUrl, String key) {
    ByteString body = ByteString.encodeUtf8(body(action, type, id, keyUrl).print());
    ByteString signature = body.hmacSha256(ByteString.encodeUtf8(key).sha256());
    return new SignedCallback(
        id + "&action=" + action,
        Map.of("Content-Type", "application/json", SignedCallback.SIGNATURE, signature.base64()),
        body);
  }

  private FakeObject body(String action, String type, long id, URI keyUrl) {
    FakeJson entity = psa.entity(collection(type), id);
    return FakeJson.object()
        .with("Action", action)
        .with("ID", id)
        .with("Type", type)
        .with("MemberId", Books.MEMBER)
        .with("CompanyId", Access.COMPANY_ID)
        .with("FromUrl", psa.url().getAuthority())
        .with("Metadata", FakeJson.object().with("key_url", keyUrl.toString()))
        .with("Entity", entity.isNull() ? FakeJson.none() : FakeJson.text(entity.print()));
  }

  private static String collection(String type) {
    return switch (type.toLowerCase(Locale.ROOT)) {
      case "company" -> "companies";
      case "time" -> "timeEntries";
      case "expense" -> "expenseEntries";
      default -> type.toLowerCase(Locale.ROOT) + "s";
    };
  }
}
