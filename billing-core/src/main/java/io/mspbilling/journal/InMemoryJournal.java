package io.mspbilling.journal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A journal that lives as long as this object: for tests and dry runs. With it nothing is
 * remembered after the process ends, so never move real money over it. Safe for several threads.
 */
public final class InMemoryJournal implements Journal {

  private final TenantId tenant;
  private final Object lock = new Object();
  private final List<JournalEntry> entries = new ArrayList<>();
  private final Map<String, JournalEntry> byUniqueKey = new HashMap<>();
  private volatile @Nullable Checkpoint checkpoint;

  public InMemoryJournal(TenantId tenant) {
    this.tenant = Objects.requireNonNull(tenant, "tenant");
  }

  @Override
  public TenantId tenant() {
    return tenant;
  }

  @Override
  public AppendResult append(JournalRecord record, Instant at) {
    synchronized (lock) {
      Optional<JournalEntry> earlier = record.uniqueKey().map(byUniqueKey::get);
      if (earlier.isPresent()) {
        return new AppendResult.AlreadyThere(earlier.get());
      }
      String previous =
          entries.isEmpty() ? JournalEntry.GENESIS : entries.get(entries.size() - 1).hash();
      JournalEntry entry = JournalEntry.following(previous, entries.size() + 1L, at, record);
      entries.add(entry);
      record.uniqueKey().ifPresent(key -> byUniqueKey.put(key, entry));
      return new AppendResult.Appended(entry);
    }
  }

  @Override
  public AppendResult appendIfLast(long lastSequence, JournalRecord record, Instant at) {
    synchronized (lock) {
      return entries.size() == lastSequence ? append(record, at) : new AppendResult.Outdated();
    }
  }

  @Override
  public List<JournalEntry> entriesAfter(long sequence) {
    synchronized (lock) {
      int from = (int) Math.min(Math.max(sequence, 0), entries.size());
      return List.copyOf(entries.subList(from, entries.size()));
    }
  }

  @Override
  public Optional<Checkpoint> checkpoint() {
    return Optional.ofNullable(checkpoint);
  }

  @Override
  public void keep(Checkpoint checkpoint) {
    this.checkpoint = checkpoint;
  }
}
