package io.mspbilling.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Colors as WCAG 2.2 AA asks for: 4.5 to 1 for text, 3 to 1 for what a drawing says. */
final class ContrastTest {
  private static final Pattern VARIABLE = Pattern.compile("--([\\w-]+): #(\\w{6});");

  static List<Named<Map<String, String>>> palettes() {
    String[] parts = Stylesheet.CSS.split(":root \\{");
    return List.of(
        Named.of("light", colors(parts[1])),
        Named.of("dark", colors(parts[2])),
        Named.of("print", colors(parts[3])));
  }

  private static Map<String, String> colors(String css) {
    Map<String, String> colors = new HashMap<>();
    Matcher matcher = VARIABLE.matcher(css.substring(0, css.indexOf('}')));
    while (matcher.find()) {
      colors.put(matcher.group(1), matcher.group(2));
    }
    assertThat(colors).hasSize(17);
    return colors;
  }

  @ParameterizedTest
  @MethodSource("palettes")
  void textCanBeRead(Map<String, String> colors) {
    for (String text : List.of("ink", "soft", "accent", "good", "bad")) {
      for (String ground : List.of("paper", "card")) {
        assertThat(contrast(colors, text, ground))
            .as(text + " on " + ground)
            .isGreaterThanOrEqualTo(new BigDecimal("4.5"));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("palettes")
  void drawingsCanBeSeen(Map<String, String> colors) {
    for (String mark :
        List.of("accent", "ach", "card-rail", "check", "wire", "financed", "other")) {
      assertThat(contrast(colors, mark, "card"))
          .as(mark)
          .isGreaterThanOrEqualTo(new BigDecimal("3"));
    }
  }

  private static BigDecimal contrast(Map<String, String> colors, String one, String other) {
    double first = luminance(colors.getOrDefault(one, ""));
    double second = luminance(colors.getOrDefault(other, ""));
    return new BigDecimal(
        (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05), MathContext.DECIMAL32);
  }

  private static double luminance(String hex) {
    return 0.2126 * channel(hex, 0) + 0.7152 * channel(hex, 2) + 0.0722 * channel(hex, 4);
  }

  private static double channel(String hex, int at) {
    double value = Integer.parseInt(hex.substring(at, at + 2), 16) / 255.0;
    return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }
}
