package io.mspbilling.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with a template is said when it is read, with its file and its line. */
class TemplatesTest {
  private static final String WORDS = "subject: s\nheading: h\n";

  private static Templates with(String file, String content) {
    return Templates.standardWith(() -> Map.of(file, content));
  }

  private static void assertWrong(String file, String content, int line, String problem) {
    assertThatThrownBy(() -> with(file, content))
        .isInstanceOfSatisfying(
            TemplateException.class,
            e -> {
              assertThat(e.file()).isEqualTo(file);
              assertThat(e.line()).isEqualTo(line);
              assertThat(e).hasMessageContaining(file + ":" + line + ": ");
              assertThat(e).hasMessageContaining(problem);
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "text: {{totl}}|no value is called 'totl' here; there are count, customer",
        "text: {{#severl}}x{{/severl}}|no section is called 'severl'",
        "text: {{amount}}|no value is called 'amount'",
        "text: {{#several}}x|section several is not closed",
        "text: {{#several}}x{{/count}}|section count is closed",
        "text: {{/several}}|section several is closed",
        "text: {{total|a tag is not closed",
        "text: {{{total}}}|values are always escaped",
        "text: {{&total}}|values are always escaped",
        "text: {{>other}}|templates include no others",
        "text: {{=<% %>=}}|keep their tags",
        "text: {{}}|an empty tag",
        "text: {{.}}|no value is called '.'",
        "txt: hello|'txt' is none of subject, heading, text, closing",
        "subject: again|'subject' is there twice",
        "hello|expected 'name: text'"
      })
  void aMistakeInWordsIsNamedWithItsLine(String line, String problem) {
    assertWrong("en/friendly.words", WORDS + "# a remark\n" + line + "\n", 4, problem);
  }

  @Test
  void aMistakeInALineThatGoesOnIsNamedWhereItIs() {
    assertWrong(
        "de/refunded.words", WORDS + "text: one\n  two\n  {{three}}\n", 5, "called 'three'");
  }

  @Test
  void whatMustBeSaidIsMissed() {
    assertWrong("en/friendly.words", "subject: s\n", 1, "'heading' is missing");
    assertWrong("en/friendly.words", "heading: s\n", 1, "'subject' is missing");
    assertWrong("en/labels.words", "invoice: Bill\n", 1, "is missing");
    assertWrong("en/labels.words", "invoise: Bill\n", 1, "no label is called 'invoise'");
  }

  @Test
  void aFileThatNobodyWouldReadIsAMistake() {
    assertWrong("en/friendly.txt", "x", 1, "files are layout.html");
    assertWrong("EN/friendly.words", WORDS, 1, "files are layout.html");
    assertWrong("readme.md", "x", 1, "files are layout.html");
  }

  @Test
  void aLayoutIsCheckedToo() {
    assertWrong("layout.html", "<p>\n{{headin}}</p>", 2, "called 'headin'");
    assertWrong("layout.html", "<p>\n{{{heading}}}</p>", 2, "always escaped");
    assertWrong("layout.txt", "{{#facts}}\n{{sum}}{{/facts}}", 2, "called 'sum'");
    assertWrong("layout.txt", "{{#facts}}{{label}}{{/facts}}\n{{label}}", 2, "called 'label'");
    assertWrong("layout.txt", "{{^facts}}{{label}}{{/facts}}", 1, "called 'label'");
  }

  @Test
  void aTenantsWordsGoBeforeOursAndTheRestStays() {
    Templates own =
        with("en-CA/friendly.words", "subject: Sorry, {{number}}\nheading: {{total}}, eh\n");
    Brand brand = Brand.of("Northwind", Colour.of("#000000"));

    assertThat(subject(own, brand, Locale.CANADA, "friendly")).isEqualTo("Sorry, INV-10417");
    assertThat(subject(own, brand, Locale.CANADA, "firm"))
        .startsWith("Reminder: 3 invoices are still open");
    assertThat(subject(own, brand, Locale.US, "friendly")).isEqualTo("3 invoices are past due");
  }

  private static String subject(Templates templates, Brand brand, Locale locale, String step) {
    return new TemplatedTexts(templates, brand, locale)
        .of(Samples.CUSTOMER, Samples.several(TemplatedTextsTest.step(step)))
        .subject();
  }

  @Test
  void filesMayLieInAFolder(@TempDir Path folder) throws IOException {
    Files.createDirectories(folder.resolve("de"));
    Files.writeString(folder.resolve("de/firm.words"), "subject: Grüße\nheading: h\n");
    Templates own = Templates.standardWith(TemplateSource.folder(folder));

    assertThat(subject(own, Brand.of("N", Colour.of("#000000")), Locale.GERMAN, "firm"))
        .isEqualTo("Grüße");
  }
}
