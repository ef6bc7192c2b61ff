package io.mspbilling.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BrandTest {

  @Property
  void whatStandsOnAColourCanBeRead(@ForAll @IntRange(max = 0xffffff) int rgb) {
    Colour colour = Colour.of(String.format(java.util.Locale.ROOT, "#%06x", rgb));

    assertThat(colour.contrast(colour.ink())).isGreaterThanOrEqualTo(4.3);
  }

  @Test
  void theContrastIsThatOfTheStandard() {
    assertThat(Colour.of("#000000").contrast(Colour.of("#ffffff"))).isEqualTo(21.0);
    assertThat(Colour.of("#777777").contrast(Colour.of("#FFFFFF"))).isBetween(4.47, 4.48);
    assertThat(Colour.of("#ffd200").ink()).isEqualTo(Colour.of("#111111"));
    assertThat(Colour.of("#1f6f5c").ink()).isEqualTo(Colour.of("#ffffff"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"red", "#fff", "#12345g", "#123456;x", ""})
  void aColourIsNothingElse(String text) {
    assertThatThrownBy(() -> Colour.of(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://n.example/logo.png",
        "javascript:alert(1)",
        "data:image/svg+xml;base64,AAAA",
        "data:text/html;base64,AAAA",
        "data:image/png;base64,AA\"AA",
        "logo.png"
      })
  void aLogoIsSafeToShow(String source) {
    assertThatThrownBy(() -> new Logo(source, 100)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aLogoIsOnTheWebOrInItself() {
    assertThatCode(
            () -> {
              new Logo("https://n.example/logo.png", 160);
              new Logo("data:image/png;base64,iVBORw0KGgo=", 536);
            })
        .doesNotThrowAnyException();
    assertThatThrownBy(() -> new Logo("https://n.example/logo.png", 537))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Logo("data:image/png;base64," + "A".repeat(48 * 1024), 100))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whatIsAddedLeavesTheRestAsItWas() {
    Brand bare = Brand.of("Northwind", Colour.of("#000000"));
    Logo logo = new Logo("https://n.example/logo.png", 160);
    Brand whole =
        new Brand(
            "Northwind",
            Colour.of("#000000"),
            Optional.of(logo),
            List.of("12 Harbour Street"),
            Optional.of("555 0142"),
            true);

    assertThat(bare.takesReplies()).isFalse();
    assertThat(
            bare.withReplies()
                .withPhone("555 0142")
                .withAddress("12 Harbour Street")
                .withLogo(logo))
        .isEqualTo(whole);
    assertThat(
            bare.withLogo(logo)
                .withAddress("12 Harbour Street")
                .withPhone("555 0142")
                .withReplies())
        .isEqualTo(whole);
  }

  @Test
  void aBrandHasAName() {
    assertThatThrownBy(() -> Brand.of(" ", Colour.of("#000000")))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
