package io.mspbilling.report.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.mspbilling.report.BillingReport;
import io.mspbilling.report.Pages;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CsvTableTest {
  private static final BillingReport REPORT = Pages.report(60, 14);

  private static String written(CsvTable table, BillingReport report) throws IOException {
    StringBuilder out = new StringBuilder();
    table.write(report, out);
    return out.toString();
  }

  private static List<CsvRecord> read(String csv) {
    return CsvReader.builder().ofCsvRecord(csv).stream().collect(Collectors.toList());
  }

  @ParameterizedTest
  @EnumSource
  void everyRowHasTheCellsOfTheHead(CsvTable table) throws IOException {
    String csv = written(table, REPORT);
    List<CsvRecord> rows = read(csv);

    assertThat(csv).endsWith("\"\r\n");
    assertThat(csv.replace("\r\n", "")).doesNotContain("\n").doesNotContain("\r");
    assertThat(rows).hasSizeGreaterThan(1);
    assertThat(rows)
        .allSatisfy(row -> assertThat(row.getFieldCount()).isEqualTo(rows.get(0).getFieldCount()));
  }

  @Test
  void namesOfFilesDiffer() {
    Set<String> names = new HashSet<>();
    Arrays.stream(CsvTable.values()).forEach(table -> names.add(table.fileName()));

    assertThat(names).hasSize(CsvTable.values().length);
  }

  @Test
  void figuresAreToldWithTheirChangeAndWhatMustBeKnownOfThem() throws IOException {
    List<CsvRecord> rows = read(written(CsvTable.FIGURES, REPORT));
    List<String> head = rows.get(0).getFields();
    int now = head.indexOf("now");
    int before = head.indexOf("before");
    int change = head.indexOf("change");

    assertThat(rows.stream().skip(1).filter(row -> !row.getField(change).isEmpty()))
        .hasSizeGreaterThan(20)
        .allSatisfy(
            row ->
                assertThat(row.getField(change))
                    .isEqualTo(
                        new BigDecimal(row.getField(now))
                            .subtract(new BigDecimal(row.getField(before)))
                            .toPlainString()));
    assertThat(rows)
        .filteredOn(row -> row.getField(1).equals("on-time-settled"))
        .extracting(row -> row.getField(head.indexOf("notes")))
        .containsExactly("of the settled ones only");
  }

  @Test
  void averagesOfClientsAreSaidToBeOfAYear() throws IOException {
    assertThat(read(written(CsvTable.CLIENTS, REPORT)).get(0).getFields())
        .contains("days past due", "days late, of what was paid within a year");
  }

  @Test
  void whatIsToComeHasItsDay() throws IOException {
    assertThat(read(written(CsvTable.FORECAST, REPORT)).get(1).getField(1)).isEqualTo("2026-04-01");
  }

  @Test
  void clientsAreAllThereWithTheirAmounts() throws IOException {
    List<CsvRecord> rows = read(written(CsvTable.CLIENTS, REPORT));

    assertThat(rows).hasSize(1 + REPORT.currencies().get(0).clients().size());
    assertThat(rows.get(1).getField(3))
        .isEqualTo(REPORT.currencies().get(0).clients().get(0).owed().amount().toPlainString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+1",
        "-1",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "\n=1",
        " =1",
        "\u00a0=1",
        "\ufeff=1",
        "\u200b=1",
        "＝1",
        "＋1",
        "－1",
        "＠1",
        "|cmd",
        "-2+3+cmd|' /C calc'!A0"
      })
  void whatLooksLikeAFormulaIsText(String text) throws IOException {
    StringBuilder out = new StringBuilder();
    CsvCell.text(out, text);

    assertThat(out.toString()).startsWith("\"'");
    assertThat(read(out.toString()).get(0).getField(0)).isEqualTo("'" + text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Acme, Inc.", "5 \"inch\"", "a=b", "O'Hara", "two\r\nlines", "", " "})
  void otherTextStaysAsItIs(String text) throws IOException {
    StringBuilder out = new StringBuilder();
    CsvCell.text(out, text);

    assertThat(read("\"x\"," + out).get(0).getField(1)).isEqualTo(text);
  }

  @Property
  void noCellBeginsAsAFormulaDoes(@ForAll String text) throws IOException {
    StringBuilder out = new StringBuilder();
    CsvCell.text(out, text);
    String cell = read("\"x\"," + out).get(0).getField(1);

    assertThat(cell).doesNotMatch("(?s)[\\s\\p{C}\\p{Z}]*[=+\\-@＝＋－＠|].*");
  }

  @Test
  void numbersOfOursMayBeNegative() throws IOException {
    StringBuilder out = new StringBuilder();
    CsvCell.number(out, "-250.00");

    assertThat(out).hasToString("\"-250.00\"");
    assertThatThrownBy(() -> CsvCell.number(out, "-1+1"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whatACustomerWroteIsNoFormulaInAnyTable() throws IOException {
    BillingReport hostile = Pages.reportOf("=cmd|' /C calc'!A0");
    for (CsvTable table : CsvTable.values()) {
      assertThat(read(written(table, hostile)))
          .allSatisfy(row -> assertThat(row.getFields()).noneMatch(cell -> cell.startsWith("=")));
    }
  }
}
