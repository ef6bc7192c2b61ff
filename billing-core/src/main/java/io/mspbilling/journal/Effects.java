package io.mspbilling.journal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Where all effects of a tenant stand, kept up to date entry by entry. What has succeeded is told
 * to whoever listens, and then only remembered by its key, so that history stays small. Not safe
 * for use by several threads.
 */
public final class Effects implements Fold, Kept {

  private final Map<String, EffectType<?, ?>> types = new HashMap<>();
  private final Map<EffectKey, EffectState<?, ?>> unfinished = new LinkedHashMap<>();
  private final Map<EffectKey, EffectState<?, ?>> ruled = new HashMap<>();
  private final Set<EffectKey> done = new HashSet<>();
  private final Map<EffectType<?, ?>, List<Consumer<EffectState<?, ?>>>> listeners =
      new HashMap<>();

  /**
   * @param types all types of effect that the journal may hold
   */
  public Effects(Collection<EffectType<?, ?>> types) {
    types.forEach(type -> this.types.put(type.name(), type));
  }

  /** Has every change of the effects of one type told, before the next entry is taken. */
  public <O extends EffectOrder, R> void listen(
      EffectType<O, R> type, Consumer<EffectState<O, R>> listener) {
    listeners
        .computeIfAbsent(type, t -> new ArrayList<>())
        .add(state -> listener.accept(typed(state)));
  }

  /**
   * @throws JournalException if the type of an effect is not known: a newer version wrote it
   */
  @Override
  public void plus(JournalEntry entry) {
    JournalRecord record = entry.record();
    boolean intended = record.is(EffectRecords.INTENDED);
    if (!intended && !record.is(EffectRecords.CONCLUDED)) {
      return;
    }
    EffectKey key = record.facts().read("key", EffectKey::new);
    if (done.contains(key) && !ruled.containsKey(key)) {
      return; // Done for ever, with the first result.
    }
    EffectState<?, ?> known = unfinished.getOrDefault(key, ruled.get(key));
    if (intended) {
      take(known, known == null ? first(entry) : known.begunAgain(entry));
    } else if (known != null) {
      take(known, known.concluded(entry));
    }
  }

  @Override
  public void keep(Archive archive) {
    Form<EffectState<?, ?>> states = Form.facts(EffectState::facts, this::state);
    archive.map("unfinished", unfinished, Form.text(EffectKey::new), states);
    archive.map("ruled", ruled, Form.text(EffectKey::new), states);
    archive.values("done", done, Form.text(EffectKey::new));
  }

  private EffectState<?, ?> first(JournalEntry entry) {
    return EffectState.intended(type(entry.record().facts()), entry);
  }

  private EffectState<?, ?> state(Facts facts) {
    return EffectState.of(type(facts), facts);
  }

  private EffectType<?, ?> type(Facts facts) {
    String name = facts.text("type");
    EffectType<?, ?> type = types.get(name);
    if (type == null) {
      throw new JournalException("unknown type of effect: " + name + "; a newer version?", null);
    }
    return type;
  }

  private void take(@Nullable EffectState<?, ?> before, EffectState<?, ?> state) {
    if (state.equals(before)) {
      return;
    }
    EffectKey key = state.key();
    ruled.remove(key);
    if (state.hasSucceeded()) {
      unfinished.remove(key);
      done.add(key);
      if (state.isRuled()) {
        ruled.put(key, state);
      }
    } else {
      done.remove(key);
      unfinished.put(key, state);
    }
    listeners.getOrDefault(state.type(), List.of()).forEach(one -> one.accept(state));
  }

  /** Whether an effect has succeeded. */
  public boolean hasSucceeded(EffectKey key) {
    return done.contains(key);
  }

  /** Whether an effect may be begun: it never was, or it is proven that nothing happened. */
  public boolean mayBegin(EffectKey key) {
    EffectState<?, ?> state = unfinished.get(key);
    return !done.contains(key) && (state == null || state.status() == EffectStatus.NOT_SENT);
  }

  /** Where an effect stands that has not succeeded, or only by a person's word; else empty. */
  public <O extends EffectOrder, R> Optional<EffectState<O, R>> find(
      EffectType<O, R> type, EffectKey key) {
    return Optional.ofNullable(unfinished.getOrDefault(key, ruled.get(key)))
        .filter(state -> state.type().equals(type))
        .map(Effects::typed);
  }

  /** The effects that have not succeeded, in the order in which they were begun. */
  public Collection<EffectState<?, ?>> unfinished() {
    return Collections.unmodifiableCollection(unfinished.values());
  }

  /** The number of effects that have succeeded. */
  public int done() {
    return done.size();
  }

  @SuppressWarnings("unchecked") // A state's type is the type that its order and result are of.
  private static <O extends EffectOrder, R> EffectState<O, R> typed(EffectState<?, ?> state) {
    return (EffectState<O, R>) state;
  }
}
