package io.mspbilling.testkit.syncro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mspbilling.testkit.VirtualClock;
import io.mspbilling.testkit.http.FakeObject;
import io.mspbilling.testkit.junit.FakeVendorExtension;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The fake has the vendor's traps. */
final class FakeSyncroTest {
  private static final long INVOICE = 1_700_000_101L;

  private final VirtualClock clock = VirtualClock.at("2026-03-20T12:00:00Z");

  @RegisterExtension
  final FakeVendorExtension<FakeSyncro> extension =
      FakeVendorExtension.of(() -> new FakeSyncro(clock).loadSmallOffice());

  private FakeSyncro fake;
  private SyncroCaller caller;

  @BeforeEach
  void call() {
    fake = extension.fake();
    caller = new SyncroCaller(fake);
  }

  @Test
  void aWrongTokenAndAMissingPermissionAreBoth401() {
    SyncroCaller.Answer stranger = new SyncroCaller(fake, "x").get("invoices");
    assertThat(stranger.status()).isEqualTo(401);
    assertThat(stranger.json().text("error")).hasValue("Not authorized.");

    fake.settings().withdrawPermission("Invoices - List/Search");
    assertThat(caller.get("invoices").status()).isEqualTo(401);
    assertThat(caller.get("me").json().inner("permissions").inner("invoice").bool("read"))
        .hasValue(false);
    fake.settings().tokenDeleted(true);
    assertThat(caller.get("me").status()).isEqualTo(401);
  }

  @Test
  void moreThanAMinutesCallsAreTurnedAwayForAllAccountsAlike() {
    fake.settings().requestsPerMinute(2);
    assertThat(caller.get("me").status()).isEqualTo(200);
    assertThat(caller.get("me").status()).isEqualTo(200);
    assertThat(new SyncroCaller(fake, "x").get("me").status()).isEqualTo(429);
    clock.advance(Duration.ofMinutes(1));
    assertThat(caller.get("me").status()).isEqualTo(200);
  }

  @Test
  void pagesHaveASizeOfTheirOwn() {
    for (int i = 0; i < 30; i++) {
      long unused =
          fake.add("invoices", "{\"customer_id\":30001,\"date\":\"2026-03-01T00:00:00.000Z\"}");
    }
    SyncroCaller.Answer first = caller.get("invoices?per_page=100");
    assertThat(first.ids("invoices")).hasSize(25);
    assertThat(first.json().inner("meta").members().keySet())
        .containsExactly("total_pages", "page");
    assertThat(caller.get("invoices?page=2").ids("invoices")).hasSize(8);
    assertThat(caller.get("invoices?page=3").ids("invoices")).isEmpty();
    assertThat(caller.get("schedules").json().has("meta")).isFalse();
    assertThat(
            caller.get("customers?include_disabled=true").json().inner("meta").integer("per_page"))
        .hasValue(100L);
    assertThat(fake.ignored()).containsExactly("invoices?per_page");
  }

  @Test
  void listsLeaveOutWhatIsDueAndFilterAsAsked() {
    FakeObject listed = caller.get("invoices?unpaid=true").json().objects("invoices").get(0);
    assertThat(listed.members()).doesNotContainKeys("balance_due", "line_items", "payments");
    assertThat(listed.text("total")).hasValue("920.13");
    FakeObject single = caller.get("invoices/" + INVOICE).json().inner("invoice");
    assertThat(single.text("balance_due")).hasValue("620.13");
    assertThat(single.objects("line_items").get(0).text("price")).hasValue("85.0");
    assertThat(single.objects("payments").get(0).amount("payment_amount"))
        .isEqualByComparingTo("300");

    long unused = fake.applyPaymentByHand(INVOICE, "620.13", LocalDate.of(2026, 3, 20));
    assertThat(caller.get("invoices?unpaid=true").ids("invoices")).doesNotContain(INVOICE);
    assertThat(caller.get("invoices?paid=true").ids("invoices")).containsExactly(INVOICE);
    assertThat(caller.get("customers").ids("customers")).containsExactly(30001L, 30002L);
  }

  @Test
  void anInvoiceIsFoundByItsNumberAsWell() {
    assertThat(caller.get("invoices/2042").json().inner("invoice").integer("id"))
        .hasValue(1_700_000_102L);
    assertThat(caller.get("invoices/9").json().text("message")).hasValue("Not found");
    fake.delete("contracts", 501);
    assertThat(caller.get("contracts/501").body()).isEqualTo("null");
  }

