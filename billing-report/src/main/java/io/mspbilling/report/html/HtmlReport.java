package io.mspbilling.report.html;

import io.mspbilling.report.BillingReport;
import io.mspbilling.report.CurrencyReport;
import java.io.IOException;

/**
 * Writes a report as one HTML page. It reaches for nothing: no script, no font, no picture, no
 * address; its own policy forbids them. It reads well on a phone, in the dark, and on paper.
 *
 * <p>Whatever customers and vendors wrote is text in it, and never more. Long lists are folded, and
 * longer ones are summed up, so that the page stays small; the tables have all.
 */
public final class HtmlReport {
  private static final String POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

  private HtmlReport() {}

  /**
   * Writes a report as it goes. The page says that it is in UTF-8, so {@code out} has to be.
   *
   * @throws IOException if {@code out} cannot take it
   */
  public static void write(BillingReport report, Appendable out) throws IOException {
    Markup html = new Markup(out);
    html.begin().open("html", "lang", "en");
    head(report, html);
    html.open("body").open("main");
    Masthead.write(report, html);
    for (CurrencyReport part : report.currencies()) {
      currency(report, part, html);
    }
    WaitingSection.write(report, html);
    for (CurrencyReport part : report.currencies()) {
      ClientsSection.write(report, part, html);
    }
    for (CurrencyReport part : report.currencies()) {
      FiguresSection.write(report, part, html);
    }
    AgreementsSection.write(report, html);
    ClaimsSection.write(report, html);
    html.close();
    Colophon.write(report, html);
    html.close(2);
  }

  private static void head(BillingReport report, Markup html) throws IOException {
    html.open("head")
        .empty("meta", "charset", "utf-8")
        .empty("meta", "http-equiv", "Content-Security-Policy", "content", POLICY)
        .empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
        .empty("meta", "name", "color-scheme", "content", "light dark")
        .empty("meta", "name", "referrer", "content", "no-referrer")
        .empty("link", "rel", "icon", "href", "data:,")
        .line("title", report.name() + ", " + InWords.period(report.asked()))
        .style(Stylesheet.CSS)
        .close();
  }

  private static void currency(BillingReport report, CurrencyReport part, Markup html)
      throws IOException {
    Headlines.write(report, part, html);
    html.open("div", "class", "grid");
    CashSection.write(report, part, html);
    AgeingSection.write(part, html);
    TrendSection.write(part, html);
    RailsSection.write(part, html);
    AutopaySection.write(report, part, html);
    ForecastSection.write(report, part, html);
    html.close();
  }

  /** What a section of a currency is called in the page, which may have several. */
  static String id(String section, CurrencyReport part) {
    return section + "-" + part.currency().getCurrencyCode();
  }

  /** Begins a section with its heading. */
  static Markup section(Markup html, String id, String heading, String... classes)
      throws IOException {
    html.open(
        "section", "class", ("card " + String.join(" ", classes)).strip(), "aria-labelledby", id);
    return html.line("h2", heading, "id", id);
  }
}
