package io.mspbilling.report.html;

import java.io.IOException;
import java.util.List;

/** What stands below a drawing: the first, the middle and the last of its places. */
final class Axis {

  private Axis() {}

  static void write(Markup html, List<String> places) throws IOException {
    html.open("div", "class", "axis", "aria-hidden", "true");
    html.line("span", places.get(0));
    if (places.size() > 2) {
      html.line("span", places.get(places.size() / 2));
    }
    if (places.size() > 1) {
      html.line("span", places.get(places.size() - 1));
    }
    html.close();
  }
}
