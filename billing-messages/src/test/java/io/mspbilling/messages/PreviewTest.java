package io.mspbilling.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mspbilling.communication.MessageTexts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreviewTest {
  private static final List<String> STEPS =
      List.of("upcoming", "due", "friendly", "firm", "urgent", "final");

  @Test
  void eachMessageIsWrittenInBothFormsAndLinked(@TempDir Path folder) throws IOException {
    Brand brand = Brand.of("R&D <Northwind>", Colour.of("#1f6f5c"));

    Path index =
        Preview.of(new TemplatedTexts(Templates.standard(), brand, Locale.US), STEPS)
            .write(folder.resolve("preview"));

    String html = Files.readString(index);
    try (Stream<Path> files = Files.list(index.getParent())) {
      assertThat(files).hasSize(1 + 2 * (STEPS.size() + Samples.others().size()));
    }
    for (String step : STEPS) {
      assertThat(html).contains("href=\"" + step + ".html\"", "href=\"" + step + ".txt\"");
      assertThat(Files.readString(index.resolveSibling(step + ".html")))
          .contains("R&amp;D &lt;Northwind&gt;", "https://pay.example/invoice/7f3a")
          .doesNotContain("<script", "<Northwind>");
    }
    assertThat(Files.readString(index.resolveSibling("refunded.txt"))).contains("$89.00");
  }

  @Test
  void messagesWithoutHtmlAreTextAlone(@TempDir Path folder) throws IOException {
    Path index = Preview.of(MessageTexts.plain("Northwind"), STEPS).write(folder);

    assertThat(Files.readString(index)).doesNotContain(".html\"");
    assertThat(Files.readString(folder.resolve("charge-ahead.txt")))
        .contains("we will charge USD 1284.50 to Visa 4242 on 2026-06-09");
  }

  @Test
  void aNameIsOfAFile() {
    Preview preview = new Preview(MessageTexts.plain("Northwind"));

    assertThatThrownBy(() -> preview.with("../x", Samples.step("due", "s", "o")))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
