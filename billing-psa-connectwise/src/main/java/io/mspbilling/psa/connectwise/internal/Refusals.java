package io.mspbilling.psa.connectwise.internal;

import io.mspbilling.http.HttpAnswer;
import io.mspbilling.http.RefusalReader;
import io.mspbilling.http.VendorRefusal;
import io.mspbilling.http.VendorRefusal.Meaning;
import io.mspbilling.json.Json;
import io.mspbilling.json.JsonProblem;
import io.mspbilling.json.Node;
import java.util.Optional;

/** What error bodies say. Only codes are read: messages quote data. */
public final class Refusals implements RefusalReader {
  private static final String KEYS =
      "check the company id, the API member's keys and the client id";
  private static final String ROLE =
      "give the API member's security role the right, or check the client id";
  private static final String ABSENT = "the record is gone or hidden from the API member";
  private static final String PLACE =
      "there is no such API at this place; check the site, the company id, the keys and the version";
  private static final String CHANGED = "read the record again; it exists already or is in use";
  private static final String HOST = "use the API host, as in api-na.myconnectwise.net";
  private static final String QUERY =
      "this is a condition that ConnectWise does not take; report it";
  private static final String VALUE = "correct the value that ConnectWise does not take";

  @Override
  public Optional<VendorRefusal> read(HttpAnswer answer) {
    Node error = error(answer);
    String code = error.text("code").or(() -> error.text("error")).orElse("");
    return Optional.of(
        switch (answer.status()) {
          case 401 -> new VendorRefusal(code, Meaning.AUTHENTICATION, KEYS);
          case 403 -> new VendorRefusal(code, Meaning.AUTHENTICATION, ROLE);
          // The cloud answers 404 to a wrong path, codebase, company or key as well.
          case 404 ->
              code.equals("NotFound")
                  ? new VendorRefusal(code, Meaning.NOT_FOUND, ABSENT)
                  : new VendorRefusal(code, Meaning.AUTHENTICATION, PLACE);
          case 409 -> new VendorRefusal(code, Meaning.CONFLICT, CHANGED);
          case 400 -> badRequest(code, error);
          default -> VendorRefusal.code(code);
        });
  }

  private static VendorRefusal badRequest(String code, Node error) {
    boolean exists =
        error.list("errors").stream()
            .anyMatch(detail -> detail.text("code").filter("ObjectExists"::equals).isPresent());
    if (exists) {
      return new VendorRefusal("ObjectExists", Meaning.CONFLICT, CHANGED);
    }
    return switch (code) {
      case "Unauthorized" -> new VendorRefusal(code, Meaning.AUTHENTICATION, KEYS);
      case "Security" -> new VendorRefusal(code, Meaning.AUTHENTICATION, HOST);
      case "ApiFindCondition" -> new VendorRefusal(code, Meaning.REFUSED, QUERY);
      default -> new VendorRefusal(code, Meaning.REFUSED, VALUE);
    };
  }

  private static Node error(HttpAnswer answer) {
    try {
      Node body = Json.standard().tree(answer.body());
      return body.names().isEmpty() ? Node.none() : body;
    } catch (JsonProblem e) {
      return Node.none();
    }
  }
}
