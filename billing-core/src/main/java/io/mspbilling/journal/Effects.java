package io.mspbilling.journal;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All effects of a tenant and where each stands: a fold over the journal. A value, made anew
 * whenever the journal has grown.
 */
public final class Effects {

  private final Map<EffectKey, EffectState> byKey;

  private Effects(Map<EffectKey, EffectState> byKey) {
    this.byKey = Collections.unmodifiableMap(byKey);
  }

  /**
   * Folds the whole journal, from its first entry.
   *
   * @throws JournalException if a record cannot be read
   */
  public static Effects of(List<JournalEntry> entries) {
    Map<EffectKey, EffectState> byKey = new LinkedHashMap<>();
    for (JournalEntry entry : entries) {
      if (entry.record().is(EffectRecords.INTENDED)) {
        EffectState state = EffectState.intended(entry);
        byKey.merge(state.key(), state, EffectState::begunAgain);
      } else if (entry.record().is(EffectRecords.CONCLUDED)) {
        EffectKey key = entry.record().facts().read("key", EffectKey::new);
        byKey.computeIfPresent(key, (k, state) -> state.concluded(entry));
      }
    }
    return new Effects(byKey);
  }

  /** Where an effect stands; empty if it was never begun. */
  public Optional<EffectState> find(EffectKey key) {
    return Optional.ofNullable(byKey.get(key));
  }

  /** All effects, in the order in which they were begun. */
  public Collection<EffectState> all() {
    return byKey.values();
  }

  /** The effects of one kind, in the order in which they were begun. */
  public List<EffectState> ofKind(EffectKind kind) {
    return byKey.values().stream().filter(state -> state.kind() == kind).toList();
  }
}
