package io.mspbilling.store.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class KeyTableTest {

  @Test
  void manyKeysAreFoundAndOthersAreNot() {
    int keys = 100_000;
    KeyTable table = KeyTable.empty();
    Map<String, Long> expected = new HashMap<>();
    Random random = new Random(20_260_301);
    for (long sequence = 1; expected.size() < keys; sequence++) {
      String key = "effect-intended:" + random.nextInt(2 * keys);
      if (expected.putIfAbsent(key, sequence) == null) {
        table.add(Fingerprint.of(key), sequence);
      }
    }

    assertThat(table.size()).isEqualTo(keys);
    for (int number = 0; number < 2 * keys; number++) {
      String key = "effect-intended:" + number;
      Long sequence = expected.get(key);
      if (sequence == null) {
        assertThat(table.candidates(Fingerprint.of(key))).isEmpty();
      } else {
        assertThat(table.candidates(Fingerprint.of(key))).containsExactly(sequence);
      }
    }
  }
}
