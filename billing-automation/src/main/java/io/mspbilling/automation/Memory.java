package io.mspbilling.automation;

import io.mspbilling.journal.AppendResult;
import io.mspbilling.journal.Checkpoint;
import io.mspbilling.journal.Journal;
import io.mspbilling.journal.JournalEntry;
import io.mspbilling.journal.JournalException;
import io.mspbilling.journal.JournalRecord;
import io.mspbilling.policies.BillingPolicies;
import io.mspbilling.receivables.OpeningBalances;
import io.mspbilling.reconciliation.PostingKind;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A journal and the one state that is known of it. Whatever is decided is decided on this state,
 * and written only as long as it is the journal's last.
 */
final class Memory {

  private static final Logger logger = LoggerFactory.getLogger(Memory.class);

  /** What part of all entries must be new for a checkpoint to be worth its time. */
  private static final int CHECKPOINT_PART = 50;

  private final Journal journal;
  private final InstantSource clock;
  private final BillingPolicies policies;
  private final int checkpointEntries;
  private final String edition;

  /** Not of the state: who has just read the journal has none, and decides the same. */
  final LastMatching lastMatching = new LastMatching();

  private BillingState state;
  private @Nullable JournalEntry last;
  private long checkpoint;
  private boolean isProven;
  private boolean isDoubted;

  /**
   * @param postings the kinds of posting that the books take: what is settled for who has no books
   *     is not settled for who has, so that the checkpoint of the one is not for the other
   * @param checkpointEntries how many new entries are worth a checkpoint at least
   */
  Memory(
      Journal journal,
      InstantSource clock,
      BillingPolicies policies,
      Set<PostingKind> postings,
      int checkpointEntries) {
    this.journal = journal;
    this.clock = clock;
    this.policies = policies;
    this.checkpointEntries = checkpointEntries;
    edition = BillingState.EDITION + " " + new TreeSet<>(postings);
    state = new BillingState(journal.tenant(), policies);
  }

  BillingState state() {
    return state;
  }

  /**
   * Whether a whole run has shown that the vendors know nothing that the journal does not. Until
   * then it may be one that was restored from an older backup.
   */
  boolean isProven() {
    return isProven;
  }

  void prove() {
    isProven = !isDoubted;
    isDoubted = false;
  }

  /** Something could not be asked: this run will have shown nothing. */
  void doubt() {
    isDoubted = true;
  }

  /** Has a journal that was never run begin with its cut-over date. */
  void begin() {
    catchUp();
    if (state.opening.cutOver().isEmpty()) {
      see(OpeningBalances.cutOver(policies.cutOver()));
    }
  }

  /** Has the journal say by which policies it is decided from here on. */
  void decideBy(BillingPolicies now) {
    state.policies.say(now, this::see);
  }

  /** Reads what others have written since. */
  void catchUp() {
    if (state.at() > 0 || !resume()) {
      List<JournalEntry> entries = journal.entriesAfter(state.at());
      entries.stream().findFirst().ifPresent(this::requireNext);
      entries.forEach(this::plus);
    }
  }

  /** A journal that was restored while we live goes on with other entries than those we read. */
  private void requireNext(JournalEntry entry) {
    if (state.at() > 0 && last != null && !entry.follows(last.hash())) {
      throw new JournalException(
          "entry "
              + entry.sequence()
              + " does not follow what was read before: another journal stands in its place; find"
              + " out why, then start again",
          null);
    }
  }

  /** Begins where a checkpoint was taken, if there is one that fits. */
  private boolean resume() {
    Optional<Checkpoint> kept = kept();
    if (kept.isEmpty()) {
      return false;
    }
    List<JournalEntry> entries = journal.entriesAfter(kept.get().sequence() - 1);
    if (entries.isEmpty() || !kept.get().fits(entries.get(0))) {
      return false;
    }
    try {
      state = BillingState.of(kept.get(), edition, journal.tenant(), policies);
    } catch (RuntimeException e) {
      logger.atInfo().setCause(e).log("a checkpoint was not taken; the whole journal is read");
      return false;
    }
    last = entries.get(0);
    checkpoint = state.at();
    entries.subList(1, entries.size()).forEach(this::plus);
    return true;
  }

  private Optional<Checkpoint> kept() {
    try {
      return journal.checkpoint();
    } catch (JournalException e) {
      logger.atWarn().setCause(e).log("no checkpoint can be read; the whole journal is");
      return Optional.empty();
    }
  }

  /** Keeps a checkpoint if to read again what came since the last would take long. */
  void keepCheckpoint() {
    long due = checkpoint + Math.max(checkpointEntries, state.at() / CHECKPOINT_PART);
    if (last != null && state.at() >= due) {
      try {
        journal.keep(Checkpoint.of(last, edition, state));
      } catch (JournalException e) {
        logger.atWarn().setCause(e).log("no checkpoint was kept; the next start takes longer");
      }
      checkpoint = state.at(); // One that failed is not tried again at once either.
    }
  }

  /** All that the state was made of, from the first entry on. */
  List<JournalEntry> history() {
    return journal.entriesAfter(0).stream()
        .takeWhile(entry -> entry.sequence() <= state.at())
        .toList();
  }

  /**
   * Writes a decision, if nobody has written anything that the state does not know.
   *
   * @return whether it was written; if not, all must be decided anew
   */
  boolean decide(JournalRecord record) {
    if (journal.appendIfLast(state.at(), record, clock.instant())
        instanceof AppendResult.Appended appended) {
      requireNext(appended.entry());
      plus(appended.entry());
      return true;
    }
    return false;
  }

  /**
   * Writes down what happened, whoever else has written meanwhile.
   *
   * @return whether the state knows all that stands in the journal now; if not, it has to {@link
   *     #catchUp}, and all must be decided anew
   */
  boolean note(JournalRecord record) {
    return know(journal.append(record, clock.instant()));
  }

  /**
   * Writes down something that was seen, once.
   *
   * @return where it stands, or the one that stood there before
   */
  AppendResult see(JournalRecord record) {
    AppendResult result = journal.append(record, clock.instant());
    know(result);
    return result;
  }

  private boolean know(AppendResult result) {
    if (result instanceof AppendResult.Appended appended
        && appended.entry().sequence() == state.at() + 1) {
      requireNext(appended.entry());
      plus(appended.entry());
      return true;
    }
    return false;
  }

  /** A state that took half of an entry is none: it is made anew by the next to ask for it. */
  private void plus(JournalEntry entry) {
    try {
      state.plus(entry);
      last = entry;
    } catch (RuntimeException e) {
      state = new BillingState(journal.tenant(), policies);
      throw e;
    }
  }
}
