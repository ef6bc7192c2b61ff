package io.mspbilling.reconciliation;

import io.mspbilling.journal.EffectHandler;
import io.mspbilling.journal.EffectType;
import io.mspbilling.journal.Guarantees;
import io.mspbilling.journal.Outcome;
import io.mspbilling.journal.Probe;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/** Posts into the books. */
public final class PostingToBooks implements EffectHandler<PostingOrder, PostingOutcome.Posted> {

  /** A business event posted into the books; its result is where and how it stands there. */
  public static final EffectType<PostingOrder, PostingOutcome.Posted> TYPE =
      new EffectType<>(
          "posting", PostingOrder::of, PostingOutcome.Posted::facts, PostingOutcome.Posted::of);

  private final Accounting books;
  private final Supplier<LocalDate> today;

  /**
   * @param today the day, in the MSP's zone, when a queue answers
   */
  public PostingToBooks(Accounting books, Supplier<LocalDate> today) {
    this.books = Objects.requireNonNull(books, "books");
    this.today = Objects.requireNonNull(today, "today");
  }

  @Override
  public EffectType<PostingOrder, PostingOutcome.Posted> type() {
    return TYPE;
  }

  @Override
  public Outcome<PostingOutcome.Posted> perform(PostingOrder order) {
    return meaning(books.post(order.key(), order.posting()));
  }

  @Override
  public Probe<Outcome<PostingOutcome.Posted>> probe(PostingOrder order) {
    return books.findPosting(order.key(), order.posting()).map(this::meaning);
  }

  @Override
  public Guarantees guarantees() {
    return books.guarantees();
  }

  /**
   * A queue empties when the accounting program runs, which may be any minute: it is asked today.
   */
  private Outcome<PostingOutcome.Posted> meaning(PostingOutcome outcome) {
    return outcome instanceof PostingOutcome.Posted posted
        ? Outcome.done(posted)
        : new Outcome.Pending<>(Optional.empty(), today.get());
  }
}
