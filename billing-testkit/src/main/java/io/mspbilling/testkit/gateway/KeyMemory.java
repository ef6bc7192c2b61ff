package io.mspbilling.testkit.gateway;

import io.mspbilling.journal.EffectKey;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The answers that a gateway replays when the same key comes again, for as long as it keeps them.
 */
final class KeyMemory {

  /**
   * What was asked and answered first.
   *
   * @param answer empty if the gateway had no answer
   */
  record Remembered(String request, Instant at, Optional<Object> answer) {}

  private final Map<EffectKey, Remembered> byKey = new HashMap<>();
  private final Duration retention;

  KeyMemory(Duration retention) {
    this.retention = retention;
  }

  Optional<Remembered> recall(EffectKey key, Instant now) {
    return Optional.ofNullable(byKey.get(key))
        .filter(remembered -> now.isBefore(remembered.at().plus(retention)));
  }

  void keep(EffectKey key, String request, Instant now, Optional<Object> answer) {
    byKey.put(key, new Remembered(request, now, answer));
  }
}