  @Test
  void linesOfANewInvoiceAreIgnoredAndAddedOneByOne() {
    FakeObject made =
        caller
            .send(
                "POST",
                "invoices",
                "{\"customer_id\":30001,\"date\":\"2026-04-01T00:00:00.000Z\",\"line_items\":[{\"item\":\"x\",\"price\":5}]}")
            .json()
            .inner("invoice");
    assertThat(made.objects("line_items")).isEmpty();
    assertThat(made.text("number")).isPresent();
    long id = made.integer("id").orElseThrow();

    FakeObject line =
        caller
            .send(
                "POST",
                "invoices/" + id + "/line_items",
                "{\"item\":\"x\",\"price\":5,\"quantity\":2}")
            .json()
            .inner("line_item");
    assertThat(fake.owed(id)).isEqualByComparingTo("10");
    String path = "invoices/" + id + "/line_items/" + line.integer("id").orElseThrow();
    assertThat(caller.send("PUT", path, "{\"price\":6}").status()).isEqualTo(200);
    assertThat(fake.owed(id)).isEqualByComparingTo("12");
    assertThat(caller.send("DELETE", path, null).json().inner("invoice").text("total"))
        .hasValue("0.0");
  }

  @Test
  void whatIsPaidStaysAsItIsThoughTheAnswersAreSuccesses() {
    String line = "invoices/" + INVOICE + "/line_items/9001";
    long unused = fake.applyPaymentByHand(INVOICE, "620.13", LocalDate.of(2026, 3, 20));
    assertThat(caller.send("PUT", line, "{\"price\":1}").json().text("message"))
        .hasValue("This invoice is already paid.");
    assertThat(caller.send("DELETE", "invoices/" + INVOICE, null).status()).isEqualTo(200);
    assertThat(caller.get("invoices/" + INVOICE).json().inner("invoice").text("total"))
        .hasValue("920.13");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "invoices|{\"customer_id\":30001}|date",
        "invoices|{\"customer_id\":1,\"date\":\"2026-04-01\"}|customer",
        "invoices/1700000101/line_items|{\"price\":1}|errors",
        "payments|{\"customer_id\":30001}|amount_cents",
        "payments|{\"customer_id\":1,\"amount_cents\":5}|message",
        "payments|{\"customer_id\":30001,\"invoice_id\":1,\"amount_cents\":5}|message"
      })
  void refusalsHaveManyForms(String path, String body, String member) {
    SyncroCaller.Answer refused = caller.send("POST", path, body);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.json().members()).containsKey(member);
  }

  @Test
  void centsGoInAndDollarsComeOut() {
    FakeObject paid =
        caller
            .send(
                "POST",
                "payments",
                "{\"customer_id\":30001,\"invoice_id\":1700000101,\"amount_cents\":2013,\"payment_method\":\"Nothing\"}")
            .json()
            .inner("payment");
    assertThat(paid.amount("payment_amount")).isEqualByComparingTo("20.13");
    assertThat(paid.get("payment_method").orElseThrow().isNull()).isTrue();
    assertThat(fake.owed(INVOICE)).isEqualByComparingTo("600");

    SyncroCaller.Answer credit =
        caller.send("POST", "payments", "{\"customer_id\":30001,\"amount_cents\":100}");
    assertThat(credit.json().inner("payment").objects("invoice_ids")).isEmpty();
    assertThat(fake.unapplied()).isEqualByComparingTo("251");
    assertThat(fake.receivables()).isEqualByComparingTo("825");
  }

  @Test
  void whatNobodyKnowsTheFakeDoesNotPretendToKnow() {
    for (String member : List.of("apply_payments", "credit_card_number")) {
      assertThat(
              caller
                  .send("POST", "payments", "{\"amount_cents\":1,\"%s\":\"x\"}".formatted(member))
                  .status())
          .isEqualTo(501);
    }
    assertThat(caller.get("estimates").status()).isEqualTo(501);
    assertThat(caller.get("nowhere").status()).isEqualTo(404);
    assertThatThrownBy(() -> fake.add("invoices", "{\"customer_id\":30001,\"tota\":1}"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
