package io.mspbilling.notify.email;

import io.mspbilling.journal.EffectKey;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The {@code Message-ID} of a message: the same for the same effect for ever, so that a copy that
 * was sent twice shows as one in many mailboxes, and a bounce leads back to its effect. It holds a
 * hash of the key, as keys are ours alone.
 */
final class MessageId {

  /** Half a SHA-256, in hexadecimal digits. */
  private static final int DIGITS = 32;

  private static final Pattern LOCAL_PART = Pattern.compile("mb\\.[0-9a-f]{" + DIGITS + "}");
  private static final Pattern ANY = Pattern.compile("<(" + LOCAL_PART + ")@([^<>@\\s]{1,255})>");

  private MessageId() {}

  /**
   * @param domain the sender's own domain
   * @return the id in its angle brackets, as it stands in the header
   */
  static String of(EffectKey key, String domain) {
    return "<" + localPart(key) + "@" + domain + ">";
  }

  /** What stands before the domain; it is also the envelope's id (RFC 3461, {@code ENVID}). */
  static String localPart(EffectKey key) {
    byte[] hash =
        sha256().digest(("message-id " + key.value()).getBytes(StandardCharsets.US_ASCII));
    return "mb." + HexFormat.of().formatHex(hash).substring(0, DIGITS);
  }

  /** The first id in a text that could be one of ours. */
  static Optional<String> in(String text, String domain) {
    Matcher found = ANY.matcher(text);
    while (found.find()) {
      if (found.group(2).equalsIgnoreCase(domain)) {
        return Optional.of(found.group());
      }
    }
    return Optional.empty();
  }

  /** The id of which a text is the part before the domain, if it could be one of ours. */
  static Optional<String> ofLocalPart(String text, String domain) {
    return LOCAL_PART.matcher(text).matches()
        ? Optional.of("<" + text + "@" + domain + ">")
        : Optional.empty();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
