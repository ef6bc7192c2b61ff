package io.mspbilling.psa.connectwise.internal;

import io.mspbilling.http.HttpAnswer;
import io.mspbilling.http.RefusalReader;
import io.mspbilling.http.VendorRefusal;
import io.mspbilling.http.VendorRefusal.Meaning;
import io.mspbilling.json.Json;
import io.mspbilling.json.JsonProblem;
import io.mspbilling.psa.connectwise.internal.wire.ErrorDetailJson;
import io.mspbilling.psa.connectwise.internal.wire.ErrorJson;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What error bodies say. Only codes are read: messages quote data. */
public final class Refusals implements RefusalReader {
  private static final String KEYS =
      "check the company id, the API member's keys and the client id";
  private static final String ROLE =
      "give the API member's security role the right, or check the client id";
  private static final String ABSENT =
      "the record is gone or hidden from the API member; if every call fails so, "
          + "check the company id, the keys and the site";
  private static final String CHANGED = "read the record again; it exists already or is in use";
  private static final String HOST = "use the API host, as in api-na.myconnectwise.net";
  private static final String QUERY =
      "this is a condition that ConnectWise does not take; report it";
  private static final String VALUE = "correct the value that ConnectWise does not take";

  @Override
  public Optional<VendorRefusal> read(HttpAnswer answer) {
    ErrorJson error = error(answer);
    String code = firstPresent(error.code(), error.error());
    return Optional.of(
        switch (answer.status()) {
          case 401 -> new VendorRefusal(code, Meaning.AUTHENTICATION, KEYS);
          case 403 -> new VendorRefusal(code, Meaning.AUTHENTICATION, ROLE);
          case 404 -> new VendorRefusal(code, Meaning.NOT_FOUND, ABSENT);
          case 409 -> new VendorRefusal(code, Meaning.CONFLICT, CHANGED);
          case 400 -> badRequest(code, error);
          default -> VendorRefusal.code(code);
        });
  }

  private static VendorRefusal badRequest(String code, ErrorJson error) {
    if (details(error).stream().anyMatch(detail -> "ObjectExists".equals(detail.code()))) {
      return new VendorRefusal("ObjectExists", Meaning.CONFLICT, CHANGED);
    }
    return switch (code) {
      case "Unauthorized" -> new VendorRefusal(code, Meaning.AUTHENTICATION, KEYS);
      case "Security" -> new VendorRefusal(code, Meaning.AUTHENTICATION, HOST);
      case "ApiFindCondition" -> new VendorRefusal(code, Meaning.REFUSED, QUERY);
      default -> new VendorRefusal(code, Meaning.REFUSED, VALUE);
    };
  }

  private static List<ErrorDetailJson> details(ErrorJson error) {
    List<@Nullable ErrorDetailJson> errors = error.errors();
    return errors == null
        ? List.of()
        : errors.stream()
            .<ErrorDetailJson>mapMulti(
                (detail, kept) -> {
                  if (detail != null) {
                    kept.accept(detail);
                  }
                })
            .toList();
  }

  private static ErrorJson error(HttpAnswer answer) {
    try {
      return Json.standard().read(ErrorJson.class, answer.body());
    } catch (JsonProblem e) {
      return new ErrorJson(null, null, null);
    }
  }

  private static String firstPresent(@Nullable String first, @Nullable String second) {
    return Objects.requireNonNullElse(first, Objects.requireNonNullElse(second, ""));
  }
}
