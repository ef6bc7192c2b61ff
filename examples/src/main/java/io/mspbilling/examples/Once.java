package io.mspbilling.examples;

import io.mspbilling.communication.Reminding;
import io.mspbilling.issuance.InvoiceQuery;
import io.mspbilling.issuance.Recording;
import io.mspbilling.issuance.TakingBack;
import io.mspbilling.journal.EffectStatus;
import io.mspbilling.journal.EffectType;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.receivables.PaymentId;
import io.mspbilling.reconciliation.PostingToBooks;
import io.mspbilling.testkit.gateway.LedgerCharge;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Proofs that each effect happened once: what the journal says was done is there, and nothing else
 * of ours is.
 */
final class Once {
  private static final List<String> DOCUMENTS =
      List.of("Payment", "Deposit", "JournalEntry", "SalesReceipt", "RefundReceipt", "Purchase");

  private final Office office;
  private final Tally tally;

  Once(Office office, Tally tally) {
    this.office = office;
    this.tally = tally;
  }

  Proof charged() {
    List<String> ours =
        tally.charges().stream()
            .filter(charge -> charge.hasSucceeded() || charge.status() == EffectStatus.PENDING)
            .map(charge -> charge.key().value())
            .toList();
    List<String> theirs =
        office.gateway().charges().stream()
            .filter(LedgerCharge::isLive)
            .map(charge -> charge.request().key().value())
            .toList();
    Proof same = same("Each charge is once at the gateway", ours, theirs);
    int refused = tally.charges().size() - ours.size();
    return new Proof(
        same.claim(),
        tally.charges().size() + " tried, " + refused + " declined; " + same.figures(),
        same.holds());
  }

  Proof recorded() {
    Set<PaymentId> takenBack =
        tally.succeeded(TakingBack.TYPE).stream()
            .map(state -> state.order().payment())
            .collect(Collectors.toUnmodifiableSet());
    List<String> ours =
        tally.succeeded(Recording.TYPE).stream()
            .filter(state -> !takenBack.contains(state.result().orElseThrow()))
            .map(office.officePsa()::mark)
            .toList();
    List<String> theirs =
        office.psa().invoices(InvoiceQuery.all()).records().stream()
            .flatMap(this::marksOn)
            .toList();
    Proof same = same("Each payment is once in " + office.vendor().title(), ours, theirs);
    return new Proof(
        same.claim(),
        tally.recorded().size()
            + " recorded, "
            + takenBack.size()
            + " taken back; "
            + same.figures(),
        same.holds());
  }

  private Stream<String> marksOn(Invoice invoice) {
    return office.officePsa().marks(invoice.id()).filter(by -> by.startsWith(OfficePsa.MARK));
  }

  Proof posted() {
    List<String> ours = keys(PostingToBooks.TYPE);
    List<String> theirs =
        DOCUMENTS.stream()
            .flatMap(entity -> office.quickBooks().books().documents(entity).stream())
            .flatMap(document -> document.text("PrivateNote").stream())
            .flatMap(note -> Arrays.stream(note.split(" ")).limit(1))
            .filter(word -> word.startsWith("mb1-"))
            .toList();
    long created = DOCUMENTS.stream().mapToLong(office.quickBooks().books()::creates).sum();
    Proof same = same("Each posting is one document in QuickBooks", ours, theirs);
    return new Proof(same.claim(), same.figures(), same.holds() && created == ours.size());
  }

  Proof reminded() {
    List<String> theirs =
        office.mail().sent().stream().map(message -> message.key().value()).toList();
    return same("Each reminder was sent once", keys(Reminding.TYPE), theirs);
  }

  private List<String> keys(EffectType<?, ?> type) {
    return tally.succeeded(type).stream().map(state -> state.key().value()).toList();
  }

  private static Proof same(String claim, List<String> ours, List<String> theirs) {
    Set<String> distinct = new HashSet<>(theirs);
    int twice = theirs.size() - distinct.size();
    return new Proof(
        claim,
        ours.size() + " in the journal, " + theirs.size() + " there, " + twice + " twice",
        twice == 0 && distinct.equals(new HashSet<>(ours)));
  }
}
