package io.mspbilling.store.jdbc;

import io.mspbilling.journal.EffectKey;
import io.mspbilling.journal.Facts;
import io.mspbilling.journal.Guarantees;
import io.mspbilling.journal.Probe;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.SystemName;
import io.mspbilling.reconciliation.Accounting;
import io.mspbilling.reconciliation.DocumentRef;
import io.mspbilling.reconciliation.Posting;
import io.mspbilling.reconciliation.PostingKind;
import io.mspbilling.reconciliation.PostingOutcome;
import java.time.Duration;
import java.util.Currency;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** The books of a town in another process. */
record RemoteBooks(RemoteTown town) implements Accounting {

  @Override
  public SystemName system() {
    return SystemName.of("in-memory-books");
  }

  @Override
  public Set<PostingKind> postings() {
    return EnumSet.allOf(PostingKind.class);
  }

  @Override
  public Guarantees guarantees() {
    return Guarantees.none().withKeys().withLookUpAfter(Duration.ZERO);
  }

  @Override
  public PostingOutcome post(EffectKey key, Posting posting) {
    return posted(town.call("post", facts(key, posting)));
  }

  @Override
  public Probe<PostingOutcome> findPosting(EffectKey key, Posting posting) {
    Facts answer = town.call("find-posting", facts(key, posting));
    return answer.values().isEmpty() ? Probe.absent() : Probe.found(posted(answer));
  }

  @Override
  public Optional<Money> receivables(Currency currency) {
    return Optional.empty();
  }

  private static Facts facts(EffectKey key, Posting posting) {
    return Facts.builder().put("key", key).putUnder("order", posting.facts()).build();
  }

  private static PostingOutcome posted(Facts answer) {
    return new PostingOutcome.Posted(DocumentRef.of(answer));
  }
}
