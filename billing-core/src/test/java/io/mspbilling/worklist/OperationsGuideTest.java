package io.mspbilling.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** People find each kind of row in the guide to operations. */
class OperationsGuideTest {
  private static final Path GUIDE = Path.of("../docs/operations.md");

  @ParameterizedTest
  @EnumSource
  void tellsWhatToDoAboutIt(ExceptionKind kind) throws IOException {
    assumeTrue(Files.exists(GUIDE), "no guide beside this module");
    assertThat(Files.readAllLines(GUIDE))
        .filteredOn(line -> line.startsWith("| `" + kind + "` |"))
        .singleElement()
        .satisfies(line -> assertThat(line.split("\\|")).hasSize(5));
  }
}
