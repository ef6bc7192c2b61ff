package io.mspbilling.store.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexFormatTest {

  @SuppressWarnings("NullAway.Init")
  @TempDir
  Path directory;

  private byte[] whole = {};

  @BeforeEach
  void write() throws IOException {
    Path file = directory.resolve("acme.journal");
    Samples.journalOf(3, file);
    whole = IndexFormat.write(Samples.indexOf(file));
  }

  @Test
  void indexIsReadAsItWasWritten() throws IOException {
    Path file = directory.resolve("acme.journal");
    Index written = Samples.indexOf(file);

    Index read = IndexFormat.read(whole).orElseThrow();

    assertThat(read.tenant()).isEqualTo(Samples.TENANT);
    assertThat(read.headHash()).isEqualTo(written.headHash());
    assertThat(read.offsets().entries()).isEqualTo(3);
    assertThat(read.offsets().end()).isEqualTo(file.toFile().length());
    for (int line = 0; line < 4; line++) {
      assertThat(read.offsets().start(line)).isEqualTo(written.offsets().start(line));
    }
    assertThat(read.keys().candidates(Fingerprint.of("numbered:1"))).containsExactly(2L);
    assertThat(IndexFormat.write(read)).isEqualTo(whole);
  }

  @Test
  void indexThatIsDamagedAtAnyByteIsNone() {
    for (int i = 0; i < whole.length; i++) {
      byte[] damaged = whole.clone();
      damaged[i] ^= (byte) (1 << (i % 8));

      assertThat(IndexFormat.read(damaged)).as("byte %s", i).isEmpty();
    }
  }

  @Test
  void indexThatIsCutAnywhereOrHasMoreIsNone() {
    for (int length = 0; length < whole.length; length++) {
      assertThat(IndexFormat.read(Arrays.copyOf(whole, length))).as("%s bytes", length).isEmpty();
    }
    assertThat(IndexFormat.read(Arrays.copyOf(whole, whole.length + 1))).isEmpty();
  }

  @Test
  void numberThatNoIndexCanHaveIsNoneThoughTheHashIsRight() {
    for (int i = 0; i + Integer.BYTES <= whole.length - IndexFormat.HASH_BYTES; i++) {
      for (int number : new int[] {-1, Integer.MAX_VALUE, Integer.MIN_VALUE}) {
        byte[] forged = whole.clone();
        ByteBuffer.wrap(forged).putInt(i, number);

        assertThat(IndexFormat.read(hashed(forged)))
            .as("%s at %s", number, i)
            .satisfiesAnyOf(
                read -> assertThat(read).isEmpty(),
                read -> assertThat(read.orElseThrow().offsets().entries()).isEqualTo(3));
      }
    }
  }

  @Test
  void indexOfAnotherVersionIsNone() {
    int version = 4 + "msp-billing index".getBytes(StandardCharsets.UTF_8).length + 3;
    assertThat(whole[version]).isEqualTo((byte) IndexFormat.VERSION);
    byte[] newer = whole.clone();
    newer[version]++;

    assertThat(IndexFormat.read(hashed(whole.clone()))).isPresent();
    assertThat(IndexFormat.read(hashed(newer))).isEmpty();
  }

  /** Changes of the fingerprints need a new version of the format. */
  @Test
  void fingerprintIsTheBeginningOfTheHash() {
    assertThat(HexFormat.of().toHexDigits(Fingerprint.of("abc"))).isEqualTo("ba7816bf8f01cfea");
  }

  private static byte[] hashed(byte[] bytes) {
    byte[] content = Arrays.copyOf(bytes, bytes.length - IndexFormat.HASH_BYTES);
    return ByteBuffer.wrap(bytes).put(content).put(Fingerprint.sha256().digest(content)).array();
  }
}
