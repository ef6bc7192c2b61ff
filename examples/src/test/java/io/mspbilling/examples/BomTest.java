package io.mspbilling.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Whoever imports the BOM can name every module that is published. */
class BomTest {

  @Test
  void theBomNamesEveryPublishedModule() throws IOException {
    List<String> modules =
        all("../pom.xml", "<module>(billing-[a-z-]+)</module>").stream()
            .filter(module -> !module.equals("billing-bom"))
            .toList();

    assertThat(modules).hasSizeGreaterThan(9);
    assertThat(all("../billing-bom/pom.xml", "<artifactId>(billing-[a-z-]+)</artifactId>"))
        .containsAll(modules);
  }

  @Test
  void gettingStartedNamesOnlyModulesOfTheBom() throws IOException {
    Path guide = Path.of("../docs/getting-started.md");
    assumeTrue(Files.exists(guide), "no docs beside this module");

    assertThat(all("../billing-bom/pom.xml", "<artifactId>(billing-[a-z-]+)</artifactId>"))
        .containsAll(all(guide.toString(), "<artifactId>(.+)</artifactId>"));
  }

  private static List<String> all(String file, String pattern) throws IOException {
    return Pattern.compile(pattern)
        .matcher(Files.readString(Path.of(file)))
        .results()
        .map((MatchResult found) -> found.group(1))
        .toList();
  }
}
