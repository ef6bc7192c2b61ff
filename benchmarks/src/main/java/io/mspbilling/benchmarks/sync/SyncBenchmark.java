package io.mspbilling.benchmarks.sync;

import io.mspbilling.http.RateBudget;
import io.mspbilling.issuance.InvoiceQuery;
import io.mspbilling.issuance.Psa;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.receivables.Pull;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import okhttp3.OkHttpClient;
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
 * A full sync of 10,000 invoices of four lines each, through the whole connector to {@code Invoice}
 * values, against plain OkHttp and Moshi that fetch and decode each of the same pages once. Both
 * are answered from a {@link Recording} of what the vendor's fake said, without a network and a
 * limit.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 4, time = 3)
@Fork(1)
@SuppressWarnings("NullAway.Init")
public class SyncBenchmark {
  @Param({"connectwise", "halo", "autotask", "syncro", "superops"})
  public String vendor;

  @Param("10000")
  public int invoices;

  private SyncVendor measured;
  private Recording recording;
  private OkHttpClient player;
  private Psa psa;

  @Setup(Level.Trial)
  public void record() {
    RateBudget unlimited =
        RateBudget.builder("benchmark").calls(100_000, Duration.ofSeconds(1)).build();
    measured = SyncVendor.named(vendor);
    recording = new Recording();
    player = recording.player();
    try (SyncVendor.Running fake = measured.open(invoices)) {
      Recording.requireWhole(
          fake.psa(recording.recorder(), unlimited).invoices(InvoiceQuery.all().lines()), invoices);
      psa = fake.psa(player, unlimited);
    }
  }

  @Benchmark
  public Pull<Invoice> connector() {
    return psa.invoices(InvoiceQuery.all().lines());
  }

  @Benchmark
  public List<Object> plain() throws IOException {
    return measured.plain().fetch(player, recording.requests());
  }
}
