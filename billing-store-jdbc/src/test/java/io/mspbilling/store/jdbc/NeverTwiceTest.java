package io.mspbilling.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.automation.DayReport;
import io.mspbilling.journal.TenantId;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Many workers, in threads and in processes, hammer on the journals of a file and a database. */
@Timeout(value = 30, unit = TimeUnit.MINUTES)
class NeverTwiceTest {

  private static final int PROCESSES = 3;

  private final List<Process> started = new ArrayList<>();

  /** Where the journals are. */
  enum Where {
    FILE {
      @Override
      String empty(Path directory) {
        return Journals.InFiles.empty(directory);
      }
    },
    POSTGRESQL {
      @Override
      String empty(Path directory) {
        return Journals.InDatabase.empty();
      }
    };

    abstract String empty(Path directory);
  }

  @AfterEach
  void end() {
    started.forEach(Process::destroyForcibly);
  }

  @ParameterizedTest
  @CsvSource({
    "FILE, 2",
    "FILE, 4",
    "FILE, 8",
    "POSTGRESQL, 2",
    "POSTGRESQL, 4",
    "POSTGRESQL, 8",
  })
  void threadsChargeRecordAndPostEachOnce(Where where, int threads, @TempDir Path directory)
      throws Exception {
    String address = where.empty(directory);
    List<Journals> theirs = new ArrayList<>();
    try (Journals ours = Journals.at(address)) {
      for (int i = 0; i < threads; i++) {
        theirs.add(Journals.at(address));
      }
      for (int round = 1; round <= Round.COUNT; round++) {
        TenantId tenant = Round.tenant(round);
        Town town = ours.with(tenant, journal -> new Town(journal, Round.CUSTOMERS));
        Parallel.<DayReport>run(
            threads,
            worker -> () -> theirs.get(worker).with(tenant, journal -> town.worker(journal).run()));
        require(town, ours, tenant);
      }
    } finally {
      theirs.forEach(Journals::close);
    }
  }

  @ParameterizedTest
  @EnumSource(Where.class)
  void processesChargeRecordAndPostEachOnce(Where where, @TempDir Path directory) throws Exception {
    String address = where.empty(directory);
    AtomicReference<Town> current = new AtomicReference<>();
    try (Journals ours = Journals.at(address);
        TownServer server = new TownServer(PROCESSES, current::get)) {
      for (int i = 0; i < PROCESSES; i++) {
        started.add(process(address, server.port()));
      }
      for (int round = 1; round <= Round.COUNT; round++) {
        TenantId tenant = Round.tenant(round);
        Town town = ours.with(tenant, journal -> new Town(journal, Round.CUSTOMERS));
        current.set(town);
        server.meet();
        server.meet();
        require(town, ours, tenant);
      }
      for (Process process : started) {
        assertThat(process.waitFor()).isZero();
      }
    }
  }

  private static void require(Town town, Journals journals, TenantId tenant) throws Exception {
    journals.with(
        tenant,
        journal -> {
          town.requireEachOnce(journal);
          return true;
        });
  }

  private static Process process(String address, int port) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
            "-Dhammer.rounds=" + Round.COUNT,
            "-cp",
            System.getProperty("java.class.path"),
            BillingWorker.class.getName(),
            address,
            Integer.toString(port))
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }
}
