package io.mspbilling.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.report.BillingReport;
import io.mspbilling.report.CurrencyReport;
import io.mspbilling.report.Pages;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

final class HtmlReportTest {
  private static final BillingReport REPORT = Pages.report(60, 14);
  private static final Document PAGE = Jsoup.parse(Pages.html(REPORT));

  @Test
  void itReachesForNothing() {
    assertThat(
            PAGE.select(
                "script, iframe, object, embed, base, form, img, audio, video, style ~ style"))
        .isEmpty();
    assertThat(PAGE.select("[src], [srcset], [data], [action], [poster], [background], [ping]"))
        .isEmpty();
    assertThat(PAGE.select("[href]"))
        .isNotEmpty()
        .allSatisfy(link -> assertThat(link.attr("href")).matches("#[\\w-]+|data:,"));
    assertThat(PAGE.select("style").html()).doesNotContain("url(").doesNotContain("@import");
    assertThat(PAGE.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
        .startsWith("default-src 'none'; style-src 'unsafe-inline'");
    assertThat(PAGE.getAllElements())
        .allSatisfy(
            element ->
                assertThat(element.attributes())
                    .noneMatch(attribute -> attribute.getKey().startsWith("on")));
  }

  @Test
  void everyLinkHasItsPlace() {
    assertThat(PAGE.select("a[href]"))
        .allSatisfy(
            link -> assertThat(PAGE.getElementById(link.attr("href").substring(1))).isNotNull());
    List<String> ids = PAGE.select("[id]").eachAttr("id");
    assertThat(ids).doesNotHaveDuplicates();
    assertThat(PAGE.select("[aria-labelledby]"))
        .allSatisfy(
            one -> assertThat(PAGE.getElementById(one.attr("aria-labelledby"))).isNotNull());
  }

  @Test
  void everyDrawingHasItsWords() {
    assertThat(PAGE.select("svg"))
        .isNotEmpty()
        .allSatisfy(
            svg -> {
              if (svg.hasAttr("aria-hidden")) {
                assertThat(svg.parent()).isNotNull();
                assertThat(svg.parents().first().text()).isNotBlank();
              } else {
                assertThat(svg.attr("role")).isEqualTo("img");
                assertThat(svg.attr("aria-label")).hasSizeGreaterThan(20);
              }
            });
  }

  @Test
  void everyTableHasItsHeads() {
    assertThat(PAGE.select("table"))
        .isNotEmpty()
        .allSatisfy(
            table -> {
              assertThat(table.select("thead th[scope=col]")).isNotEmpty();
              assertThat(table.select("tbody tr"))
                  .allSatisfy(row -> assertThat(row.select("> th[scope=row]")).hasSize(1));
            });
    assertThat(PAGE.select("th:not([scope])")).isEmpty();
  }

  @Test
  void headingsAreInTheirOrder() {
    assertThat(PAGE.select("h1")).hasSize(1);
    assertThat(PAGE.select("h3").eachText())
        .containsExactly("Invoiced on autopay", "Paid within 7 days of a reminder");
    assertThat(PAGE.select("section > h2").eachText())
        .containsExactly(
            "At a glance",
            "Cash in, day by day",
            "What you are owed, by age",
            "Days sales outstanding, month by month",
            "How money comes, and what it costs",
            "Autopay and reminders",
            "Cash to come",
            "What waits for you",
            "Clients",
            "All figures",
            "What changed in agreements",
            "Proofs");
    assertThat(PAGE.select("html").attr("lang")).isEqualTo("en");
    assertThat(PAGE.title()).isEqualTo("Harbor Street IT, March 2026");
  }

  /** Texts of programs have other forms of both; a page has one. */
  @Test
  void daysAndAmountsHaveOneForm() {
    assertThat(PAGE.body().text())
        .containsPattern("payment from [\\w &]+ on 28 Mar 2026")
        .contains("$1,284.50 = 1284.50 since 1 Mar 2026")
        .doesNotContainPattern("\\d{4}-\\d{2}-\\d{2}")
        .doesNotContainPattern("\\b(USD|EUR) [\\d,.]*\\d");
  }

  @Test
  void proofsAreFoldedUnlessOneFails() {
    assertThat(PAGE.select("#claims + details summary").text()).isEqualTo("6 of 6 hold");
    assertThat(PAGE.select("#claims + details[open]")).isEmpty();
    Document failing = Jsoup.parse(Pages.html(Pages.reportOf("no")));
    assertThat(failing.select("#claims + details[open] summary").text()).isEqualTo("6 of 7 hold");
    assertThat(failing.select("#claims + details li.worse")).hasSize(1);
  }

  @Test
  void everyClientHasItsLine() {
    assertThat(PAGE.select("details.c > summary bdi").eachText())
        .hasSize(REPORT.currencies().get(0).clients().size())
        .contains("Harbor Dental Group");
    Element rest = PAGE.select("details.rest > summary").first();
    assertThat(rest).isNotNull();
  }

  @Test
  void currenciesHaveTheirOwnSections() {
    Document page = Jsoup.parse(Pages.html(Pages.inTwoCurrencies()));

    assertThat(page.select("[id]").eachAttr("id"))
        .contains("cash-EUR", "cash-USD", "clients-EUR")
        .doesNotHaveDuplicates();
    assertThat(page.select("h2.currency").eachText()).containsExactly("US Dollar", "Euro");
    assertThat(page.select(".lead").eachText()).anyMatch(lead -> lead.startsWith("€"));
  }

  @Test
  void noTwoLinesOfThePageHaveOneLabel() {
    assertThat(PAGE.select("table.roll th[scope=row], table.figures th[scope=row]").eachText())
        .hasSizeGreaterThan(30);
    assertThat(PAGE.select("table.roll th[scope=row], table.figures th[scope=row]"))
        .extracting(Element::ownText)
        .doesNotHaveDuplicates();
  }

  @Test
  void noExplanationSaysTwiceWhatItsNoteSays() {
    assertThat(PAGE.select("table.figures small").eachText())
        .contains("The same by amount. Of the settled ones only.")
        .contains("The same, less what was wrong. May still change for 30 days.");
    CurrencyReport part = REPORT.currencies().get(0);
    assertThat(Stream.concat(part.headlines().stream(), part.figures().stream()))
        .allSatisfy(
            one ->
                assertThat(longWords(one.meaning()))
                    .doesNotContainAnyElementsOf(longWords("notes: " + InWords.notes(one.now()))));
  }

  private static List<String> longWords(String text) {
    return Pattern.compile("[a-z]{6,}|notes")
        .matcher(text.toLowerCase(Locale.ROOT))
        .results()
        .map(MatchResult::group)
        .toList();
  }

  @Test
  void whatWaitsIsToldWithItsClientItsInvoiceAndAmountsAsElsewhere() {
    Element row =
        PAGE.select("ol.waiting li").stream()
            .filter(one -> one.text().startsWith("Reminders exhausted"))
            .findFirst()
            .orElseThrow();
    Element check =
        PAGE.select("ol.waiting li").stream()
            .filter(one -> one.text().startsWith("Unmatched payment"))
            .findFirst()
            .orElseThrow();

    assertThat(row.select(".who").text()).matches("[A-Z].+, invoice U\\d+");
    assertThat(check.text())
        .contains("a check over $250.00 names no invoice")
        .contains("Suggested: find out what it is for");
    assertThat(PAGE.select("#waiting ~ .note").text()).doesNotContain("$");
  }

  @Test
  void aReportOfNothingIsAPageToo() {
    String page = Pages.html(Pages.report(0, 0));

    assertThat(page).contains("Nothing came in").contains("No client was billed");
  }

  /** 2,000 clients and 100,000 invoices, and a quarter of it. */
  @Test
  void aLargeOfficeHasASmallPageThatGrowsNoFasterThanTheOffice() throws Exception {
    Counted quarter = new Counted();
    Counted whole = new Counted();
    HtmlReport.write(Pages.report(500, 50), quarter);
    HtmlReport.write(Pages.report(2_000, 50), whole);

    assertThat(whole.bytes).isLessThan(5_000_000);
    assertThat(whole.bytes).isLessThan(quarter.bytes * 41 / 10);
    assertThat(whole.appends).isLessThan(quarter.appends * 41 / 10);
    assertThat(whole.longest).isLessThan(20_000); // written as it goes, and never as a whole
  }

  /** Counts what is written and keeps nothing. */
  private static final class Counted implements Appendable {
    private long bytes;
    private long appends;
    private int longest;

    @Override
    public Appendable append(CharSequence text) {
      appends++;
      longest = Math.max(longest, text.length());
      bytes += text.toString().getBytes(StandardCharsets.UTF_8).length;
      return this;
    }

    @Override
    public Appendable append(CharSequence text, int start, int end) {
      return append(text.subSequence(start, end));
    }

    @Override
    public Appendable append(char c) {
      appends++;
      bytes += c < 0x80 ? 1 : 3;
      return this;
    }
  }
}
