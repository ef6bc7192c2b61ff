package io.mspbilling.psa.autotask.internal;

import io.mspbilling.http.HttpAnswer;
import io.mspbilling.http.RefusalReader;
import io.mspbilling.http.VendorRefusal;
import io.mspbilling.http.VendorRefusal.Meaning;
import io.mspbilling.json.Json;
import io.mspbilling.json.Node;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What refusals mean. A 500 with {@code errors} is Autotask's usual no: a request that is not
 * valid, or not allowed. A 404 never says that a record is not there: it is a wrong path, an
 * address that is too long, or the page that is shown while Autotask is being maintained. What is
 * no JSON, whatever its status, comes from something before the API.
 */
public final class Refusals {
  private static final String LOGIN =
      "check user name, secret and integration code of the API user; a wrong one must not be tried"
          + " again and again, as Autotask may lock all integrations out";
  private static final String PERMISSION =
      "no permission: give the security level of the API user the right to see and edit this";
  private static final String PLACE =
      "there is no such API at this place; check the zone, or leave it out to have it found";
  private static final String INVALID = "Autotask does not take this; see its own log of API calls";
  private static final String USER =
      "Autotask has no API user of this name; check it, and that it is active";

  private Refusals() {}

  /** Of the API. */
  public static RefusalReader api() {
    return new RefusalReader() {
      @Override
      public Optional<VendorRefusal> read(HttpAnswer answer) {
        return answer.isSuccess() ? withErrors(answer) : refusal(answer);
      }

      /** A success may hold errors. */
      @Override
      public boolean appliesTo(int status) {
        return true;
      }
    };
  }

  /** Of the zone's look-up, which fails with a 500 for a user that it does not know. */
  public static RefusalReader zone() {
    return answer ->
        answer.status() == 500 && isJson(answer)
            ? Optional.of(new VendorRefusal("", Meaning.AUTHENTICATION, USER))
            : Optional.empty();
  }

  private static Optional<VendorRefusal> withErrors(HttpAnswer answer) {
    boolean maybe = answer.contains("\"errors\"") || answer.contains("\"Errors\"");
    return maybe && !errors(answer).isEmpty() ? said(errors(answer)) : Optional.empty();
  }

  private static Optional<VendorRefusal> refusal(HttpAnswer answer) {
    int status = answer.status();
    if (status == 401) {
      return Optional.of(new VendorRefusal("", Meaning.AUTHENTICATION, LOGIN));
    }
    if (status == 403) {
      return Optional.of(new VendorRefusal("", Meaning.AUTHENTICATION, PERMISSION));
    }
    if (status == 429 || status == 407 || status / 100 == 3) {
      return Optional.empty();
    }
    if (answer.body().length > 0 && !isJson(answer)) {
      return Optional.of(new VendorRefusal("", Meaning.TRANSIENT, ""));
    }
    if (status == 404) {
      return Optional.of(new VendorRefusal("", Meaning.AUTHENTICATION, PLACE));
    }
    return errors(answer).isEmpty() ? Optional.empty() : said(errors(answer));
  }

  /** Its words tell refusals apart that its status does not; they never leave this place. */
  private static Optional<VendorRefusal> said(String errors) {
    if (errors.contains("threshold") || errors.contains("itgenatr005")) {
      return Optional.of(new VendorRefusal("", Meaning.THROTTLED, ""));
    }
    if (errors.contains("adequate permissions")) {
      return Optional.of(new VendorRefusal("", Meaning.AUTHENTICATION, PERMISSION));
    }
    return Optional.of(
        errors.contains("no matching records found")
            ? new VendorRefusal("", Meaning.NOT_FOUND, "the record is gone or hidden from the user")
            : new VendorRefusal("", Meaning.REFUSED, INVALID));
  }

  /** Texts, or records with a message. */
  private static String errors(HttpAnswer answer) {
    Node body = Json.standard().tree(answer.body());
    String name = body.names().contains("Errors") ? "Errors" : "errors";
    List<Node> errors = body.at(name).isPresent() ? body.at(name).elements() : List.of();
    boolean texts = errors.stream().allMatch(error -> error.names().isEmpty());
    return (texts
            ? body.texts(name).stream()
            : errors.stream().map(error -> error.text("message").orElse("an error")))
        .collect(Collectors.joining("\n"))
        .toLowerCase(Locale.ROOT);
  }

  private static boolean isJson(HttpAnswer answer) {
    String text = new String(answer.body(), StandardCharsets.UTF_8).stripLeading();
    return text.startsWith("{") || text.startsWith("[");
  }
}
