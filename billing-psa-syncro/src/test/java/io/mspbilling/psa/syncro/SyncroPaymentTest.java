package io.mspbilling.psa.syncro;

import static io.mspbilling.testkit.http.FakeRequest.get;
import static io.mspbilling.testkit.http.FakeRequest.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mspbilling.failure.NotSentException;
import io.mspbilling.failure.UnknownOutcomeException;
import io.mspbilling.failure.UnreadableException;
import io.mspbilling.failure.UnsupportedFeatureException;
import io.mspbilling.http.connector.PaymentDesk;
import io.mspbilling.issuance.PaymentRecord;
import io.mspbilling.issuance.PaymentVoid;
import io.mspbilling.issuance.Psa;
import io.mspbilling.issuance.RecordedPayment;
import io.mspbilling.journal.Probe;
import io.mspbilling.money.Money;
import io.mspbilling.psa.syncro.internal.Api;
import io.mspbilling.receivables.Rail;
import io.mspbilling.testkit.VirtualClock;
import io.mspbilling.testkit.http.FakeObject;
import io.mspbilling.testkit.http.Fault;
import io.mspbilling.testkit.junit.FakeVendorExtension;
import io.mspbilling.testkit.syncro.FakeSyncro;
import io.mspbilling.testkit.syncro.SyncroQuirk;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Payments in a system that counts them in units of its own and gives none back. */
class SyncroPaymentTest {
  private static final long CUSTOMER = 30001;
  private static final long INVOICE = 1_700_000_101L;
  private static final long OTHER = 1_700_000_102L;

  private final VirtualClock clock = SyncroOffice.clock();

  @RegisterExtension
  final FakeVendorExtension<FakeSyncro> extension =
      FakeVendorExtension.of(() -> new FakeSyncro(clock));

  private FakeSyncro fake;
  private Psa psa;

  @BeforeEach
  void connect() {
    fake = extension.fake().loadSmallOffice();
    fake.settings().requestsPerMinute(100_000);
    psa = SyncroOffice.psa(SyncroOffice.clientOf(fake).clock(clock).build());
  }

  @AfterEach
  void nothingWasPassedOver() {
    assertThat(fake.ignored()).isEmpty();
  }

  @Test
  void whatIsSentIsTheOneFormThatWasProven() {
    RecordedPayment recorded = psa.recordPayment(SyncroOffice.payment(INVOICE, "620.13"));

    assertThat(recorded.amount()).isEqualTo(Money.of("620.13", "USD"));
    assertThat(fake.owed(INVOICE)).isZero();
    FakeObject sent =
        fake.arrivals().latest().stream()
            .filter(request -> request.method().equals("POST"))
            .map(request -> FakeObject.parse(request.bodyText()))
            .findFirst()
            .orElseThrow();
    assertThat(sent.members().keySet())
        .containsExactly(
            "customer_id", "invoice_id", "amount_cents", "payment_method", "ref_num", "applied_at");
    assertThat(sent.integer("amount_cents")).hasValue(62013L);
    assertThat(sent.integer("customer_id")).hasValue(CUSTOMER);
    Instant appliedAt = Instant.parse(sent.text("applied_at").orElseThrow());
    for (String zone : List.of("Pacific/Honolulu", "America/New_York", "Pacific/Auckland")) {
      assertThat(LocalDate.ofInstant(appliedAt, ZoneId.of(zone))).as(zone).isEqualTo("2026-03-20");
    }
  }

  @Test
  void theDayOfEntryIsToldWhereSyncroTakesIt() {
    fake.settings().with(SyncroQuirk.APPLIED_AT_IGNORED);
    clock.advance(Duration.ofDays(5));
    PaymentRecord payment = SyncroOffice.payment(INVOICE, "620.13");
    assertThat(psa.recordPayment(payment).paidOn()).isEqualTo("2026-03-25");
    assertThat(psa.findPayment(payment)).isInstanceOf(Probe.Found.class);
  }

  @Test
  void theDayIsNotSentIfItIsNotTo() {
    psa =
        SyncroPsa.of(
            SyncroOffice.clientOf(fake).clock(clock).build(),
            SyncroPsaSettings.builder().currency(SyncroOffice.USD).sendPaymentDay(false).build());
    clock.advance(Duration.ofDays(2));
    assertThat(psa.recordPayment(SyncroOffice.payment(INVOICE, "1.00")).paidOn())
        .isEqualTo("2026-03-22");
  }

