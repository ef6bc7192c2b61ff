package io.mspbilling.journal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All effects that some entries of a journal tell of, with their orders and results, done ones too:
 * for reports and proofs. It grows with history; {@link Effects} does not. Immutable.
 */
public final class EffectHistory {

  private final Map<EffectKey, EffectState<?, ?>> byKey = new LinkedHashMap<>();

  private EffectHistory() {}

  /**
   * @param types all types of effect that the journal may hold
   * @param entries from the first on
   * @throws JournalException if an entry cannot be read
   */
  public static EffectHistory of(
      Collection<EffectType<?, ?>> types, Iterable<JournalEntry> entries) {
    EffectHistory history = new EffectHistory();
    Effects effects = new Effects(types);
    types.forEach(type -> history.listen(effects, type));
    entries.forEach(effects::plus);
    return history;
  }

  private <O extends EffectOrder, R> void listen(Effects effects, EffectType<O, R> type) {
    effects.listen(type, state -> byKey.put(state.key(), state));
  }

  /** The effects of one type, in the order in which they were begun. */
  @SuppressWarnings("unchecked") // A state's type is the type that its order and result are of.
  public <O extends EffectOrder, R> List<EffectState<O, R>> of(EffectType<O, R> type) {
    return byKey.values().stream()
        .filter(state -> state.type().equals(type))
        .map(state -> (EffectState<O, R>) state)
        .toList();
  }

  /** Where an effect stands; empty if it was never begun. */
  public Optional<EffectState<?, ?>> find(EffectKey key) {
    return Optional.ofNullable(byKey.get(key));
  }

  /** All effects, in the order in which they were begun. */
  public List<EffectState<?, ?>> all() {
    return new ArrayList<>(byKey.values());
  }
}
