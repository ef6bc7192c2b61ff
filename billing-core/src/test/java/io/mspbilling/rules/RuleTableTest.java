package io.mspbilling.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

final class RuleTableTest {

  private static final String HEAD = "as of: 2026-11-01\nsource: a rule book\n";

  @Test
  void aTableSaysAsOfWhenAndByWhomItIsTold() {
    RuleTable table =
        RuleTable.parse("# for people\n" + HEAD + "\ncode | days\nR01  | 180\nR02  |\n");

    assertThat(table.facts().asOf()).isEqualTo(LocalDate.of(2026, 11, 1));
    assertThat(table.facts().source()).isEqualTo("a rule book");
    assertThat(table.rows()).extracting(row -> row.text("code")).containsExactly("R01", "R02");
    assertThat(table.rows()).extracting(row -> row.numberOrZero("days")).containsExactly(180, 0);
  }

  @Test
  void whatCannotBeReadIsToldByItsLine() {
    assertThatExceptionOfType(RuleFormatException.class)
        .isThrownBy(() -> RuleTable.parse("code | days\nR01 | 2\n"))
        .withMessageContaining("as of");
    assertThatExceptionOfType(RuleFormatException.class)
        .isThrownBy(() -> RuleTable.parse(HEAD + "code | days\nR01 | 2 | 3\n"))
        .withMessage("line 4: there are 3 cells for 2 columns");
    RuleTable.Row row = RuleTable.parse(HEAD + "code | days\nR01 | two\n | 2").rows().get(0);
    assertThatExceptionOfType(RuleFormatException.class)
        .isThrownBy(() -> row.numberOrZero("days"))
        .withMessage("line 4: days cannot be \"two\"");
    assertThatExceptionOfType(RuleFormatException.class)
        .isThrownBy(() -> row.find("class"))
        .withMessage("line 4: there is no column class");
  }

  @Test
  void aCellThatIsNeededIsNotEmpty() {
    RuleTable.Row row = RuleTable.parse(HEAD + "code | days\n | 2").rows().get(0);
    assertThatExceptionOfType(RuleFormatException.class)
        .isThrownBy(() -> row.text("code"))
        .withMessage("line 4: code must not be empty");
  }
}
