package io.mspbilling.report.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.json.Json;
import io.mspbilling.json.Node;
import io.mspbilling.report.BillingReport;
import io.mspbilling.report.CurrencyReport;
import io.mspbilling.report.Pages;
import io.mspbilling.report.Reading;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

final class JsonReportTest {
  private static final BillingReport REPORT = Pages.report(60, 14);

  private static Node read(BillingReport report) throws IOException {
    StringBuilder out = new StringBuilder();
    JsonReport.write(report, out);
    return tree(out);
  }

  private static Node tree(CharSequence json) {
    return Json.standard()
        .refusingDuplicateNames()
        .tree(json.toString().getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void itHoldsTheFiguresOfTheReport() throws IOException {
    Node json = read(REPORT);
    CurrencyReport part = REPORT.currencies().get(0);
    Node dollars = json.list("currencies").get(0);

    assertThat(json.requiredText("name")).isEqualTo("Harbor Street IT");
    assertThat(json.node("period").requiredDate("to")).isEqualTo(REPORT.period().to());
    assertThat(dollars.node("cash").requiredText("received"))
        .isEqualTo(part.cash().total().amount().toPlainString());
    assertThat(dollars.node("ageing").requiredText("owed"))
        .isEqualTo(part.after().inBuckets().amount().toPlainString());
    assertThat(dollars.list("clients")).hasSize(part.clients().size());
    assertThat(dollars.list("headlines"))
        .extracting(one -> one.requiredText("key"))
        .containsExactlyElementsOf(part.headlines().stream().map(Reading::key).toList());
    assertThat(dollars.list("headlines").get(3).node("now").requiredText("unit")).isEqualTo("DAYS");
    assertThat(dollars.node("rollForward").requiredText("difference")).isEqualTo("0.00");
    assertThat(json.list("waiting")).hasSize(REPORT.waiting().size());
    assertThat(json.list("claims")).allMatch(claim -> claim.requiredFlag("holds"));
  }

  @Test
  void whatIsUndefinedHasItsReason() throws IOException {
    Node json = read(Pages.report(0, 0));
    Node days = json.list("currencies").get(0).list("headlines").get(3).node("now");

    assertThat(days.requiredText("undefined")).isEqualTo("NO_SALES");
    assertThat(days.has("value")).isFalse();
  }

  @Property
  void anyTextIsReadAsItWasWritten(@ForAll String any) throws IOException {
    String text = "<" + any + ">";
    StringBuilder whole = new StringBuilder();
    new JsonWriter(whole)
        .object()
        .name("a")
        .text(text)
        .name("b")
        .list()
        .text("x")
        .text("y")
        .endList()
        .name("c")
        .count(-7)
        .name("d")
        .truth(true)
        .name("e")
        .nothing()
        .endObject();
    assertThat(whole).matches("[ -~]*").doesNotContain("<");
    Node read = tree(whole);
    if (any.codePoints().noneMatch(point -> point >= 0xd800 && point <= 0xdfff)) {
      assertThat(read.exactText("a")).hasValue(text);
    }
    assertThat(read.texts("b")).containsExactly("x", "y");
    assertThat(read.requiredInteger("c")).isEqualTo(-7);
    assertThat(read.requiredFlag("d")).isTrue();
  }
}
