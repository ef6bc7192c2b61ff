package io.mspbilling.accounting.quickbooks.online;

import io.mspbilling.accounting.quickbooks.online.entity.Stored;
import io.mspbilling.accounting.quickbooks.online.entity.Writable;
import io.mspbilling.accounting.quickbooks.online.query.QuickBooksQuery;
import io.mspbilling.failure.UnknownOutcomeException;
import io.mspbilling.http.connector.MarkedWrite;
import io.mspbilling.http.connector.RecordKind;
import io.mspbilling.journal.EffectKey;
import io.mspbilling.journal.Probe;
import io.mspbilling.receivables.Pull;
import io.mspbilling.reconciliation.DocumentRef;
import io.mspbilling.reconciliation.PostingOutcome;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The document of one posting: posts it, makes sure of the answer, and finds it by its key. */
final class PostedDocuments<T extends Writable> {
  private static final String NOTE = "PrivateNote";

  private final PostingDesk desk;
  private final PostingRule<T> rule;
  private final EffectKey key;
  private final QuickBooksTransactions<T> transactions;

  PostedDocuments(PostingDesk desk, PostingRule<T> rule, EffectKey key) {
    this.desk = desk;
    this.rule = rule;
    this.key = key;
    this.transactions = rule.view().transactions().apply(desk.client());
  }

  /**
   * Creates the document under the key as request id.
   *
   * @throws UnknownOutcomeException if the books hold another document than was sent, or it cannot
   *     be told what they hold
   */
  PostingOutcome.Posted post() {
    T document = rule.document(key);
    ProvenCreation<T> creation =
        new ProvenCreation<>(
            transactions,
            desk.sendings(),
            stored -> requireSame(document, stored),
            () -> find() instanceof Probe.Absent<PostingOutcome>);
    return posted(creation.create(document, RequestId.of(key)));
  }

  private void requireSame(T document, Stored<T> stored) {
    DocumentView<T> view = rule.view();
    T other = stored.value();
    boolean same =
        view.total().apply(other).equals(view.total().apply(document))
            && view.place().apply(other).equals(view.place().apply(document))
            && PostingNote.names(view.note().apply(other), key);
    if (!same) {
      throw new UnknownOutcomeException(
          QuickBooksCalls.SYSTEM,
          "create " + transactions.kind.words(),
          "QuickBooks answered with another document than was sent: " + ref(stored),
          null);
    }
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
        seen -> seen.stored().filter(stored -> isAsPosted(stored.value())).isPresent(),
        this::couldBe,
        Sighting::name,
        "has the same number and amount, or is not legible");
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

  private boolean isAsPosted(T document) {
    return hasTotal(document) && rule.addsUp(document);
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
