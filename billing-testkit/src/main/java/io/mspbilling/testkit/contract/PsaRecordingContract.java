package io.mspbilling.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.mspbilling.issuance.PaymentRecord;
import io.mspbilling.issuance.PsaFeature;
import io.mspbilling.issuance.RecordedPayment;
import io.mspbilling.journal.Probe;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.PaymentId;
import io.mspbilling.receivables.Rail;
import io.mspbilling.receivables.SystemName;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What recording payments in a PSA promises; {@link PsaContract} adds the rest. */
abstract class PsaRecordingContract extends PsaReadingContract {
  static final LocalDate PAID = LocalDate.of(2026, 3, 20);

  /**
   * Whether the PSA keeps our key with a payment, so that it can be found; true unless overridden.
   * Without it every look-up must come out as unclear or absent, never as found.
   */
  protected boolean keepsKeys() {
    return true;
  }

  @Test
  final void aPaymentLowersWhatIsOwedOnce() {
    InvoiceId invoice = invoice(customer(), "1001", 10_007);

    RecordedPayment recorded = psa().recordPayment(payment("a", invoice, money(10_007)));

    assertEquals(money(0), world().owed(invoice));
    assertEquals(List.of(money(10_007)), world().payments(invoice));
    assertEquals(money(10_007), recorded.amount());
    assertEquals(invoice, recorded.invoice());
    assertEquals(PAID, recorded.paidOn());
  }

  @Test
  final void aPartialPaymentLeavesTheRestIfItIsOffered() {
    InvoiceId invoice = invoice(customer(), "1001", 10_007);
    PaymentRecord part = payment("a", invoice, money(3_333));
    if (!has(PsaFeature.PARTIAL_PAYMENTS)) {
      Writes.unsupported(() -> psa().recordPayment(part));
      assertEquals(money(10_007), world().owed(invoice));
      return;
    }

    psa().recordPayment(part);

    assertEquals(money(6_674), world().owed(invoice));
  }

  @Test
  final void paymentsAreListedIfThatIsOffered() {
    InvoiceId invoice = invoice(customer(), "1001", 10_007);
    if (!has(PsaFeature.LIST_PAYMENTS)) {
      Writes.unsupported(() -> psa().payments(invoice));
      return;
    }
    RecordedPayment recorded = psa().recordPayment(payment("a", invoice, money(10_007)));

    List<RecordedPayment> listed = psa().payments(invoice);

    assertEquals(List.of(recorded.id()), listed.stream().map(RecordedPayment::id).toList());
    assertEquals(money(10_007), listed.get(0).amount());
    assertEquals(PAID, listed.get(0).paidOn());
  }

  @Test
  final void aRecordedPaymentIsFoundUnderItsKey() {
    InvoiceId invoice = invoice(customer(), "1001", 10_007);
    PaymentRecord payment = payment("a", invoice, money(10_007));
    assertAbsent(payment);

    RecordedPayment recorded = psa().recordPayment(payment);

    assertFound(payment, recorded.id());
  }

  @Test
  final void twoEqualPaymentsAreToldApartByTheirKeys() {
    InvoiceId first = invoice(customer(), "1001", 5_000);
    InvoiceId second = invoice(customer(), "1002", 5_000);
    PaymentRecord one = payment("a", first, money(5_000));
    PaymentRecord other = payment("b", second, money(5_000));

    PaymentId firstId = psa().recordPayment(one).id();
    assertAbsent(other);
    PaymentId secondId = psa().recordPayment(other).id();

    assertNotEquals(firstId, secondId);
    assertFound(one, firstId);
    assertFound(other, secondId);
  }

  @Test
  final void aPaymentWhoseAnswerWasLostIsFound() {
    InvoiceId invoice = invoice(customer(), "1001", 10_007);
    PaymentRecord payment = payment("a", invoice, money(10_007));
    world().commitNextWriteThenFail();

    Writes.lost(() -> psa().recordPayment(payment));

    assertEquals(List.of(money(10_007)), world().payments(invoice));
    if (keepsKeys()) {
      assertEquals(money(10_007), Writes.found(psa().findPayment(payment)).amount());
    } else {
      assertInstanceOf(Probe.Unclear.class, psa().findPayment(payment));
    }
  }

  @Test
  final void aPaymentThatWasNeverCarriedOutIsAbsentAndCanBeRepeated() {
    InvoiceId invoice = invoice(customer(), "1001", 10_007);
    PaymentRecord payment = payment("a", invoice, money(10_007));
    world().failNextWriteWithoutCommit();

    Writes.undone(() -> psa().recordPayment(payment));

    assertAbsent(payment);
    assertEquals(money(10_007), world().owed(invoice));
    psa().recordPayment(payment);
    assertEquals(List.of(money(10_007)), world().payments(invoice));
  }

  @Test
  final void aLookAlikeEnteredByHandIsNotClaimed() {
    InvoiceId invoice = invoice(customer(), "1001", 10_007);
    world().enterPayment(invoice, money(10_007), PAID);

    Writes.notFound(
        "a person entered it, it is not ours",
        psa().findPayment(payment("a", invoice, money(10_007))));
  }

  static PaymentRecord payment(String name, InvoiceId invoice, Money amount) {
    return new PaymentRecord(
        Writes.key("psa-payment", name),
        invoice,
        amount,
        PAID,
        Rail.ACH,
        new PaymentId(SystemName.of("some-gateway"), "ch_" + name));
  }

  private void assertFound(PaymentRecord payment, PaymentId id) {
    Probe<RecordedPayment> probe = psa().findPayment(payment);
    if (keepsKeys()) {
      assertEquals(id, Writes.found(probe).id());
    } else {
      assertInstanceOf(Probe.Unclear.class, probe);
    }
  }

  private void assertAbsent(PaymentRecord payment) {
    Probe<RecordedPayment> probe = psa().findPayment(payment);
    if (keepsKeys()) {
      Writes.absent(probe);
    } else {
      Writes.notFound("it was never recorded", probe);
    }
  }
}
