package io.mspbilling.psa.autotask;

import static io.mspbilling.testkit.http.FakeRequest.get;
import static io.mspbilling.testkit.http.FakeRequest.patch;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mspbilling.failure.ConflictException;
import io.mspbilling.failure.RefusedException;
import io.mspbilling.failure.UnknownOutcomeException;
import io.mspbilling.failure.UnsupportedFeatureException;
import io.mspbilling.issuance.PaymentRecord;
import io.mspbilling.issuance.PaymentVoid;
import io.mspbilling.issuance.RecordedPayment;
import io.mspbilling.journal.EffectKey;
import io.mspbilling.journal.Probe;
import io.mspbilling.journal.TenantId;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.PaymentId;
import io.mspbilling.testkit.autotask.AutotaskQuirk;
import io.mspbilling.testkit.autotask.FakeAutotask;
import io.mspbilling.testkit.http.Fault;
import io.mspbilling.testkit.http.RequestPattern;
import io.mspbilling.testkit.junit.FakeVendorExtension;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Payments where there is nothing but a day. */
class PaidDateTest {
  private static final RequestPattern CHANGE = patch("/Invoices");
  private static final PaymentRecord WHOLE = AutotaskOffice.payment(7301, "240.00");

  @RegisterExtension
  final FakeVendorExtension<FakeAutotask> extension =
      FakeVendorExtension.of(() -> new FakeAutotask(AutotaskOffice.clock()));

  private FakeAutotask fake;
  private AutotaskPsa psa;
  private AutotaskPsa stamping;

  @BeforeEach
  void connect() {
    fake = extension.fake().loadSmallOffice();
    psa = AutotaskPsa.of(AutotaskOffice.clientOf(fake).build());
    stamping = AutotaskPsa.of(AutotaskOffice.clientOf(fake).build(), AutotaskOffice.STAMPED);
  }

  @Test
  void theDayIsWrittenAndNothingElseUnlessAStampIsWanted() {
    RecordedPayment recorded = psa.recordPayment(WHOLE);

    assertThat(recorded.id().value()).isEqualTo("7301/2026-03-20");
    assertThat(fake.invoice(7301).text("paidDate")).hasValue("2026-03-20T00:00:00Z");
    assertThat(fake.invoice(7301).text("webServiceDate")).isEmpty();
    assertThat(psa.findPayment(WHOLE)).isInstanceOf(Probe.Unclear.class);
  }

  @Test
  void aStampFollowsFromTheKeyAndIsATimeOfTheDayOfThePayment() {
    stamping.recordPayment(WHOLE);

    assertThat(fake.invoice(7301).text("webServiceDate").orElseThrow())
        .startsWith("2026-03-20T")
        .doesNotContain("T00:00:00");
    assertThat(stamping.findPayment(WHOLE)).isInstanceOf(Probe.Found.class);
    assertThat(stamping.recordPayment(WHOLE).id().value()).isEqualTo("7301/2026-03-20");
    assertThat(fake.arrivals().count(CHANGE)).isEqualTo(1);
    assertThat(stamping.findPayment(underAnotherKey())).isInstanceOf(Probe.Unclear.class);
  }

  @Test
  void aStampBesideAnotherDayIsNotOursAnyMore() {
    stamping.recordPayment(WHOLE);
    fake.markPaidByHand(7301, LocalDate.of(2026, 3, 19));
    assertThat(stamping.findPayment(WHOLE)).isInstanceOf(Probe.Unclear.class);
    assertThatThrownBy(() -> stamping.recordPayment(WHOLE)).isInstanceOf(ConflictException.class);
  }

  @Test
  void whatSomebodyMarkedIsNotOverwritten() {
    fake.markPaidByHand(7301, AutotaskOffice.PAID_ON);
    assertThatThrownBy(() -> psa.recordPayment(WHOLE))
        .isInstanceOf(ConflictException.class)
        .hasMessageContaining("2026-03-20");
    assertThatThrownBy(() -> psa.recordPayment(AutotaskOffice.payment(7303, "50.00")))
        .isInstanceOf(ConflictException.class)
        .hasMessageContaining("void");
    assertThat(fake.arrivals().count(CHANGE)).isZero();
  }

  @Test
  void theRestOfWhatWasPaidInPartsSettlesIt() {
    PaymentRecord part = AutotaskOffice.payment(7301, "40.00");
    assertThatThrownBy(() -> psa.recordPayment(part))
        .isInstanceOf(UnsupportedFeatureException.class);
    assertThatThrownBy(() -> psa.recordPayment(leaving(part, "200.00")))
        .isInstanceOf(UnsupportedFeatureException.class);
    assertThat(fake.owed(7301)).isEqualByComparingTo("240.00");

    psa.recordPayment(leaving(part, "0.00"));

    assertThat(fake.owed(7301)).isZero();
  }

