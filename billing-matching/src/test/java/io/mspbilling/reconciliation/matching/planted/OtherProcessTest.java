package io.mspbilling.reconciliation.matching.planted;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The same ledger gets the same result, explanations included, in another process, whose unordered
 * sets and maps go by another order, and whose people write digits, letters and years otherwise.
 * The system property {@code other.jdk} names the home of another JDK for it.
 */
final class OtherProcessTest {

  private static final List<String> SEEDS = List.of("3", "7", "11");

  @ParameterizedTest
  @ValueSource(strings = {"tr-TR", "ar-SA-u-nu-arab", "th-TH-u-ca-buddhist"})
  void saysTheSameToTheLastByte(String locale) throws IOException, InterruptedException {
    assertThat(there(locale)).isEqualTo(SEEDS.stream().map(ResultDigest::line).toList());
  }

  private static List<String> there(String locale) throws IOException, InterruptedException {
    String home = System.getProperty("other.jdk", System.getProperty("java.home"));
    List<String> command =
        List.of(
            Path.of(home, "bin", "java").toString(),
            "-Duser.language=" + locale.substring(0, 2),
            "-Duser.country=" + locale.substring(3, 5),
            "-Duser.extensions=" + locale.substring(Math.min(locale.length(), 6)),
            "-Duser.timezone=Asia/Bangkok",
            "-cp",
            System.getProperty("java.class.path"),
            ResultDigest.class.getName());
    Process process =
        new ProcessBuilder(Stream.concat(command.stream(), SEEDS.stream()).toList())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isZero();
    return printed.lines().toList();
  }
}
