package io.mspbilling.benchmarks;

import io.mspbilling.collection.ChargeRequest;
import io.mspbilling.collection.ChargeResult;
import io.mspbilling.collection.Charging;
import io.mspbilling.collection.method.SavedMethod;
import io.mspbilling.issuance.PaymentRecord;
import io.mspbilling.issuance.Recording;
import io.mspbilling.journal.EffectOrder;
import io.mspbilling.journal.EffectRecords;
import io.mspbilling.journal.EffectType;
import io.mspbilling.journal.Journal;
import io.mspbilling.journal.Outcome;
import io.mspbilling.journal.TenantId;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.Allocation;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.PaymentId;
import io.mspbilling.receivables.PaymentMethodId;
import io.mspbilling.receivables.Rail;
import io.mspbilling.receivables.SystemName;
import io.mspbilling.reconciliation.AccountRole;
import io.mspbilling.reconciliation.BookCustomer;
import io.mspbilling.reconciliation.DocumentRef;
import io.mspbilling.reconciliation.PaymentReceived;
import io.mspbilling.reconciliation.PostingOrder;
import io.mspbilling.reconciliation.PostingOutcome;
import io.mspbilling.reconciliation.PostingToBooks;
import io.mspbilling.reconciliation.Settlement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/**
 * A journal of settled charges: each was collected, recorded in the PSA and posted, six entries in
 * all, three effects.
 */
final class SettledHistory {

  static final TenantId TENANT = TenantId.of("msp");
  static final SystemName GATEWAY = SystemName.of("gateway");
  static final Instant NOW = Instant.parse("2026-03-02T15:00:00Z");
  static final int ENTRIES_PER_CHARGE = 6;
  static final int EFFECTS_PER_CHARGE = 3;

  private static final SystemName PSA = SystemName.of("psa");
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  private static final Money AMOUNT = Money.ofMinor(10_000, Currency.getInstance("USD"));

  private final Journal journal;

  private SettledHistory(Journal journal) {
    this.journal = journal;
  }

  /** Writes so many entries. */
  static void write(Journal journal, int entries) {
    SettledHistory history = new SettledHistory(journal);
    for (int i = 0; i < entries / ENTRIES_PER_CHARGE; i++) {
      history.settled(i);
    }
  }

  static PaymentId payment(int i) {
    return new PaymentId(GATEWAY, "ch_" + i);
  }

  static ChargeRequest charge(int i) {
    CustomerId customer = new CustomerId(PSA, "c" + i % 1000);
    SavedMethod card = new SavedMethod(new PaymentMethodId(GATEWAY, "pm_" + i), Rail.CARD, "Visa");
    List<Allocation> allocations =
        List.of(new Allocation(new InvoiceId(PSA, "i" + i), "INV-" + i, AMOUNT));
    return ChargeRequest.builder()
        .key(
            ChargeRequest.key(
                TENANT, customer, card, allocations, Money.zero(AMOUNT.currency()), 1, 0))
        .customer(customer)
        .method(card)
        .allocations(allocations)
        .surcharge(Money.zero(AMOUNT.currency()))
        .attempt(1)
        .build();
  }

  private void settled(int i) {
    ChargeRequest charge = charge(i);
    PaymentId payment = payment(i);
    Allocation allocation = charge.allocations().get(0);
    done(Charging.TYPE, charge, ChargeResult.of(payment));
    done(
        Recording.TYPE,
        new PaymentRecord(
            PaymentRecord.key(TENANT, payment, allocation.invoice(), 0),
            allocation.invoice(),
            AMOUNT,
            TODAY,
            Rail.CARD,
            payment),
        new PaymentId(PSA, "p" + i));
    done(
        PostingToBooks.TYPE,
        PostingOrder.of(
            TENANT,
            new PaymentReceived(
                payment,
                new BookCustomer(charge.customer(), "Customer", Optional.empty()),
                TODAY,
                AMOUNT,
                Rail.CARD,
                List.of(new Settlement("INV-" + i, AMOUNT, Optional.empty())),
                AccountRole.UNDEPOSITED_FUNDS)),
        new PostingOutcome.Posted(new DocumentRef("Payment", "d" + i)));
  }

  private <O extends EffectOrder, R> void done(EffectType<O, R> type, O order, R result) {
    journal.append(EffectRecords.intended(type, order, 1), NOW);
    journal.append(EffectRecords.concluded(type, order.key(), 1, Outcome.done(result), TODAY), NOW);
  }
}
