package io.mspbilling.notify.email;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** It sends as a named module, too, with the mail library as another. */
class ModulePathTest {

  private static final List<String> NEEDED =
      List.of("billing-", "jakarta.mail", "activation", "jspecify");

  @Test
  void aMessageIsSentFromTheModulePath() throws Exception {
    try (ScriptedSmtp server = new ScriptedSmtp()) {
      Process child =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-XX:TieredStopAtLevel=1",
                  "--module-path",
                  entries(false),
                  "--add-modules",
                  "io.mspbilling.notify.email",
                  "-cp",
                  entries(true),
                  "io.mspbilling.notify.modulepath.SendOne",
                  String.valueOf(server.port()))
              .redirectErrorStream(true)
              .start();
      String output = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

      assertThat(child.waitFor()).as(output).isZero();
      assertThat(server.messages()).singleElement().asString().contains("module io.mspbilling");
    }
  }

  /** What the test runs on: the classes of tests, or the modules that are needed. */
  private static String entries(boolean ofTests) {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(
            entry ->
                ofTests
                    ? entry.endsWith("test-classes")
                    : !entry.endsWith("test-classes") && NEEDED.stream().anyMatch(entry::contains))
        .collect(Collectors.joining(File.pathSeparator));
  }
}
