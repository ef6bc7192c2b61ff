package io.mspbilling.store.file;

import io.mspbilling.journal.TenantId;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;

/**
 * An index as bytes: a name and version, the tenant, the last entry's hash, the lengths of all
 * lines, the fingerprints of all unique keys with their entries, and SHA-256 over all of that.
 */
final class IndexFormat {

  /** To be raised with any change, that of the fingerprints included; old ones are made anew. */
  static final int VERSION = 1;

  /** Longer ones are neither written nor read: those of some 60 million entries. */
  static final int MAX_BYTES = 1 << 30;

  static final int HASH_BYTES = 32;

  private static final String NAME = "msp-billing index";
  private static final int LINE_BYTES = Integer.BYTES;
  private static final int KEY_BYTES = Long.BYTES + Integer.BYTES;

  private IndexFormat() {}

  /**
   * @throws IOException if it would be too long
   */
  static byte[] write(Index index) throws IOException {
    byte[] name = utf8(NAME);
    byte[] tenant = utf8(index.tenant().value());
    byte[] headHash = utf8(index.headHash());
    int lines = index.offsets().lines();
    int keys = index.keys().size();
    long length =
        6L * Integer.BYTES
            + (name.length + tenant.length + headHash.length)
            + (long) lines * LINE_BYTES
            + (long) keys * KEY_BYTES
            + HASH_BYTES;
    if (length > MAX_BYTES) {
      throw new IOException("an index of " + length + " bytes is too long");
    }
    ByteBuffer out = ByteBuffer.allocate((int) length);
    put(name, out);
    out.putInt(VERSION);
    put(tenant, out);
    put(headHash, out);
    out.putInt(lines).putInt(keys);
    for (int line = 0; line < lines; line++) {
      out.putInt(index.offsets().length(line));
    }
    index.keys().forEach((fingerprint, sequence) -> out.putLong(fingerprint).putInt(sequence));
    return out.put(hash(out.array())).array();
  }

  /** The index in some bytes; empty if they are damaged, of another version, or something else. */
  static Optional<Index> read(byte[] bytes) {
    int end = bytes.length - HASH_BYTES;
    if (end < 0 || !Arrays.equals(hash(bytes), Arrays.copyOfRange(bytes, end, bytes.length))) {
      return Optional.empty();
    }
    try {
      ByteBuffer in = ByteBuffer.wrap(bytes, 0, end);
      return text(in).equals(NAME) && in.getInt() == VERSION ? rest(in) : Optional.empty();
    } catch (BufferUnderflowException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<Index> rest(ByteBuffer in) {
    TenantId tenant = TenantId.of(text(in));
    String headHash = text(in);
    int lines = in.getInt();
    int keys = in.getInt();
    if (lines < 2
        || keys < 0
        || keys >= lines
        || in.remaining() != (long) lines * LINE_BYTES + (long) keys * KEY_BYTES) {
      return Optional.empty();
    }
    Offsets offsets = new Offsets();
    for (int line = 0; line < lines; line++) {
      offsets.add(within(in.getInt(), LineFormat.MAX_LINE_BYTES + 1));
    }
    KeyTable table = KeyTable.withRoomFor(keys);
    for (int key = 0; key < keys; key++) {
      table.add(in.getLong(), within(in.getInt(), lines - 1));
    }
    return Optional.of(new Index(tenant, offsets, table, headHash));
  }

  private static int within(int number, int most) {
    if (number < 1 || number > most) {
      throw new IllegalArgumentException(number + " is not between 1 and " + most);
    }
    return number;
  }

  private static void put(byte[] text, ByteBuffer out) {
    out.putInt(text.length).put(text);
  }

  private static String text(ByteBuffer in) {
    byte[] text = new byte[within(in.getInt(), in.remaining())];
    in.get(text);
    return new String(text, StandardCharsets.UTF_8);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Over all but the place of the hash. */
  private static byte[] hash(byte[] bytes) {
    MessageDigest digest = Fingerprint.sha256();
    digest.update(bytes, 0, bytes.length - HASH_BYTES);
    return digest.digest();
  }
}
