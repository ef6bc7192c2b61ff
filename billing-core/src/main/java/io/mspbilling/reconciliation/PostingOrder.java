package io.mspbilling.reconciliation;

import io.mspbilling.journal.EffectKey;
import io.mspbilling.journal.EffectOrder;
import io.mspbilling.journal.Facts;
import io.mspbilling.journal.TenantId;
import io.mspbilling.worklist.Words;
import java.util.List;
import java.util.Objects;

/**
 * A posting to be made.
 *
 * @param key names the effect: one posting of a kind for each source
 * @param posting what is posted
 */
public record PostingOrder(EffectKey key, Posting posting) implements EffectOrder {

  public PostingOrder {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(posting, "posting");
  }

  public static PostingOrder of(TenantId tenant, Posting posting) {
    return new PostingOrder(key(tenant, posting.kind(), posting.sourceId()), posting);
  }

  /** The key of the posting of a kind for a source. */
  public static EffectKey key(TenantId tenant, PostingKind kind, String sourceId) {
    return EffectKey.derive(tenant, "posting", List.of(kind.name(), sourceId));
  }

  @Override
  public Facts facts() {
    return posting.facts();
  }

  static PostingOrder of(EffectKey key, Facts facts) {
    return new PostingOrder(key, Posting.of(facts));
  }

  @Override
  public String description() {
    return "post "
        + Words.of(posting.kind())
        + " "
        + posting.sourceId()
        + posting
            .date()
            .movedFrom()
            .map(date -> " of " + date + " on " + posting.on() + ", as the books are closed")
            .orElse("")
        + ": "
        + posting.entries();
  }
}
