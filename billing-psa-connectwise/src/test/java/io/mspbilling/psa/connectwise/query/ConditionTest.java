package io.mspbilling.psa.connectwise.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ConditionTest {
  private static final Condition OWED = InvoiceFields.BALANCE.greaterThan(BigDecimal.ZERO);
  private static final Condition ACME = InvoiceFields.COMPANY_IDENTIFIER.equalTo("ACME");

  @Test
  void literalsAreWrittenAsTheGrammarWantsThem() {
    assertThat(OWED).hasToString("balance > 0");
    assertThat(ACME).hasToString("company/identifier = \"ACME\"");
    assertThat(InvoiceFields.TOTAL.lessThan(new BigDecimal("1E+3"))).hasToString("total < 1000");
    assertThat(InvoiceFields.TOTAL.equalTo(new BigDecimal("1.50"))).hasToString("total = 1.50");
    assertThat(InvoiceFields.STATUS_CLOSED.isFalse()).hasToString("status/isClosed = False");
    assertThat(InvoiceFields.DUE_DATE.isNull()).hasToString("dueDate = null");
    assertThat(InvoiceFields.ID.in(List.of(1L, 2L, 1L))).hasToString("id in (1,2)");
    assertThat(CompanyFields.NAME.in(List.of("a", "b"))).hasToString("name in (\"a\",\"b\")");
    assertThat(CompanyFields.NAME.like("North*")).hasToString("name like \"North*\"");
    assertThat(CompanyFields.NAME.contains("[x]")).hasToString("name contains \"[[]x]\"");
    assertThat(InvoiceFields.LAST_UPDATED.after(Instant.parse("2026-03-01T10:00:00.9Z")))
        .hasToString("lastUpdated > [2026-03-01T10:00:00Z]");
    assertThat(InvoiceFields.DATE.onOrAfter(LocalDate.of(2026, 3, 1)))
        .hasToString("date >= [2026-03-01T00:00:00Z]");
  }

  @Test
  void quotesAreChosenSoThatTheTextNeedsNoEscapeIfItCan() {
    assertThat(CompanyFields.NAME.equalTo("O'Hara")).hasToString("name = \"O'Hara\"");
    assertThat(CompanyFields.NAME.equalTo("The \"East\"")).hasToString("name = 'The \"East\"'");
    assertThat(CompanyFields.NAME.equalTo("O'H \"E\"")).hasToString("name = \"O'H \\\"E\\\"\"");
  }

  @Test
  void junctionsPutParenthesesOnlyWhereTheyAreNeeded() {
    assertThat(OWED.and(ACME).and(OWED)).hasToString(OWED + " and " + ACME + " and " + OWED);
    assertThat(OWED.or(ACME).and(OWED)).hasToString("(" + OWED + " or " + ACME + ") and " + OWED);
    assertThat(OWED.and(Condition.everything())).hasToString(OWED.toString());
    assertThat(OWED.or(Condition.everything()).isEverything()).isTrue();
  }

  @Test
  void notIsPushedDownToTheFields() {
    assertThat(OWED.and(ACME).not()).hasToString("balance <= 0 or company/identifier != \"ACME\"");
    assertThat(CompanyFields.NAME.contains("x").not()).hasToString("name not contains \"x\"");
    assertThat(InvoiceFields.ID.in(List.of(1L)).not()).hasToString("id not in (1)");
    assertThatThrownBy(() -> Condition.everything().not())
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void whatCannotBeSaidIsRefused() {
    assertThatThrownBy(() -> CompanyFields.NAME.equalTo("a*b"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> CompanyFields.NAME.equalTo("a\nb"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> InvoiceFields.ID.in(List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void longListsAreTakenApartAndShareTheirValuesOut() {
    List<Long> ids = LongStream.rangeClosed(1, 3000).boxed().toList();
    List<Condition> pieces = OWED.and(InvoiceFields.ID.in(ids)).pieces(1600);

    assertThat(pieces).hasSizeGreaterThan(10);
    assertThat(pieces).allSatisfy(piece -> assertThat(piece.toString()).startsWith("balance > 0"));
    assertThat(pieces)
        .flatExtracting(piece -> List.of(piece.toString().replaceAll(".*\\(|\\)", "").split(",")))
        .containsExactlyElementsOf(ids.stream().map(String::valueOf).toList());
  }

  @Test
  void whatCannotBeTakenApartIsRefusedWhenTooLong() {
    List<Long> ids = LongStream.rangeClosed(1, 3000).boxed().toList();
    assertThatThrownBy(() -> InvoiceFields.ID.in(ids).not().pieces(1600))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1600");
    assertThatThrownBy(() -> InvoiceFields.ID.in(ids).or(OWED).pieces(1600))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
