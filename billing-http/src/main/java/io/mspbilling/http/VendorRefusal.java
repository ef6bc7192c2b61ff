package io.mspbilling.http;

import java.util.Objects;

/**
 * What a vendor's error body says, in our terms.
 *
 * @param code the vendor's own code; kept if it is 1 to 64 plain characters, dropped otherwise,
 *     because it travels into exception messages
 * @param meaning what it means for the call
 * @param remedy what somebody should do, in fixed words of the connector, never the vendor's text
 */
public record VendorRefusal(String code, Meaning meaning, String remedy) {
  private static final int MAX_CODE_LENGTH = 64;

  /** What an error means for the call. */
  public enum Meaning {
    /** Nothing beyond what the status says. */
    BY_STATUS,
    /** Credentials or rights: {@code AuthenticationException}. */
    AUTHENTICATION,
    /** The record is not there: {@code NotFoundException}. */
    NOT_FOUND,
    /** The record changed or exists already: {@code ConflictException}. */
    CONFLICT,
    /** Too many calls: {@code ThrottledException} or a wait. */
    THROTTLED,
    /** A passing failure of the vendor, whatever the status; a write's outcome is unknown. */
    TRANSIENT,
    /** A definite no to this request, whatever the status: {@code RefusedException}. */
    REFUSED
  }

  public VendorRefusal {
    Objects.requireNonNull(meaning, "meaning");
    Objects.requireNonNull(remedy, "remedy");
    code = isPlain(code) ? code : "";
  }

  /** A code whose meaning is the status's. */
  public static VendorRefusal code(String code) {
    return new VendorRefusal(code, Meaning.BY_STATUS, "");
  }

  private static boolean isPlain(String code) {
    return !code.isEmpty()
        && code.length() <= MAX_CODE_LENGTH
        && code.chars()
            .allMatch(
                c ->
                    (c >= '0' && c <= '9')
                        || (c >= 'a' && c <= 'z')
                        || (c >= 'A' && c <= 'Z')
                        || "._:-".indexOf(c) >= 0);
  }
}
