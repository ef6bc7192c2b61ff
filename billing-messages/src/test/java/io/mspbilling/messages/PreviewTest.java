package io.mspbilling.messages;

import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.communication.MessageTexts;
import io.mspbilling.communication.dunning.Anchor;
import io.mspbilling.communication.dunning.DunningPolicy;
import io.mspbilling.communication.dunning.DunningRules;
import io.mspbilling.communication.dunning.MessageStep;
import io.mspbilling.communication.dunning.StepTime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreviewTest {
  private static final DunningRules USUAL = DunningRules.of(DunningPolicy.forMsp());
  private static final List<String> STEPS =
      USUAL.usual().messages().stream().map(MessageStep::name).toList();
  private static final TemplatedTexts TEXTS =
      new TemplatedTexts(
          Templates.standard(), Brand.of("R&D <Northwind>", Colour.of("#1f6f5c")), Locale.US);

  private static DunningPolicy policy(String version, MessageStep... steps) {
    return DunningPolicy.builder().version(version).addSteps(steps).build();
  }

  private static MessageStep step(String name, int days) {
    return MessageStep.builder()
        .name(name)
        .time(new StepTime(Anchor.DUE, days, StepTime.DayUnit.CALENDAR))
        .subject("About " + name + " {number}")
        .opening("Is something wrong?")
        .build();
  }

  @Test
  void eachMessageIsWrittenInBothFormsAndLinked(@TempDir Path folder) throws IOException {
    Path index = Preview.of(TEXTS, USUAL).write(folder.resolve("preview"));

    String html = Files.readString(index);
    try (Stream<Path> files = Files.list(index.getParent())) {
      assertThat(files).hasSize(1 + 2 * (2 * STEPS.size() + Samples.others().size()));
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
    Path index = Preview.of(MessageTexts.plain("Northwind"), USUAL).write(folder);

    assertThat(Files.readString(index)).doesNotContain(".html\"");
    assertThat(Files.readString(folder.resolve("charge-ahead.txt")))
        .contains("we will charge USD 1284.50 to Visa 4242 on 2026-06-09");
  }

  @Test
  void stepsThatHaveNoWordsAreShownInThoseOfTheirPolicy(@TempDir Path folder) throws IOException {
    Preview.of(TEXTS, DunningRules.of(policy("gentle", step("ask", 20)))).write(folder);

    assertThat(Files.readString(folder.resolve("ask.txt")))
        .startsWith("About ask INV-10417")
        .contains("Is something wrong?");
  }

  @Test
  void everyPolicyIsThere(@TempDir Path folder) throws IOException {
    DunningRules rules =
        USUAL
            .withOthers(policy("gentle", step("ask", 20)))
            .withEarlier(policy("2024", step("due", 20)));

    String index = Files.readString(Preview.of(TEXTS, rules).write(folder));

    assertThat(index).contains(">gentle: ask<", "gentle-ask.html", ">2024: due<", ">due<");
    assertThat(folder.resolve("gentle-ask.html")).exists();
  }

  @Test
  void whateverAStepIsCalledItHasFilesOfItsOwn(@TempDir Path folder) throws IOException {
    DunningRules rules =
        DunningRules.of(
            policy(
                "odd",
                step("week 1/../2", 1),
                step("Week 1 2", 2),
                step("index", 3),
                step("<b>", 4),
                step("\u2026", 5),
                step("refunded", 6)));

    Path index = Preview.of(TEXTS, rules).write(folder.resolve("preview"));

    try (Stream<Path> files = Files.list(folder.resolve("preview"))) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .hasSize(1 + 2 * (2 * 6 + Samples.others().size()))
          .contains("week-1-2.html", "week-1-2-2.html", "index-2.html", "b.txt", "message.txt")
          .contains("refunded.txt", "refunded-2.txt");
    }
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).hasSize(1);
    }
    assertThat(Files.readString(index))
        .contains("<h1>Messages</h1>", "week 1/../2", "&lt;b&gt;")
        .doesNotContain("<b>");
  }

  @Test
  void aStepThatIsCalledAsANoticeIsSaysWhatItsPolicySays(@TempDir Path folder) throws IOException {
    Preview.of(TEXTS, DunningRules.of(policy("odd", step("refunded", 6)))).write(folder);

    assertThat(Files.readString(folder.resolve("refunded.txt")))
        .startsWith("About refunded INV-10417")
        .contains("Is something wrong?", "Amount: $1,284.50");
    assertThat(Files.readString(folder.resolve("refunded-several-invoices.txt")))
        .contains("Is something wrong?", "Total of all invoices listed");
  }

  @Test
  void eachStepIsShownWithOneInvoiceAndSeveralOnADayOnWhichItIsSent(@TempDir Path folder)
      throws IOException {
    Preview.of(TEXTS, USUAL).write(folder);

    assertThat(Files.readString(folder.resolve("upcoming.txt")))
        .startsWith("Coming up: invoice INV-10417, $1,284.50")
        .contains("due June 14, 2026");
    assertThat(Files.readString(folder.resolve("due-several-invoices.txt")))
        .startsWith("3 invoices are due")
        .contains("due June 9, 2026")
        .doesNotContain("Also open");
    assertThat(Files.readString(folder.resolve("final-several-invoices.txt")))
        .contains("due May 10, 2026", "Also open:\n- Invoice INV-10503 (due June 5, 2026)");
  }

  @Test
  void aStepThatIsCountedFromTheInvoiceIsShownWithWhatHasComeToItAlone(@TempDir Path folder)
      throws IOException {
    MessageStep ask =
        step("ask", 20).withTime(new StepTime(Anchor.ISSUED, 20, StepTime.DayUnit.CALENDAR));
    Preview.of(TEXTS, DunningRules.of(policy("odd", ask))).write(folder);

    assertThat(Files.readString(folder.resolve("ask-several-invoices.txt")))
        .contains("due May 26, 2026")
        .doesNotContain("Also open");
  }
}
