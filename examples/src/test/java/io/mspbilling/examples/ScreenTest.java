package io.mspbilling.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.examples.Printed.Figure;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The month on one screen: as the story has it, as the report has it, and where both are. */
@ParameterizedClass
@EnumSource
class ScreenTest {
  private static final int LINES = 40;
  private static final int COLUMNS = 110;

  private final Printed printed;

  ScreenTest(PsaVendor vendor) {
    printed = Printed.of(vendor);
  }

  @Test
  void isOneScreenfulAndSaysThatAllHolds() {
    List<String> lines = printed.screen().lines().toList();

    assertThat(lines).hasSizeLessThan(LINES);
    assertThat(lines).allSatisfy(line -> assertThat(line.length()).isLessThan(COLUMNS));
    assertThat(printed.screen()).contains("PROOF: 13 of 13 hold").doesNotContain("✘");
  }

  @Test
  void itsFiguresAreThoseOfTheStory() {
    List<Figure> wholes =
        printed.figuresOnScreen().stream()
            .filter(figure -> figure.label().matches("(Issued|Charged|Bank in|Posted).*"))
            .toList();

    assertThat(wholes)
        .hasSize(4)
        .allSatisfy(figure -> assertThat(printed.figures()).contains(figure));
  }

  /** Of what is owed by the PSA, the report lacks one invoice that cannot be read. */
  @Test
  void theReportOwesWhatThePsaDoesOnWhateverPsa() {
    assertThat(printed.screen())
        .containsPattern("and on invoices that cannot be read +USD 312\\.00 +USD 312\\.00");
  }

  @Test
  void itNamesThePageWhichIsThere() throws IOException {
    String page =
        printed
            .screen()
            .lines()
            .filter(line -> line.startsWith("Open "))
            .findFirst()
            .orElseThrow()
            .substring("Open ".length());

    assertThat(Path.of(page)).isAbsolute().exists();
    assertThat(printed.file(ReportFolder.PAGE))
        .contains("Tarrant &amp; Lake IT Services", "13 of 13 proofs hold")
        .doesNotContain("<script");
  }

  @Test
  void theTablesOweWhatTheStorySays() throws IOException {
    List<String> buckets =
        printed.below("WHAT IS OWED").stream()
            .takeWhile(line -> !line.startsWith("  on invoices"))
            .toList();
    List<String> rows = printed.file("ageing.csv").lines().toList();

    assertThat(buckets).hasSize(5);
    for (String bucket : buckets) {
      String[] cells = bucket.strip().split("\\s{2,}");
      assertThat(rows)
          .anyMatch(row -> row.startsWith(row("2026-05-31", cells[0], cells[1])))
          .anyMatch(row -> row.startsWith(row("2026-06-30", cells[0], cells[2])));
    }
  }

  @Test
  void thePromiseOfTheStoryIsKeptInTheReport() throws IOException {
    assertThat(printed.month())
        .contains("Monkton & Price promises by phone to pay 24417 and 24439");
    assertThat(printed.file("figures.csv"))
        .contains("\"promises-kept\",\"Promises kept\",\"PERCENT\",\"100.00\"");
  }

  /** Whoever adds the fees of the proof finds those of the report, and those that are to come. */
  @Test
  void theFeesOfTheProofAreThoseOfTheReport() throws IOException {
    Matcher proof =
        Pattern.compile(
                "taken back \\+ still held \\+ its fees: USD [\\d,.]+ = [\\d,.]+\\s+\\+ ([\\d.]+) ")
            .matcher(printed.month());
    assertThat(proof.find()).isTrue();
    BigDecimal fees =
        printed
            .file("fees.csv")
            .lines()
            .skip(1)
            .map(row -> new BigDecimal(row.split("\"")[7]))
            .reduce(BigDecimal.ZERO, BigDecimal::add);

    assertThat(fees).isEqualByComparingTo(proof.group(1)).isPositive();
  }

  private static String row(String asOf, String bucket, String amount) {
    String digits = amount.replaceAll("[^\\d.]", "");
    return String.format("\"USD\",\"%s\",\"%s\",\"%s\"", asOf, bucket, digits);
  }
}
