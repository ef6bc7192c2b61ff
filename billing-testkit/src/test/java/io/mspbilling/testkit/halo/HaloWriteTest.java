package io.mspbilling.testkit.halo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mspbilling.testkit.VirtualClock;
import io.mspbilling.testkit.http.FakeObject;
import io.mspbilling.testkit.junit.FakeVendorExtension;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class HaloWriteTest {
  private static final String PAYMENT =
      "{\"invoice_id\":1202,\"date\":\"2026-03-20T00:00:00\",\"amount\":540,\"method\":0,"
          + "\"status\":0,\"module_id\":0,\"thirdpartyid\":\"dep-1\"}";

  private final VirtualClock clock = VirtualClock.at("2026-03-20T12:00:00Z");

  @RegisterExtension
  final FakeVendorExtension<FakeHalo> halo =
      FakeVendorExtension.of(() -> new FakeHalo(clock).loadSmallOffice());

  @Test
  void anInvoiceIsMadeAndPricedByItsLines() {
    HaloCaller.Answer answer =
        caller()
            .post(
                "Invoice",
                "[{\"client_id\":44,\"total\":1,\"lines\":["
                    + "{\"qty_order\":3,\"unit_price\":33.335,\"item_tax_code\":1},"
                    + "{\"isgroupdesc\":true,\"item_shortdescription\":\"April\"}]}]");
    assertThat(answer.status()).isEqualTo(201);
    FakeObject invoice = answer.json();
    assertThat(invoice.decimal("total")).hasValueSatisfying(t -> assertThat(t).isEqualTo("108.26"));
    assertThat(invoice.amount("tax_total")).isEqualTo("8.25");
    assertThat(invoice.amount("amountdue")).isEqualTo("108.26");
    assertThat(invoice.integer("paymentstatus")).contains(-1L);
    assertThat(invoice.bool("posted")).contains(false);
    assertThat(invoice.objects("lines").get(0).integer("ihid")).isEqualTo(invoice.integer("id"));
    assertThat(invoice.objects("lines").get(0).integer("recurring_invoice_id")).contains(-1L);
    assertThat(invoice.text("client_name")).contains("Northwind Dental");
  }

  @Test
  void anUpdateChangesWhatIsSentAndReplacesTheLinesWhole() {
    caller().post("Invoice", "[{\"id\":1201,\"reference\":\"PO 7\",\"duedate\":\"2026-04-02\"}]");
    assertThat(halo.fake().invoice(1201).objects("lines")).hasSize(3);
    assertThat(halo.fake().invoice(1201).text("duedate")).contains("2026-04-02T00:00:00");
    assertThat(halo.fake().owed(1201)).isEqualByComparingTo("620.13");
    caller()
        .post(
            "Invoice",
            "[{\"id\":1201,\"lines\":[{\"id\":9001,\"qty_order\":4,\"unit_price\":85}]}]");
    FakeObject invoice = halo.fake().invoice(1201);
    assertThat(invoice.text("reference")).contains("PO 7");
    assertThat(invoice.objects("lines")).hasSize(1);
    assertThat(invoice.objects("lines").get(0).has("item_shortdescription")).isFalse();
    assertThat(halo.fake().owed(1201)).isEqualByComparingTo("40.00");
    assertThat(invoice.text("last_modified")).contains("2026-03-20T12:00:00+00:00");
  }

  @Test
  void manyAreAnsweredWithTheLast() {
    HaloCaller.Answer answer =
        caller()
            .post(
                "Invoice", "[{\"id\":1201,\"reference\":\"a\"},{\"id\":1203,\"reference\":\"b\"}]");
    assertThat(answer.json().integer("id")).contains(1203L);
    assertThat(halo.fake().invoice(1201).text("reference")).contains("a");
  }

  @Test
  void validatingStoresNothing() {
    String body = "[{\"client_id\":44,\"_validateonly\":true,\"lines\":[]}]";
    HaloCaller.Answer answer = caller().post("Invoice", body);
    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.body()).doesNotContain("_validateonly");
    assertThat(caller().get("Invoice").ids("invoices")).hasSize(3);
  }

  @Test
  void whatTheVendorDoesNotKnowIsPassedOver() {
    caller().post("Invoice", "[{\"id\":1201,\"refrence\":\"a\",\"lines\":[{\"qty\":1}]}]");
    assertThat(halo.fake().ignored()).containsExactly("invoice.lines.qty", "invoice.refrence");
    assertThat(halo.fake().invoice(1201).has("refrence")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"client_id\":44}",
        "[]",
        "[7]",
        "nonsense",
        "[{\"client_id\":999}]",
        "[{}]",
        "[{\"id\":999,\"reference\":\"a\"}]",
        "[{\"id\":-35,\"reference\":\"a\"}]",
        "[{\"client_id\":\"44\"}]",
        "[{\"client_id\":44,\"duedate\":\"soon\"}]"
      })
  void wrongBodiesAreRefused(String body) {
    HaloCaller.Answer answer = caller().post("Invoice", body);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().text("Message")).isPresent();
  }

  @Test
  void aBodyMustBeJson() {
    assertThat(caller().with("Content-Type", "text/plain").post("Invoice", "[]").status())
        .isEqualTo(415);
  }

  @Test
  void savedRecordsMayCarryAWarning() {
    halo.fake().settings().warning("Not synchronised.");
    FakeObject saved = caller().post("Client", "[{\"name\":\"New\"}]").json();
    assertThat(saved.text("_warning")).contains("Not synchronised.");
  }

  @Test
  void recurringInvoicesHaveNegativeIds() {
    String body = "[{\"client_id\":45,\"lines\":[{\"qty_order\":1,\"unit_price\":10}]}]";
    FakeObject template = caller().post("RecurringInvoice", body).json();
    assertThat(template.integer("id")).contains(-36L);
    assertThat(template.bool("is_recurring_invoice")).contains(true);
    halo.fake().applyPaymentByHand(1201, "20.13", LocalDate.of(2026, 3, 20));
    FakeObject made = caller().get("RecurringInvoice/-35?includedetails=true").json();
    assertThat(made.objects("invoices"))
        .extracting(row -> row.integer("id").orElse(0L))
        .containsExactly(1201L);
    assertThat(made.objects("invoices").get(0).amount("amountdue")).isEqualByComparingTo("600");
    assertThat(caller().get("RecurringInvoice/-36").status()).isEqualTo(200);
    assertThat(caller().get("Invoice/-36").status()).isEqualTo(404);
  }

  @Test
  void aPaymentLowersWhatIsDue() {
    HaloCaller.Answer answer = caller().post("InvoicePayment", "[" + PAYMENT + "]");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().text("invoice_invoicenumber")).contains("INV-1202");
    FakeObject invoice = caller().get("Invoice/1202?includedetails=true").json();
    assertThat(invoice.amount("amountdue")).isZero();
    assertThat(invoice.amount("amountpaid")).isEqualByComparingTo("540");
    assertThat(invoice.integer("paymentstatus")).contains(1L);
    assertThat(invoice.text("datepaid")).contains("2026-03-20T00:00:00");
    assertThat(invoice.objects("payments").get(0).text("thirdpartyid")).contains("dep-1");
    long id = answer.json().integer("id").orElseThrow();
    assertThat(caller().delete("InvoicePayment/" + id).status()).isEqualTo(200);
    assertThat(halo.fake().owed(1202)).isEqualByComparingTo("540");
    assertThat(caller().get("Invoice/1202").json().text("datepaid"))
        .contains("1900-01-01T00:00:00");
  }

  @Test
  void aPaymentMayMoveItsInvoiceLate() {
    halo.fake().settings().paymentLag(Duration.ofMinutes(10)).paidStatus(7);
    caller().post("InvoicePayment", "[" + PAYMENT + "]");
    assertThat(caller().get("Invoice/1202").json().amount("amountdue")).isEqualByComparingTo("540");
    clock.advance(Duration.ofMinutes(10));
    assertThat(caller().get("Invoice/1202").json().amount("amountdue")).isZero();
    assertThat(caller().get("Invoice?paymentstatuses=7").ids("invoices")).containsExactly(1202L);
  }

  @Test
  void whatAnswersAPaymentDiffers() {
    halo.fake().settings().with(HaloQuirk.PAYMENTS_ANSWERED_AS_ARRAY);
    assertThat(caller().post("InvoicePayment", "[" + PAYMENT + "]").body()).startsWith("[{");
    halo.fake().settings().with(HaloQuirk.PAYMENTS_ANSWERED_EMPTY);
    assertThat(caller().post("InvoicePayment", "[" + PAYMENT + "]").body()).isEmpty();
    assertThat(halo.fake().payments(1202)).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"invoice_id", "date", "amount", "method", "status", "module_id"})
  void aPaymentNeedsAllColumnsOfTheTable(String column) {
    String body = PAYMENT.replace("\"" + column + "\"", "\"reference" + column + "\"");
    assertThat(caller().post("InvoicePayment", "[" + body + "]").status()).isEqualTo(400);
    String lost = PAYMENT.replace("1202", "999");
    assertThat(caller().post("InvoicePayment", "[" + lost + "]").status()).isEqualTo(400);
    assertThat(halo.fake().payments(1202)).isEmpty();
  }

  @Test
  void paymentsMayNotTouchTheirInvoice() {
    halo.fake().settings().with(HaloQuirk.PAYMENTS_LEAVE_LAST_MODIFIED);
    caller().post("InvoicePayment", "[" + PAYMENT + "]");
    assertThat(halo.fake().invoice(1202).text("last_modified"))
        .contains("2026-03-01T06:12:45+00:00");
  }

  @Test
  void invoicesAreVoidedAndDeleted() {
    assertThat(caller().post("Invoice/1202/void", "").status()).isEqualTo(200);
    assertThat(halo.fake().invoice(1202).bool("voided")).contains(true);
    assertThat(halo.fake().receivables()).containsOnlyKeys("USD");
    assertThat(caller().delete("Invoice/1201").status()).isEqualTo(200);
    assertThat(caller().get("Invoice/1201").status()).isEqualTo(404);
    assertThat(caller().get("InvoicePayment/77").status()).isEqualTo(404);
    assertThat(caller().delete("Invoice/1201").status()).isEqualTo(404);
  }

  @Test
  void amountsMayHaveTheNoiseOfFloats() {
    assertThat(caller().get("Invoice/1201").body()).contains("\"amountdue\":620.13,");
    halo.fake().settings().with(HaloQuirk.FLOAT_NOISE);
    halo.fake().applyPaymentByHand(1202, "540.00", LocalDate.of(2026, 3, 20));
    String body = caller().get("Invoice/1201").body();
    assertThat(body).contains("\"amountdue\":620.1299999,").contains("\"client_id\":44,");
    assertThat(caller().get("Invoice/1202").body()).contains("\"amountdue\":0.0000000000000568,");
    assertThat(caller().get("Site/51").body()).contains("\"client_id\":44.0,");
  }

  @Test
  void whatIsDueMayBeUnknownBeforePosting() {
    halo.fake().settings().with(HaloQuirk.NOTHING_DUE_BEFORE_POSTING);
    String body = "[{\"client_id\":44,\"lines\":[{\"qty_order\":1,\"unit_price\":10}]}]";
    FakeObject draft = caller().post("Invoice", body).json();
    assertThat(draft.amount("amountdue")).isZero();
    assertThat(draft.amount("total")).isEqualByComparingTo("10");
    long id = draft.integer("id").orElseThrow();
    FakeObject posted = caller().post("Invoice", "[{\"id\":" + id + ",\"posted\":true}]").json();
    assertThat(posted.amount("amountdue")).isEqualByComparingTo("10");
    assertThat(posted.text("dateposted")).contains("2026-03-20T12:00:00+00:00");
  }

  @Test
  void unsetDatesAreOf1900() {
    FakeObject row = caller().get("Invoice?search=INV-1203").rows("invoices").get(0);
    assertThat(List.of("duedate", "datepaid", "schedule_date"))
        .allSatisfy(date -> assertThat(row.text(date)).contains("1900-01-01T00:00:00"));
  }

  @Test
  void webhooksHaveGuids() {
    String body = "[{\"name\":\"billing\",\"url\":\"https://billing.example/halo\",\"type\":0}]";
    HaloCaller.Answer made = caller().post("Webhook", body);
    assertThat(made.status()).isEqualTo(201);
    String id = made.json().text("id").orElseThrow();
    assertThat(id).matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    assertThat(caller().post("Webhook", body).json().text("id").orElseThrow()).isNotEqualTo(id);
    caller().post("Webhook", "[{\"id\":\"" + id + "\",\"active\":true}]");
    FakeObject row = caller().get("Webhook").rows("none").get(0);
    assertThat(row.text("name")).contains("billing");
    assertThat(row.bool("active")).contains(true);
    assertThat(caller().delete("Webhook/" + id).status()).isEqualTo(200);
    assertThat(caller().get("Webhook/" + id).status()).isEqualTo(404);
  }

  @Test
  void whatIsLoadedMustBeTheVendors() {
    assertThatThrownBy(() -> halo.fake().load("{\"Invoice\":[{\"tota\":1}]}"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> halo.fake().load("{\"Bill\":[]}"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> halo.fake().add("Invoice", "{\"total\":\"1\"}"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private HaloCaller caller() {
    return new HaloCaller(halo.fake());
  }
}
