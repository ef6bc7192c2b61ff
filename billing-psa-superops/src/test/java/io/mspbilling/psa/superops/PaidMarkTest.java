package io.mspbilling.psa.superops;

import static io.mspbilling.testkit.superops.FakeSuperOps.operation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mspbilling.failure.ConflictException;
import io.mspbilling.failure.NotSentException;
import io.mspbilling.failure.RefusedException;
import io.mspbilling.failure.ThrottledException;
import io.mspbilling.failure.UnknownOutcomeException;
import io.mspbilling.failure.UnsupportedFeatureException;
import io.mspbilling.http.connector.PaymentDesk;
import io.mspbilling.issuance.PaymentRecord;
import io.mspbilling.issuance.PaymentVoid;
import io.mspbilling.issuance.RecordedPayment;
import io.mspbilling.journal.Probe;
import io.mspbilling.money.Money;
import io.mspbilling.psa.superops.billing.SuperOpsInvoiceChange;
import io.mspbilling.psa.superops.internal.Api;
import io.mspbilling.receivables.PaymentId;
import io.mspbilling.receivables.Rail;
import io.mspbilling.testkit.VirtualClock;
import io.mspbilling.testkit.http.FakeObject;
import io.mspbilling.testkit.http.Fault;
import io.mspbilling.testkit.http.RequestPattern;
import io.mspbilling.testkit.junit.FakeVendorExtension;
import io.mspbilling.testkit.superops.FakeSuperOps;
import io.mspbilling.testkit.superops.SuperOpsQuirk;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How an invoice is marked as paid, and what is made of marks that stand. */
class PaidMarkTest {
  private static final RequestPattern UPDATE = operation("updateInvoice");
  private static final long ALDER = SuperOpsOffice.ALDER;
  private static final PaymentRecord WHOLE = SuperOpsOffice.payment(ALDER, "1020.60");

  private final VirtualClock clock = SuperOpsOffice.clock();

  @RegisterExtension
  final FakeVendorExtension<FakeSuperOps> extension =
      FakeVendorExtension.of(() -> new FakeSuperOps(clock));

  private FakeSuperOps fake;
  private SuperOpsPsa psa;

  @BeforeEach
  void connect() {
    fake = extension.fake().loadSmallOffice();
    psa = psa(SuperOpsOffice.SETTINGS);
  }

  private SuperOpsPsa psa(SuperOpsPsaSettings settings) {
    return SuperOpsPsa.of(SuperOpsOffice.clientOf(fake, clock).build(), settings);
  }

  private static PaymentVoid takenBack(RecordedPayment recorded) {
    return new PaymentVoid(WHOLE.key(), recorded.invoice(), recorded.id(), "returned");
  }

  @Test
  void aPaymentIsAStatusADayAndOurMark() {
    RecordedPayment recorded = psa.recordPayment(WHOLE);
    FakeObject held = fake.invoice(ALDER);
    assertThat(held.text("statusEnum")).hasValue("PAID");
    assertThat(held.text("paymentDate")).hasValue("2026-03-20");
    assertThat(held.text("paymentReference")).hasValue(PaymentDesk.mark(WHOLE.key()));
    assertThat(held.has("paymentMethod")).isFalse();
    assertThat(recorded.id().value()).isEqualTo(ALDER + "/" + WHOLE.key().shortForm());
    assertThat(psa.recordPayment(WHOLE)).isEqualTo(recorded);
    assertThat(fake.arrivals().count(UPDATE)).isEqualTo(1);
  }

  @Test
  void theRestByOurOwnCountIsAWholePaymentAndMoreOrLessIsNot() {
    PaymentRecord part = SuperOpsOffice.payment(ALDER, "20.60");
    assertThatThrownBy(() -> psa.recordPayment(part))
        .isInstanceOf(UnsupportedFeatureException.class);
    assertThatThrownBy(() -> psa.recordPayment(SuperOpsOffice.payment(ALDER, "1020.61")))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("is for USD 1020.60 only");
    assertThat(fake.arrivals().count(UPDATE)).isZero();

    PaymentRecord rest =
        new PaymentRecord(
            part.key(),
            part.invoice(),
            part.amount(),
            part.paidOn(),
            part.rail(),
            part.source(),
            Optional.of(Money.of("0.00", "USD")));
    assertThat(psa.recordPayment(rest).amount()).isEqualTo(Money.of("20.60", "USD"));
    assertThat(fake.owed(ALDER)).isEqualByComparingTo("0");
  }

