package io.mspbilling.testkit.quickbooks;

import static io.mspbilling.testkit.quickbooks.QuickBooksCaller.CONTOSO;
import static io.mspbilling.testkit.quickbooks.QuickBooksCaller.FABRIKAM;
import static io.mspbilling.testkit.quickbooks.QuickBooksCaller.payment;
import static io.mspbilling.testkit.quickbooks.QuickBooksCaller.sale;
import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.testkit.http.FakeArray;
import io.mspbilling.testkit.http.FakeJson;
import io.mspbilling.testkit.http.FakeObject;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FakeQuickBooksReportTest {
  private final QuickBooksCaller caller = new QuickBooksCaller();

  @AfterEach
  void stop() {
    caller.close();
  }

  @Test
  void receivablesAreAgedByDueDate() {
    due(CONTOSO, "2026-05-04", "1.00");
    due(CONTOSO, "2026-05-03", "2.00");
    due(CONTOSO, "2026-04-04", "4.00");
    due(CONTOSO, "2026-04-03", "8.00");
    due(CONTOSO, "2026-03-05", "16.00");
    due(CONTOSO, "2026-03-04", "32.00");
    due(CONTOSO, "2026-02-03", "64.00");
    due(CONTOSO, "2026-02-02", "128.00");
    due(FABRIKAM, "2026-06-01", "256.00");

    FakeObject report = caller.get("reports/AgedReceivables?minorversion=75").body();

    assertThat(report.textAt("Header/ReportName")).hasValue("AgedReceivables");
    assertThat(report.textAt("Header/Currency")).hasValue("USD");
    assertThat(report.inner("Header").objects("Option"))
        .extracting(FakeObject::toString)
        .hasSize(2);
    assertThat(texts(report.inner("Columns").objects("Column"), "ColTitle"))
        .containsExactly("", "Current", "1 - 30", "31 - 60", "61 - 90", "91 and over", "Total");
    List<FakeObject> rows = report.inner("Rows").objects("Row");
    assertThat(rows).hasSize(3);
    assertThat(cells(rows.get(0)))
        .containsExactly("Contoso Dental", "1.00", "6.00", "24.00", "96.00", "128.00", "255.00");
    assertThat(rows.get(0).objects("ColData").get(0).text("id")).hasValue(CONTOSO);
    assertThat(cells(rows.get(1)))
        .containsExactly("Fabrikam Law", "256.00", "", "", "", "", "256.00");
    assertThat(rows.get(2).text("group")).hasValue("GrandTotal");
    assertThat(cells(rows.get(2).inner("Summary")))
        .containsExactly("TOTAL", "257.00", "6.00", "24.00", "96.00", "128.00", "511.00");
  }

  @Test
  void whatIsPaidOrOwedToTheCustomerIsTakenOff() {
    String part = caller.invoice(CONTOSO, "100.00");
    String paid = caller.invoice(FABRIKAM, "50.00");
    caller.made("Payment", payment(CONTOSO, "40.00", "40.00", "Invoice", part));
    caller.made("Payment", payment(FABRIKAM, "50.00", "50.00", "Invoice", paid));
    caller.made("Payment", payment(CONTOSO, "5.00"));
    caller.made("CreditMemo", sale(CONTOSO, "15.00", ""));

    List<FakeObject> rows = rows("reports/CustomerBalance");

    assertThat(rows).hasSize(2);
    assertThat(cells(rows.get(0))).containsExactly("Contoso Dental", "40.00");
    assertThat(cells(rows.get(1).inner("Summary"))).containsExactly("TOTAL", "40.00");
    assertThat(caller.books.customerBalance(CONTOSO)).isEqualByComparingTo("40");
    assertThat(cells(rows("reports/AgedReceivables").get(0)))
        .endsWith("40.00")
        .contains("Contoso Dental");
  }

  @Test
  void onlyTheCustomersAskedForAreShownAndALaterDayAgesMore() {
    caller.invoice(CONTOSO, "1.00");
    due(FABRIKAM, "2026-05-04", "2.00");

    List<FakeObject> rows = rows("reports/AgedReceivables?customer=59&report_date=2026-06-04");

    assertThat(cells(rows.get(0))).containsExactly("Fabrikam Law", "", "", "2.00", "", "", "2.00");
    assertThat(rows).hasSize(2);
  }

  @Test
  void withoutAnythingOpenThereAreNoRows() {
    FakeObject report = caller.get("reports/CustomerBalance").body();

    assertThat(report.inner("Rows").members()).isEmpty();
    assertThat(report.at("Header/Option").flatMap(FakeJson::asArray).map(FakeArray::toString))
        .hasValueSatisfying(options -> assertThat(options).contains("true"));
  }

  @Test
  void whatTheFakeCannotReportItSaysItLacks() {
    assertThat(caller.get("reports/AgedReceivables?report_date=soon").code()).isEqualTo("2010");
    assertLacks("reports as of a day in the past", "?report_date=2026-05-03");
    assertLacks("parameter num_periods of reports", "?num_periods=3");
    String below =
        caller.bookkeeper.add(
            "Customer", "{\"DisplayName\":\"Branch\",\"ParentRef\":{\"value\":\"58\"}}");
    caller.invoice(below, "1.00");
    assertLacks("reports on customers below others", "");
  }

  private void assertLacks(String what, String parameters) {
    QuickBooksCaller.Reply reply = caller.get("reports/AgedReceivables" + parameters);
    assertThat(reply.status()).isEqualTo(501);
    assertThat(reply.text()).isEqualTo("this fake has no " + what);
  }

  private void due(String customer, String day, String amount) {
    caller.bookkeeper.addInvoice(
        sale(customer, new BigDecimal(amount).toString(), "\"DueDate\":\"" + day + "\","));
  }

  private List<FakeObject> rows(String report) {
    return caller.get(report).body().inner("Rows").objects("Row");
  }

  private static List<String> cells(FakeObject row) {
    return texts(row.objects("ColData"), "value");
  }

  private static List<String> texts(List<FakeObject> objects, String name) {
    return objects.stream().map(object -> object.text(name).orElseThrow()).toList();
  }
}
