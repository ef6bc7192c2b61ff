package io.mspbilling.store.jdbc;

import static io.mspbilling.store.jdbc.Samples.TENANT;
import static io.mspbilling.store.jdbc.Samples.requireSound;
import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.journal.JournalEntry;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.postgresql.ds.PGSimpleDataSource;

@Timeout(120)
class ProcessesTest {

  private static final int FOREVER = 1_000_000;

  private final PGSimpleDataSource source = PostgresServer.shared().freshSchema();
  private final List<Process> started = new ArrayList<>();

  ProcessesTest() {
    JdbcSchema.migrate(source);
  }

  @AfterEach
  void end() {
    started.forEach(Process::destroyForcibly);
  }

  @Test
  void twoProcessesDecideOneAfterTheOther() throws Exception {
    int each = 100;
    List<BufferedReader> outputs = List.of(start(0, each), start(1, each));

    for (BufferedReader output : outputs) {
      assertThat(output.lines()).hasSize(1 + each);
    }

    List<JournalEntry> entries = JdbcJournal.open(source, TENANT).entriesAfter(0);
    requireSound(entries);
    assertThat(entries)
        .hasSize(2 * each)
        .allSatisfy(
            entry ->
                assertThat(entry.record().facts().number("after"))
                    .isEqualTo((int) entry.sequence() - 1));
  }

  @Test
  void whatAKilledProcessWasToldIsThereAndTheOtherGoesOn() throws Exception {
    BufferedReader victim = start(0, FOREVER);
    BufferedReader survivor = start(1, FOREVER);
    List<String> told = new ArrayList<>();
    for (int line = 0; line < 50; line++) {
      told.add(victim.readLine());
    }
    started.get(0).toHandle().destroyForcibly(); // Process.destroyForcibly closes its output.
    started.get(0).waitFor();
    told.addAll(wholeLines(victim));

    JdbcJournal journal = JdbcJournal.open(source, TENANT);
    List<JournalEntry> entries = journal.entriesAfter(0);
    requireSound(entries);
    assertThat(entries.stream().map(entry -> entry.record().uniqueKey().orElseThrow()))
        .containsAll(
            told.stream()
                .filter(line -> line.startsWith("+ "))
                .map(line -> "decided:0-" + line.substring(2))
                .toList());

    while (journal.entriesAfter(entries.size()).isEmpty()) {
      assertThat(survivor.readLine()).isNotNull();
    }
    requireSound(journal.entriesAfter(0));
  }

  /** What is left to read, but for half a line at the end. */
  private static List<String> wholeLines(BufferedReader output) throws IOException {
    StringWriter rest = new StringWriter();
    output.transferTo(rest);
    String text = rest.toString();
    return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
  }

  private BufferedReader start(int worker, int count) throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                "-cp",
                System.getProperty("java.class.path"),
                Appender.class.getName(),
                source.getURL(),
                Integer.toString(worker),
                Integer.toString(count))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    started.add(process);
    return process.inputReader(StandardCharsets.UTF_8);
  }
}
