package io.mspbilling.reconciliation;

import io.mspbilling.journal.Archive;
import io.mspbilling.journal.EffectKey;
import io.mspbilling.journal.EffectState;
import io.mspbilling.journal.EffectStatus;
import io.mspbilling.journal.Effects;
import io.mspbilling.journal.Form;
import io.mspbilling.journal.Kept;
import io.mspbilling.journal.TenantId;
import io.mspbilling.worklist.Worklist;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What stands in the books of what we posted. Not safe for use by several threads. */
public final class PostedDocuments implements Kept {

  private final TenantId tenant;
  private final Map<EffectKey, DocumentRef> documents = new HashMap<>();
  private final Map<EffectKey, List<Settlement>> settlements = new HashMap<>();
  private final Map<EffectKey, OnAccount> unsettled = new HashMap<>();

  public PostedDocuments(TenantId tenant, Effects effects) {
    this.tenant = tenant;
    effects.listen(PostingToBooks.TYPE, this::changed);
  }

  @Override
  public void keep(Archive archive) {
    Form<EffectKey> keys = Form.text(EffectKey::new);
    archive.map("documents", documents, keys, Form.facts(DocumentRef::facts, DocumentRef::of));
    archive.map(
        "settlements", settlements, keys, Form.facts(Settlement::facts, Settlement::of).list());
    archive.map("unsettled", unsettled, keys, Form.facts(OnAccount::facts, OnAccount::of));
  }

  private void changed(EffectState<PostingOrder, PostingOutcome.Posted> posting) {
    unsettled.remove(posting.key());
    if (posting.hasSucceeded()) {
      PostingOutcome.Posted posted = posting.result().orElseThrow();
      documents.put(posting.key(), posted.document());
      if (posting.order().posting() instanceof PaymentReceived payment) {
        posted
            .unsettled()
            .ifPresent(amount -> unsettled.put(posting.key(), OnAccount.of(payment, amount)));
      }
    } else {
      documents.remove(posting.key());
    }
    boolean counts =
        posting.status() != EffectStatus.REFUSED && posting.status() != EffectStatus.NOT_SENT;
    settlements.remove(posting.key());
    if (counts && posting.order().posting() instanceof PaymentReceived payment) {
      List<Settlement> ofReopened =
          payment.settlements().stream().filter(one -> one.reopenedBy().isPresent()).toList();
      if (!ofReopened.isEmpty()) {
        settlements.put(posting.key(), ofReopened);
      }
    }
  }

  /** The document under which something stands in the books; empty until it does. */
  public Optional<DocumentRef> find(PostingKind kind, String sourceId) {
    return Optional.ofNullable(documents.get(PostingOrder.key(tenant, kind, sourceId)));
  }

  /** Shows what settles less in the books than in the PSA. */
  public void report(Worklist worklist) {
    unsettled.values().stream()
        .sorted(Comparator.comparing(one -> one.payment().text()))
        .forEach(one -> worklist.leave(one.row()));
  }

  /** What payments settled, or are about to settle, of debts that reversals opened again. */
  Collection<List<Settlement>> ofReopened() {
    return Collections.unmodifiableCollection(settlements.values());
  }
}
