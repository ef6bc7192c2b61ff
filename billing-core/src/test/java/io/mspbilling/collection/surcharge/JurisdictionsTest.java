package io.mspbilling.collection.surcharge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mspbilling.receivables.Place;
import io.mspbilling.rules.RuleFormatException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JurisdictionsTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 27);
  private static final String HEAD =
      """
      as of: 2026-12-01
      source: our lawyer
      places | name | from | until | rule | business | confidence | note
      """;

  @Test
  void aTableOfOnesOwnRulesThePlacesThatItNamesAndNoOther() {
    Jurisdictions mine =
        Jurisdictions.standard()
            .overriddenBy(
                Jurisdictions.parse(
                    HEAD
                        + "US-OH | Ohio | | | cost | | high | \n"
                        + "PR | Puerto Rico | | | allowed | | low | \n"
                        + "AU | Australia | 2027-01-01 | | cost | | low | \n"));

    assertThat(rule(mine, "US-OH")).isEqualTo("cost");
    assertThat(rule(mine, "PR")).isEqualTo("allowed");
    assertThat(rule(mine, "US-PR")).isEqualTo("prohibited");
    assertThat(mine.find(Place.parse("AU"), DAY)).isEmpty();
    assertThat(rule(mine, "US-CT")).isEqualTo("prohibited");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "US-OH | Ohio | | | sometimes | | high | ; rule cannot be \"sometimes\"",
        "US-OH | Ohio | | | at most 101 % | | high | ; rule cannot be \"at most 101 %\"",
        "Ohio | Ohio | | | cost | | high | ; places cannot be \"Ohio\"",
        "US-OH | Ohio | soon | | cost | | high | ; from is no date",
        "US-OH | Ohio | 2026-02-01 | 2026-01-31 | cost | | high | ; until is before from",
      })
  void anErrorNamesItsLine(String row, String message) {
    assertThatThrownBy(() -> Jurisdictions.parse(HEAD + row + "\n"))
        .isInstanceOf(RuleFormatException.class)
        .hasMessageContaining("line 4")
        .hasMessageContaining(message);
  }

  private static String rule(Jurisdictions table, String place) {
    return table.find(Place.parse(place), DAY).orElseThrow().rule().toString();
  }
}
