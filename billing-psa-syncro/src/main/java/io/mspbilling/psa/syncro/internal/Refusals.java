package io.mspbilling.psa.syncro.internal;

import io.mspbilling.http.RefusalReader;
import io.mspbilling.http.VendorRefusal;
import io.mspbilling.http.VendorRefusal.Meaning;
import java.util.Optional;

/** What refusals mean. */
public final class Refusals {
  private static final String TOKEN_OR_PERMISSION =
      "the token is wrong, deleted or expired, or lacks a permission";
  private static final String PLACE =
      "there is no such API at this place; check the subdomain, and that the address ends in"
          + " /api/v1";
  private static final String ABSENT = "the record is gone, deleted by somebody perhaps";
  private static final String INVALID =
      "Syncro does not take what was sent; the code, if there is one, is the first field at fault";

  private Refusals() {}

  /** Only Syncro's own "Not found" is a record that is not there. */
  public static RefusalReader api() {
    return answer ->
        switch (answer.status()) {
          case 401, 403 -> said(Meaning.AUTHENTICATION, TOKEN_OR_PERMISSION);
          case 404 ->
              ErrorBody.read(answer).filter(body -> body.says("not found")).isPresent()
                  ? said(Meaning.NOT_FOUND, ABSENT)
                  : said(Meaning.AUTHENTICATION, PLACE);
          case 422 ->
              Optional.of(
                  new VendorRefusal(
                      ErrorBody.read(answer)
                          .flatMap(body -> body.fields().stream().findFirst())
                          .orElse(""),
                      Meaning.REFUSED,
                      INVALID));
          default -> Optional.empty();
        };
  }

  private static Optional<VendorRefusal> said(Meaning meaning, String remedy) {
    return Optional.of(new VendorRefusal("", meaning, remedy));
  }
}
