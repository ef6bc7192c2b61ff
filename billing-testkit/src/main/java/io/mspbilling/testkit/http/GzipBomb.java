package io.mspbilling.testkit.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import okio.Buffer;
import okio.BufferedSink;
import okio.ByteString;
import okio.GzipSink;
import okio.Okio;

/** Bytes that are few on the wire and many once unpacked. */
final class GzipBomb {
  private static final byte[] BLANKS =
      " ".repeat(8192).getBytes(java.nio.charset.StandardCharsets.US_ASCII);

  private GzipBomb() {}

  static ByteString ofBlanks(long unpackedBytes) {
    Buffer packed = new Buffer();
    try (BufferedSink sink = Okio.buffer(new GzipSink(packed))) {
      for (long left = unpackedBytes; left > 0; left -= BLANKS.length) {
        sink.write(BLANKS, 0, (int) Math.min(left, BLANKS.length));
      }
    } catch (IOException impossibleInMemory) {
      throw new UncheckedIOException(impossibleInMemory);
    }
    return packed.readByteString();
  }
}
