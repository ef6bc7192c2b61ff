package io.mspbilling.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.mspbilling.failure.BillingException;
import io.mspbilling.failure.UnknownOutcomeException;
import io.mspbilling.issuance.PaymentRecord;
import io.mspbilling.issuance.RecordedPayment;
import io.mspbilling.journal.Probe;
import io.mspbilling.testkit.http.FakeJson;
import io.mspbilling.testkit.http.Fault;
import io.mspbilling.testkit.http.RequestPattern;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What a connector to a PSA without keys for recording makes of the faults of networks, proxies and
 * vendors. Extend it, give it the connector, the vendor's side of it and the vendor's requests, and
 * run it. The connector has to give up a silent vendor after a second or so, its waits have to cost
 * no time, and a page of it holds 25 invoices.
 */
public abstract class PsaFaultContract extends PsaReadingFaultContract {

  /** For subclasses only. */
  protected PsaFaultContract() {}

  /** The request that records a payment. */
  protected abstract RequestPattern recording();

  /** The request that lists the payments on an invoice. */
  protected abstract RequestPattern payments();

  /**
   * The member that holds the amount in what {@link #recording()} and {@link #payments()} answer;
   * {@code amount} unless overridden.
   */
  protected String amountMember() {
    return "amount";
  }

  /** The member that holds the id there; {@code id} unless overridden. */
  protected String idMember() {
    return "id";
  }

  @TestFactory
  final Stream<DynamicTest> afterCommitOnePaymentStandsAndIsFound() {
    return Stream.of(
            Fault.cutAfterCommit(),
            Fault.silenceAfterCommit(),
            Fault.statusAfterCommit(500),
            Fault.statusAfterCommit(502),
            Fault.statusAfterCommit(503),
            Fault.statusAfterCommit(504),
            Fault.truncatedBody(),
            Fault.halfBody(),
            Fault.emptyBody(),
            Fault.nullBody(),
            Fault.stalledBody(),
            Fault.gzipBomb(20_000_000),
            Fault.body("text/html", "<html>proxy</html>"),
            Fault.body("application/json", "[".repeat(300)),
            Fault.droppedField(amountMember()),
            Fault.droppedField(idMember()),
            Fault.replacedField(amountMember(), FakeJson.number("1")))
        .map(fault -> dynamicTest(fault.toString(), () -> standsAndIsFound(fault)));
  }

  private void standsAndIsFound(Fault fault) {
    PaymentRecord payment = payment(fault);
    fake().faults().next(recording(), fault);
    long before = fake().arrivals().count(recording());

    RecordedPayment recorded = psa().recordPayment(payment);

    struck();
    assertEquals(before + 1, fake().arrivals().count(recording()));
    assertEquals(List.of(payment.amount()), world().payments(payment.invoice()));
    assertEquals(Probe.found(recorded), psa().findPayment(payment));
  }

  @TestFactory
  final Stream<DynamicTest> beforeCommitItStaysUnknownUntilProvenAbsent() {
    return Stream.of(
            Fault.cutBeforeCommit(),
            Fault.silenceBeforeCommit(),
            Fault.statusBeforeCommit(500),
            Fault.statusBeforeCommit(502),
            Fault.statusBeforeCommit(503),
            Fault.statusBeforeCommit(504),
            Fault.redirect(307, "http://127.0.0.1:1/elsewhere"))
        .map(fault -> dynamicTest(fault.toString(), () -> isProvenAbsent(fault)));
  }

  private void isProvenAbsent(Fault fault) {
    PaymentRecord payment = payment(fault);
    fake().faults().next(recording(), fault);

    UnknownOutcomeException doubt =
        assertThrows(UnknownOutcomeException.class, () -> psa().recordPayment(payment));

    struck();
    assertTrue(doubt.isMoneyInDoubt());
    assertEquals(List.of(), world().payments(payment.invoice()));
    assertEquals(Probe.absent(), psa().findPayment(payment));
    assertEquals(payment.amount(), psa().recordPayment(payment).amount());
    assertEquals(List.of(payment.amount()), world().payments(payment.invoice()));
  }

  @TestFactory
  final Stream<DynamicTest> aRefusalProvesThatNothingHappened() {
    return Stream.of(
            Fault.statusBeforeCommit(400),
            Fault.statusBeforeCommit(401),
            Fault.statusBeforeCommit(403),
            Fault.statusBeforeCommit(404),
            Fault.throttle("36000"))
        .map(fault -> dynamicTest(fault.toString(), () -> isRefused(fault)));
  }

  private void isRefused(Fault fault) {
    PaymentRecord payment = payment(fault);
    fake().faults().next(recording(), fault);

    BillingException refused =
        assertThrows(BillingException.class, () -> psa().recordPayment(payment));

    struck();
    assertFalse(refused.isMoneyInDoubt());
    assertEquals(List.of(), world().payments(payment.invoice()));
  }

  @TestFactory
  final Stream<DynamicTest> whileTheLookUpFailsNothingIsSent() {
    return Stream.of(
            Fault.statusBeforeCommit(503),
            Fault.nullBody(),
            Fault.body("text/html", "<html>proxy</html>"),
            Fault.replacedField(idMember(), FakeJson.text("odd")),
            Fault.replacedField(amountMember(), FakeJson.text("much")))
        .map(fault -> dynamicTest(fault.toString(), () -> isHeldBack(fault)));
  }

  private void isHeldBack(Fault fault) {
    PaymentRecord payment = payment(fault);
    RecordedPayment first = psa().recordPayment(payment);
    long before = fake().arrivals().count(recording());
    fake().faults().next(payments(), fault).always();

    assertThrows(BillingException.class, () -> psa().recordPayment(payment));
    try {
      assertInstanceOf(Probe.Unclear.class, psa().findPayment(payment));
    } catch (BillingException unanswered) {
      assertFalse(unanswered.isMoneyInDoubt());
    }

    fake().faults().clear();
    assertEquals(before, fake().arrivals().count(recording()));
    assertEquals(first, psa().recordPayment(payment));
  }
}
