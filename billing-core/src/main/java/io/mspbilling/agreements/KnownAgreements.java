package io.mspbilling.agreements;

import io.mspbilling.journal.Archive;
import io.mspbilling.journal.Facts;
import io.mspbilling.journal.Fold;
import io.mspbilling.journal.Form;
import io.mspbilling.journal.JournalEntry;
import io.mspbilling.journal.JournalRecord;
import io.mspbilling.journal.Kept;
import io.mspbilling.receivables.Agreement;
import io.mspbilling.receivables.AgreementId;
import io.mspbilling.receivables.Pull;
import io.mspbilling.receivables.SystemName;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The agreements as they were read last. The first reading of a PSA is what later ones are held
 * against, and finds nothing. A reading that was written down twice, or in part, counts once. Not
 * safe for use by several threads.
 */
public final class KnownAgreements implements Fold, Kept {
  private static final String READ = "agreement-read";
  private static final String GONE = "agreement-gone";
  private static final String BEGUN = "agreements-begun";
  private static final String ON = "on";
  private static final String SYSTEM = "system";

  private final SortedMap<AgreementId, Agreement> known =
      new TreeMap<>(Comparator.comparing(AgreementId::text));

  /** The systems of which a first reading is written down. */
  private final Set<SystemName> begun = new HashSet<>();

  /** Nothing was read yet. */
  public KnownAgreements() {}

  @Override
  public void plus(JournalEntry entry) {
    List<FoundChange> unused = take(entry);
  }

  /** Takes an entry, and tells what it says has changed. */
  List<FoundChange> take(JournalEntry entry) {
    JournalRecord record = entry.record();
    Facts facts = record.facts();
    if (record.is(READ)) {
      Agreement now = AgreementForm.agreement(facts.under("agreement"));
      return changes(now.id(), known.put(now.id(), now), now, facts.date(ON));
    } else if (record.is(GONE)) {
      AgreementId id = facts.read("agreement", AgreementId::parse);
      return changes(id, known.remove(id), null, facts.date(ON));
    } else if (record.is(BEGUN)) {
      begun.add(facts.read(SYSTEM, SystemName::of));
    }
    return List.of();
  }

  private List<FoundChange> changes(
      AgreementId id, @Nullable Agreement before, @Nullable Agreement now, LocalDate on) {
    return begun.contains(id.system())
        ? otherwise(before, now).stream().map(change -> new FoundChange(on, change)).toList()
        : List.of();
  }

  private static List<AgreementChange> otherwise(
      @Nullable Agreement before, @Nullable Agreement now) {
    return AgreementChanges.between(
        Optional.ofNullable(before).stream().toList(), Optional.ofNullable(now).stream().toList());
  }

  @Override
  public void keep(Archive archive) {
    Form<AgreementId> ids = Form.text(AgreementId::parse);
    archive.map(
        "agreements", known, ids, Form.facts(AgreementForm::facts, AgreementForm::agreement));
    archive.values("agreements begun", begun, Form.text(SystemName::of));
  }

  /** In the order of their ids. */
  public List<Agreement> all() {
    return List.copyOf(known.values());
  }

  /**
   * One thing to be written down of a reading.
   *
   * @param record what stands in the journal then
   * @param changes what it says has changed; nothing of what comes before the end of the first
   *     reading
   */
  public record Sight(JournalRecord record, List<FoundChange> changes) {

    public Sight {
      changes = List.copyOf(changes);
    }
  }

  /**
   * What is to be written down of a reading: each agreement that is otherwise, and those that are
   * gone. An agreement that is not there is gone only if all could be read, and never because
   * another system is read now.
   *
   * @param system the PSA that was read
   * @param on the day of the reading, in the MSP's zone
   * @return nothing if nothing is otherwise
   * @throws IllegalArgumentException if an agreement is there twice
   */
  public List<Sight> reading(SystemName system, Pull<Agreement> pull, LocalDate on) {
    SortedMap<AgreementId, Agreement> now = byId(pull.records());
    List<Sight> sights = new ArrayList<>();
    now.values().stream()
        .filter(one -> !otherwise(known.get(one.id()), one).isEmpty())
        .forEach(one -> sights.add(seen(one, on)));
    if (pull.unreadable().isEmpty()) {
      known.keySet().stream()
          .filter(id -> id.system().equals(system) && !now.containsKey(id))
          .forEach(id -> sights.add(gone(id, on)));
    }
    if (!begun.contains(system)) {
      Facts facts = Facts.builder().put(ON, on).put(SYSTEM, system).build();
      sights.add(new Sight(JournalRecord.unique(BEGUN, system.value(), facts), List.of()));
    }
    return sights;
  }

  private SortedMap<AgreementId, Agreement> byId(List<Agreement> agreements) {
    SortedMap<AgreementId, Agreement> byId = new TreeMap<>(known.comparator());
    for (Agreement one : agreements) {
      if (byId.put(one.id(), one) != null) {
        throw new IllegalArgumentException("there are two agreements " + one.id());
      }
    }
    return byId;
  }

  private Sight seen(Agreement now, LocalDate on) {
    Facts facts =
        Facts.builder().put(ON, on).putUnder("agreement", AgreementForm.facts(now)).build();
    return new Sight(
        JournalRecord.of(READ, facts), changes(now.id(), known.get(now.id()), now, on));
  }

  private Sight gone(AgreementId id, LocalDate on) {
    Facts facts = Facts.builder().put(ON, on).put("agreement", id).build();
    return new Sight(JournalRecord.of(GONE, facts), changes(id, known.get(id), null, on));
  }
}
