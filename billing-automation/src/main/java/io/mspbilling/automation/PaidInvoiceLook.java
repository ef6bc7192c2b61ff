package io.mspbilling.automation;

import io.mspbilling.failure.BillingException;
import io.mspbilling.failure.Fault;
import io.mspbilling.failure.UnreadableException;
import io.mspbilling.issuance.InvoiceQuery;
import io.mspbilling.issuance.PaidInvoices;
import io.mspbilling.issuance.PaidInvoices.Seen;
import io.mspbilling.issuance.PaidInvoices.Standing;
import io.mspbilling.issuance.PaymentRecord;
import io.mspbilling.issuance.PaymentVoid;
import io.mspbilling.issuance.Psa;
import io.mspbilling.issuance.PsaFeature;
import io.mspbilling.journal.EffectOrder;
import io.mspbilling.journal.EffectStatus;
import io.mspbilling.journal.Watermarks;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.InvoiceKind;
import io.mspbilling.receivables.Pull;
import io.mspbilling.receivables.UnreadableRecord;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Looks once a day at what became in the PSA of invoices that were paid: at those that changed
 * since, as far as the PSA can tell, at those that were void or gone, and each day at a few more,
 * as a PSA does not tell of what was deleted. What people are told to put right is looked at in
 * each run.
 */
final class PaidInvoiceLook {

  private static final Duration ONCE = Duration.ofHours(20);

  /** Clocks may run apart, and a PSA may be slow to show a change. */
  private static final Duration OVERLAP = Duration.ofDays(1);

  private static final Duration FIRST = Duration.ofDays(35);

  private final Memory memory;
  private final VendorCalls calls;
  private final Psa psa;
  private final LocalDate cutOver;
  private final Instant now;

  /**
   * @param cutOver the first day that counts; what people entered before is nobody's news
   */
  PaidInvoiceLook(Memory memory, VendorCalls calls, Psa psa, LocalDate cutOver, Instant now) {
    this.cutOver = cutOver;
    this.memory = memory;
    this.calls = calls;
    this.psa = psa;
    this.now = now;
  }

  /**
   * Takes down what is seen.
   *
   * @return what changed and cannot be read; the next run reads it again
   */
  List<UnreadableRecord> look() {
    memory.catchUp();
    Optional<Instant> changes = position(PaidInvoices.STREAM);
    Optional<Instant> looked = position(PaidInvoices.LOOKS);
    boolean isDone = looked.filter(at -> now.isBefore(at.plus(ONCE))).isPresent();
    boolean isBehind = changes.filter(at -> looked.filter(at::isBefore).isEmpty()).isEmpty();
    BillingState state = memory.state();
    boolean isAsLeft = isDone && !isBehind && state.paid.doubtful().isEmpty();
    if (state.receipts.isNone() || isAsLeft) {
      return List.of();
    }
    Instant since = changes.map(at -> at.minus(OVERLAP)).orElse(now.minus(FIRST));
    Optional<Instant> changesSince = Optional.of(since).filter(at -> !isDone || isBehind);
    Set<InvoiceId> due = new LinkedHashSet<>(state.paid.doubtful().keySet());
    if (!isDone) {
      due.addAll(due(looked));
    }
    Optional<Looks> seen = calls.read(psa.system(), () -> see(changesSince, due));
    seen.ifPresent(
        one -> {
          one.seen().forEach(this::note);
          if (changesSince.isPresent() && one.unreadable().isEmpty()) {
            moved(PaidInvoices.STREAM);
          }
          if (!isDone) {
            moved(PaidInvoices.LOOKS);
          }
        });
    return seen.map(Looks::unreadable).orElse(List.of());
  }

  private Optional<Instant> position(String stream) {
    return memory.state().watermarks.position(stream).map(Instant::parse);
  }

  private record Looks(Map<InvoiceId, Seen> seen, List<UnreadableRecord> unreadable) {}

