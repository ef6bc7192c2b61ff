package io.mspbilling.http.webhook;

import io.mspbilling.http.Secret;
import io.mspbilling.http.webhook.WebhookRejectedException.Reason;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Verifies that bytes were signed with one of our secrets. Give it the raw bytes as they came over
 * the wire; JSON that was read and written again has other bytes. Immutable; safe for any number of
 * threads.
 */
public final class HmacVerifier {
  private static final int MAX_BODY_BYTES = 4 << 20;
  private static final int MAX_SIGNATURES = 16;

  /** The hash that a vendor signs with. */
  public enum Algorithm {
    /** HMAC-SHA1, 20 bytes. Weak as a hash, still sound in an HMAC; some vendors have no other. */
    SHA1("HmacSHA1", 20),
    /** HMAC-SHA256, 32 bytes. */
    SHA256("HmacSHA256", 32),
    /** HMAC-SHA512, 64 bytes. */
    SHA512("HmacSHA512", 64);

    private final String javaName;
    private final int length;

    Algorithm(String javaName, int length) {
      this.javaName = javaName;
      this.length = length;
    }
  }

  /** How a vendor writes a signature. */
  public enum Encoding {
    /** Standard base64, padded. */
    BASE64,
    /** Hexadecimal digits in any case. */
    HEX
  }

  private final Algorithm algorithm;
  private final Encoding encoding;
  private final List<Secret> secrets;

  /**
   * @param secrets every secret that may be in use: two while one is being replaced
   * @throws IllegalArgumentException if there is none, or one is empty
   */
  public HmacVerifier(Algorithm algorithm, Encoding encoding, List<Secret> secrets) {
    if (secrets.isEmpty() || secrets.stream().anyMatch(Secret::isEmpty)) {
      throw new IllegalArgumentException("an HMAC needs at least one secret, none of them empty");
    }
    this.algorithm = algorithm;
    this.encoding = encoding;
    this.secrets = List.copyOf(secrets);
  }

  /**
   * Verifies one signature.
   *
   * @param signed what the vendor signs: mostly the raw body
   * @param signature the header's value without any prefix; {@code null} if it is missing
   * @throws WebhookRejectedException unless it is proven
   */
  public void verify(byte[] signed, @Nullable String signature) {
    verifyAny(signed, signature == null ? List.of() : List.of(signature));
  }

  /**
   * Verifies that one of several signatures is right, as sent while a secret is being replaced.
   *
   * @throws WebhookRejectedException unless one is proven
   */
  public void verifyAny(byte[] signed, List<String> signatures) {
    if (signed.length > MAX_BODY_BYTES) {
      throw new WebhookRejectedException(Reason.TOO_LARGE);
    }
    if (signatures.isEmpty()) {
      throw new WebhookRejectedException(Reason.UNSIGNED);
    }
    List<byte[]> decoded =
        signatures.stream()
            .limit(MAX_SIGNATURES)
            .map(this::decode)
            .filter(bytes -> bytes.length == algorithm.length)
            .toList();
    if (decoded.isEmpty()) {
      throw new WebhookRejectedException(Reason.MALFORMED);
    }
    if (!isProven(signed, decoded)) {
      throw new WebhookRejectedException(Reason.FORGED);
    }
  }

  private boolean isProven(byte[] signed, List<byte[]> signatures) {
    boolean proven = false;
    for (Secret secret : secrets) {
      byte[] expected = sign(secret, signed);
      for (byte[] given : signatures) {
        // Not short-circuited: the time must not tell which secret or signature matched.
        proven |= MessageDigest.isEqual(expected, given);
      }
    }
    return proven;
  }

  /** The bytes of a signature; none if it is not of the documented form. */
  private byte[] decode(String signature) {
    if (signature.length() > 2 * algorithm.length) {
      return new byte[0];
    }
    try {
      return encoding == Encoding.HEX
          ? HexFormat.of().parseHex(signature)
          : Base64.getDecoder().decode(signature);
    } catch (IllegalArgumentException e) {
      return new byte[0];
    }
  }

  private byte[] sign(Secret secret, byte[] signed) {
    byte[] key = secret.revealBytes();
    try {
      Mac mac = Mac.getInstance(algorithm.javaName);
      mac.init(new SecretKeySpec(key, algorithm.javaName));
      return mac.doFinal(signed);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + algorithm.javaName, e);
    } finally {
      Arrays.fill(key, (byte) 0);
    }
  }

  /** Neither secrets nor their number. */
  @Override
  public String toString() {
    return "HmacVerifier(" + algorithm + ", " + encoding + ")";
  }
}
