package io.mspbilling.report.html;

import io.mspbilling.money.Money;
import java.io.IOException;

/** One bar that is filled as far as a part of a whole goes. */
final class ShareBar {
  private static final int HEIGHT = 40;

  private ShareBar() {}

  static void write(Markup html, Money part, Money whole, String words) throws IOException {
    html.open(
        "svg",
        "class",
        "share",
        "viewBox",
        "0 0 " + Scale.FULL + " " + HEIGHT,
        "preserveAspectRatio",
        "none",
        "role",
        "img",
        "aria-label",
        words);
    rect(html, "track", Scale.FULL);
    rect(html, "after", new Scale(whole).of(part));
    html.close();
  }

  private static void rect(Markup html, String color, int width) throws IOException {
    html.mark(
        "rect",
        "class",
        color,
        "width",
        Integer.toString(width),
        "height",
        Integer.toString(HEIGHT));
  }
}
