package io.mspbilling.benchmarks;

import io.mspbilling.automation.BillingAutomation;
import io.mspbilling.journal.JournalRecord;
import io.mspbilling.policies.BillingPolicies;
import io.mspbilling.receivables.PaymentId;
import io.mspbilling.testkit.world.BillingWorker;
import io.mspbilling.testkit.world.Mix;
import io.mspbilling.testkit.world.Script;
import io.mspbilling.testkit.world.SimulatedWorld;
import io.mspbilling.worklist.ExceptionRow;
import io.mspbilling.worklist.Suggestion;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A simulated world from its first day to its last, with vendors, workers and audits: all that a
 * test of a year of an MSP costs.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 6)
@Measurement(iterations = 8)
@Fork(value = 1, jvmArgs = "-Xmx2g")
@SuppressWarnings("NullAway.Init")
public class WorldBenchmark {

  private static final int SEED = 7;

  @Param("200")
  int clients;

  @Param("365")
  int days;

  @Benchmark
  public String year() {
    SimulatedWorld world = SimulatedWorld.of(Script.of(SEED, clients, days, Mix.CALM));
    world.play(WorldBenchmark::worker);
    return world.journalHash();
  }

  private static BillingWorker worker(SimulatedWorld world) {
    BillingAutomation billing =
        BillingAutomation.builder()
            .psa(world.psa())
            .gateway(world.gateway())
            .bank(world.bank())
            .accounting(world.books())
            .notifier(world.mail())
            .journal(world.journal())
            .policies(
                BillingPolicies.from(world.cutOver(), world.zone())
                    .withApprovesFirstCharges(false)
                    .withBooksClosedThrough(world.booksClosedThrough()))
            .clock(world.clock())
            .build();
    return new BillingWorker() {
      @Override
      public List<ExceptionRow> run() {
        return billing.run().exceptions();
      }

      @Override
      public void decide(JournalRecord decision) {
        billing.desk().decide(decision);
      }

      @Override
      public boolean confirm(Suggestion suggestion, String who) {
        return billing.desk().confirm(suggestion, who);
      }

      @Override
      public PaymentId unapply(PaymentId line, String who) {
        return billing.desk().unapply(line, who);
      }
    };
  }
}
