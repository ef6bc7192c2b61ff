package io.mspbilling.testkit.connectwise;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Data sets that come with the testkit. */
final class SampleData {
  private SampleData() {}

  static String smallOffice() {
    try (InputStream in =
        Objects.requireNonNull(SampleData.class.getResourceAsStream("small-office.json"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
