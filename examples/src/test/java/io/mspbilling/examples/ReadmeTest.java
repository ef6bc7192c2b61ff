package io.mspbilling.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the README shows is what the program is, and what it prints. */
class ReadmeTest {
  private static final Path README = Path.of("../README.md");
  private static final Path PROGRAM =
      Path.of("src/main/java/io/mspbilling/examples/FirstMatch.java");

  @BeforeEach
  void thereIsAReadme() {
    assumeTrue(Files.exists(README), "no README beside this module");
  }

  @Test
  void showsTheFirstProgramAsItIs() throws IOException {
    String program = String.join("\n", between(PROGRAM, "// readme:begin", "// readme:end"));

    assertThat(fenced("program", "```java")).isEqualTo(program.stripIndent().strip());
  }

  @Test
  void showsWhatTheFirstProgramPrints() throws IOException {
    assertThat(fenced("output", "```")).isEqualTo(FirstMatchTest.output().strip());
  }

  /** What stands in the fence between the comments that bear the name. */
  private static String fenced(String name, String fence) throws IOException {
    List<String> block = between(README, "<!-- " + name + " -->", "<!-- /" + name + " -->");
    assertThat(block)
        .as("the block '" + name + "' of the README")
        .startsWith(fence)
        .endsWith("```");
    return String.join("\n", block.subList(1, block.size() - 1));
  }

  private static List<String> between(Path file, String begin, String end) throws IOException {
    List<String> lines = Files.readAllLines(file);
    List<String> stripped = lines.stream().map(String::strip).toList();
    assertThat(stripped).as("the marks in " + file).contains(begin, end);
    return lines.subList(stripped.indexOf(begin) + 1, stripped.indexOf(end));
  }
}
