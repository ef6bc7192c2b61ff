package io.mspbilling.reconciliation.matching.planted;

import io.mspbilling.testkit.planted.Noise;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How good the engine is by now at one kind of noise, so that a worsening is seen. Read from {@code
 * limits.txt}; a better engine comes with tighter ones.
 *
 * @param leastRecall in thousandths of what a careful person would apply
 * @param mostWrong in thousandths of the payments, rounded up
 */
record Limits(int leastRecall, int mostWrong) {

  private static final Map<Noise, Limits> ALL = read();

  static Limits of(Noise noise) {
    return Objects.requireNonNull(ALL.get(noise), noise.name());
  }

  private static Map<Noise, Limits> read() {
    Map<Noise, Limits> limits = new EnumMap<>(Noise.class);
    for (String line : lines()) {
      if (!line.startsWith("#")) {
        List<String> words = List.of(line.split(" "));
        limits.put(
            Noise.valueOf(words.get(0)),
            new Limits(Integer.parseInt(words.get(1)), Integer.parseInt(words.get(2))));
      }
    }
    return limits;
  }

  private static List<String> lines() {
    try (InputStream in = Limits.class.getResourceAsStream("limits.txt")) {
      byte[] all = Objects.requireNonNull(in, "limits.txt").readAllBytes();
      return new String(all, StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