  @Test
  void aUnitThatIsMisunderstoodIsFoundOutAtTheFirstPaymentAndStopsTheOthers() {
    fake.settings().with(SyncroQuirk.CENTS_TAKEN_FOR_DOLLARS);
    PaymentRecord payment = SyncroOffice.payment(INVOICE, "6.20");

    assertThatThrownBy(() -> psa.recordPayment(payment))
        .isInstanceOf(UnknownOutcomeException.class)
        .hasMessageContaining("another amount than was sent");
    assertThat(psa.findPayment(payment))
        .isInstanceOfSatisfying(
            Probe.Unclear.class, unclear -> assertThat(unclear.reason()).contains("it differs"));

    fake.settings().without(SyncroQuirk.CENTS_TAKEN_FOR_DOLLARS);
    assertThatThrownBy(() -> psa.recordPayment(SyncroOffice.payment(OTHER, "1.00")))
        .isInstanceOf(NotSentException.class)
        .hasMessageContaining("another amount than was sent");
    assertThat(fake.arrivals().count(post("/payments"))).isEqualTo(1);
    assertThatThrownBy(() -> psa.recordPayment(payment))
        .isInstanceOf(UnknownOutcomeException.class);
    assertThat(fake.arrivals().count(post("/payments"))).isEqualTo(1);
  }

  @Test
  void aPaymentThatBecameCreditIsNeverSentAgain() {
    fake.settings().with(SyncroQuirk.PAYMENTS_STAY_UNAPPLIED);
    PaymentRecord payment = SyncroOffice.payment(INVOICE, "620.13");

    assertThatThrownBy(() -> psa.recordPayment(payment))
        .isInstanceOf(UnknownOutcomeException.class)
        .hasMessageContaining("not on the invoice");
    assertThat(psa.findPayment(payment)).isInstanceOf(Probe.Unclear.class);
    assertThat(psa.findPayment(SyncroOffice.payment(INVOICE, "620.12")))
        .isInstanceOf(Probe.Absent.class);
  }

  @Test
  void aLostAnswerAboutCreditIsNoAbsence() {
    fake.settings().with(SyncroQuirk.PAYMENTS_STAY_UNAPPLIED);
    PaymentRecord payment = SyncroOffice.payment(INVOICE, "620.13");
    fake.faults().next(post("/payments"), Fault.cutAfterCommit());

    assertThatThrownBy(() -> psa.recordPayment(payment))
        .isInstanceOf(UnknownOutcomeException.class);
    assertThat(psa.findPayment(payment)).isInstanceOf(Probe.Unclear.class);
  }

  /** As a bank tells it that names the day from which the money counts. */
  @Test
  void aPaymentThatCountsLaterThanItWasEnteredIsLookedForWhereItWasEntered() {
    fake.settings().with(SyncroQuirk.PAYMENTS_STAY_UNAPPLIED);
    PaymentRecord soon = SyncroOffice.payment(INVOICE, "620.13");
    PaymentRecord payment =
        new PaymentRecord(
            soon.key(),
            soon.invoice(),
            soon.amount(),
            soon.paidOn().plusDays(6),
            soon.rail(),
            soon.source());
    fake.faults().next(post("/payments"), Fault.cutAfterCommit());
    assertThatThrownBy(() -> psa.recordPayment(payment))
        .isInstanceOf(UnknownOutcomeException.class);
    for (int i = 0; i < 55; i++) {
      clock.advance(i == 50 ? Duration.ofDays(6) : Duration.ofHours(1));
      long unused = fake.applyPaymentByHand(OTHER, "0.01", SyncroOffice.PAID_ON);
    }

    assertThat(psa.findPayment(payment)).isInstanceOf(Probe.Unclear.class);
  }

  @Test
  void creditOfOthersHidesNothingAndCreditThatCouldBeOursIsNamed() {
    PaymentRecord payment = SyncroOffice.payment(INVOICE, "42.00");
    long elsewhere = fake.applyPaymentByHand(OTHER, "42.00", SyncroOffice.PAID_ON);
    assertThat(psa.findPayment(payment)).isInstanceOf(Probe.Absent.class);

    long credit =
        fake.add(
            "payments",
            "{\"customer_id\":30001,\"payment_amount\":42,\"applied_at\":\"2026-03-20T00:00:00.000Z\"}");
    assertThat(psa.findPayment(payment))
        .isInstanceOfSatisfying(
            Probe.Unclear.class,
            unclear ->
                assertThat(unclear.reason())
                    .contains(Long.toString(credit))
                    .doesNotContain(Long.toString(elsewhere)));
  }

  @Test
  void aDeclineInsideASuccessIsInDoubtUntilItIsProvenAbsent() {
    fake.settings().with(SyncroQuirk.PAYMENTS_DECLINED);
    PaymentRecord payment = SyncroOffice.payment(INVOICE, "620.13");
    assertThatThrownBy(() -> psa.recordPayment(payment))
        .isInstanceOf(UnknownOutcomeException.class)
        .hasMessageContaining("without success");
    assertThat(psa.findPayment(payment)).isInstanceOf(Probe.Absent.class);
  }

  @Test
  void anInvoiceThatCannotBeReadBackLeavesThePaymentInDoubt() {
    PaymentRecord payment = SyncroOffice.payment(INVOICE, "620.13");
    fake.faults().next(get("/invoices/*"), Fault.emptyBody()).after(2).always();
    assertThatThrownBy(() -> psa.recordPayment(payment))
        .isInstanceOf(UnknownOutcomeException.class)
        .hasMessageContaining("cannot be read");
    fake.faults().clear();
    assertThat(psa.findPayment(payment)).isInstanceOf(Probe.Found.class);
  }

