package io.mspbilling.psa.halo;

import static io.mspbilling.testkit.http.FakeRequest.delete;
import static io.mspbilling.testkit.http.FakeRequest.get;
import static io.mspbilling.testkit.http.FakeRequest.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mspbilling.failure.AuthenticationException;
import io.mspbilling.failure.NotFoundException;
import io.mspbilling.failure.UnknownOutcomeException;
import io.mspbilling.http.Secret;
import io.mspbilling.http.webhook.WebhookRejectedException;
import io.mspbilling.issuance.PaymentRecord;
import io.mspbilling.issuance.PaymentVoid;
import io.mspbilling.issuance.RecordedPayment;
import io.mspbilling.journal.Probe;
import io.mspbilling.psa.halo.billing.HaloPayment;
import io.mspbilling.psa.halo.billing.NewHaloPayment;
import io.mspbilling.receivables.Rail;
import io.mspbilling.testkit.halo.FakeHalo;
import io.mspbilling.testkit.halo.HaloQuirk;
import io.mspbilling.testkit.http.FakeJson;
import io.mspbilling.testkit.http.FakeObject;
import io.mspbilling.testkit.http.Fault;
import io.mspbilling.testkit.junit.FakeVendorExtension;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HaloPaymentTest {
  private static final long INVOICE = 1203;
  private static final PaymentRecord PAYMENT = HaloOffice.payment(INVOICE, "1082.49");

  @RegisterExtension
  final FakeVendorExtension<FakeHalo> extension =
      FakeVendorExtension.of(() -> new FakeHalo(HaloOffice.clock()));

  private FakeHalo fake;
  private HaloClient client;
  private HaloPsa psa;

  @BeforeEach
  void load() {
    fake = extension.fake().loadSmallOffice();
    client = HaloOffice.clientOf(fake).build();
    psa = HaloPsa.of(client);
  }

  @Test
  void aPaymentIsSentAloneAndWholeWithItsMark() {
    RecordedPayment recorded = psa.recordPayment(PAYMENT);

    assertThat(recorded.recordedBy()).isEqualTo("msp-billing " + PAYMENT.key().shortForm());
    assertThat(fake.owed(INVOICE)).isEqualByComparingTo(BigDecimal.ZERO);
    assertThat(fake.arrivals().latest().stream().filter(r -> r.method().equals("POST")))
        .filteredOn(request -> request.path().endsWith("/InvoicePayment"))
        .singleElement()
        .satisfies(
            request ->
                assertThat(request.bodyText())
                    .isEqualTo(
                        "[{\"invoice_id\":1203,\"date\":\"2026-03-20T00:00:00\",\"amount\":1082.49,"
                            + "\"method\":0,\"status\":0,\"module_id\":0,"
                            + "\"thirdpartyid\":\"msp-billing "
                            + PAYMENT.key().shortForm()
                            + "\"}]"));
    assertThat(fake.ignored()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void theMarkIsFoundWhereverItIsPut(PaymentMarker marker) {
    HaloPsa other = HaloPsa.of(client, HaloPsaSettings.builder().paymentMarker(marker).build());
    RecordedPayment first = other.recordPayment(PAYMENT);
    assertThat(psa.recordPayment(PAYMENT)).isEqualTo(first);
    assertThat(psa.findPayment(PAYMENT)).isEqualTo(Probe.found(first));
    assertThat(fake.payments(INVOICE)).hasSize(1);
  }

  @Test
  void theInstancesOwnNumbersAreSent() {
    HaloPsaSettings settings =
        HaloPsaSettings.builder()
            .paymentMethods(Map.of(Rail.ACH, 4L))
            .paymentStatus(2)
            .paymentModuleId(17)
            .build();
    RecordedPayment unused = HaloPsa.of(client, settings).recordPayment(PAYMENT);
    FakeObject held = fake.payments(INVOICE).get(0);
    assertThat(held.integer("method")).hasValue(4L);
    assertThat(held.integer("status")).hasValue(2L);
    assertThat(held.integer("module_id")).hasValue(17L);
  }

  @ParameterizedTest
  @EnumSource(names = {"PAYMENTS_ANSWERED_AS_ARRAY", "PAYMENTS_ANSWERED_EMPTY", "FLOAT_NOISE"})
  void whateverTheAnswerIsOnePaymentStandsAndIsKnown(HaloQuirk quirk) {
    fake.settings().with(quirk);
    RecordedPayment recorded = psa.recordPayment(PAYMENT);
    assertThat(fake.payments(INVOICE)).hasSize(1);
    assertThat(psa.findPayment(PAYMENT)).isEqualTo(Probe.found(recorded));
    assertThat(psa.payments(PAYMENT.invoice())).containsExactly(recorded);
  }

  @Test
  void aListThatIsCalledOtherwiseThanKnownIsNoEmptyList() {
    fake.settings().paymentListKey("invoicepayments");
    RecordedPayment recorded = psa.recordPayment(PAYMENT);
    assertThat(psa.payments(PAYMENT.invoice())).containsExactly(recorded);

    fake.settings().paymentListKey("rows");
    assertThatThrownBy(() -> psa.recordPayment(PAYMENT)).hasMessageContaining("payments");
    assertThat(fake.payments(INVOICE)).hasSize(1);
  }

  @Test
  void aWarningIsSurfacedAndThePaymentStands() {
    fake.settings().warning("the period is closed");
    HaloPayment saved =
        client
            .payments()
            .record(
                NewHaloPayment.builder()
                    .invoiceId(INVOICE)
                    .amount(BigDecimal.TEN)
                    .date(HaloOffice.PAID_ON)
                    .build());
    assertThat(saved.warning()).hasValue("the period is closed");
    assertThat(psa.recordPayment(PAYMENT).amount()).isEqualTo(PAYMENT.amount());
  }

  @Test
  void creditNotesThatWereAppliedAndPaymentsOfOthersAreNotThisOne() {
    long unused = fake.add("InvoicePayment", payment("1082.49", ",\"credit_note_id\":1204"));
    assertThat(psa.findPayment(PAYMENT)).isEqualTo(Probe.absent());
    long byHand = fake.add("InvoicePayment", payment("1082.49", ""));
    assertThat(psa.findPayment(PAYMENT))
        .isInstanceOfSatisfying(
            Probe.Unclear.class,
            unclear -> assertThat(unclear.reason()).contains("payment " + byHand));
  }

  @Test
  void whereTheFilterIsIgnoredThePaymentsOfOtherInvoicesAreLeftOut() {
    String all =
        "[{\"id\":77,\"invoice_id\":1201,\"amount\":300,\"date\":\"2026-03-05T00:00:00\"},"
            + "{\"id\":78,\"invoice_id\":1203,\"amount\":5,\"date\":\"2026-03-05T00:00:00\"}]";
    fake.faults().next(get("/InvoicePayment"), Fault.body("application/json", all)).times(2);
    assertThat(psa.payments(PAYMENT.invoice())).hasSize(1);
  }

  @Test
  void aRemovalThatIsRefusedIsASuccessIfThePaymentIsGone() {
    RecordedPayment recorded = psa.recordPayment(PAYMENT);
    PaymentVoid taking =
        new PaymentVoid(PAYMENT.key(), PAYMENT.invoice(), recorded.id(), "returned");
    for (int status : new int[] {400, 404}) {
      fake.faults().next(delete("/InvoicePayment/*"), Fault.statusBeforeCommit(status));
      assertThatThrownBy(() -> psa.voidPayment(taking)).hasMessageContaining("HTTP " + status);
    }
    psa.voidPayment(taking);
    assertThat(fake.payments(INVOICE)).isEmpty();
    fake.faults().next(delete("/InvoicePayment/*"), Fault.statusBeforeCommit(400));
    psa.voidPayment(taking);
    assertThat(psa.findVoid(taking)).isEqualTo(Probe.found(taking));
  }

  @Test
  void aPaymentOnAnInvoiceThatIsGoneIsTurnedDown() {
    fake.delete("Invoice", INVOICE);
    assertThatThrownBy(() -> psa.recordPayment(PAYMENT)).isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> psa.payments(PAYMENT.invoice())).isInstanceOf(NotFoundException.class);
  }

  @Test
  void aTokenThatEndsMidRunCostsNothingAndARightThatLacksIsTold() {
    assertThat(psa.findPayment(PAYMENT)).isEqualTo(Probe.absent());
    fake.expireTokens();
    assertThat(psa.recordPayment(PAYMENT).amount()).isEqualTo(PAYMENT.amount());
    assertThat(fake.arrivals().count(post("/auth/token"))).isEqualTo(2);

    fake.settings().withdrawRight("edit:invoices");
    PaymentRecord more = HaloOffice.payment(INVOICE, "1.00");
    assertThatThrownBy(() -> psa.recordPayment(more))
        .isInstanceOf(AuthenticationException.class)
        .hasMessageContaining("no permission");
    fake.settings().with(HaloQuirk.MISSING_RIGHT_IS_403);
    assertThatThrownBy(() -> psa.recordPayment(more)).isInstanceOf(AuthenticationException.class);
    assertThat(fake.payments(INVOICE)).hasSize(1);
  }

  @Test
  void anAnswerThatTellsOfAnotherInvoiceIsNoProof() {
    fake.faults()
        .next(post("/InvoicePayment"), Fault.replacedField("invoice_id", FakeJson.number(1)))
        .times(1);
    assertThatThrownBy(
            () ->
                client
                    .payments()
                    .record(
                        NewHaloPayment.builder()
                            .invoiceId(INVOICE)
                            .amount(BigDecimal.ONE)
                            .date(HaloOffice.PAID_ON)
                            .build()))
        .isInstanceOf(UnknownOutcomeException.class);
  }

  @Test
  void webhooksAreProvenByWhatTheyWereSetUpToSend() {
    HaloWebhooks basic = HaloWebhooks.basic("halo", Secret.of("pa:ss"));
    basic.verify("Basic aGFsbzpwYTpzcw==");
    HaloWebhooks.bearer(Secret.of("token")).verify("Bearer token");
    for (String forged : new String[] {"", "Basic", "Basic aGFsbzpwYTpzcA==", "Bearer token"}) {
      assertThatThrownBy(() -> basic.verify(forged)).isInstanceOf(WebhookRejectedException.class);
    }
    assertThatThrownBy(() -> basic.verify(null)).isInstanceOf(WebhookRejectedException.class);
  }

  private static String payment(String amount, String more) {
    return "{\"invoice_id\":1203,\"date\":\"2026-03-20T00:00:00\",\"amount\":%s,\"method\":0,"
            .formatted(amount)
        + "\"status\":0,\"module_id\":0"
        + more
        + "}";
  }
}
