package io.mspbilling.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What documents show of programs is what the programs are, and what they print. */
class DocumentsTest {
  private static final Path ROOT = Path.of("..");
  private static final Path SOURCES = Path.of("src");

  @ParameterizedTest
  @CsvSource({
    "README.md, program, main/java/io/mspbilling/examples/FirstMatch.java",
    "docs/getting-started.md, vendors, main/java/io/mspbilling/examples/service/Vendors.java",
    "docs/getting-started.md, service, "
        + "main/java/io/mspbilling/examples/service/BillingService.java",
    "docs/getting-started.md, connection, "
        + "main/java/io/mspbilling/examples/service/QuickBooksConnection.java",
    "docs/getting-started.md, report, "
        + "main/java/io/mspbilling/examples/service/MonthlyReport.java",
    "docs/getting-started.md, test, "
        + "test/java/io/mspbilling/examples/service/BillingServiceTest.java",
    "docs/operations.md, desk, test/java/io/mspbilling/examples/service/DeskSample.java"
  })
  void showsTheProgramAsItIs(String document, String name, String program) throws IOException {
    List<String> shown = between(SOURCES.resolve(program), "// shown:begin", "// shown:end");

    assertThat(fenced(document, name, "```java"))
        .isEqualTo(String.join("\n", shown).stripIndent().strip());
  }

  @Test
  void showsWhatTheFirstProgramPrints() throws IOException {
    assertThat(fenced("README.md", "output", "```")).isEqualTo(FirstMatchTest.output().strip());
  }

  /** So that no sample is added which nothing compiles. */
  @ParameterizedTest
  @ValueSource(strings = {"README.md", "docs/getting-started.md", "docs/operations.md"})
  void everySampleHasAName(String document) throws IOException {
    List<String> lines = lines(ROOT.resolve(document));

    for (int at = 0; at < lines.size(); at++) {
      if (lines.get(at).equals("```java")) {
        assertThat(lines.get(at - 1))
            .as("before line %s of %s", at + 1, document)
            .startsWith("<!--");
      }
    }
  }

  /** Classes that are renamed take the recipe's words along. */
  @Test
  void theRecipeNamesWhatThereIs() throws IOException {
    Set<String> named =
        Pattern.compile("`([A-Z]\\w+)`")
            .matcher(String.join("\n", lines(ROOT.resolve("docs/new-connector.md"))))
            .results()
            .map(found -> found.group(1))
            .collect(Collectors.toSet());
    Set<String> sources = new HashSet<>();
    try (DirectoryStream<Path> modules =
        Files.newDirectoryStream(ROOT, "billing-{http,json,psa-*,accounting,core,testkit}")) {
      for (Path module : modules) {
        try (Stream<Path> files = Files.walk(module.resolve("src"))) {
          files
              .map(file -> file.getFileName().toString().replace(".java", ""))
              .forEach(sources::add);
        }
      }
    }

    assertThat(named).hasSizeGreaterThan(30);
    named.removeAll(sources);
    assertThat(named).isEmpty();
  }

  /** What stands in the fence between the comments that bear the name. */
  private static String fenced(String document, String name, String fence) throws IOException {
    List<String> block =
        between(ROOT.resolve(document), "<!-- " + name + " -->", "<!-- /" + name + " -->");
    assertThat(block)
        .as("the block '" + name + "' of " + document)
        .startsWith(fence)
        .endsWith("```");
    return String.join("\n", block.subList(1, block.size() - 1));
  }

  private static List<String> between(Path file, String begin, String end) throws IOException {
    List<String> lines = lines(file);
    List<String> stripped = lines.stream().map(String::strip).toList();
    assertThat(stripped).as("the marks in " + file).contains(begin, end);
    return lines.subList(stripped.indexOf(begin) + 1, stripped.indexOf(end));
  }

  private static List<String> lines(Path file) throws IOException {
    assumeTrue(Files.exists(file), () -> "no " + file + " beside this module");
    return Files.readAllLines(file);
  }
}
