package io.mspbilling.http.oauth;

import io.mspbilling.http.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * AES-256-GCM over one connection's tokens. The connection's name is authenticated with them, so
 * that one tenant's file cannot be passed off as another's.
 */
final class TokenCipher {
  private static final byte[] FORM = "MBT1".getBytes(StandardCharsets.US_ASCII);
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final int KEY_BYTES = 32;

  private final SecretKeySpec key;
  private final SecureRandom random = new SecureRandom();

  TokenCipher(Secret key) {
    byte[] bytes = key.revealBytes();
    try {
      if (bytes.length != KEY_BYTES) {
        throw new IllegalArgumentException("the key must have 32 bytes, got " + bytes.length);
      }
      this.key = new SecretKeySpec(bytes, "AES");
    } finally {
      Arrays.fill(bytes, (byte) 0);
    }
  }

  byte[] seal(String connection, byte[] plain) {
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    try {
      byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, connection).doFinal(plain);
      byte[] file = Arrays.copyOf(FORM, FORM.length + NONCE_BYTES + sealed.length);
      System.arraycopy(nonce, 0, file, FORM.length, NONCE_BYTES);
      System.arraycopy(sealed, 0, file, FORM.length + NONCE_BYTES, sealed.length);
      return file;
    } catch (GeneralSecurityException e) {
      throw new TokenStoreException("tokens could not be encrypted", e);
    }
  }

  /**
   * @throws TokenStoreException if the file was changed, is another connection's, or the key is
   *     another
   */
  byte[] open(String connection, byte[] file) {
    int start = FORM.length + NONCE_BYTES;
    if (file.length < start + TAG_BITS / 8
        || !Arrays.equals(file, 0, FORM.length, FORM, 0, FORM.length)) {
      throw new TokenStoreException("not a file of tokens", null);
    }
    byte[] nonce = Arrays.copyOfRange(file, FORM.length, start);
    try {
      return cipher(Cipher.DECRYPT_MODE, nonce, connection)
          .doFinal(file, start, file.length - start);
    } catch (GeneralSecurityException e) {
      throw new TokenStoreException("tokens could not be decrypted; is it the right key?", e);
    }
  }

  private Cipher cipher(int mode, byte[] nonce, String connection) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(FORM);
    cipher.updateAAD(connection.getBytes(StandardCharsets.UTF_8));
    return cipher;
  }
}
