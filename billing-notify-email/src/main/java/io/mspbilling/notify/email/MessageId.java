package io.mspbilling.notify.email;

import io.mspbilling.journal.EffectKey;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The {@code Message-ID} of a message: the same for the same effect for ever, so that a copy that
 * was sent twice shows as one in many mailboxes, and a bounce leads back to its effect. It holds a
 * hash of the key, as keys are ours alone.
 */
final class MessageId {

  /** Half a SHA-256, in hexadecimal digits. */
  private static final int DIGITS = 32;

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

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
