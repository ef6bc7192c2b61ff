package io.mspbilling.communication.answer;

import io.mspbilling.journal.Fold;
import io.mspbilling.journal.JournalEntry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All promises that were ever made, less those that were withdrawn, or replaced before they ended.
 * Not safe for use by several threads.
 */
public final class PromiseHistory implements Fold {

  private final Map<PromiseId, Promise> open = new LinkedHashMap<>();
  private final List<Promise> ended = new ArrayList<>();

  /** Nothing was promised yet. */
  public PromiseHistory() {}

  @Override
  public void plus(JournalEntry entry) {
    Promises.madeBy(entry.record()).ifPresent(made -> open.put(made.id(), made));
    if (Promises.isWithdrawal(entry.record())) {
      open.remove(Promises.id(entry.record()));
    } else if (Promises.isEnd(entry.record())) {
      Promise promise = open.remove(Promises.id(entry.record()));
      if (promise != null) {
        ended.add(promise);
      }
    } else if (Promises.isReopening(entry.record())) {
      PromiseId id = Promises.id(entry.record());
      ended.stream()
          .filter(one -> one.id().equals(id))
          .reduce((first, second) -> second)
          .filter(ended::remove)
          .ifPresent(one -> open.put(id, one));
    }
  }

  /** The promises, those that have ended first. */
  public List<Promise> all() {
    List<Promise> all = new ArrayList<>(ended);
    all.addAll(open.values());
    return all;
  }
}
