package io.mspbilling.accounting.quickbooks.online;

import io.mspbilling.accounting.quickbooks.online.entity.Stored;
import io.mspbilling.accounting.quickbooks.online.entity.Writable;
import io.mspbilling.accounting.quickbooks.online.query.QuickBooksQuery;
import io.mspbilling.failure.BillingException;
import io.mspbilling.failure.UnknownOutcomeException;
import io.mspbilling.http.connector.MarkedWrite;
import io.mspbilling.http.connector.RecordKind;
import io.mspbilling.journal.EffectKey;
import io.mspbilling.journal.Probe;
import io.mspbilling.receivables.Pull;
import io.mspbilling.reconciliation.DocumentRef;
import io.mspbilling.reconciliation.PostingOutcome;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The document of one posting: posts it, makes sure of the answer, and finds it by its key. */
final class PostedDocuments<T extends Writable> {
  /** What was written longer ago than this is found by every read. */
  static final Duration LOOK_UP_LAG = Duration.ofMinutes(15);

  /** Nobody deletes the same document by hand more often than that. */
  private static final int MAX_GENERATIONS = 5;

  private static final String NOTE = "PrivateNote";

  private final PostingRule<T> rule;
  private final EffectKey key;
  private final QuickBooksTransactions<T> transactions;

  PostedDocuments(QuickBooksOnlineClient client, PostingRule<T> rule, EffectKey key) {
    this.rule = rule;
    this.key = key;
    this.transactions = rule.view().transactions().apply(client);
  }

  /**
   * Creates the document under the key as request id, and makes sure that the books hold it. If
   * that request id was spent long ago on a document that is deleted by now, a further one is used.
   *
   * @throws UnknownOutcomeException if the books hold another document than was sent, or it cannot
   *     be told what they hold
   */
  PostingOutcome.Posted post() {
    T document = rule.document(key);
    for (int generation = 1; generation <= MAX_GENERATIONS; generation++) {
      Stored<T> answered = transactions.create(document, requestId(generation));
      requireSame(document, answered);
      Optional<Stored<T>> held = read(answered);
      if (held.isPresent()) {
        requireSame(document, held.get());
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
    Instant recent = transactions.calls.now().minus(LOOK_UP_LAG);
    return answered.updatedAt().filter(made -> made.isBefore(recent)).isPresent();
  }

  /** Others than the first are for a body that QuickBooks would not look at again. */
  private RequestId requestId(int generation) {
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

  private void requireSame(T document, Stored<T> stored) {
    DocumentView<T> view = rule.view();
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
        QuickBooksCalls.SYSTEM, "create " + transactions.kind.words(), detail, cause);
  }

  /** Looks for the document. */
  Probe<PostingOutcome> find() {
    List<QuickBooksQuery<T>> searches = rule.searches(key);
    if (searches.isEmpty()) {
      return Probe.absent();
    }
    RecordKind<Sighting<T>> sightings = Sighting.of(transactions.stored());
    return mark()
        .find(
            searches.stream()
                .<Supplier<Pull<Sighting<T>>>>map(
                    query -> () -> transactions.list(query, sightings).pull())
                .toList())
        .map(found -> posted(found.stored().orElseThrow()));
  }

  private MarkedWrite<Sighting<T>> mark() {
    return new MarkedWrite<>(
        seen -> seen.says(NOTE, note -> PostingNote.names(note, key)),
        seen -> seen.stored().filter(stored -> hasTotal(stored.value())).isPresent(),
        this::couldBe,
        Sighting::name,
        "may be it by number and amount");
  }

  /**
   * Whether a document without our mark may be ours all the same. One that cannot be read as a
   * whole is told by the same marks as others: somebody's odd journal entry says nothing about
   * ours.
   */
  private boolean couldBe(Sighting<T> seen) {
    if (seen.says(NOTE, PostingNote::namesAnyKey)) {
      return false;
    }
    Optional<String> reference = rule.reference(key);
    if (seen.stored().isPresent()) {
      T document = seen.stored().get().value();
      return reference.isPresent()
          && reference.equals(rule.view().reference().apply(document))
          && hasTotal(document);
    }
    return reference
        .map(
            ours ->
                seen.maySay("DocNumber", ours::equals)
                    || seen.maySay("PaymentRefNum", ours::equals))
        .orElse(!seen.isLegible(NOTE));
  }

  private boolean hasTotal(T document) {
    return rule.view().total().apply(document).equals(rule.total());
  }

  private PostingOutcome.Posted posted(Stored<T> stored) {
    return new PostingOutcome.Posted(ref(stored), rule.unsettled(stored.value()));
  }

  private DocumentRef ref(Stored<T> stored) {
    return new DocumentRef(transactions.kind.entity(), stored.id());
  }
}
