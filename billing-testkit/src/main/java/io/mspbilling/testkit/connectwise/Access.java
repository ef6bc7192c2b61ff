package io.mspbilling.testkit.connectwise;

import io.mspbilling.testkit.http.FakeRequest;
import java.util.Locale;
import okio.ByteString;

/** Who may come in, and in what form: credentials, client id, media types, length of the URL. */
final class Access {
  static final String COMPANY_ID = "acmemsp";
  static final String PUBLIC_KEY = "publicKeyOfTests";
  static final String PRIVATE_KEY = "privateKeyOfTests";
  static final String CLIENT_ID = "0d9f1c1e-0000-4000-8000-5f1a3c2b7e90";

  private static final int MAX_URL_CHARACTERS = 2000;

  private Access() {}

  static void check(FakeRequest request) {
    if (request.url().toString().length() > MAX_URL_CHARACTERS) {
      throw Refused.because(414, "UriTooLong", "The URL is too long.");
    }
    credentials(request);
    if (request.header("clientId").filter(CLIENT_ID::equals).isEmpty()) {
      throw Refused.because(403, "Security", "A valid clientId header is required.");
    }
    mediaTypes(request);
  }

  private static void credentials(FakeRequest request) {
    String header = request.header("Authorization").orElse("");
    ByteString decoded =
        header.startsWith("Basic ") ? ByteString.decodeBase64(header.substring(6)) : null;
    if (decoded == null) {
      throw Refused.because(401, "Unauthorized", "Credentials are required.");
    }
    String given = decoded.utf8();
    if (!given.toLowerCase(Locale.ROOT).startsWith(COMPANY_ID + "+")) {
      // The cloud cannot route a company that it does not know, so this is no 401.
      throw Refused.noEndpoint();
    }
    if (!given.substring(COMPANY_ID.length() + 1).equals(PUBLIC_KEY + ":" + PRIVATE_KEY)) {
      throw Refused.because(401, "ConnectWiseApi", "UserNotAuthenticated");
    }
  }

  private static void mediaTypes(FakeRequest request) {
    String accept = request.header("Accept").orElse("*/*").toLowerCase(Locale.ROOT);
    boolean acceptsJson =
        accept.contains("application/vnd.connectwise.com+json")
            || accept.contains("application/json")
            || accept.contains("*/*");
    if (!acceptsJson) {
      throw Refused.because(406, "NotAcceptable", "Only JSON is served.");
    }
    boolean writes = !request.method().equals("GET") && !request.method().equals("DELETE");
    String type = request.header("Content-Type").orElse("").toLowerCase(Locale.ROOT);
    if (writes && !type.split(";")[0].strip().equals("application/json")) {
      throw Refused.because(415, "UnsupportedMediaType", "The body must be application/json.");
    }
  }
}
