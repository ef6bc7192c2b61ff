package io.mspbilling.psa.connectwise;

import static io.mspbilling.testkit.http.FakeRequest.delete;
import static io.mspbilling.testkit.http.FakeRequest.get;
import static io.mspbilling.testkit.http.FakeRequest.patch;
import static io.mspbilling.testkit.http.FakeRequest.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mspbilling.failure.AuthenticationException;
import io.mspbilling.failure.BillingException;
import io.mspbilling.failure.NotFoundException;
import io.mspbilling.failure.UnknownOutcomeException;
import io.mspbilling.issuance.PaymentRecord;
import io.mspbilling.issuance.PaymentVoid;
import io.mspbilling.issuance.RecordedPayment;
import io.mspbilling.journal.Probe;
import io.mspbilling.money.CurrencyMismatchException;
import io.mspbilling.testkit.connectwise.FakeConnectWise;
import io.mspbilling.testkit.http.FakeJson;
import io.mspbilling.testkit.http.Fault;
import io.mspbilling.testkit.http.RequestPattern;
import io.mspbilling.testkit.junit.FakeVendorExtension;
import java.math.BigDecimal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RecordPaymentTest {
  private static final long INVOICE = 10423;
  private static final RequestPattern RECORDING = post("/payments");
  private static final PaymentRecord PAYMENT = Office.payment(INVOICE, "1383.55");

  @RegisterExtension
  final FakeVendorExtension<FakeConnectWise> extension =
      FakeVendorExtension.of(() -> new FakeConnectWise(Office.clock()));

  private FakeConnectWise fake;
  private ConnectWisePsa psa;

  @BeforeEach
  void load() {
    fake = extension.fake().loadSmallOffice();
    psa = psa(ConnectWiseSettings.builder().build());
  }

  @Test
  void aPaymentIsRecordedWithItsMark() {
    RecordedPayment recorded = psa.recordPayment(PAYMENT);

    assertThat(recorded.amount()).isEqualTo(PAYMENT.amount());
    assertThat(recorded.paidOn()).isEqualTo(Office.PAID_ON);
    assertThat(recorded.recordedBy()).isEqualTo("msp-billing " + PAYMENT.key().shortForm());
    assertThat(fake.balance(INVOICE)).isEqualByComparingTo(BigDecimal.ZERO);
    assertThat(fake.arrivals().latest().get(2).bodyText())
        .isEqualTo(
            "{\"amount\":1383.55,\"paymentDate\":\"2026-03-20T00:00:00Z\",\"type\":\"ACH\","
                + "\"appliedBy\":\"msp-billing "
                + PAYMENT.key().shortForm()
                + "\"}");
  }

  @Test
  void recordingTwiceRecordsOnce() {
    RecordedPayment first = psa.recordPayment(PAYMENT);
    assertThat(psa.recordPayment(PAYMENT)).isEqualTo(first);
    assertThat(fake.arrivals().count(RECORDING)).isEqualTo(1);
  }

  @Test
  void aRedirectIsNotFollowedWithAPayment() {
    fake.faults().next(RECORDING, Fault.redirect(307, fake.url() + "/elsewhere"));
    assertThatThrownBy(() -> psa.recordPayment(PAYMENT)).isInstanceOf(BillingException.class);
    assertThat(fake.payments(INVOICE)).hasSize(1);
    assertThat(fake.arrivals().count(RequestPattern.path("/elsewhere"))).isZero();
  }

  @Test
  void anInvoiceInAnotherCurrencyTakesNothing() {
    assertThatThrownBy(() -> psa.recordPayment(Office.payment(10424, "10.00")))
        .isInstanceOf(CurrencyMismatchException.class);
    assertThat(fake.arrivals().count(RECORDING)).isZero();
  }

  @Test
  void whereTheServerDropsTheMarkTheAnswerIsUnclearNeverAGuess() {
    fake.memberReplacesAppliedBy(true);
    fake.faults().next(RECORDING, Fault.cutAfterCommit());

    assertThatThrownBy(() -> psa.recordPayment(PAYMENT))
        .isInstanceOf(UnknownOutcomeException.class);
    assertThat(psa.findPayment(PAYMENT))
        .isInstanceOfSatisfying(
            Probe.Unclear.class, unclear -> assertThat(unclear.reason()).contains("payment 901"));
  }

  @Test
  void aPaymentThatAPersonEnteredMakesTheAnswerUnclear() {
    fake.applyPaymentByHand(INVOICE, "1383.55", Office.PAID_ON.minusDays(1), "Check");
    assertThat(psa.findPayment(PAYMENT)).isInstanceOf(Probe.Unclear.class);
  }

  @Test
  void paymentsThatCannotBeThisOneLeaveItAbsent() {
    fake.applyPaymentByHand(INVOICE, "1383.55", Office.PAID_ON.minusDays(2), "Check");
    fake.applyPaymentByHand(INVOICE, "1383.54", Office.PAID_ON, "Check");
    assertThat(psa.findPayment(PAYMENT)).isEqualTo(Probe.absent());
  }

  @Test
  void anotherPaymentOfOursWithTheSameAmountIsNotMistakenForThisOne() {
    PaymentRecord other = Office.payment(INVOICE, "100.00");
    PaymentRecord same =
        new PaymentRecord(
            PAYMENT.key(),
            other.invoice(),
            other.amount(),
            other.paidOn(),
            other.rail(),
            other.source());
    psa.recordPayment(other);
    assertThat(psa.findPayment(same)).isEqualTo(Probe.absent());
    psa.recordPayment(same);
    assertThat(fake.payments(INVOICE)).hasSize(3);
  }

  @Test
  void aMarkedPaymentWithAnotherAmountNeedsAPerson() {
    psa.recordPayment(PAYMENT);
    fake.faults()
        .next(get("/payments"), Fault.replacedField("amount", FakeJson.number("7")))
        .times(2);
    assertThat(psa.findPayment(PAYMENT)).isInstanceOf(Probe.Unclear.class);
    assertThatThrownBy(() -> psa.recordPayment(PAYMENT))
        .isInstanceOf(UnknownOutcomeException.class);
    assertThat(fake.arrivals().count(RECORDING)).isEqualTo(1);
  }

  @Test
  void anUnreadablePaymentOnTheInvoiceMakesAbsenceUnproven() {
    fake.faults()
        .next(get("/payments"), Fault.replacedField("paymentDate", FakeJson.text("yesterday")));
    assertThat(psa.findPayment(PAYMENT)).isInstanceOf(Probe.Unclear.class);
  }

  @Test
  void anUnreadablePaymentKeepsTheSecondSendingBack() {
    psa.recordPayment(PAYMENT);
    for (String field : new String[] {"paymentDate", "id", "_info"}) {
      fake.faults().next(get("/payments"), Fault.replacedField(field, FakeJson.text("3/20/2026")));
      assertThatThrownBy(() -> psa.recordPayment(PAYMENT))
          .as(field)
          .isInstanceOfSatisfying(
              UnknownOutcomeException.class, e -> assertThat(e.isMoneyInDoubt()).isTrue())
          .hasMessageContaining("cannot be read, and may be it");
    }
    assertThat(fake.arrivals().count(RECORDING)).isEqualTo(1);
    assertThat(fake.payments(INVOICE)).hasSize(2);
    assertThat(psa.recordPayment(PAYMENT).amount()).isEqualTo(PAYMENT.amount());
  }

  @Test
  void theNoiseOfFloatsInAPaymentHidesNothing() {
    RecordedPayment first = psa.recordPayment(PAYMENT);
    fake.faults()
        .next(
            get("/payments"),
            Fault.spoil(
                "float noise",
                answer ->
                    answer.withBody(
                        answer
                            .bodyText()
                            .replace("1383.55", "1383.5500000000002")
                            .replaceAll(
                                "\"invoiceBalance\":[0-9.]+",
                                "\"invoiceBalance\":5.684341886080802E-14"))))
        .times(2);
    assertThat(psa.recordPayment(PAYMENT)).isEqualTo(first);
    assertThat(psa.findPayment(PAYMENT)).isEqualTo(Probe.found(first));
    assertThat(fake.arrivals().count(RECORDING)).isEqualTo(1);
  }

  @Test
  void withoutAMarkThePaymentIsNotClaimed() {
    ConnectWisePsa unmarked =
        psa(ConnectWiseSettings.builder().paymentMarker(PaymentMarker.NONE).build());
    unmarked.recordPayment(PAYMENT);
    assertThat(fake.payments(INVOICE).get(1).text("appliedBy")).hasValue("apiBilling");
    assertThat(unmarked.findPayment(PAYMENT)).isInstanceOf(Probe.Unclear.class);
  }

  @Test
  void aPaidInvoiceGetsItsStatusAndAPartlyPaidOneDoesNot() {
    ConnectWisePsa closing = psa(ConnectWiseSettings.builder().paidStatusId(5L).build());
    closing.recordPayment(Office.payment(INVOICE, "83.55"));
    assertThat(fake.invoice(INVOICE).at("status/id")).hasValue(FakeJson.number(2));
    closing.recordPayment(Office.payment(INVOICE, "1300.00"));
    assertThat(fake.invoice(INVOICE).at("status/id")).hasValue(FakeJson.number(5));
  }

  @Test
  void aStatusThatCannotBeSetDoesNotMakeThePaymentFail() {
    ConnectWisePsa closing = psa(ConnectWiseSettings.builder().paidStatusId(5L).build());
    fake.faults().next(patch("/invoices/*"), Fault.statusBeforeCommit(403));
    assertThat(closing.recordPayment(PAYMENT).amount()).isEqualTo(PAYMENT.amount());
    assertThat(fake.invoice(INVOICE).at("status/id")).hasValue(FakeJson.number(2));

    // Asking again finds the payment and sets what is missing.
    closing.recordPayment(PAYMENT);
    assertThat(fake.invoice(INVOICE).at("status/id")).hasValue(FakeJson.number(5));
    assertThat(fake.arrivals().count(RECORDING)).isEqualTo(1);
  }

  @Test
  void aPaymentIsTakenBackAndTakingBackTwiceIsASuccess() {
    PaymentVoid taking = taking(psa.recordPayment(PAYMENT));
    assertThat(psa.findVoid(taking)).isEqualTo(Probe.absent());
    psa.voidPayment(taking);
    assertThat(fake.payments(INVOICE)).hasSize(1);
    assertThat(psa.findVoid(taking)).isEqualTo(Probe.found(taking));
    psa.voidPayment(taking);
  }

  @Test
  void a404ToARemovalIsNoProofWhileThePaymentStands() {
    PaymentVoid taking = taking(psa.recordPayment(PAYMENT));
    fake.faults().next(delete("/payments/*"), Fault.statusBeforeCommit(404));
    assertThatThrownBy(() -> psa.voidPayment(taking)).isInstanceOf(NotFoundException.class);
    Fault elsewhere =
        Fault.spoil(
            "no endpoint", a -> a.withStatus(404).withBody("{\"code\":\"ConnectWiseApi\"}"));
    fake.faults().next(delete("/payments/*"), elsewhere.beforeCommit());
    assertThatThrownBy(() -> psa.voidPayment(taking)).isInstanceOf(AuthenticationException.class);
    assertThat(fake.payments(INVOICE)).hasSize(2);
  }

  @Test
  void aRemovalOfUnknownOutcomeIsFoundOut() {
    PaymentVoid taking = taking(psa.recordPayment(PAYMENT));
    fake.faults().next(delete("/payments/*"), Fault.cutAfterCommit());
    assertThatThrownBy(() -> psa.voidPayment(taking)).isInstanceOf(UnknownOutcomeException.class);
    assertThat(psa.findVoid(taking)).isEqualTo(Probe.found(taking));
    assertThat(fake.arrivals().count(delete("/payments/*"))).isEqualTo(1);
  }

  private static PaymentVoid taking(RecordedPayment recorded) {
    return new PaymentVoid(PAYMENT.key(), PAYMENT.invoice(), recorded.id(), "returned");
  }

  private ConnectWisePsa psa(ConnectWiseSettings settings) {
    return ConnectWisePsa.of(Office.impatientClientOf(fake).build(), settings);
  }
}