  @Test
  void moreThanItIsForIsRefused() {
    assertThatThrownBy(() -> psa.recordPayment(AutotaskOffice.payment(7301, "240.01")))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("USD 240.00");
    assertThat(fake.arrivals().count(CHANGE)).isZero();
  }

  @Test
  void aLostAnswerIsLookedUpOnceAndProvesOnlyWhatIsThere() {
    fake.faults().next(CHANGE, Fault.cutAfterCommit());
    assertThat(psa.recordPayment(WHOLE).amount()).isEqualTo(Money.of("240.00", "USD"));
    assertThat(fake.arrivals().count(CHANGE)).isEqualTo(1);

    fake.edit("Invoices", 7301, "{\"paidDate\":null}");
    fake.faults().next(CHANGE, Fault.cutBeforeCommit());
    assertThatThrownBy(() -> psa.recordPayment(WHOLE)).isInstanceOf(UnknownOutcomeException.class);
    assertThat(psa.findPayment(WHOLE)).isEqualTo(Probe.absent());
  }

  @Test
  void aLookUpThatFailsLeavesItInDoubt() {
    fake.faults().next(CHANGE, Fault.cutAfterCommit());
    fake.faults().next(get("/Invoices/7301"), Fault.statusBeforeCommit(503)).after(1).always();
    assertThatThrownBy(() -> psa.recordPayment(WHOLE))
        .isInstanceOf(UnknownOutcomeException.class)
        .satisfies(doubt -> assertThat(doubt.getSuppressed()).hasSize(1));
  }

  @Test
  void aYesThatChangedNothingIsNoPayment() {
    fake.settings().with(AutotaskQuirk.CHANGES_NOTHING);
    assertThatThrownBy(() -> psa.recordPayment(WHOLE))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("changed nothing");
  }

  @Test
  void takingBackClearsTheDayAndNoStamp() {
    fake.edit("Invoices", 7301, "{\"webServiceDate\":\"2026-03-05T16:40:00Z\"}");
    PaymentId recorded = stamping.recordPayment(WHOLE).id();
    stamping.voidPayment(taken(recorded));
    assertThat(fake.invoice(7301).text("paidDate")).isEmpty();
    // The transfer to the books, which set a stamp before us, would transfer it once more.
    assertThat(fake.invoice(7301).text("webServiceDate")).isPresent();
    assertThat(stamping.findPayment(WHOLE)).isEqualTo(Probe.absent());

    psa.voidPayment(taken(psa.recordPayment(WHOLE).id()));
    assertThat(fake.invoice(7301).text("webServiceDate")).isPresent();
    assertThat(fake.owed(7301)).isEqualByComparingTo("240.00");
  }

  @Test
  void takingBackLeavesAnotherDayAlone() {
    PaymentId recorded = psa.recordPayment(WHOLE).id();
    fake.markPaidByHand(7301, LocalDate.of(2026, 3, 25));

    psa.voidPayment(taken(recorded));

    assertThat(fake.invoice(7301).text("paidDate")).hasValue("2026-03-25T00:00:00Z");
    assertThat(psa.findVoid(taken(recorded))).isInstanceOf(Probe.Found.class);
  }

  @Test
  void aDayThatIsNotClearedIsTold() {
    PaymentId recorded = psa.recordPayment(WHOLE).id();
    fake.settings().with(AutotaskQuirk.CHANGES_NOTHING);
    assertThatThrownBy(() -> psa.voidPayment(taken(recorded)))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("changed nothing");
    assertThat(psa.findVoid(taken(recorded))).isEqualTo(Probe.absent());
  }

  @Test
  void thePaymentOfAnotherInvoiceIsNotTakenBack() {
    for (String odd : List.of("7301", "7302/2026-03-20", "7301/soon", "7301/2026-03-20/1")) {
      PaymentVoid request = taken(new PaymentId(psa.system(), odd));
      assertThatThrownBy(() -> psa.voidPayment(request))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  private static PaymentVoid taken(PaymentId payment) {
    return new PaymentVoid(
        EffectKey.derive(TenantId.of("acme"), "psa-void", List.of("1")),
        WHOLE.invoice(),
        payment,
        "returned");
  }

  private static PaymentRecord leaving(PaymentRecord part, String balance) {
    return new PaymentRecord(
        part.key(),
        part.invoice(),
        part.amount(),
        part.paidOn(),
        part.rail(),
        part.source(),
        Optional.of(Money.of(balance, "USD")));
  }

  private static PaymentRecord underAnotherKey() {
    return new PaymentRecord(
        EffectKey.derive(TenantId.of("acme"), "psa-payment", List.of("another")),
        WHOLE.invoice(),
        WHOLE.amount(),
        WHOLE.paidOn(),
        WHOLE.rail(),
        WHOLE.source());
  }
}