  private Looks see(Optional<Instant> changesSince, Set<InvoiceId> due) {
    Pull<Invoice> changed = changesSince.map(this::changed).orElse(Pull.of(List.of()));
    Map<InvoiceId, Seen> seen = new LinkedHashMap<>();
    for (Invoice invoice : changed.records()) {
      if (isNews(invoice)) {
        seen.put(invoice.id(), ifReadable(() -> seen(invoice)));
      }
    }
    for (InvoiceId id : due) {
      if (!seen.containsKey(id)) {
        seen.put(
            id,
            ifReadable(() -> psa.findInvoice(id).map(this::seen).orElse(Seen.of(gone(id), now))));
      }
    }
    return new Looks(seen, changed.unreadable());
  }

  /** All that changed since, and others where the PSA cannot tell them apart. */
  private Pull<Invoice> changed(Instant since) {
    return psa.invoices(
        psa.features().contains(PsaFeature.CHANGES_SINCE)
            ? InvoiceQuery.changedSince(since)
            : InvoiceQuery.all());
  }

  /** Of all that were ever paid, each is looked at in its turn, unless it is void. */
  private boolean isNews(Invoice invoice) {
    return invoice.isVoid()
        || (psa.features().contains(PsaFeature.CHANGES_SINCE) && isPaid(invoice.id()));
  }

  private boolean isPaid(InvoiceId invoice) {
    return !memory.state().receipts.on(invoice).isEmpty();
  }

  private Set<InvoiceId> due(Optional<Instant> looked) {
    BillingState state = memory.state();
    FallenInvoices fallen = FallenInvoices.of(state);
    Set<InvoiceId> due =
        fallen.all().keySet().stream()
            .filter(invoice -> fallen.isMoneyLeft(invoice) || !isPaid(invoice))
            .collect(Collectors.toCollection(LinkedHashSet::new));
    due.addAll(state.late.due(looked.orElse(now), now));
    state.effects.unfinished().stream()
        .filter(effect -> effect.status() == EffectStatus.REFUSED)
        .flatMap(effect -> invoice(effect.order()).stream())
        .forEach(due::add);
    return due;
  }

  /** The invoice on which the PSA would not do something: it may be void or gone. */
  private static Optional<InvoiceId> invoice(EffectOrder order) {
    if (order instanceof PaymentRecord record) {
      return Optional.of(record.invoice());
    }
    return order instanceof PaymentVoid taken ? Optional.of(taken.invoice()) : Optional.empty();
  }

  private Seen seen(Invoice invoice) {
    if (invoice.isVoid()) {
      boolean isFallen = isPaid(invoice.id()) || isPaidByHand(invoice);
      return Seen.of(isFallen ? Standing.VOID : Standing.STANDS, now);
    }
    return Optional.of(invoice)
        .filter(one -> psa.features().contains(PsaFeature.LIST_PAYMENTS))
        .flatMap(
            one -> ShownInPsa.missing(one, psa.payments(one.id()), memory.state(), psa.system()))
        .map(missing -> Seen.lessPaid(missing, now))
        .orElse(Seen.of(Standing.STANDS, now));
  }

  /** Whether people entered payments on it, which stand there still. */
  private boolean isPaidByHand(Invoice invoice) {
    return invoice.kind() == InvoiceKind.INVOICE
        && psa.features().contains(PsaFeature.LIST_PAYMENTS)
        && psa.payments(invoice.id()).stream()
            .anyMatch(payment -> !payment.paidOn().isBefore(cutOver));
  }

  /** Of what only people knew that it was paid, nothing is left to be said then. */
  private Standing gone(InvoiceId invoice) {
    return isPaid(invoice) ? Standing.GONE : Standing.STANDS;
  }

  /** One that the PSA does not give, or that breaks its connector, must not hide the others. */
  private Seen ifReadable(Supplier<Seen> read) {
    try {
      return read.get();
    } catch (BillingException e) {
      if (e.fault() != Fault.REQUEST && !(e instanceof UnreadableException)) {
        throw e;
      }
      return Seen.of(Standing.UNREADABLE, now);
    } catch (RuntimeException e) {
      return Seen.of(Standing.UNREADABLE, now);
    }
  }

  private void note(InvoiceId invoice, Seen seen) {
    if (!memory.state().paid.of(invoice).isLike(seen)) {
      memory.see(PaidInvoices.seen(invoice, seen));
    }
  }

  private void moved(String stream) {
    memory.note(Watermarks.moved(stream, now.toString()));
  }
}
