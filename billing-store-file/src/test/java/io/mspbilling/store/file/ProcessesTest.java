package io.mspbilling.store.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.journal.JournalEntry;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class ProcessesTest {

  private static final int KILLS = 20;
  private static final int LONGEST_LIFE_MILLIS = 120;

  @SuppressWarnings("NullAway.Init")
  @TempDir
  Path directory;

  @Test
  void whatAKilledProcessWasToldIsThereIsThere() throws Exception {
    Path file = directory.resolve("acme.journal");
    Random moments = new Random(20_260_301);
    List<Integer> acknowledged = new ArrayList<>();
    try (Workers workers = new Workers()) {
      for (int kill = 0; kill < KILLS; kill++) {
        Process process = workers.start(file, "worker-" + kill, kill * 1_000_000, 1_000_000);
        BufferedReader output = Workers.output(process);
        assertThat(output.readLine()).isEqualTo("ready");
        assertThat(process.waitFor(moments.nextInt(LONGEST_LIFE_MILLIS), TimeUnit.MILLISECONDS))
            .isFalse();
        Workers.kill(process);
        acknowledged.addAll(Workers.numbers(output, '+'));

        assertNothingLost(file, acknowledged);
      }
    }
    assertThat(acknowledged).hasSizeGreaterThan(KILLS);
    assertThat(JournalFile.verify(file).unfinishedBytes()).isZero();
  }

  @Test
  void ofTwoProcessesRacingForTheSameKeysEachKeyHasOneWinner() throws Exception {
    Path file = directory.resolve("acme.journal");
    int keys = 200;
    try (Workers workers = new Workers()) {
      Process one = workers.start(file, "one", 0, keys);
      Process other = workers.start(file, "other", 0, keys);
      BufferedReader outputOfOne = Workers.output(one);
      BufferedReader outputOfOther = Workers.output(other);
      List<Integer> winners = new ArrayList<>(Workers.numbers(outputOfOne, '+'));
      int winsOfOne = winners.size();
      winners.addAll(Workers.numbers(outputOfOther, '+'));

      assertThat(one.waitFor()).isZero();
      assertThat(other.waitFor()).isZero();
      assertThat(winners).containsExactlyInAnyOrderElementsOf(numbers(keys));
      List<JournalEntry> entries = Samples.entriesOf(file);
      assertThat(entries).hasSize(keys);
      assertThat(entries.stream().filter(entry -> workerOf(entry).equals("one")).count())
          .isEqualTo(winsOfOne);
    }
    assertThat(JournalFile.verify(file).entries()).isEqualTo(keys);
    assertThat(Samples.setAside(file)).isEmpty();
  }

  @Test
  void processesThatReadAndWriteOneIndexAgree() throws Exception {
    Path file = directory.resolve("acme.journal");
    int before = 1_200;
    int keys = 30;
    Samples.longJournalOf(before, file);
    try (Workers workers = new Workers()) {
      List<BufferedReader> outputs = new ArrayList<>();
      for (String name : List.of("one", "two", "three")) {
        outputs.add(Workers.output(workers.start(file, name, 0, keys)));
      }
      List<Integer> winners = new ArrayList<>();
      for (BufferedReader output : outputs) {
        winners.addAll(Workers.numbers(output, '+'));
      }
      assertThat(winners).containsExactlyInAnyOrderElementsOf(numbers(keys));
    }
    assertThat(IndexFormat.read(Files.readAllBytes(Samples.indexFileOf(file)))).isPresent();
    assertThat(Samples.entriesOf(file)).hasSize(before + keys);
    assertThat(JournalFile.verify(file).entries()).isEqualTo(before + keys);
  }

  private static void assertNothingLost(Path file, List<Integer> acknowledged) throws IOException {
    List<JournalEntry> entries = Samples.entriesOf(file);
    assertThat(JournalFile.verify(file).entries()).isEqualTo(entries.size());
    List<String> there =
        entries.stream().map(entry -> entry.record().uniqueKey().orElseThrow()).toList();
    assertThat(there)
        .doesNotHaveDuplicates()
        .containsAll(acknowledged.stream().map(number -> "work:" + number).toList());
  }

  private static String workerOf(JournalEntry entry) {
    return entry.record().facts().text("worker");
  }

  private static List<Integer> numbers(int count) {
    return IntStream.range(0, count).boxed().toList();
  }
}
