package io.mspbilling.benchmarks;

import io.mspbilling.automation.BillingAutomation;
import io.mspbilling.automation.DayReport;
import io.mspbilling.collection.DayLimit;
import io.mspbilling.policies.BillingPolicies;
import io.mspbilling.store.file.FileJournal;
import io.mspbilling.testkit.books.InMemoryBooks;
import io.mspbilling.testkit.psa.InMemoryPsa;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What a new process takes to open a file journal of {@link SettledHistory settled charges} and run
 * a day in which nothing is left to do: with what is kept beside the file, and with the file alone.
 * The file is made in the directory for temporary files, and each entry is forced to its disk.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2)
@Measurement(iterations = 5)
@Fork(value = 1, jvmArgs = "-Xmx6g")
@SuppressWarnings("NullAway.Init")
public class OpeningBenchmark {

  @Param({"10000", "100000", "1000000"})
  int entries;

  @Param({"true", "false"})
  boolean withCheckpoint;

  private Path directory;
  private Path file;

  @Setup(Level.Trial)
  public void setUp() throws IOException {
    directory = Files.createTempDirectory("opening");
    file = directory.resolve("journal");
    try (FileJournal journal = FileJournal.open(file, SettledHistory.TENANT)) {
      SettledHistory.write(journal, entries);
    }
    openAndRun();
  }

  @Setup(Level.Invocation)
  public void leaveTheFileAlone() throws IOException {
    if (!withCheckpoint) {
      for (Path other : all()) {
        if (!other.equals(file)) {
          Files.delete(other);
        }
      }
    }
  }

  @Benchmark
  public DayReport openAndRun() {
    try (FileJournal journal = FileJournal.open(file, SettledHistory.TENANT)) {
      return billing(journal).run();
    }
  }

  @TearDown(Level.Trial)
  public void tearDown() throws IOException {
    tellHeap();
    for (Path one : all()) {
      Files.delete(one);
    }
    Files.delete(directory);
  }

  private void tellHeap() {
    long before = usedHeap();
    try (FileJournal journal = FileJournal.open(file, SettledHistory.TENANT)) {
      long opened = usedHeap();
      BillingAutomation billing = billing(journal);
      billing.run();
      long after = usedHeap();
      if (!billing.plan().isEmpty()) {
        throw new IllegalStateException("all was settled");
      }
      int effects = entries / SettledHistory.ENTRIES_PER_CHARGE * SettledHistory.EFFECTS_PER_CHARGE;
      System.out.printf(
          "heap: %d bytes of the journal per entry, %d of the state per closed effect%n",
          (opened - before) / entries, (after - opened) / effects);
    }
  }

  private static long usedHeap() {
    Runtime runtime = Runtime.getRuntime();
    for (int i = 0; i < 5; i++) {
      System.gc();
    }
    return runtime.totalMemory() - runtime.freeMemory();
  }

  private List<Path> all() {
    try (Stream<Path> files = Files.list(directory)) {
      return files.sorted(Comparator.naturalOrder()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static BillingAutomation billing(FileJournal journal) {
    InstantSource clock = InstantSource.fixed(SettledHistory.NOW);
    return BillingAutomation.builder()
        .psa(InMemoryPsa.at(clock))
        .accounting(InMemoryBooks.empty())
        .journal(journal)
        .policies(
            BillingPolicies.from(LocalDate.EPOCH, ZoneId.of("America/Chicago"))
                .withApprovesFirstCharges(false)
                .withChargesADay(DayLimit.none()))
        .clock(clock)
        .build();
  }
}
