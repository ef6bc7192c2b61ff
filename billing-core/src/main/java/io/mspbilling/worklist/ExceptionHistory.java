package io.mspbilling.worklist;

import io.mspbilling.journal.Archive;
import io.mspbilling.journal.Facts;
import io.mspbilling.journal.Fold;
import io.mspbilling.journal.Form;
import io.mspbilling.journal.JournalEntry;
import io.mspbilling.journal.JournalRecord;
import io.mspbilling.journal.Kept;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Since when rows have waited, and which of them people do not want to see for now. Not safe for
 * use by several threads.
 */
public final class ExceptionHistory implements Fold, Kept {

  private static final String SHOWN = "exceptions-shown";
  private static final String DISMISSED = "exception-dismissed";

  /** So many rows at most begin or end in one entry, so that it stays small. */
  private static final int MOST_AT_ONCE = 1_000;

  private final Map<ExceptionId, LocalDate> since = new LinkedHashMap<>();
  private final Map<ExceptionId, Dismissal> dismissed = new LinkedHashMap<>();

  /** Nothing was shown yet. */
  public ExceptionHistory() {}

  /**
   * The rows of a run.
   *
   * @param waiting what people see
   * @param dismissed what they said they need not see
   */
  public record Sorted(List<ExceptionRow> waiting, List<ExceptionRow> dismissed) {

    public Sorted {
      waiting = List.copyOf(waiting);
      dismissed = List.copyOf(dismissed);
    }
  }

  private record Dismissal(Optional<String> amount, Optional<LocalDate> until) {

    Facts facts() {
      return Facts.builder().put("amount", amount).put("until", until).build();
    }

    static Dismissal of(Facts facts) {
      return new Dismissal(facts.find("amount"), facts.findAs("until", LocalDate::parse));
    }

    /** More or less money is another matter than the one that was dismissed. */
    boolean covers(ExceptionRow row, LocalDate today) {
      return amount.equals(row.amount().map(Object::toString))
          && until.map(last -> !last.isBefore(today)).orElse(true);
    }
  }

  @Override
  public void plus(JournalEntry entry) {
    Facts facts = entry.record().facts();
    if (entry.record().is(SHOWN)) {
      for (ExceptionId gone : ids(facts, "gone")) {
        since.remove(gone);
        dismissed.remove(gone);
      }
      LocalDate on = facts.date("on");
      ids(facts, "new").forEach(id -> since.putIfAbsent(id, on));
    } else if (entry.record().is(DISMISSED)) {
      dismissed.put(facts.read("exception", ExceptionId::new), Dismissal.of(facts));
    }
  }

  private static List<ExceptionId> ids(Facts facts, String name) {
    return facts.list(name, one -> one.read("id", ExceptionId::new));
  }

  /** Whether a record is a decision on a row. */
  public static boolean isOne(JournalRecord record) {
    return record.is(DISMISSED);
  }

  @Override
  public void keep(Archive archive) {
    Form<ExceptionId> ids = Form.text(ExceptionId::new);
    archive.map("exceptions since", since, ids, Form.text(LocalDate::parse));
    archive.map("dismissed", dismissed, ids, Form.facts(Dismissal::facts, Dismissal::of));
  }

  /**
   * A person has seen to a row, or need not see it for now. It is shown again after a day, or once
   * another amount waits with it; if it is gone in between, the next one like it is another.
   *
   * @param until the last day on which it is not shown, in the MSP's zone; empty for ever
   * @param who the person, and on what grounds
   */
  public static JournalRecord dismissed(ExceptionRow row, Optional<LocalDate> until, String who) {
    return JournalRecord.of(
        DISMISSED,
        Facts.builder()
            .put("exception", row.id())
            .putAll(new Dismissal(row.amount().map(Object::toString), until).facts())
            .put("who", who)
            .build());
  }

  /** Whether a row waits since an earlier run, seen or dismissed. */
  public boolean isOpen(ExceptionKind kind, Subject subject) {
    return since.containsKey(ExceptionId.of(kind, subject.key()));
  }

  /** Tells what waits from what was dismissed, each row once and with its first day. */
  public Sorted sort(Collection<ExceptionRow> rows, LocalDate today) {
    List<ExceptionRow> waiting = new ArrayList<>();
    List<ExceptionRow> hidden = new ArrayList<>();
    for (RowOrder.Placed placed : RowOrder.of(rows)) {
      ExceptionRow row = placed.row().withFirstSeenOn(since.getOrDefault(placed.id(), today));
      (isDismissed(row, placed.id(), today) ? hidden : waiting).add(row);
    }
    return new Sorted(waiting, hidden);
  }

  private boolean isDismissed(ExceptionRow row, ExceptionId id, LocalDate today) {
    return Optional.ofNullable(dismissed.get(id))
        .filter(dismissal -> dismissal.covers(row, today))
        .isPresent();
  }

  /**
   * What is to be written down after a run: the rows that are new, and those that are gone; empty
   * if the same wait as before.
   *
   * @param rows all that wait, dismissed ones too
   * @param isAll whether the run has seen all; if not, none is gone
   */
  public List<JournalRecord> changes(
      Collection<ExceptionRow> rows, boolean isAll, LocalDate today) {
    Set<ExceptionId> now = new HashSet<>();
    List<ExceptionId> added = new ArrayList<>();
    for (ExceptionRow row : rows) {
      if (now.add(row.id()) && !since.containsKey(row.id())) {
        added.add(row.id());
      }
    }
    List<ExceptionId> gone =
        isAll ? since.keySet().stream().filter(id -> !now.contains(id)).toList() : List.of();
    List<JournalRecord> records = new ArrayList<>();
    for (int from = 0; from < Math.max(added.size(), gone.size()); from += MOST_AT_ONCE) {
      records.add(shown(part(added, from), part(gone, from), today));
    }
    return records;
  }

  private static List<ExceptionId> part(List<ExceptionId> ids, int from) {
    return ids.subList(Math.min(from, ids.size()), Math.min(from + MOST_AT_ONCE, ids.size()));
  }

  private static JournalRecord shown(
      List<ExceptionId> added, List<ExceptionId> gone, LocalDate today) {
    return JournalRecord.of(
        SHOWN,
        Facts.builder()
            .put("on", today)
            .putList("new", added, (facts, id) -> facts.put("id", id))
            .putList("gone", gone, (facts, id) -> facts.put("id", id))
            .build());
  }
}
