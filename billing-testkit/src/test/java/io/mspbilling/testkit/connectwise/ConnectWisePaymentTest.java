package io.mspbilling.testkit.connectwise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mspbilling.testkit.VirtualClock;
import io.mspbilling.testkit.http.FakeJson;
import io.mspbilling.testkit.http.FakeRequest;
import io.mspbilling.testkit.http.Fault;
import io.mspbilling.testkit.junit.FakeVendorExtension;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ConnectWisePaymentTest {
  private static final String PAYMENTS = "/finance/invoices/10423/payments";

  private final VirtualClock clock = VirtualClock.at("2026-03-20T18:02:44Z");

  @RegisterExtension
  final FakeVendorExtension<FakeConnectWise> psa =
      FakeVendorExtension.of(() -> new FakeConnectWise(clock).loadSmallOffice());

  @Test
  void aPaymentMovesTheBalance() {
    Caller.Answer answer =
        caller()
            .post(
                PAYMENTS,
                "{\"amount\":1383.55,\"paymentDate\":\"2026-03-20T00:00:00Z\",\"type\":\"ACH\","
                    + "\"appliedBy\":\"msp-billing key-1\"}");
    assertThat(answer.status()).isEqualTo(201);
    FakeJson payment = answer.json();
    assertThat(text(payment, "appliedBy")).isEqualTo("msp-billing key-1");
    assertThat(text(payment, "source")).isEqualTo("Default");
    assertThat(text(payment, "invoice/identifier")).isEqualTo("10423");
    assertThat(payment.at("invoiceBalance").orElseThrow().print()).isEqualTo("0.0");
    assertThat(payment.at("id").flatMap(FakeJson::asLong)).contains(901L);
    assertThat(psa.fake().balance(10423)).isEqualByComparingTo("0");
    assertThat(psa.fake().invoice(10423).decimal("payments").orElseThrow())
        .isEqualByComparingTo("1883.55");
    assertThat(psa.fake().payments(10423)).hasSize(2);
    assertThat(updated()).isEqualTo("2026-03-20T18:02:44Z");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"amount\":null}",
        "{\"amount\":0}",
        "{\"amount\":-1}",
        "{\"amount\":1.001}",
        "{\"amount\":1383.56}",
        "{\"amount\":\"1\"}",
        "{\"amount\":1,\"memo\":\"x\"}",
        "{\"amount\":1,\"paymentDate\":\"soon\"}",
        "{\"amount\":1,\"credit\":{\"id\":1}}"
      })
  void aWrongPaymentIsRefused(String body) {
    Caller.Answer answer = caller().post(PAYMENTS, body);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.code()).isEqualTo("InvalidObject");
    assertThat(psa.fake().balance(10423)).isEqualByComparingTo("1383.55");
    assertThat(psa.fake().payments(10423)).hasSize(1);
  }

  @Test
  void malformedJsonAndUnknownInvoicesAreRefused() {
    assertThat(caller().post(PAYMENTS, "{\"amount\":").status()).isEqualTo(400);
    assertThat(caller().post(PAYMENTS, "[]").status()).isEqualTo(400);
    assertThat(caller().post("/finance/invoices/1/payments", "{\"amount\":1}").status())
        .isEqualTo(404);
    assertThat(caller().get("/finance/invoices/10424/payments/900").status()).isEqualTo(404);
  }

  @Test
  void readOnlyMembersAreIgnored() {
    Caller.Answer answer =
        caller().post(PAYMENTS, "{\"id\":5,\"amount\":1,\"balance\":9,\"source\":\"WisePay\"}");
    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.json().at("id").flatMap(FakeJson::asLong)).contains(901L);
    assertThat(text(answer.json(), "source")).isEqualTo("Default");
  }

  @Test
  void aClosedInvoiceTakesNoPayment() {
    psa.fake().editInvoice(10423, "{\"status\":{\"id\":5}}");
    assertThat(caller().post(PAYMENTS, "{\"amount\":1}").status()).isEqualTo(400);
  }

  @Test
  void deletingAPaymentRestoresTheBalanceAndItsIdIsNotGivenAgain() {
    caller().post(PAYMENTS, "{\"amount\":83.55}");
    assertThat(psa.fake().balance(10423)).isEqualByComparingTo("1300");
    assertThat(caller().delete(PAYMENTS + "/901").status()).isEqualTo(204);
    assertThat(psa.fake().balance(10423)).isEqualByComparingTo("1383.55");
    assertThat(caller().delete(PAYMENTS + "/901").status()).isEqualTo(404);
    assertThat(caller().post(PAYMENTS, "{\"amount\":1}").json().at("id").flatMap(FakeJson::asLong))
        .contains(902L);
  }

  @Test
  void changingAnAmountMovesTheDifference() {
    assertThat(amountBecomes("600.0").status()).isEqualTo(200);
    assertThat(psa.fake().balance(10423)).isEqualByComparingTo("1283.55");
    assertThat(amountBecomes("1883.56").status()).isEqualTo(400);
    assertThat(psa.fake().balance(10423)).isEqualByComparingTo("1283.55");
  }

  @Test
  void creditsCountApart() {
    psa.fake()
        .issueInvoice(
            "{\"id\":10431,\"type\":\"CreditMemo\",\"company\":{\"id\":250},\"balance\":-100.0}");
    caller().post(PAYMENTS, "{\"amount\":100,\"type\":\"Credit\",\"credit\":{\"id\":10431}}");
    assertThat(psa.fake().invoice(10423).decimal("credits").orElseThrow())
        .isEqualByComparingTo("100");
    assertThat(psa.fake().balance(10423)).isEqualByComparingTo("1283.55");
  }

  @Test
  void theServerMayOverwriteAppliedBy() {
    psa.fake().memberReplacesAppliedBy(true);
    Caller.Answer answer = caller().post(PAYMENTS, "{\"amount\":1,\"appliedBy\":\"key-1\"}");
    assertThat(text(answer.json(), "appliedBy")).isEqualTo("apiBilling");
  }

  @Test
  void aPaymentMayLeaveTheInvoicesLastUpdatedAlone() {
    psa.fake().paymentTouchesInvoice(false);
    caller().post(PAYMENTS, "{\"amount\":1}");
    assertThat(updated()).isEqualTo("2026-03-04T15:20:11Z");
  }

  @Test
  void listsMayLagBehind() {
    psa.fake().paymentListLag(Duration.ofSeconds(3));
    caller().post(PAYMENTS, "{\"amount\":1}");
    assertThat(caller().get(PAYMENTS).ids()).isEqualTo("900");
    assertThat(caller().get(PAYMENTS + "/901").status()).isEqualTo(200);
    clock.advance(Duration.ofSeconds(3));
    assertThat(caller().get(PAYMENTS).ids()).isEqualTo("900 901");
  }

  @Test
  void commitThenCutLeavesExactlyOnePayment() {
    psa.fake().faults().next(FakeRequest.post("/payments"), Fault.cutAfterCommit());
    assertThatThrownBy(() -> caller().post(PAYMENTS, "{\"amount\":1}"))
        .isInstanceOf(UncheckedIOException.class);
    assertThat(psa.fake().payments(10423)).hasSize(2);
    assertThat(psa.fake().arrivals().byTemplate())
        .containsEntry("POST /v4_6_release/apis/3.0/finance/invoices/{id}/payments", 1L);
  }

  @Test
  void paymentsByHandGoAroundTheChecks() {
    long id = psa.fake().applyPaymentByHand(10425, "30.00", LocalDate.of(2026, 3, 19), "Check");
    assertThat(psa.fake().balance(10425)).isEqualByComparingTo("-5");
    assertThat(text(caller().get("/finance/invoices/10425/payments/" + id).json(), "appliedBy"))
        .isEqualTo("billingClerk");
  }

  @Test
  void unpostedPaymentsListWhatNoBatchHolds() {
    assertThat(caller().get("/finance/accounting/unpostedpayments").ids()).isEqualTo("900");
    assertThat(caller().get("/finance/accounting/unpostedPayments/900").status()).isEqualTo(200);
    assertThat(caller().get("/finance/accounting/unpostedPayments/count").body())
        .isEqualTo("{\"count\":1}");
  }

  @Test
  void receivablesAddUpByCurrency() {
    assertThat(psa.fake().receivables())
        .containsEntry("USD", new BigDecimal("1408.55"))
        .containsEntry("CAD", new BigDecimal("345.1"));
  }

  private Caller.Answer amountBecomes(String amount) {
    return caller()
        .patch(
            PAYMENTS + "/900",
            "[{\"op\":\"replace\",\"path\":\"amount\",\"value\":" + amount + "}]");
  }

  private String updated() {
    return text(psa.fake().invoice(10423), "_info/lastUpdated");
  }

  private static String text(FakeJson json, String path) {
    Optional<String> text = json.at(path).flatMap(FakeJson::asText);
    return text.orElse("none");
  }

  private Caller caller() {
    return new Caller(psa.fake());
  }
}
