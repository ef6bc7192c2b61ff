package io.mspbilling.accounting.quickbooks.online;

import io.mspbilling.accounting.quickbooks.online.entity.Stored;
import io.mspbilling.accounting.quickbooks.online.internal.wire.EntityJson;
import io.mspbilling.accounting.quickbooks.online.query.QuickBooksQuery;
import io.mspbilling.failure.BillingException;
import io.mspbilling.failure.UnknownOutcomeException;
import io.mspbilling.journal.EffectKey;
import io.mspbilling.journal.Probe;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.UnreadableRecord;
import io.mspbilling.reconciliation.DocumentRef;
import io.mspbilling.reconciliation.PostingOutcome;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Posts documents of one kind, makes sure of the answer, and finds them again by their key. */
final class PostedDocuments<T> {
  /** What was written longer ago than this is found by every read. */
  static final Duration LOOK_UP_LAG = Duration.ofMinutes(15);

  /** Nobody deletes the same document by hand more often than that. */
  private static final int MAX_GENERATIONS = 5;

  private final QuickBooksTransactions<T> transactions;
  private final DocumentView<T> view;
  private final Function<T, Optional<Money>> unsettled;

  PostedDocuments(QuickBooksTransactions<T> transactions, DocumentView<T> view) {
    this(transactions, view, document -> Optional.empty());
  }

  /**
   * @param unsettled what a document should settle and does not
   */
  PostedDocuments(
      QuickBooksTransactions<T> transactions,
      DocumentView<T> view,
      Function<T, Optional<Money>> unsettled) {
    this.transactions = transactions;
    this.view = view;
    this.unsettled = unsettled;
  }

  /** What the document of a posting must look like. */
  record Expected(Money total, Optional<String> reference) {
    boolean isKnownBy(@Nullable String number) {
      return number != null && reference.equals(Optional.of(number));
    }
  }

  /**
   * Creates a document under the key as request id, and makes sure that the books hold it. If that
   * request id was spent long ago on a document that is deleted by now, a further one is used.
   *
   * @throws UnknownOutcomeException if the books hold another document than was sent, or it cannot
   *     be told what they hold
   */
  PostingOutcome.Posted post(EffectKey key, T document) {
    for (int generation = 1; generation <= MAX_GENERATIONS; generation++) {
      Stored<T> answered = transactions.create(document, requestId(key, generation));
      requireSame(key, document, answered);
      Optional<Stored<T>> held = read(answered);
      if (held.isPresent()) {
        requireSame(key, document, held.get());
        return posted(held.get());
      }
      if (!isOld(answered)) {
        throw inDoubt("it was answered and is not there, or not yet: " + ref(answered), null);
      }
    }
    throw inDoubt("each document of this posting was deleted after it was made", null);
  }

  /** Only then does its absence mean that it was deleted, and not that reads lag behind. */
  private boolean isOld(Stored<T> answered) {
    Instant recent = transactions.now().minus(LOOK_UP_LAG);
    return answered.updatedAt().filter(made -> made.isBefore(recent)).isPresent();
  }

  /** Others than the first are for a body that QuickBooks would not look at again. */
  private static RequestId requestId(EffectKey key, int generation) {
    RequestId first = RequestId.of(key);
    return generation == 1 ? first : first.step(Integer.toString(generation));
  }

  /**
   * The document as the books hold it; empty if they do not. The answer to a request id that was
   * used before is the old answer, whatever became of the document since.
   */
  private Optional<Stored<T>> read(Stored<T> answered) {
    try {
      return transactions.find(answered.id());
    } catch (BillingException e) {
      throw inDoubt("it was answered but could not be read: " + ref(answered), e);
    }
  }

  private void requireSame(EffectKey key, T document, Stored<T> stored) {
    T other = stored.value();
    boolean same =
        view.total().apply(other).equals(view.total().apply(document))
            && view.place().apply(other).equals(view.place().apply(document))
            && PostingNote.names(view.note().apply(other), key);
    if (!same) {
      throw inDoubt(
          "QuickBooks answered with another document than was sent: " + ref(stored), null);
    }
  }

  private UnknownOutcomeException inDoubt(String detail, @Nullable BillingException cause) {
    return new UnknownOutcomeException(
        QuickBooksCalls.SYSTEM, "create " + QuickBooksCalls.words(view.type()), detail, cause);
  }

  /**
   * Looks for the document of a key.
   *
   * @param searches where it would be, the narrowest first; only the last one's silence counts
   */
  Probe<PostingOutcome> find(EffectKey key, Expected expected, List<QuickBooksQuery<T>> searches) {
    for (QuickBooksQuery<T> search : searches) {
      Probe<PostingOutcome> probe = judge(key, expected, transactions.sightings(search));
      if (!(probe instanceof Probe.Absent<PostingOutcome>)) {
        return probe;
      }
    }
    return Probe.absent();
  }

  private Probe<PostingOutcome> judge(EffectKey key, Expected expected, Sightings<T> seen) {
    List<Stored<T>> ours =
        seen.records().stream()
            .filter(stored -> PostingNote.names(view.note().apply(stored.value()), key))
            .toList();
    if (ours.size() > 1) {
      return Probe.unclear("several documents name this posting: " + refs(ours));
    }
    if (ours.size() == 1) {
      return judge(expected, ours.get(0));
    }
    List<Stored<T>> alike =
        seen.records().stream().filter(stored -> isAlike(expected, stored.value())).toList();
    if (!alike.isEmpty()) {
      return Probe.unclear("posted by hand, or its private note was changed: " + refs(alike));
    }
    List<UnreadableRecord> maybe =
        seen.odd().stream()
            .filter(odd -> odd.wire().map(wire -> mayBe(key, expected, wire)).orElse(true))
            .map(Sightings.Odd::record)
            .toList();
    return maybe.isEmpty()
        ? Probe.absent()
        : Probe.unclear("could not be read, and may be it: " + maybe);
  }

  /**
   * Whether a record that cannot be read may be the one. It is told by the same marks as others;
   * somebody's odd journal entry says nothing about ours.
   */
  private static boolean mayBe(EffectKey key, Expected expected, EntityJson wire) {
    String note = Optional.ofNullable(wire.privateNote()).orElse("");
    return PostingNote.names(note, key)
        || (!PostingNote.namesAnyKey(note)
            && (expected.isKnownBy(wire.docNumber()) || expected.isKnownBy(wire.paymentRefNum())));
  }

  private Probe<PostingOutcome> judge(Expected expected, Stored<T> ours) {
    Money total = view.total().apply(ours.value());
    return total.equals(expected.total())
        ? Probe.found(posted(ours))
        : Probe.unclear(
            ref(ours)
                + " was posted and then changed or made void: it shows "
                + total
                + ", not "
                + expected.total());
  }

  private boolean isAlike(Expected expected, T document) {
    return expected.reference().isPresent()
        && expected.reference().equals(view.reference().apply(document))
        && expected.total().equals(view.total().apply(document))
        && !PostingNote.namesAnyKey(view.note().apply(document));
  }

  private List<DocumentRef> refs(List<Stored<T>> documents) {
    return documents.stream().map(this::ref).toList();
  }

  private PostingOutcome.Posted posted(Stored<T> stored) {
    return new PostingOutcome.Posted(ref(stored), unsettled.apply(stored.value()));
  }

  private DocumentRef ref(Stored<T> stored) {
    return new DocumentRef(view.type(), stored.id());
  }
}
