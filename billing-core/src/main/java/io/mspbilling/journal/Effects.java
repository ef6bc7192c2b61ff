package io.mspbilling.journal;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All effects of a tenant and where each stands, kept up to date entry by entry. Not safe for use
 * by several threads.
 */
public final class Effects implements Fold {

  private final Map<String, EffectType<?, ?>> types = new HashMap<>();
  private final Map<EffectKey, EffectState<?, ?>> byKey = new LinkedHashMap<>();
  private final Map<EffectKey, EffectState<?, ?>> open = new LinkedHashMap<>();
  private final Map<EffectType<?, ?>, Map<EffectKey, EffectState<?, ?>>> byType = new HashMap<>();

  /**
   * @param types all types of effect that the journal may hold
   */
  public Effects(List<EffectType<?, ?>> types) {
    types.forEach(type -> this.types.put(type.name(), type));
  }

  /** The effects that some entries tell of. */
  public static Effects of(List<EffectType<?, ?>> types, Iterable<JournalEntry> entries) {
    Effects effects = new Effects(types);
    entries.forEach(effects::plus);
    return effects;
  }

  /**
   * @throws JournalException if the type of an effect is not known: a newer version wrote it
   */
  @Override
  public void plus(JournalEntry entry) {
    if (entry.record().is(EffectRecords.INTENDED)) {
      EffectKey key = keyOf(entry);
      EffectState<?, ?> known = byKey.get(key);
      keep(known == null ? EffectState.intended(typeOf(entry), entry) : known.begunAgain(entry));
    } else if (entry.record().is(EffectRecords.CONCLUDED)) {
      EffectState<?, ?> known = byKey.get(keyOf(entry));
      if (known != null) {
        keep(known.concluded(entry));
      }
    }
  }

  private void keep(EffectState<?, ?> state) {
    byKey.put(state.key(), state);
    byType.computeIfAbsent(state.type(), type -> new LinkedHashMap<>()).put(state.key(), state);
    if (state.hasSucceeded()) {
      open.remove(state.key());
    } else {
      open.put(state.key(), state);
    }
  }

  private static EffectKey keyOf(JournalEntry entry) {
    return entry.record().facts().read("key", EffectKey::new);
  }

  private EffectType<?, ?> typeOf(JournalEntry entry) {
    String name = entry.record().facts().text("type");
    EffectType<?, ?> type = types.get(name);
    if (type == null) {
      throw new JournalException("unknown type of effect: " + name + "; a newer version?", null);
    }
    return type;
  }

  /** Where an effect stands; empty if it was never begun. */
  public Optional<EffectState<?, ?>> find(EffectKey key) {
    return Optional.ofNullable(byKey.get(key));
  }

  /** Where an effect of one type stands; empty if it was never begun. */
  public <O extends EffectOrder, R> Optional<EffectState<O, R>> find(
      EffectType<O, R> type, EffectKey key) {
    return find(key).filter(state -> state.type().equals(type)).map(Effects::typed);
  }

  /** Whether an effect may be begun: it never was, or it is proven that nothing happened. */
  public boolean mayBegin(EffectKey key) {
    EffectState<?, ?> state = byKey.get(key);
    return state == null || state.status() == EffectStatus.NOT_SENT;
  }

  /** The effects that have not succeeded, in the order in which they were begun. */
  public Collection<EffectState<?, ?>> unfinished() {
    return Collections.unmodifiableCollection(open.values());
  }

  /** The effects of one type, in the order in which they were begun. */
  public <O extends EffectOrder, R> List<EffectState<O, R>> of(EffectType<O, R> type) {
    return byType.getOrDefault(type, Map.of()).values().stream().map(Effects::<O, R>typed).toList();
  }

  /** All effects, in the order in which they were begun. */
  public Collection<EffectState<?, ?>> all() {
    return Collections.unmodifiableCollection(byKey.values());
  }

  @SuppressWarnings("unchecked") // A state's type is the type that its order and result are of.
  private static <O extends EffectOrder, R> EffectState<O, R> typed(EffectState<?, ?> state) {
    return (EffectState<O, R>) state;
  }
}
