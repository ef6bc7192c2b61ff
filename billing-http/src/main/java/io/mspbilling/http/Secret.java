package io.mspbilling.http;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A password, key or token that must never show. It prints as {@code Secret(****)}, compares in
 * constant time, cannot be serialised, and is wiped when closed. Safe for any number of threads.
 */
public final class Secret implements AutoCloseable {
  private final byte[] bytes;
  private volatile boolean closed;

  private Secret(byte[] bytes) {
    this.bytes = bytes;
  }

  /** A secret text. The text itself stays in memory until collected; prefer {@code char[]}. */
  public static Secret of(String text) {
    return new Secret(text.getBytes(StandardCharsets.UTF_8));
  }

  /** A secret text; the array is copied, so wipe your own. */
  public static Secret of(char[] text) {
    ByteBuffer encoded = ByteBuffer.allocate(text.length * 4);
    StandardCharsets.UTF_8
        .newEncoder()
        .onMalformedInput(CodingErrorAction.REPLACE)
        .encode(CharBuffer.wrap(text), encoded, true);
    byte[] bytes = Arrays.copyOf(encoded.array(), encoded.position());
    Arrays.fill(encoded.array(), (byte) 0);
    return new Secret(bytes);
  }

  /** Secret bytes; the array is copied, so wipe your own. */
  public static Secret of(byte[] bytes) {
    return new Secret(bytes.clone());
  }

  /**
   * The secret as text, read as UTF-8. Use it where it is needed and keep it nowhere.
   *
   * @throws IllegalStateException if it was closed
   */
  public String reveal() {
    return new String(open(), StandardCharsets.UTF_8);
  }

  /**
   * A copy of the secret's bytes; wipe it after use.
   *
   * @throws IllegalStateException if it was closed
   */
  public byte[] revealBytes() {
    return open().clone();
  }

  /** Whether there is nothing in it. */
  public boolean isEmpty() {
    return open().length == 0;
  }

  /** Wipes it; it cannot be revealed any more. */
  @Override
  public void close() {
    closed = true;
    Arrays.fill(bytes, (byte) 0);
  }

  /** In constant time. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Secret that && MessageDigest.isEqual(bytes, that.bytes);
  }

  /** The same for all secrets: a hash would tell something about the content. */
  @Override
  public int hashCode() {
    return Secret.class.hashCode();
  }

  @Override
  public String toString() {
    return "Secret(****)";
  }

  private byte[] open() {
    if (closed) {
      throw new IllegalStateException("the secret was closed");
    }
    return bytes;
  }
}
