package io.mspbilling.automation.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The same world writes the same journal in another process, where sets and maps that have no order
 * of their own go by another one. The system property {@code other.jdk} names the home of another
 * JDK for it.
 */
final class OtherProcessTest {

  private static final List<String> SEEDS = List.of("3", "7", "11");

  @Test
  void writesTheSameJournalToTheLastByte() throws IOException, InterruptedException {
    assertThat(there()).isEqualTo(SEEDS.stream().map(Digest::line).toList());
  }

  private static List<String> there() throws IOException, InterruptedException {
    String home = System.getProperty("other.jdk", System.getProperty("java.home"));
    List<String> command =
        List.of(
            Path.of(home, "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            Digest.class.getName());
    Process process =
        new ProcessBuilder(Stream.concat(command.stream(), SEEDS.stream()).toList())
            .redirectError(
                ProcessBuilder.Redirect.DISCARD) // The logging facade says that it is alone.
            .start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isZero();
    return printed.lines().toList();
  }
}
