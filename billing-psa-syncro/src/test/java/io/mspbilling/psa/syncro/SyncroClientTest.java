package io.mspbilling.psa.syncro;

import static io.mspbilling.testkit.http.FakeRequest.get;
import static io.mspbilling.testkit.http.FakeRequest.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mspbilling.failure.AuthenticationException;
import io.mspbilling.failure.BillingException;
import io.mspbilling.failure.NotFoundException;
import io.mspbilling.failure.RefusedException;
import io.mspbilling.failure.UnknownOutcomeException;
import io.mspbilling.failure.UnreadableException;
import io.mspbilling.http.HttpCall;
import io.mspbilling.http.RateBudget;
import io.mspbilling.http.Secret;
import io.mspbilling.http.Ticker;
import io.mspbilling.psa.syncro.billing.NewSyncroPayment;
import io.mspbilling.psa.syncro.billing.SyncroInvoice;
import io.mspbilling.testkit.VirtualClock;
import io.mspbilling.testkit.http.FakeAnswer;
import io.mspbilling.testkit.junit.FakeVendorExtension;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the client makes of the forms in which Syncro answers. */
class SyncroClientTest {
  private static final String INVOICES = "GET /invoices";
  private static final String INVOICE = "GET /invoices/1201";
  private static final String ME = "GET /me";
  private static final String PAY = "POST /payments";
  private static final String NOT_FOUND = "{\"message\":\"Not found\"}";

  @RegisterExtension
  final FakeVendorExtension<ScriptedSyncro> extension =
      FakeVendorExtension.of(() -> new ScriptedSyncro(SyncroOffice.clock()));

  private ScriptedSyncro syncro;
  private SyncroClient client;

  @BeforeEach
  void connect() {
    syncro =
        extension
            .fake()
            .answer(ME, 200, "{\"subdomain\":\"acme\",\"user_token\":\"secretCanary\"}");
    client = syncro.client().build();
  }

