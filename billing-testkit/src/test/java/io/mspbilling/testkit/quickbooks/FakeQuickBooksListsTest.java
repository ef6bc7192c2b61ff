package io.mspbilling.testkit.quickbooks;

import static io.mspbilling.testkit.quickbooks.QuickBooksCaller.CONTOSO;
import static io.mspbilling.testkit.quickbooks.QuickBooksCaller.sale;
import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.testkit.http.FakeObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tax codes, which are only read, and classes. */
class FakeQuickBooksListsTest {
  private final QuickBooksCaller caller = new QuickBooksCaller();

  @AfterEach
  void stop() {
    caller.close();
  }

  @Test
  void taxCodesAreReadAndQueried() {
    FakeObject code = caller.get("taxcode/NON").body().object("TaxCode").orElseThrow();

    assertThat(code.text("Name")).hasValue("NON");
    assertThat(code.bool("Taxable")).hasValue(false);
    assertThat(caller.ids("TaxCode", "select * from TaxCode where Active = true"))
        .containsExactly("TAX", "NON");
    assertThat(caller.ids("TaxCode", "select * from TaxCode where Name = 'TAX'"))
        .containsExactly("TAX");
    assertThat(caller.get("taxcode/GST").code()).isEqualTo("610");
  }

  @Test
  void programsDoNotWriteTaxCodesAndHearOfNoChange() {
    assertThat(caller.post("taxcode", "{\"Name\":\"GST\"}").code()).isEqualTo("500");
    assertThat(caller.post("taxcode", "{\"Id\":\"TAX\",\"SyncToken\":\"0\",\"Name\":\"T\"}").code())
        .isEqualTo("500");
    assertThat(caller.get("cdc?entities=TaxCode&changedSince=2026-05-01").code()).isEqualTo("500");
  }

  @Test
  void aClassBelowAnotherHasBothNames() {
    String projects = id(caller.made("Class", "{\"Name\":\"Projects\"}"));

    FakeObject cabling = caller.made("Class", below("Cabling", projects));

    assertThat(cabling.text("FullyQualifiedName")).hasValue("Projects:Cabling");
    assertThat(cabling.flag("SubClass")).isTrue();
    assertThat(caller.ids("Class", "select * from Class where Name = 'Cabling'"))
        .containsExactly(id(cabling));
    String renamed =
        "{\"Id\":\"%s\",\"SyncToken\":\"0\",\"sparse\":true,\"Name\":\"Project work\"}";
    caller.made("Class", renamed.formatted(projects));
    assertThat(caller.get("class/" + id(cabling)).text()).contains("\"Project work:Cabling\"");
    assertThat(caller.get("cdc?entities=Class&changedSince=2026-05-01").text())
        .contains("\"Project work\"");
  }

  @Test
  void aClassWithoutParentNameOrPlaceIsRefused() {
    String projects = id(caller.made("Class", "{\"Name\":\"Projects\"}"));
    String circle =
        "{\"Id\":\"%1$s\",\"SyncToken\":\"0\",\"sparse\":true,\"ParentRef\":{\"value\":\"%1$s\"}}";

    assertThat(caller.post("class", "{}").code()).isEqualTo("2020");
    assertThat(caller.post("class", "{\"Name\":\"PROJECTS\"}").code()).isEqualTo("6240");
    assertThat(caller.post("class", "{\"Name\":\"a\",\"SubClass\":true}").code()).isEqualTo("2020");
    assertThat(caller.post("class", below("a", "999")).code()).isEqualTo("2500");
    assertThat(caller.post("class", circle.formatted(projects)).code()).isEqualTo("6000");
    assertThat(caller.post("class", below("Projects", projects)).status()).isEqualTo(200);
  }

  @Test
  void aLineNamesAClassThatIsThere() {
    String id = id(caller.made("Class", "{\"Name\":\"Projects\"}"));
    String inClass =
        sale(CONTOSO, "1.00", "")
            .replace("\"ItemRef\"", "\"ClassRef\":{\"value\":\"" + id + "\"},\"ItemRef\"");

    assertThat(caller.post("invoice", inClass).text()).contains("\"name\":\"Projects\"");
    assertThat(
            caller
                .post("invoice", inClass.replace("{\"value\":\"" + id, "{\"value\":\"999"))
                .code())
        .isEqualTo("2500");
  }

  private static String below(String name, String parent) {
    return "{\"Name\":\"%s\",\"SubClass\":true,\"ParentRef\":{\"value\":\"%s\"}}"
        .formatted(name, parent);
  }

  private static String id(FakeObject made) {
    return made.text("Id").orElseThrow();
  }
}