  @Test
  void aMethodThatTheAccountLacksOrThatChargesCardsIsNotUsed() {
    for (String method : List.of("Credit Card", "Stripe")) {
      Psa misnamed =
          SyncroPsa.of(
              SyncroOffice.clientOf(fake).clock(clock).build(),
              SyncroPsaSettings.builder()
                  .currency(SyncroOffice.USD)
                  .putPaymentMethods(Rail.ACH, method)
                  .build());
      assertThatThrownBy(() -> misnamed.recordPayment(SyncroOffice.payment(INVOICE, "1.00")))
          .isInstanceOf(NotSentException.class)
          .hasMessageContaining(method);
    }
    assertThat(fake.arrivals().count(post("/payments"))).isZero();
    RecordedPayment first = psa.recordPayment(SyncroOffice.payment(INVOICE, "1.00"));
    RecordedPayment second = psa.recordPayment(SyncroOffice.payment(INVOICE, "2.00"));
    assertThat(first.id()).isNotEqualTo(second.id());
    assertThat(fake.arrivals().count(get("/payment_methods"))).isEqualTo(3);
  }

  @Test
  void storeCreditSettlesWithoutBeingAPayment() {
    long credit = fake.applyPaymentByHand(INVOICE, "620.13", SyncroOffice.PAID_ON, "store credit");

    assertThat(psa.findInvoice(Api.IDS.invoice(INVOICE)).orElseThrow().balance())
        .hasValue(Money.of("0", "USD"));
    assertThat(psa.payments(Api.IDS.invoice(INVOICE)))
        .extracting(payment -> payment.id().value())
        .containsExactly("44001")
        .doesNotContain(Long.toString(credit));
    assertThat(psa.findPayment(SyncroOffice.payment(INVOICE, "620.13")))
        .isInstanceOf(Probe.Absent.class);
  }

  @Test
  void aSplitPaymentDoesNotSayHowMuchIsForAnInvoice() {
    fake.edit("payments", 44001, "{\"applied\":{\"1700000101\":200,\"1700000102\":100}}");
    assertThatThrownBy(() -> psa.payments(Api.IDS.invoice(INVOICE)))
        .isInstanceOf(UnreadableException.class)
        .hasMessageContaining("44001");
    // What is due is told all the same.
    assertThat(psa.findInvoice(Api.IDS.invoice(INVOICE)).orElseThrow().balance())
        .hasValue(Money.of("720.13", "USD"));

    fake.settings().with(SyncroQuirk.NO_BALANCE_DUE);
    assertThatThrownBy(() -> psa.findInvoice(Api.IDS.invoice(INVOICE)))
        .isInstanceOf(UnreadableException.class)
        .hasMessageContaining("not for it alone");
  }

  @Test
  void peopleTakePaymentsBackAndItIsSeen() {
    PaymentRecord payment = SyncroOffice.payment(INVOICE, "620.13");
    RecordedPayment recorded = psa.recordPayment(payment);
    PaymentVoid taken =
        new PaymentVoid(payment.key(), payment.invoice(), recorded.id(), "returned");
    assertThatThrownBy(() -> psa.voidPayment(taken))
        .isInstanceOf(UnsupportedFeatureException.class);
    assertThat(psa.findVoid(taken)).isInstanceOf(Probe.Absent.class);

    fake.edit(
        "payments", Long.parseLong(recorded.id().value()), "{\"applied\":{\"1700000102\":1}}");
    assertThat(psa.findVoid(taken)).isInstanceOf(Probe.Found.class);
    assertThat(psa.findPayment(payment)).isInstanceOf(Probe.Unclear.class);

    fake.delete("payments", Long.parseLong(recorded.id().value()));
    assertThat(psa.findVoid(taken)).isInstanceOf(Probe.Found.class);
    assertThat(psa.findPayment(payment)).isInstanceOf(Probe.Absent.class);
  }

  @Test
  void aMarkThatPeopleMovedIsNotTakenForAnothers() {
    PaymentRecord payment = SyncroOffice.payment(INVOICE, "620.13");
    long unused =
        fake.add(
            "payments",
            "{\"customer_id\":30001,\"payment_amount\":620.13,\"ref_num\":\"%s\",\"applied\":{\"1700000101\":20,\"1700000102\":600.13}}"
                .formatted(PaymentDesk.mark(payment.key())));
    assertThat(psa.findPayment(payment)).isInstanceOf(Probe.Unclear.class);
    assertThatThrownBy(() -> psa.recordPayment(payment))
        .isInstanceOf(UnknownOutcomeException.class);
    assertThat(fake.arrivals().count(post("/payments"))).isZero();
  }

  @Test
  void aCurrencyWithoutHundredthsIsNotCounted() {
    SyncroPsaSettings.Builder yen =
        SyncroPsaSettings.builder().currency(Currency.getInstance("JPY"));
    assertThatThrownBy(yen::build)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("hundredths");
  }
}
