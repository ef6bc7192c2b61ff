package io.mspbilling.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The billing day runs in a process of its own, over the real connectors and the file journal, and
 * is killed at random moments. The vendors live on in this process and see all that it did.
 */
class KilledProcessTest {

  private static final int DAYS = 4;
  private static final int KILLS_A_DAY = 3;
  private static final long SEED = 20260601L;

  private static final Duration RESTART_AFTER = Duration.ofMinutes(20);

  @Test
  void killedAtAnyMomentItDoesNothingTwiceAndLosesNothing(@TempDir Path directory)
      throws Exception {
    Random random = new Random(SEED);
    try (Office office =
            Office.open(PsaVendor.CONNECTWISE, new Scenario(), directory.resolve("journal.jsonl"));
        GatewayServer server = new GatewayServer(office.gateway(), office.bank())) {
      LocalDate first = office.scenario().firstDay();
      int killed = 0;
      office.begin(first);
      long began = System.nanoTime();
      assertThat(run(office, server, 120_000)).as("the first run ends").isTrue();
      // Kills spread over as long as a run takes on this machine.
      int whole = Math.toIntExact(Duration.ofNanos(System.nanoTime() - began).toMillis());
      for (int day = 1; day <= DAYS; day++) {
        office.begin(first.plusDays(day));
        for (int kill = 0; kill < KILLS_A_DAY; kill++) {
          killed += run(office, server, random.nextInt(whole)) ? 0 : 1;
          office.pass(RESTART_AFTER);
        }
        assertThat(run(office, server, 120_000)).as("the run of day %d ends", day).isTrue();
      }
      office.pass(RESTART_AFTER);
      assertThat(run(office, server, 120_000)).isTrue();

      assertThat(killed).as("runs that were killed").isPositive();
      Once once = new Once(office, new Tally(office));
      assertThat(List.of(once.charged(), once.recorded(), once.posted())).allMatch(Proof::holds);
      assertThat(Footing.balances(office)).allMatch(Proof::holds);
    }
  }

  /** Runs it for so long; answers whether it came to its end by itself. */
  private static boolean run(Office office, GatewayServer server, long millis)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                BillingProcess.class.getName(),
                BillingProcess.line(office, server.port()))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (process.waitFor(millis, TimeUnit.MILLISECONDS)) {
      return process.exitValue() == 0;
    }
    process.destroyForcibly().waitFor();
    return false;
  }
}
