package io.mspbilling.report.html;

import io.mspbilling.money.Money;
import io.mspbilling.receivables.Rail;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;

/** Which color is which rail, with its amount, so that nobody has to tell colors apart. */
final class Legend {

  private Legend() {}

  static void write(Markup html, Map<Rail, Money> rails) throws IOException {
    html.open("ul", "class", "legend");
    for (Map.Entry<Rail, Money> rail : rails.entrySet()) {
      html.open("li");
      swatch(html, "rail-" + rail.getKey().name().toLowerCase(Locale.ROOT));
      html.text(InWords.rail(rail.getKey()) + " ");
      html.line("b", InWords.money(rail.getValue())).close();
    }
    html.close();
  }

  /** A spot of a color; what it stands for is said beside it. */
  static void swatch(Markup html, String color) throws IOException {
    html.open("svg", "class", "swatch", "viewBox", "0 0 10 10", "aria-hidden", "true");
    html.mark("rect", "class", color, "width", "10", "height", "10", "rx", "2").close();
  }
}