  @ParameterizedTest
  @CsvSource({"2,still a draft", "3,is void", "0,not by us"})
  void whatCannotBePaidIsNotMarked(long which, String why) {
    fake.payByHand(ALDER, "1020.60", SuperOpsOffice.PAID_ON, "check 117");
    PaymentRecord payment = SuperOpsOffice.payment(ALDER + which, "500");
    assertThatThrownBy(() -> psa.recordPayment(payment))
        .isInstanceOf(ConflictException.class)
        .hasMessageContaining(why);
    assertThat(fake.arrivals().count(UPDATE)).isZero();
  }

  @Test
  void aMarkThatIsNotOursIsUnclearAndOneOfAnotherPaymentIsAbsence() {
    assertThat(psa.findPayment(WHOLE)).isEqualTo(Probe.absent());
    fake.payByHand(ALDER, "1020.60", SuperOpsOffice.PAID_ON.minusDays(40), "books 5512");
    assertThat(psa.findPayment(WHOLE)).isInstanceOf(Probe.Unclear.class);
    fake.edit("invoices", ALDER, "{\"paymentReference\":\"msp-billing 0123456789\"}");
    assertThat(psa.findPayment(WHOLE)).isEqualTo(Probe.absent());
    fake.edit(
        "invoices", ALDER, "{\"paymentReference\":\" " + PaymentDesk.mark(WHOLE.key()) + " \"}");
    assertThat(psa.findPayment(WHOLE)).isInstanceOf(Probe.Found.class);
    fake.edit("invoices", ALDER, "{\"statusEnum\":\"OVERDUE\"}");
    assertThat(psa.findPayment(WHOLE)).isEqualTo(Probe.absent());
  }

  /** An answer alone proves nothing: the invoice is read again. */
  @ParameterizedTest
  @ValueSource(strings = {"CHANGES_ARE_UNDONE", "REFERENCE_IGNORED"})
  void whatTheInvoiceDoesNotShowIsInDoubt(String quirk) {
    fake.settings().with(SuperOpsQuirk.valueOf(quirk));
    assertThatThrownBy(() -> psa.recordPayment(WHOLE))
        .isInstanceOf(UnknownOutcomeException.class)
        .hasMessageContaining("does not show it");
    assertThat(psa.findPayment(WHOLE)).isNotInstanceOf(Probe.Found.class);
    assertThat(fake.arrivals().count(UPDATE)).isEqualTo(1);
  }

