package io.mspbilling.benchmarks;

import io.mspbilling.automation.BillingAutomation;
import io.mspbilling.automation.BillingPolicies;
import io.mspbilling.automation.DayReport;
import io.mspbilling.collection.ChargeRequest;
import io.mspbilling.collection.ChargeResult;
import io.mspbilling.collection.Charging;
import io.mspbilling.collection.SavedMethod;
import io.mspbilling.issuance.PaymentRecord;
import io.mspbilling.issuance.Recording;
import io.mspbilling.journal.EffectOrder;
import io.mspbilling.journal.EffectRecords;
import io.mspbilling.journal.EffectType;
import io.mspbilling.journal.InMemoryJournal;
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
import io.mspbilling.reconciliation.PostingToBooks;
import io.mspbilling.reconciliation.Settlement;
import io.mspbilling.testkit.books.InMemoryBooks;
import io.mspbilling.testkit.psa.InMemoryPsa;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A run in which nothing is left to do, over journals of settled charges: each was collected,
 * recorded in the PSA and posted, six entries in all. What is settled should cost nothing.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgs = "-Xmx6g")
@SuppressWarnings("NullAway.Init")
public class HistoryBenchmark {

  private static final TenantId TENANT = TenantId.of("msp");
  private static final SystemName PSA = SystemName.of("psa");
  private static final SystemName GATEWAY = SystemName.of("gateway");
  private static final Instant NOW = Instant.parse("2026-03-02T15:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  private static final Money AMOUNT = Money.ofMinor(10_000, Currency.getInstance("USD"));

  @Param({"10000", "100000", "1000000"})
  int entries;

  private InMemoryJournal journal;
  private BillingAutomation billing;

  @Setup(Level.Trial)
  public void setUp() {
    journal = new InMemoryJournal(TENANT);
    for (int i = 0; i < entries / 6; i++) {
      settled(i);
    }
    billing = open();
    billing.run();
  }

  private BillingAutomation open() {
    InstantSource clock = InstantSource.fixed(NOW);
    return BillingAutomation.builder()
        .psa(InMemoryPsa.at(clock))
        .accounting(InMemoryBooks.empty())
        .journal(journal)
        .policies(BillingPolicies.inZone(ZoneId.of("America/Chicago")))
        .clock(clock)
        .build();
  }

  private void settled(int i) {
    CustomerId customer = new CustomerId(PSA, "c" + i % 1000);
    PaymentId payment = new PaymentId(GATEWAY, "ch_" + i);
    Allocation allocation = new Allocation(new InvoiceId(PSA, "i" + i), "INV-" + i, AMOUNT);
    SavedMethod card = new SavedMethod(new PaymentMethodId(GATEWAY, "pm_" + i), Rail.CARD, "Visa");
    List<Allocation> allocations = List.of(allocation);
    done(
        Charging.TYPE,
        ChargeRequest.builder()
            .key(ChargeRequest.key(TENANT, customer, card, allocations, 1, 0))
            .customer(customer)
            .method(card)
            .allocations(allocations)
            .surcharge(Money.zero(AMOUNT.currency()))
            .attempt(1)
            .build(),
        ChargeResult.of(payment));
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
                new BookCustomer(customer, "Customer", Optional.empty()),
                TODAY,
                AMOUNT,
                Rail.CARD,
                List.of(new Settlement("INV-" + i, AMOUNT, Optional.empty())),
                AccountRole.UNDEPOSITED_FUNDS)),
        new DocumentRef("Payment", "d" + i));
  }

  private <O extends EffectOrder, R> void done(EffectType<O, R> type, O order, R result) {
    journal.append(EffectRecords.intended(type, order, 1), NOW);
    journal.append(EffectRecords.concluded(type, order.key(), 1, Outcome.done(result), TODAY), NOW);
  }

  @Benchmark
  public DayReport idleRun() {
    return billing.run();
  }

  @Benchmark
  @OutputTimeUnit(TimeUnit.MILLISECONDS)
  public DayReport openAndRun() {
    return open().run();
  }
}
