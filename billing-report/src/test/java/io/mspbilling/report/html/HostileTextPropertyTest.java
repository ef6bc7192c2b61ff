package io.mspbilling.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.report.Pages;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** Whatever customers and vendors write stays text. */
final class HostileTextPropertyTest {

  private static final List<String> SHAPE = shape("harmless");

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.oneOf(
            Arbitraries.of(
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "' onmouseover='alert(1)",
                "</style><script>",
                "</title><base href=//evil>",
                "<!--",
                "]]>",
                "&lt;b&gt;&#x3c;i>",
                "\u202egnp.exe",
                "\u0000<\u0008b>",
                "\ud800<x>",
                "javascript:alert(1)",
                "`${1}`",
                "</bdi></span></summary></details><h1>"),
            Arbitraries.strings().ofMinLength(1).ofMaxLength(40))
        .filter(text -> !text.isBlank());
  }

  @Property(tries = 60)
  void elementsAndAttributesAreThoseOfAHarmlessPage(@ForAll("texts") String text) {
    assertThat(shape(text)).isEqualTo(SHAPE);
  }

  /** Names of elements and attributes, in their order. */
  private static List<String> shape(String text) {
    return Jsoup.parse(Pages.html(Pages.reportOf(text))).getAllElements().stream()
        .map(HostileTextPropertyTest::shape)
        .toList();
  }

  private static String shape(Element element) {
    StringBuilder shape = new StringBuilder(element.tagName());
    element.attributes().forEach(attribute -> shape.append(' ').append(attribute.getKey()));
    return shape.toString();
  }

  @Property
  void whatIsReadIsWhatWasWritten(@ForAll("texts") String text) throws Exception {
    StringBuilder out = new StringBuilder();
    new Markup(out).line("p", text, "title", text);
    Element read = Jsoup.parse(out.toString()).select("p").first();

    assertThat(read).isNotNull();
    if (read != null) {
      assertThat(read.wholeText()).isEqualTo(clean(text));
      assertThat(read.attr("title")).isEqualTo(clean(text));
    }
  }

  private static String clean(String text) {
    StringBuilder clean = new StringBuilder();
    text.codePoints()
        .forEach(
            point -> {
              boolean isLost =
                  (point >= 0xd800 && point <= 0xdfff)
                      || (point & 0xfffe) == 0xfffe
                      || (point >= 0xfdd0 && point <= 0xfdef)
                      || (Character.isISOControl(point) && point != '\t' && point != '\n');
              clean.appendCodePoint(isLost ? 0xfffd : point);
            });
    return clean.toString();
  }
}
