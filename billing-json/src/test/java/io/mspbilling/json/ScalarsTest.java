package io.mspbilling.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mspbilling.json.JsonProblem.Kind;
import io.mspbilling.money.Money;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a field says, and what it does not. */
class ScalarsTest {
  private static final Currency USD = Currency.getInstance("USD");

  private static Node field(@Nullable String text) {
    Draft draft = new Draft().put("id", 10423).put("f", Optional.ofNullable(text));
    return Json.standard().tree(draft.json()).as("invoice");
  }

  @ParameterizedTest
  @CsvSource({"12.34,12.34", "12.340,12.34", "1e2,100.00", "-0,0.00", "' 7 ',7.00", "+1,1.00"})
  void amountIsExact(String text, String amount) {
    assertThat(field(text).requiredMoney("f", USD)).isEqualTo(Money.of(amount, "USD"));
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
    assertThatThrownBy(() -> field(text).requiredMoney("f", USD))
        .isInstanceOfSatisfying(
            JsonProblem.class,
            e -> {
              assertThat(e.kind()).isEqualTo(Kind.INVALID);
              assertThat(e.path()).isEqualTo("invoice[10423].f");
            });
  }

  @Test
  void finerAmountIsRoundedOnlyWhenTold() {
    assertThat(field("1.005").money("f", USD, RoundingMode.HALF_UP))
        .contains(Money.of("1.01", "USD"));
  }

  @Test
  void messageShowsTheShapeButNotTheData() {
    assertThatThrownBy(() -> field("31/01/1980 Smith").requiredDate("f"))
        .hasMessageContaining("\"99/99/9999 aaaaa\"")
        .hasMessageNotContaining("Smith")
        .hasMessageNotContaining("1980");
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "  ", "\t"})
  void blankIsAbsent(String nothing) {
    assertThat(field(nothing).text("f")).isEmpty();
    assertThat(field(nothing).money("f", USD)).isEmpty();
    assertThat(field(nothing).decimal("f")).isEmpty();
    assertThat(field(nothing).integer("f")).isEmpty();
    assertThat(field(nothing).flag("f")).isEmpty();
    assertThat(field(nothing).date("f")).isEmpty();
    assertThat(field(nothing).instant("f")).isEmpty();
    assertThat(field(nothing).currency("f")).isEmpty();
    List<Function<String, Object>> required =
        List.of(
            text -> field(text).requiredText("f"),
            text -> field(text).requiredMoney("f", USD),
            text -> field(text).requiredDecimal("f"),
            text -> field(text).requiredInteger("f"),
            text -> field(text).requiredFlag("f"),
            text -> field(text).requiredDate("f"),
            text -> field(text).requiredInstant("f"),
            text -> field(text).requiredCurrency("f"));
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
    assertThat(field(text).requiredDate("f")).isEqualTo(LocalDate.parse(date));
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
      assertThat(field(text).requiredDate("f")).isEqualTo("2026-01-31");
      return;
    }
    assertThatThrownBy(() -> field(text).requiredDate("f")).isInstanceOf(JsonProblem.class);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-31T10:00:00Z,2026-01-31T10:00:00Z",
    "2026-01-31T10:00:00.5+02:00,2026-01-31T08:00:00.5Z",
    "2026-01-31T10:00:00-0730,2026-01-31T17:30:00Z"
  })
  void instantKeepsItsOffset(String text, String instant) {
    assertThat(field(text).requiredInstant("f")).isEqualTo(Instant.parse(instant));
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
    assertThatThrownBy(() -> field(text).requiredInstant("f")).isInstanceOf(JsonProblem.class);
  }

  @Test
  void documentedZoneMayStandInForAMissingOffset() {
    ZoneId london = ZoneId.of("Europe/London");
    assertThat(field("2026-07-01T10:00:00").instant("f", london))
        .contains(Instant.parse("2026-07-01T09:00:00Z"));
    assertThat(field("2026-07-01T10:00:00Z").instant("f", london))
        .contains(Instant.parse("2026-07-01T10:00:00Z"));
  }

  @Test
  void integersFlagsAndCurrenciesAreRead() {
    assertThat(field("12.0").requiredInteger("f")).isEqualTo(12);
    assertThat(field("True").requiredFlag("f")).isTrue();
    assertThat(field("false").requiredFlag("f")).isFalse();
    assertThat(field("usd").requiredCurrency("f")).isEqualTo(USD);
    for (String bad : new String[] {"1.5", "1e18", "x"}) {
      assertThatThrownBy(() -> field(bad).requiredInteger("f")).isInstanceOf(JsonProblem.class);
    }
    for (String bad : new String[] {"yes", "1"}) {
      assertThatThrownBy(() -> field(bad).requiredFlag("f")).isInstanceOf(JsonProblem.class);
    }
    for (String bad : new String[] {"XXX", "US", "QQQ", "US$"}) {
      assertThatThrownBy(() -> field(bad).requiredCurrency("f")).isInstanceOf(JsonProblem.class);
    }
  }

  @Test
  void exactTextIsWhatItIs() {
    assertThat(field(" \t").exactText("f")).contains(" \t");
    assertThat(field("").exactText("f")).contains("");
    assertThat(field(null).exactText("f")).isEmpty();
  }
}
