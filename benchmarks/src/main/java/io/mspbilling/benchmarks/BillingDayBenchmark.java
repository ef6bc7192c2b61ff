package io.mspbilling.benchmarks;

import io.mspbilling.automation.BillingDay;
import io.mspbilling.automation.Plan;
import io.mspbilling.collection.DayLimit;
import io.mspbilling.collection.autopay.Autopay;
import io.mspbilling.collection.method.SavedMethod;
import io.mspbilling.issuance.PsaFeature;
import io.mspbilling.issuance.Snapshot;
import io.mspbilling.journal.InMemoryJournal;
import io.mspbilling.journal.JournalEntry;
import io.mspbilling.journal.TenantId;
import io.mspbilling.money.Money;
import io.mspbilling.policies.BillingPolicies;
import io.mspbilling.receivables.Customer;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.PaymentMethodId;
import io.mspbilling.receivables.Rail;
import io.mspbilling.receivables.SystemName;
import io.mspbilling.reconciliation.PostingKind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
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
 * Deciding a billing day for many open invoices, half of the customers on autopay, a third of the
 * invoices due; against the floor of sorting the same invoices by customer and due date.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
@SuppressWarnings("NullAway.Init")
public class BillingDayBenchmark {

  private static final SystemName PSA = SystemName.of("psa");
  private static final TenantId TENANT = TenantId.of("msp");
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  private static final Currency USD = Currency.getInstance("USD");

  @Param({"10000", "100000", "1000000"})
  int invoices;

  private Snapshot snapshot;
  private List<JournalEntry> journal;
  private BillingPolicies policies;

  @Setup(Level.Trial)
  public void setUp() {
    int customers = invoices / 20;
    InMemoryJournal written = new InMemoryJournal(TENANT);
    List<Customer> all = new ArrayList<>();
    for (int i = 0; i < customers; i++) {
      CustomerId id = new CustomerId(PSA, "c" + i);
      all.add(
          Customer.builder()
              .id(id)
              .name("Customer " + i)
              .addBillingEmails("ap" + i + "@example.com")
              .build());
      if (i % 2 == 0) {
        SavedMethod method =
            new SavedMethod(
                new PaymentMethodId(SystemName.of("gateway"), "pm" + i), Rail.CARD, "Visa");
        written.append(Autopay.enrolled(id, method, TODAY, "mandate"), Instant.EPOCH);
      }
    }
    journal = written.entriesAfter(0);
    policies =
        BillingPolicies.from(LocalDate.EPOCH, ZoneId.of("America/Chicago"))
            .withApprovesFirstCharges(false)
            .withChargesADay(DayLimit.none());
    snapshot =
        Snapshot.builder()
            .today(TODAY)
            .takenAt(Instant.EPOCH)
            .journalSequence(journal.size())
            .psaFeatures(EnumSet.allOf(PsaFeature.class))
            .customers(all)
            .invoices(IntStream.range(0, invoices).mapToObj(i -> invoice(i, customers)).toList())
            .build();
  }

  private static Invoice invoice(int i, int customers) {
    Money total = Money.ofMinor(10_000 + i, USD);
    return Invoice.builder()
        .id(new InvoiceId(PSA, "i" + i))
        .number(Integer.toString(100_000 + i))
        .customer(new CustomerId(PSA, "c" + i % customers))
        .issuedOn(TODAY.minusDays(30))
        .dueOn(TODAY.plusDays(20 - i % 30))
        .total(total)
        .balance(total)
        .build();
  }

  @Benchmark
  public List<Invoice> floorSortByCustomerAndDueDate() {
    return snapshot.invoices().stream()
        .sorted(
            Comparator.comparing((Invoice invoice) -> invoice.customer().text())
                .thenComparing(Invoice::effectiveDueOn))
        .toList();
  }

  @Benchmark
  public Plan plan() {
    return BillingDay.plan(TENANT, snapshot, journal, policies, EnumSet.allOf(PostingKind.class));
  }
}