  @Test
  void aClientIsNotBuiltWithoutTheBudgetThatAllClientsShare() {
    assertThatThrownBy(() -> SyncroClient.builder().build()).hasMessageContaining("subdomain");
    SyncroClientBuilder noToken = SyncroClient.builder().subdomain("acme");
    assertThatThrownBy(noToken::build).hasMessageContaining("token");
    SyncroClientBuilder noBudget = noToken.token(Secret.of("t"));
    assertThatThrownBy(noBudget::build)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("IP address");
    assertThatThrownBy(() -> SyncroClient.builder().subdomain("evil.example/"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void clientsOfTwoAccountsShareWhatOneAddressMaySend() {
    VirtualClock passed = VirtualClock.at("2026-03-20T12:00:00Z");
    Ticker ticker = Ticker.of(passed, passed::advance);
    RateBudget one =
        SyncroClient.hostBudget().calls(2, Duration.ofMinutes(1)).ticker(ticker).build();
    SyncroClient other = syncro.client().rateBudget(one).build();
    client = syncro.client().rateBudget(one).build();

    assertThat(client.account().subdomain()).isEqualTo("acme");
    assertThat(other.account().subdomain()).isEqualTo("acme");
    assertThat(passed.instant()).isEqualTo("2026-03-20T12:00:00Z");
    assertThat(other.account().subdomain()).isEqualTo("acme");
    assertThat(passed.instant()).isEqualTo("2026-03-20T12:01:00Z");
  }

  @ParameterizedTest
  @CsvSource({"abc,Bearer abc", "Bearer abc,Bearer abc", "' bearer  abc ',Bearer abc"})
  void aTokenIsSentAsOneBearerHoweverItWasCopied(String pasted, String sent) {
    client = syncro.client().token(Secret.of(pasted)).build();
    assertThat(client.account().toString()).contains("acme").doesNotContain("Canary");
    assertThat(syncro.arrivals().latest())
        .allSatisfy(request -> assertThat(request.header("Authorization")).hasValue(sent));
  }

  @Test
  void aRefusedTokenIsToldFromAMissingPermission() {
    syncro.answer(INVOICES, 401, "{\"error\":\"Not authorized. You need a permission.\"}");
    assertThatThrownBy(this::list)
        .isInstanceOf(AuthenticationException.class)
        .hasMessageContaining("lacks the permission");

    syncro.answer(ME, 401, "{\"error\":\"Not authorized.\"}");
    assertThatThrownBy(this::list)
        .isInstanceOf(AuthenticationException.class)
        .hasMessageContaining("wrong, deleted or expired;")
        .hasMessageNotContaining("Canary");

    syncro.answer(ME, any -> FakeAnswer.empty(503));
    assertThatThrownBy(this::list)
        .isInstanceOf(AuthenticationException.class)
        .hasMessageContaining("expired, or lacks a permission");
  }

  @Test
  void onlyTheVendorsOwnNotFoundIsAbsence() {
    syncro.answer(INVOICE, 404, NOT_FOUND);
    assertThat(client.invoices().find(1201)).isEmpty();
    assertThatThrownBy(() -> client.invoices().get(1201)).isInstanceOf(NotFoundException.class);

    for (FakeAnswer other :
        List.of(
            FakeAnswer.empty(404),
            FakeAnswer.text(404, "text/html", "<html>Not found</html>"),
            FakeAnswer.text(404, "application/json", "{\"message\":\"No route\"}"))) {
      syncro.answer(INVOICE, any -> other);
      assertThatThrownBy(() -> client.invoices().find(1201))
          .isInstanceOf(AuthenticationException.class)
          .hasMessageContaining("subdomain");
    }
  }

  @Test
  void nothingWhereTheRecordShouldBeIsNoAbsenceButOfContracts() {
    syncro.answer("GET /contracts/501", 200, "null");
    assertThat(client.contracts().find(501)).isEmpty();

    for (String nothing : List.of("null", "{\"invoice\":null}", "{}")) {
      syncro.answer(INVOICE, 200, nothing);
      assertThatThrownBy(() -> client.invoices().find(1201))
          .isInstanceOf(UnreadableException.class);
    }
  }

  @Test
  void anInvoiceFoundByItsNumberIsNotTheOneWithThatId() {
    syncro.answer(INVOICE, 200, "{\"invoice\":{\"id\":7,\"number\":\"1201\"}}");
    assertThat(client.invoices().find(1201)).isEmpty();

    syncro.answer(INVOICE, 200, "{\"invoice\":{\"id\":7,\"number\":\"8\"}}");
    assertThatThrownBy(() -> client.invoices().find(1201)).isInstanceOf(UnreadableException.class);
    assertThatThrownBy(() -> client.payments().list(1201).pull())
        .isInstanceOf(UnreadableException.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"error\":\"Amount is invalid\"}|",
        "{\"error\":[\"Amount is invalid\",\"x\"]}|",
        "{\"message\":\"Amount is invalid\"}|",
        "{\"success\":false,\"message\":[\"Amount is invalid\"],\"params\":{\"a\":1}}|",
        "{\"errors\":\"Amount is invalid\"}|",
        "{\"record\":{\"a\":1},\"errors\":\"Amount is invalid\"}|",
        "{\"number\":[\"can't be blank\"]}|number",
        "{\"errors\":{\"number\":[\"can't be blank\"]}}|number",
        "{\"errors\":[\"Amount is invalid\"]}|",
        "<html>no</html>|"
      })
  void everyShapeOfARefusalIsANoThatNamesTheFieldIfItCan(String body, String code) {
    syncro.answer(PAY, 422, body);
    assertThatThrownBy(() -> client.payments().record(payment("12.50")))
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused -> {
              assertThat(refused.isMoneyInDoubt()).isFalse();
              assertThat(refused.vendorCode().orElse(null)).isEqualTo(code);
            })
        .hasMessageNotContaining("Amount is invalid");
  }

  @Test
  void aWordInsteadOfADocumentIsNoEmptyList() {
    syncro.answer(INVOICES, any -> FakeAnswer.text(200, "text/html", "Disabled"));
    assertThatThrownBy(this::list).isInstanceOf(UnreadableException.class);
    syncro.answer(INVOICES, 200, "{\"invoices\":[]}");
    assertThatThrownBy(this::list)
        .isInstanceOf(UnreadableException.class)
        .hasMessageContaining("meta");
  }

  @Test
  void aShortPageIsNotTheEndAndTheCountMayGrow() {
    syncro.answer(
        INVOICES,
        request -> {
          int page = Integer.parseInt(request.queryValue("page").orElseThrow());
          String rows =
              Stream.of(page, 10 + page).map("{\"id\":%d}"::formatted).toList().toString();
          return FakeAnswer.text(
              200,
              "application/json",
              "{\"invoices\":%s,\"meta\":{\"total_pages\":%d,\"page\":%d}}"
                  .formatted(rows, page < 2 ? 2 : 3, page));
        });
    assertThat(list()).extracting(SyncroInvoice::id).containsExactly(1L, 11L, 2L, 12L, 3L, 13L);
    assertThat(syncro.arrivals().latest())
        .allSatisfy(request -> assertThat(request.queryValue("per_page")).isEmpty());
  }

  @Test
  void aListThatCountsNothingIsReadUntilAPageIsEmpty() {
    syncro.answer(
        "GET /schedules",
        request ->
            FakeAnswer.text(
                200,
                "application/json",
                request.queryValue("page").orElse("").equals("3")
                    ? "{\"schedules\":[]}"
                    : "{\"schedules\":[{\"id\":%s}]}"
                        .formatted(request.queryValue("page").orElseThrow())));
    assertThat(client.schedules().list().pull().records()).hasSize(2);
    assertThat(syncro.arrivals().count(get("/schedules"))).isEqualTo(2 * 3);
  }

  @Test
  void amountsAreReadWithAllTheirDigitsWhateverTheirForm() {
    syncro.answer(
        INVOICE,
        200,
        """
        {"invoice":{"id":1201,"total":"920.13","balance_due":620.1300,"date":"2026-02-02T00:00:00.000-08:00",
         "due_date":"2026-03-04","updated_at":"2026-02-09T11:02:41.000-08:00","customer":{"id":811},
         "line_items":[{"id":1,"price":"85.0","quantity":"2.5","discount_percent":10,"discount_dollars":"1.25"}],
         "payments":[{"id":2,"success":true,"payment_amount":100,"invoice_ids":[null]}]}}
        """);
    SyncroInvoice read = client.invoices().get(1201);
    assertThat(read.total()).hasValue(new BigDecimal("920.13"));
    assertThat(read.balanceDue().orElseThrow()).isEqualByComparingTo("620.13");
    assertThat(read.date().orElseThrow()).isEqualTo("2026-02-02");
    assertThat(read.dueDate().orElseThrow()).isEqualTo("2026-03-04");
    assertThat(read.changedAt().orElseThrow()).isEqualTo("2026-02-09T19:02:41Z");
    assertThat(read.customerId()).hasValue(811L);
    assertThat(read.lines().orElseThrow().get(0).amount().orElseThrow())
        .isEqualByComparingTo("190");
    assertThat(read.payments().orElseThrow().get(0).invoiceIds()).isEmpty();
  }

  @Test
  void aPaymentIsSentInHundredthsAndNeverInAnythingElse() {
    syncro.answer(PAY, 200, "{\"payment\":{\"id\":5,\"success\":true,\"payment_amount\":620.13}}");
    assertThat(client.payments().record(payment("620.13")).id()).isEqualTo(5);
    assertThat(syncro.arrivals().latest().get(0).bodyText())
        .contains("\"amount_cents\":62013")
        .doesNotContain("apply_payments", "payment_amount", "credit_card");
    assertThatThrownBy(() -> payment("1.005")).hasMessageContaining("hundredths");
    assertThatThrownBy(() -> payment("0")).hasMessageContaining("positive");
  }

  @Test
  void aPaymentThatIsDeclinedInsideASuccessIsInDoubt() {
    syncro.answer(PAY, 200, "{\"payment\":{\"id\":5,\"success\":false,\"payment_amount\":1}}");
    assertThatThrownBy(() -> client.payments().record(payment("1.00")))
        .isInstanceOf(UnknownOutcomeException.class)
        .hasMessageContaining("without success");
    assertThat(syncro.arrivals().count(post("/payments"))).isEqualTo(1);
  }

  @Test
  void aPriceWhoseTwoUnitsDisagreeIsNotRead() {
    String line =
        "{\"schedules\":[{\"id\":1,\"lines\":[{\"id\":2,\"price_retail\":85.0,\"retail_cents\":%s}]}]}";
    syncro.answer("GET /schedules", 200, line.formatted("85"));
    assertThatThrownBy(() -> client.schedules().list().iterator().next())
        .isInstanceOf(UnreadableException.class)
        .hasMessageContaining("hundredths");
    syncro.answer("GET /schedules", 200, line.formatted("8500"));
    assertThat(client.schedules().list().iterator().next().lines().get(0).price().orElseThrow())
        .isEqualByComparingTo("85");
  }

  @Test
  void whatIsNotModelledIsCalledUnderTheSameRules() {
    syncro.answer("GET /products/55", 200, "{\"product\":{\"name\":\"Seat\"}}");
    assertThat(
            client
                .raw(() -> HttpCall.get("get product").path("products").id("55"))
                .node("product")
                .text("name"))
        .hasValue("Seat");
    assertThatThrownBy(
            () -> client.raw(() -> HttpCall.get("get product").path("products").id("56")))
        .isInstanceOf(BillingException.class);
  }

  private List<SyncroInvoice> list() {
    return client.invoices().list(Map.of()).pull().records();
  }

  private static NewSyncroPayment payment(String amount) {
    return NewSyncroPayment.builder()
        .customerId(30001)
        .invoiceId(1201)
        .amount(new BigDecimal(amount))
        .method("Check")
        .build();
  }
}
