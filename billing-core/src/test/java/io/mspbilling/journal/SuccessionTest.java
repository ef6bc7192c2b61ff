package io.mspbilling.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mspbilling.calendar.Span;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What stood on which days. */
class SuccessionTest {

  private final Succession<String, String> all = new Succession<>();

  private static LocalDate march(int day) {
    return LocalDate.of(2026, 3, day);
  }

  @Test
  void itStandsFromItsDayThoughItWasWrittenDownLater() {
    all.begin("a", "first", march(2), march(5));

    assertThat(all.on("a", march(1))).isEmpty();
    assertThat(all.on("a", march(2))).hasValue("first");
    assertThat(all.on("b", march(2))).isEmpty();
    assertThat(all.now("a")).hasValue(new Stood<>("first", Span.since(march(2))));
  }

  @Test
  void whatStoodStaysAsItWasUntilTheDayItWasReplaced() {
    all.begin("a", "first", march(2), march(2));
    all.begin("a", "second", march(2), march(10));

    assertThat(all.on("a", march(9))).hasValue("first");
    assertThat(all.on("a", march(10))).hasValue("second");
    assertThat(all.all())
        .containsExactly(
            new Stood<>("first", new Span(march(2), Optional.of(march(10)))),
            new Stood<>("second", Span.since(march(10))));
  }

  @Test
  void itEndsOnItsDayAndWhatWasOverByTheEveningNeverStood() {
    all.begin("a", "first", march(2), march(2));
    all.end("a", march(7));
    assertThat(all.on("a", march(6))).hasValue("first");
    assertThat(all.on("a", march(7))).isEmpty();
    assertThat(all.now("a")).isEmpty();

    all.begin("b", "short", march(8), march(8));
    all.end("b", march(8));
    assertThat(all.all("b")).isEmpty();
    all.end("c", march(8));
    assertThat(all.names()).containsExactly("a", "b");
  }

  @Test
  void whatBeginsAgainNeverOverlapsWhatEnded() {
    all.begin("a", "first", march(2), march(2));
    all.end("a", march(7));
    all.begin("a", "again", march(3), march(9));

    assertThat(all.all("a"))
        .extracting(one -> one.days().from())
        .containsExactly(march(2), march(7));
  }

  @Test
  void noSpanEndsBeforeAnEveningCame() {
    assertThatThrownBy(() -> new Span(march(2), Optional.of(march(2))))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(new Span(march(2), Optional.of(march(3)))).hasToString("2026-03-02 to 2026-03-03");
    assertThat(Span.since(march(2))).hasToString("since 2026-03-02");
  }
}