  /** Errors beside a success that was carried out all the same. */
  @Test
  void anErrorBesideDataIsADoubtThatTheInvoiceSettles() {
    fake.faults()
        .next(
            UPDATE,
            Fault.spoil(
                "errors beside data",
                answer ->
                    answer.withBody(
                        answer
                            .bodyText()
                            .replaceFirst(
                                "\\{",
                                "{\"errors\":[{\"extensions\":{\"clientError\":[{\"code\":\"dependent_validation_failed\"}]}}],"))));
    assertThat(psa.recordPayment(WHOLE).amount()).isEqualTo(WHOLE.amount());
    assertThat(fake.arrivals().count(UPDATE)).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"errors\":[{\"extensions\":{\"clientError\":[{\"code\":\"dependent_validation_failed\"}]}}],\"data\":{\"updateInvoice\":null}} | false",
        "{\"errors\":[{\"message\":\"Internal Server Error\"}],\"data\":{\"updateInvoice\":null}} | true",
        "{\"errors\":[{\"extensions\":{\"clientError\":[{\"code\":\"brand_new_code\"}]}}],\"data\":null} | true",
      })
  void onlyACodeThatIsKnownProvesThatNothingWasWritten(String body, boolean inDoubt) {
    fake.faults().next(UPDATE, Fault.body("application/json", body).beforeCommit());
    if (inDoubt) {
      assertThatThrownBy(() -> psa.recordPayment(WHOLE))
          .isInstanceOf(UnknownOutcomeException.class);
    } else {
      assertThatThrownBy(() -> psa.recordPayment(WHOLE)).isInstanceOf(RefusedException.class);
    }
    assertThat(fake.arrivals().count(UPDATE)).isEqualTo(1);
  }

  @Test
  void aThrottledPaymentWasNotRecorded() {
    fake.settings().requestsPerMinute(1);
    SuperOpsPsa unwaiting =
        SuperOpsPsa.of(
            SuperOpsOffice.clientOf(fake, clock).build().waitingAtMost(Duration.ZERO),
            SuperOpsOffice.SETTINGS);
    assertThatThrownBy(() -> unwaiting.recordPayment(WHOLE)).isInstanceOf(ThrottledException.class);
    assertThat(fake.owed(ALDER)).isEqualByComparingTo("1020.60");
  }

  @Test
  void thePaymentMethodIsOneOfTheAccounts() {
    fake.settings().with(SuperOpsQuirk.METHOD_REQUIRED);
    assertThatThrownBy(() -> psa.recordPayment(WHOLE))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("mandatory_validation_failed:paymentMethod");
    SuperOpsPsaSettings.Builder wrong =
        SuperOpsPsaSettings.builder()
            .from(SuperOpsOffice.SETTINGS)
            .putPaymentMethods(Rail.ACH, "Wire");
    assertThatThrownBy(() -> psa(wrong.build()).recordPayment(WHOLE))
        .isInstanceOf(NotSentException.class)
        .hasMessageContaining("paymentMethods");
    assertThat(fake.arrivals().count(UPDATE)).isEqualTo(1);

    SuperOpsPsa right =
        psa(
            SuperOpsPsaSettings.builder()
                .from(SuperOpsOffice.SETTINGS)
                .putPaymentMethods(Rail.ACH, "Bank transfer")
                .build());
    RecordedPayment unused = right.recordPayment(WHOLE);
    RecordedPayment unusedToo =
        right.recordPayment(SuperOpsOffice.payment(SuperOpsOffice.OVERDUE, "224.99"));
    assertThat(fake.invoice(ALDER).textAt("paymentMethod/paymentMethodId")).hasValue("2");
    assertThat(fake.arrivals().count(operation("getPaymentMethodList"))).isEqualTo(2);
  }

  /** What the books mark is not marked here as well: it would be paid twice there. */
  @Test
  void whereTheBooksMarkInvoicesNothingIsWritten() {
    SuperOpsPsa booked = psa(SuperOpsOffice.SETTINGS.withPaidByBooks(true));
    assertThatThrownBy(() -> booked.recordPayment(WHOLE))
        .isInstanceOf(NotSentException.class)
        .hasMessageContaining("the books have not marked");
    assertThat(booked.findPayment(WHOLE)).isEqualTo(Probe.absent());
    fake.payByHand(ALDER, "1020.60", SuperOpsOffice.PAID_ON, "synced");
    assertThat(booked.findPayment(WHOLE)).isInstanceOf(Probe.Found.class);
    assertThat(booked.recordPayment(WHOLE).amount()).isEqualTo(WHOLE.amount());
    assertThat(fake.arrivals().count(UPDATE)).isZero();
  }

  @Test
  void aMarkIsTakenBackOnlyIfThatIsAllowedAndIfItIsTheOne() {
    PaymentVoid recorded = takenBack(psa.recordPayment(WHOLE));
    assertThatThrownBy(() -> psa.voidPayment(recorded))
        .isInstanceOf(UnsupportedFeatureException.class);
    assertThat(psa.findVoid(recorded)).isEqualTo(Probe.absent());

    SuperOpsPsa allowed = psa(SuperOpsOffice.SETTINGS.withReopensInvoices(true));
    PaymentVoid another =
        new PaymentVoid(
            WHOLE.key(),
            WHOLE.invoice(),
            new PaymentId(Api.IDS.system(), ALDER + "/0123456789"),
            "returned");
    allowed.voidPayment(another);
    assertThat(fake.owed(ALDER)).isEqualByComparingTo("0");
    assertThat(allowed.findVoid(another)).isEqualTo(Probe.found(another));

    fake.settings().with(SuperOpsQuirk.PAID_STAYS_PAID);
    assertThatThrownBy(() -> allowed.voidPayment(recorded)).isInstanceOf(RefusedException.class);
    fake.settings().without(SuperOpsQuirk.PAID_STAYS_PAID);
    allowed.voidPayment(recorded);
    assertThat(fake.invoice(ALDER).text("statusEnum")).hasValue("APPROVED");
    assertThat(allowed.findVoid(recorded)).isEqualTo(Probe.found(recorded));
    assertThat(allowed.findPayment(WHOLE)).isEqualTo(Probe.absent());
    assertThatThrownBy(
            () ->
                allowed.findVoid(
                    new PaymentVoid(
                        WHOLE.key(), WHOLE.invoice(), new PaymentId(Api.IDS.system(), "7/x"), "")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aReferenceIsNotCutButRefused() {
    SuperOpsInvoiceChange none = SuperOpsInvoiceChange.of(ALDER);
    assertThatThrownBy(() -> none.reference("x".repeat(256)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(none.reference("x".repeat(255)).invoiceId()).isEqualTo(ALDER);
  }
}
