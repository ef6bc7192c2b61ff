package io.mspbilling.http;

import io.mspbilling.http.Drift.Change;
import io.mspbilling.json.FieldForm;
import io.mspbilling.json.FieldWatch;
import io.mspbilling.json.Node;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * Remembers what the fields that are read of a vendor's records have been like, and tells once of
 * each that is not like that any more. It remembers for as long as the client lives. Safe for any
 * number of threads.
 */
public final class DriftWatch {
  /** So often a field must have been there before its absence says anything. */
  private static final int USUAL = 20;

  /** So many records in a row must lack it: as many as are looked at of one page. */
  private static final int GONE = 10;

  private static final int MAX_FIELDS = 10_000;
  private static final int MAX_WORD = 40;

  private final String system;
  private final Consumer<Drift> told;
  private final FieldWatch closely = new Closely();
  private final FieldWatch words =
      new FieldWatch() {
        @Override
        public void asked(Node record, String field, Kind kind) {}

        @Override
        public void unusual(Node record, String field, String word) {
          newWord(record, field, word);
        }
      };
  private final ReentrantLock lock = new ReentrantLock();

  // Guarded by lock.
  private final Map<String, History> fields = new HashMap<>();
  private final Set<Drift> known = new HashSet<>();

  DriftWatch(String system, Consumer<Drift> told) {
    this.system = system;
    this.told = told;
  }

  private static final class History {
    private final Set<FieldForm> forms = EnumSet.noneOf(FieldForm.class);
    private int there;
    private int missing;

    /** Whether the field, which was always there, is missed for good by now. */
    boolean misses() {
      if (there < USUAL) {
        there = 0;
        return false;
      }
      return ++missing == GONE;
    }

    /** Whether the field has a form that it never had. */
    boolean holds(FieldForm form) {
      there++;
      missing = 0;
      return form != FieldForm.NOTHING && forms.add(form) && forms.size() > 1;
    }
  }

  private final class Closely implements FieldWatch {
    @Override
    public void asked(Node record, String field, Kind kind) {
      seen(path(record, field), record.form(field));
    }

    @Override
    public void unusual(Node record, String field, String word) {
      newWord(record, field, word);
    }
  }

  /**
   * A record that is watched while it is read.
   *
   * @param row its place on its page, from 0: what a change of the API does to all records is seen
   *     in the first few, and looking costs time
   */
  public Node watched(Node record, int row) {
    return record.watchedBy(row < GONE ? closely : words);
  }

  private void seen(String field, FieldForm form) {
    Optional<Drift> drift;
    lock.lock();
    try {
      drift = compared(field, form).filter(known::add);
    } finally {
      lock.unlock();
    }
    drift.ifPresent(told);
  }

  private Optional<Drift> compared(String field, FieldForm form) {
    if (fields.size() == MAX_FIELDS && !fields.containsKey(field)) {
      return Optional.empty();
    }
    History history = fields.computeIfAbsent(field, unknown -> new History());
    if (form == FieldForm.ABSENT) {
      return history.misses() ? drift(field, Change.GONE, "") : Optional.empty();
    }
    return history.holds(form) ? drift(field, Change.OTHER_FORM, form.name()) : Optional.empty();
  }

  private void newWord(Node record, String field, String word) {
    Optional<Drift> drift;
    lock.lock();
    try {
      drift =
          drift(path(record, field), Change.NEW_WORD, word.length() > MAX_WORD ? "" : word)
              .filter(unheard -> known.size() < MAX_FIELDS && known.add(unheard));
    } finally {
      lock.unlock();
    }
    drift.ifPresent(told);
  }

  private Optional<Drift> drift(String field, Change change, String detail) {
    return Optional.of(new Drift(system, field, change, detail));
  }

  /** The same for all records of a kind, and all elements of a list. */
  private static String path(Node record, String field) {
    return without(record.path()) + "." + field;
  }

  private static String without(String path) {
    StringBuilder names = new StringBuilder();
    boolean inside = false;
    for (int i = 0; i < path.length(); i++) {
      char c = path.charAt(i);
      inside = c == '[' || (inside && c != ']');
      if (!inside && c != ']') {
        names.append(c);
      }
    }
    return names.toString();
  }
}
