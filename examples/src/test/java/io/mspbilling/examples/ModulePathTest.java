package io.mspbilling.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * All modules run as named modules. Tests run on the class path, where nobody notices a package
 * that is not exported, or not opened to the JSON reader.
 */
class ModulePathTest {

  @Test
  void quickstartRunsFromTheModulePath() throws Exception {
    Process child =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "--module-path",
                modulePath(),
                "-m",
                "io.mspbilling.examples/io.mspbilling.examples.Quickstart",
                "--days",
                "3")
            .redirectErrorStream(true)
            .start();
    String output = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(child.waitFor()).as(output).isZero();
    assertThat(output).contains("3 billing days", "13 of 13 hold", "report.html");
  }

  /** What the tests run on, without the tests. */
  private static String modulePath() {
    List<String> entries =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(entry -> !entry.endsWith("test-classes"))
            .toList();
    return entries.stream().collect(Collectors.joining(File.pathSeparator));
  }
}
