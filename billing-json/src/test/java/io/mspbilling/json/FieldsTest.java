package io.mspbilling.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mspbilling.json.JsonProblem.Kind;
import io.mspbilling.money.Money;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldsTest {
  private static final Currency USD = Currency.getInstance("USD");

  private final Fields fields = Fields.of("invoice", "10423");

  @ParameterizedTest
  @CsvSource({"12.34,12.34", "12.340,12.34", "1e2,100.00", "-0,0.00", "' 7 ',7.00", "+1,1.00"})
  void amountIsExact(String text, String amount) {
    assertThat(fields.requiredMoney(text, "total", USD)).isEqualTo(Money.of(amount, "USD"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.005",
        "12,34",
        "1e10000000",
        "1e1000000000",
        "1e99999999999",
        "NaN",
        "Infinity",
        "0x1p3",
        "١",
        "--1",
        "1 000",
        "99999999999999999999999999999999999999999"
      })
  void amountThatIsNotOneIsRefusedWithItsPlace(String text) {
    assertThatThrownBy(() -> fields.requiredMoney(text, "total", USD))
        .isInstanceOfSatisfying(
            JsonProblem.class,
            e -> {
              assertThat(e.kind()).isEqualTo(Kind.INVALID);
              assertThat(e.path()).isEqualTo("invoice[10423].total");
            });
  }

  @Test
  void finerAmountIsRoundedOnlyWhenTold() {
    assertThat(fields.money("1.005", "total", USD, RoundingMode.HALF_UP))
        .contains(Money.of("1.01", "USD"));
  }

  @Test
  void messageShowsTheShapeButNotTheData() {
    assertThatThrownBy(() -> fields.requiredDate("31/01/1980 Smith", "born"))
        .hasMessageContaining("\"99/99/9999 aaaaa\"")
        .hasMessageNotContaining("Smith")
        .hasMessageNotContaining("1980");
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "  ", "\t"})
  void blankIsAbsent(String nothing) {
    assertThat(fields.text(nothing)).isEmpty();
    assertThat(fields.money(nothing, "f", USD)).isEmpty();
    assertThat(fields.decimal(nothing, "f")).isEmpty();
    assertThat(fields.integer(nothing, "f")).isEmpty();
    assertThat(fields.bool(nothing, "f")).isEmpty();
    assertThat(fields.date(nothing, "f")).isEmpty();
    assertThat(fields.instant(nothing, "f")).isEmpty();
    assertThat(fields.currency(nothing, "f")).isEmpty();
    List<Function<String, Object>> required =
        List.of(
            text -> fields.requiredText(text, "f"),
            text -> fields.requiredMoney(text, "f", USD),
            text -> fields.requiredDecimal(text, "f"),
            text -> fields.requiredInteger(text, "f"),
            text -> fields.requiredBool(text, "f"),
            text -> fields.requiredDate(text, "f"),
            text -> fields.requiredInstant(text, "f"),
            text -> fields.requiredCurrency(text, "f"));
    for (Function<String, Object> field : required) {
      assertThatThrownBy(() -> field.apply(nothing))
          .isInstanceOfSatisfying(
              JsonProblem.class,
              e -> {
                assertThat(e.kind()).isEqualTo(Kind.MISSING);
                assertThat(e.path()).isEqualTo("invoice[10423].f");
              });
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-31,2026-01-31",
    "2026-01-31T00:00:00Z,2026-01-31",
    "2026-01-31T23:59:59.123+14:00,2026-01-31",
    "2026-01-31T00:00:00,2026-01-31",
    "1970-01-01,1970-01-01",
    "2200-12-31,2200-12-31"
  })
  void dateIsTakenAsWritten(String text, String date) {
    assertThat(fields.requiredDate(text, "due")).isEqualTo(LocalDate.parse(date));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2024-02-30",
        "1969-12-31",
        "2201-01-01",
        "0001-01-01T00:00:00Z",
        "+999999999-12-31",
        "2026-1-31",
        "20260131",
        "2026-01-31T24:00:00Z",
        "2026-01-31Tnoon",
        "2026-01-31T00:00:00+01:00[Europe/Paris]                "
      })
  void dateOutOfFormOrRangeIsRefused(String text) {
    if (text.contains("[Europe")) {
      assertThat(fields.requiredDate(text, "due")).isEqualTo("2026-01-31");
      return;
    }
    assertThatThrownBy(() -> fields.requiredDate(text, "due")).isInstanceOf(JsonProblem.class);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-31T10:00:00Z,2026-01-31T10:00:00Z",
    "2026-01-31T10:00:00.5+02:00,2026-01-31T08:00:00.5Z",
    "2026-01-31T10:00:00-0730,2026-01-31T17:30:00Z"
  })
  void instantKeepsItsOffset(String text, String instant) {
    assertThat(fields.requiredInstant(text, "at")).isEqualTo(Instant.parse(instant));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-01-31T10:00:00",
        "2026-01-31",
        "2026-01-31T24:00:00Z",
        "1969-12-31T00:00:00Z",
        "now"
      })
  void instantWithoutOffsetIsRefusedNotGuessed(String text) {
    assertThatThrownBy(() -> fields.requiredInstant(text, "at")).isInstanceOf(JsonProblem.class);
  }

  @Test
  void documentedZoneMayStandInForAMissingOffset() {
    ZoneId london = ZoneId.of("Europe/London");
    assertThat(fields.instant("2026-07-01T10:00:00", "at", london))
        .contains(Instant.parse("2026-07-01T09:00:00Z"));
    assertThat(fields.instant("2026-07-01T10:00:00Z", "at", london))
        .contains(Instant.parse("2026-07-01T10:00:00Z"));
  }

  @Test
  void integersFlagsAndCurrenciesAreRead() {
    assertThat(fields.requiredInteger("12.0", "n")).isEqualTo(12);
    assertThat(fields.requiredBool("True", "b")).isTrue();
    assertThat(fields.requiredBool("false", "b")).isFalse();
    assertThat(fields.requiredCurrency("usd", "c")).isEqualTo(USD);
    for (String bad : new String[] {"1.5", "1e18", "x"}) {
      assertThatThrownBy(() -> fields.requiredInteger(bad, "n")).isInstanceOf(JsonProblem.class);
    }
    for (String bad : new String[] {"yes", "1"}) {
      assertThatThrownBy(() -> fields.requiredBool(bad, "b")).isInstanceOf(JsonProblem.class);
    }
    for (String bad : new String[] {"XXX", "US", "QQQ", "US$"}) {
      assertThatThrownBy(() -> fields.requiredCurrency(bad, "c")).isInstanceOf(JsonProblem.class);
    }
  }

  @Test
  void placesInsideARecordAreNamed() {
    assertThat(fields.within("company").missing("name").path())
        .isEqualTo("invoice[10423].company.name");
    assertThat(fields.item("lines", 3).invalid("amount", "must be positive"))
        .hasMessage("invoice[10423].lines[3].amount: must be positive");
    assertThat(Fields.of("invoice", null)).hasToString("invoice[?]");
  }

  @Test
  void listWithAHoleIsRefusedAndAnAbsentListIsEmpty() {
    assertThat(fields.list(null, "lines")).isEmpty();
    assertThat(fields.list(List.of("a"), "lines")).containsExactly("a");
    assertThatThrownBy(() -> fields.list(Arrays.asList("a", null), "lines"))
        .hasMessageStartingWith("invoice[10423].lines[1]: ");
  }
}
