package io.mspbilling.psa.halo.internal;

import io.mspbilling.http.HttpAnswer;
import io.mspbilling.http.RefusalReader;
import io.mspbilling.http.VendorRefusal;
import io.mspbilling.http.VendorRefusal.Meaning;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What refusals mean. Their bodies have many forms, and nothing in them that is not data. */
public final class Refusals {
  private static final String PERMISSION =
      "no permission: give the agent or role behind the API application the right, and the "
          + "application the scope; or check its client id and secret";
  private static final String PLACE =
      "there is no such API at this place; check the base address, which ends in /api";
  private static final String ABSENT = "the record is gone or hidden from the API application";
  private static final String AGENT =
      "the agent behind the API application is missing or disabled; check the application in "
          + "HaloPSA under Configuration, Integrations, HaloPSA API";

  private Refusals() {}

  /** Of the API. A second 401, after a new token, is a lack of rights like a 403. */
  public static RefusalReader api() {
    return answer ->
        switch (answer.status()) {
          case 401, 403 -> Optional.of(new VendorRefusal("", Meaning.AUTHENTICATION, PERMISSION));
          case 404 ->
              Optional.of(
                  isPage(answer)
                      ? new VendorRefusal("", Meaning.AUTHENTICATION, PLACE)
                      : new VendorRefusal("", Meaning.NOT_FOUND, ABSENT));
          default -> Optional.empty();
        };
  }

  /** Of the token endpoint, which fails with a page if nobody is there to log in as. */
  public static RefusalReader login() {
    return answer ->
        answer.status() == 500 && isPage(answer)
            ? Optional.of(new VendorRefusal("", Meaning.AUTHENTICATION, AGENT))
            : answer.status() == 404
                ? Optional.of(new VendorRefusal("", Meaning.AUTHENTICATION, PLACE))
                : Optional.empty();
  }

  private static boolean isPage(HttpAnswer answer) {
    return answer.header("Content-Type").orElse("").startsWith("text/html")
        || new String(answer.body(), StandardCharsets.UTF_8).stripLeading().startsWith("<");
  }
}
