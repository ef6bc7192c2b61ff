package io.mspbilling.agreements;

import io.mspbilling.journal.Facts;
import io.mspbilling.journal.Fold;
import io.mspbilling.journal.JournalEntry;
import io.mspbilling.journal.JournalRecord;
import io.mspbilling.receivables.Agreement;
import io.mspbilling.receivables.AgreementId;
import io.mspbilling.receivables.Pull;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the journal knows of agreements: as they were read last, and what each reading found to be
 * otherwise. The first reading is what later ones are held against, and finds nothing. A reading
 * that was written down twice, or in part, counts once. Not safe for use by several threads.
 */
public final class AgreementHistory implements Fold {
  private static final String READ = "agreement-read";
  private static final String GONE = "agreement-gone";
  private static final String BEGUN = "agreements-begun";
  private static final String ON = "on";

  private final SortedMap<AgreementId, Agreement> known =
      new TreeMap<>(Comparator.comparing(AgreementId::text));
  private final List<FoundChange> found = new ArrayList<>();
  private boolean begun;

  /** Nothing was read yet. */
  public AgreementHistory() {}

  @Override
  public void plus(JournalEntry entry) {
    Facts facts = entry.record().facts();
    if (entry.record().is(READ)) {
      Agreement now = AgreementForm.agreement(facts.under("agreement"));
      note(known.put(now.id(), now), List.of(now), facts);
    } else if (entry.record().is(GONE)) {
      note(known.remove(facts.read("agreement", AgreementId::parse)), List.of(), facts);
    } else if (entry.record().is(BEGUN)) {
      begun = true;
    }
  }

  private void note(@Nullable Agreement before, List<Agreement> now, Facts facts) {
    if (begun) {
      AgreementChanges.between(Optional.ofNullable(before).stream().toList(), now).stream()
          .map(change -> new FoundChange(facts.date(ON), change))
          .forEach(found::add);
    }
  }

  /** The agreements as they were read last, in the order of their ids. */
  public List<Agreement> known() {
    return List.copyOf(known.values());
  }

  /** What readings found, oldest first. */
  public List<FoundChange> found() {
    return List.copyOf(found);
  }

  /**
   * What is to be written down of a reading: each agreement that is otherwise, and those that are
   * gone. An agreement that is not there is gone only if all could be read.
   *
   * @param on the day of the reading, in the MSP's zone
   * @return nothing if nothing is otherwise
   * @throws IllegalArgumentException if an agreement is there twice
   */
  public List<JournalRecord> reading(Pull<Agreement> pull, LocalDate on) {
    List<JournalRecord> records = new ArrayList<>();
    SortedMap<AgreementId, Agreement> now = new TreeMap<>(known.comparator());
    for (Agreement one : pull.records()) {
      if (now.put(one.id(), one) != null) {
        throw new IllegalArgumentException("there are two agreements " + one.id());
      }
    }
    now.values().stream()
        .filter(one -> isOtherwise(one, known.get(one.id())))
        .map(one -> Facts.builder().put(ON, on).putUnder("agreement", AgreementForm.facts(one)))
        .forEach(facts -> records.add(JournalRecord.of(READ, facts.build())));
    if (pull.unreadable().isEmpty()) {
      gone(now.keySet()).stream()
          .map(id -> Facts.builder().put(ON, on).put("agreement", id).build())
          .forEach(facts -> records.add(JournalRecord.of(GONE, facts)));
    }
    if (!begun) {
      records.add(JournalRecord.unique(BEGUN, "once", Facts.builder().put(ON, on).build()));
    }
    return records;
  }

  private static boolean isOtherwise(Agreement now, @Nullable Agreement before) {
    return before == null || !AgreementChanges.between(List.of(before), List.of(now)).isEmpty();
  }

  private List<AgreementId> gone(Collection<AgreementId> now) {
    return known.keySet().stream().filter(id -> !now.contains(id)).toList();
  }
}
