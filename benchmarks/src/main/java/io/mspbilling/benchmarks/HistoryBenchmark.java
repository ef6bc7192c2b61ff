package io.mspbilling.benchmarks;

import io.mspbilling.automation.BillingAutomation;
import io.mspbilling.automation.DayReport;
import io.mspbilling.collection.DayLimit;
import io.mspbilling.journal.InMemoryJournal;
import io.mspbilling.policies.BillingPolicies;
import io.mspbilling.testkit.books.InMemoryBooks;
import io.mspbilling.testkit.psa.InMemoryPsa;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
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
 * What runs cost over {@link SettledHistory journals of settled charges}, which should be nothing.
 */
@State(Scope.Benchmark)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 3, jvmArgs = "-Xmx6g")
@SuppressWarnings("NullAway.Init")
public class HistoryBenchmark {

  private static final int EVENTS = 200;

  @Param({"10000", "100000", "1000000"})
  int entries;

  private ToldAgain gateway;
  private BillingAutomation billing;

  @Setup(Level.Trial)
  public void setUp() {
    InMemoryJournal journal = new InMemoryJournal(SettledHistory.TENANT);
    SettledHistory.write(journal, entries);
    gateway = new ToldAgain(entries / SettledHistory.ENTRIES_PER_CHARGE);
    InstantSource clock = InstantSource.fixed(SettledHistory.NOW);
    billing =
        BillingAutomation.builder()
            .psa(InMemoryPsa.at(clock))
            .gateway(gateway)
            .accounting(InMemoryBooks.empty())
            .journal(journal)
            .policies(
                BillingPolicies.from(LocalDate.EPOCH, ZoneId.of("America/Chicago"))
                    .withApprovesFirstCharges(false)
                    .withChargesADay(DayLimit.none()))
            .clock(clock)
            .build();
    billing.run();
  }

  /** A run in which there is nothing new and nothing left to do. */
  @Benchmark
  @BenchmarkMode(Mode.AverageTime)
  @Warmup(iterations = 5, time = 1)
  @Measurement(iterations = 5, time = 1)
  public DayReport idleRun() {
    return billing.run();
  }

  /** A run with 200 events of the gateway about charges of long ago. */
  @Benchmark
  @BenchmarkMode(Mode.SingleShotTime)
  @Warmup(iterations = 30)
  @Measurement(iterations = 10)
  public DayReport twoHundredEvents() {
    gateway.tell(EVENTS);
    return billing.run();
  }
}
