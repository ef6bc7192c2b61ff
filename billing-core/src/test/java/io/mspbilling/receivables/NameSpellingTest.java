package io.mspbilling.receivables;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameSpellingTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '~',
      value = {
        "O'Brien Dental, O\u2019Brien Dental",
        "O'Brien Dental, O\u02BCBrien Dental",
        "O'Brien Dental, O\u00B4Brien Dental",
        "O'Brien Dental, o'brien DENTAL",
        "Smith-Jones, Smith\u2013Jones",
        "Smith-Jones, Smith\u2011Jones",
        "Acme Dental, Acme\u00A0Dental",
        "Acme Dental, Acme   Dental",
        "Acme Dental, Ac\u200Bme Dental",
        "\u201CThe\u201D Office, \"The\" Office",
        "Stra\u00DFe GmbH, STRASSE GMBH"
      })
  void spellingsOfOneNameAreTheSame(String one, String other) {
    assertThat(NameSpelling.same(one, other)).isTrue();
  }

  @Test
  void composedAndDecomposedAccentsAreTheSame() {
    String composed = "Caf\u00E9 M\u00FCller";
    String decomposed = Normalizer.normalize(composed, Normalizer.Form.NFD);
    assertThat(decomposed).isNotEqualTo(composed);
    assertThat(NameSpelling.same(composed, decomposed)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "Caf\u00E9, Cafe",
    "Acme Dental, Acme Dental LLC",
    "Acme Dental, AcmeDental",
    "O'Brien, OBrien",
    "Smith-Jones, Smith Jones",
    "Acme 1, Acme 2"
  })
  void namesThatDifferInMoreAreNotTheSame(String one, String other) {
    assertThat(NameSpelling.same(one, other)).isFalse();
  }

  @Test
  void spellingIsSpelledTheSame() {
    String once = NameSpelling.of("  \u201EO\u2019Brien\u201D \u2014 S\u00F6hne  ");
    assertThat(once).isEqualTo("\"o'brien\" - s\u00F6hne");
    assertThat(NameSpelling.of(once)).isEqualTo(once);
  }
}
