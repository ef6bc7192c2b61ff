package io.mspbilling.testkit.books;

import io.mspbilling.failure.ConflictException;
import io.mspbilling.failure.Refusal;
import io.mspbilling.failure.RefusedException;
import io.mspbilling.failure.UnsupportedFeatureException;
import io.mspbilling.journal.EffectKey;
import io.mspbilling.journal.Probe;
import io.mspbilling.money.Money;
import io.mspbilling.reconciliation.AccountRole;
import io.mspbilling.reconciliation.DocumentRef;
import io.mspbilling.reconciliation.PaymentReceived;
import io.mspbilling.reconciliation.PaymentReversed;
import io.mspbilling.reconciliation.PayoutReceived;
import io.mspbilling.reconciliation.Posting;
import io.mspbilling.reconciliation.PostingOutcome;
import io.mspbilling.reconciliation.SurchargeTaken;
import io.mspbilling.testkit.calls.CallFault;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Posts: keys first, then rules, then the ledger. Holds no lock of its own. */
final class BooksDesk {
  private final InMemoryBooksBuilder setup;
  private final GeneralLedger ledger = new GeneralLedger();
  private final OpenItems items = new OpenItems();
  private final PostingRules rules;
  private final Map<EffectKey, BookDocument> documents = new LinkedHashMap<>();
  private final Map<EffectKey, Posting> queue = new LinkedHashMap<>();
  private final Set<EffectKey> answeredWrongly = new HashSet<>();

  BooksDesk(InMemoryBooksBuilder setup) {
    this.setup = setup;
    this.rules = new PostingRules(setup.system(), items);
  }

  GeneralLedger ledger() {
    return ledger;
  }

  OpenItems items() {
    return items;
  }

  PostingRules rules() {
    return rules;
  }

  List<BookDocument> documents() {
    return List.copyOf(documents.values());
  }

  Optional<BookDocument> document(EffectKey key) {
    return Optional.ofNullable(documents.get(key));
  }

  PostingOutcome post(EffectKey key, Posting posting, Optional<CallFault> fault) {
    if (!setup.postings().contains(posting.kind())) {
      throw new UnsupportedFeatureException(
          setup.system().value(), BooksOperation.POST.label(), "posting of " + posting.kind());
    }
    Optional<Posting> earlier = earlier(key);
    if (earlier.isPresent() && !earlier.get().equals(posting)) {
      throw new ConflictException(
          setup.system().value(),
          BooksOperation.POST.label(),
          new Refusal(409, "key_reused", ""),
          "another posting stands under the same key");
    }
    if (fault.isPresent() && fault.get().answersWrongAmount()) {
      answeredWrongly.add(key);
    }
    if (earlier.isEmpty()) {
      if (setup.queues()) {
        queue.put(key, posting);
      } else {
        book(key, posting);
      }
    }
    return standing(key);
  }

  Probe<PostingOutcome> find(EffectKey key, Posting posting) {
    if (answeredWrongly.contains(key)) {
      return Probe.unclear("the books name another amount than was posted");
    }
    Optional<Posting> earlier = earlier(key);
    if (earlier.isEmpty()) {
      return Probe.absent();
    }
    return earlier.get().equals(posting)
        ? Probe.found(standing(key))
        : Probe.unclear("another posting stands under this key");
  }

  /** Books what is queued; what the books refuse by then leaves the queue and is not booked. */
  List<RefusedException> runQueue() {
    Map<EffectKey, Posting> due = new LinkedHashMap<>(queue);
    queue.clear();
    return due.entrySet().stream().flatMap(one -> tryBooking(one).stream()).toList();
  }

  private Optional<RefusedException> tryBooking(Map.Entry<EffectKey, Posting> queued) {
    try {
      book(queued.getKey(), queued.getValue());
      return Optional.empty();
    } catch (RefusedException e) {
      return Optional.of(e);
    }
  }

  private void book(EffectKey key, Posting posting) {
    rules.requireOpenPeriod(posting);
    if (setup.strict()) {
      rules.require(posting);
    }
    DocumentRef ref = new DocumentRef(posting.kind().name(), "doc-" + (documents.size() + 1));
    ledger.post(posting.entries());
    Optional<Money> unsettled =
        posting instanceof PaymentReceived payment ? items.settle(payment) : Optional.empty();
    documents.put(key, new BookDocument(key, ref, posting, unsettled));
    follow(ref, posting);
  }

  private void follow(DocumentRef ref, Posting posting) {
    if (posting instanceof PaymentReceived payment) {
      if (payment.landsIn() == AccountRole.UNDEPOSITED_FUNDS) {
        items.undeposited(ref, payment.amount());
      }
    } else if (posting instanceof SurchargeTaken surcharge) {
      items.undeposited(ref, surcharge.amount());
    } else if (posting instanceof PaymentReversed reversed) {
      items.reversal(ref, reversed.amount());
    } else if (posting instanceof PayoutReceived payout) {
      items.deposit(payout);
    }
  }

  private Optional<Posting> earlier(EffectKey key) {
    return document(key).map(BookDocument::posting).or(() -> Optional.ofNullable(queue.get(key)));
  }

  private PostingOutcome standing(EffectKey key) {
    return document(key)
        .<PostingOutcome>map(
            document -> new PostingOutcome.Posted(document.ref(), document.unsettled()))
        .orElseGet(PostingOutcome.Queued::new);
  }
}
