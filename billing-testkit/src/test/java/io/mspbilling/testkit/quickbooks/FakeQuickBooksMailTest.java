package io.mspbilling.testkit.quickbooks;

import static io.mspbilling.testkit.quickbooks.QuickBooksCaller.CONTOSO;
import static io.mspbilling.testkit.quickbooks.QuickBooksCaller.sale;
import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.testkit.http.FakeObject;
import io.mspbilling.testkit.quickbooks.QuickBooksCaller.Reply;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Sales forms that are printed and mailed. */
class FakeQuickBooksMailTest {
  private final QuickBooksCaller caller = new QuickBooksCaller();

  @AfterEach
  void stop() {
    caller.close();
  }

  @Test
  void aPdfHasOnePageThatNamesTheForm() {
    String id = invoice("\"DocNumber\":\"A(1)\",");

    Reply pdf =
        caller.send(
            caller
                .company("invoice/" + id + "/pdf?minorversion=75")
                .header("Accept", "application/pdf"));

    assertThat(pdf.headers().get("Content-Type")).isEqualTo("application/pdf");
    assertThat(pdf.text())
        .startsWith("%PDF-1.4\n")
        .contains("/Count 1")
        .contains("(Invoice A\\(1\\)) Tj")
        .endsWith("%%EOF\n");
    int table = Integer.parseInt(pdf.text().split("startxref\n")[1].split("\n")[0]);
    String[] lines = pdf.text().substring(table).split("\n");
    assertThat(lines[0]).isEqualTo("xref");
    for (int object = 1; object <= 5; object++) {
      int offset = Integer.parseInt(lines[2 + object].split(" ")[0]);
      assertThat(pdf.text().substring(offset))
          .startsWith(String.format(Locale.ROOT, "%d 0 obj", object));
    }
    assertThat(caller.get("invoice/999/pdf").code()).isEqualTo("610");
  }

  @Test
  void aMailedInvoiceSaysSoAndKeepsTheAddress() {
    String id = invoice("");

    Reply reply = caller.post("invoice/" + id + "/send?sendTo=ap@contoso.example&requestid=r", "");

    FakeObject sent = reply.body().object("Invoice").orElseThrow();
    assertThat(sent.text("EmailStatus")).hasValue("EmailSent");
    assertThat(sent.textAt("BillEmail/Address")).hasValue("ap@contoso.example");
    assertThat(sent.textAt("DeliveryInfo/DeliveryType")).hasValue("Email");
    assertThat(sent.textAt("DeliveryInfo/DeliveryTime")).hasValue("2026-05-04T09:00:00-07:00");
    assertThat(sent.text("SyncToken")).hasValue("1");
    assertThat(
            caller.post("invoice/" + id + "/send?sendTo=ap@contoso.example&requestid=r", "").text())
        .isEqualTo(reply.text());
    assertThat(caller.fake.webhooks().eventNotifications().body()).contains("\"Emailed\"");
    assertThat(caller.books.invoiceBalance(id)).isEqualByComparingTo("5");
  }

  @Test
  void anInvoiceIsMailedToItsOwnAddressAndAFullUpdateKeepsTheDelivery() {
    String id = invoice("\"BillEmail\":{\"Address\":\"own@contoso.example\"},");

    assertThat(caller.post("invoice/" + id + "/send", "").text()).contains("own@contoso.example");
    FakeObject full =
        caller.made("Invoice", sale(CONTOSO, "6.00", "\"Id\":\"" + id + "\",\"SyncToken\":\"1\","));
    assertThat(full.textAt("DeliveryInfo/DeliveryType")).hasValue("Email");
    assertThat(full.textAt("BillEmail/Address")).isEmpty();
  }

  @Test
  void withoutAnAddressNothingIsMailed() {
    String id = invoice("");

    Reply refused = caller.post("invoice/" + id + "/send", "");

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.code()).isEqualTo("2020");
    assertThat(refused.text()).contains("\"ValidationFault\"");
    assertThat(caller.post("invoice/" + id + "/send?sendTo=" + "x".repeat(101), "").code())
        .isEqualTo("2050");
    assertThat(caller.post("invoice/999/send?sendTo=a@b.example", "").code()).isEqualTo("610");
    assertThat(caller.get("invoice/" + id).text()).doesNotContain("EmailSent");
  }

  private String invoice(String more) {
    return caller.made("Invoice", sale(CONTOSO, "5.00", more)).text("Id").orElseThrow();
  }
}
