package io.mspbilling.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mspbilling.issuance.PaymentVoid;
import io.mspbilling.issuance.Psa;
import io.mspbilling.issuance.PsaFeature;
import io.mspbilling.issuance.RecordedPayment;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.InvoiceId;
import java.util.Currency;
import org.junit.jupiter.api.Test;

/**
 * What every {@link Psa} promises. Extend it, give it the connector and the vendor's side of it,
 * and run it.
 *
 * <p>JUnit makes a new object for each test; its world starts out empty. What the connector's
 * {@code features()} leave out is expected to be refused, not to work.
 */
public abstract class PsaContract extends PsaQuantityContract {
  /** For subclasses only. */
  protected PsaContract() {}

  @Test
  final void aPaymentIsTakenBackOnceAndForAll() {
    InvoiceId invoice = invoice(customer(), "1001", 10_007);
    RecordedPayment recorded = psa().recordPayment(payment("a", invoice, money(10_007)));
    PaymentVoid request =
        new PaymentVoid(Writes.key("psa-void", "v"), invoice, recorded.id(), "returned, R01");
    if (!has(PsaFeature.VOID_PAYMENTS)) {
      Writes.unsupported(() -> psa().voidPayment(request));
      assertEquals(money(0), world().owed(invoice));
      Writes.absent(psa().findVoid(request));
      return;
    }
    Writes.absent(psa().findVoid(request));

    psa().voidPayment(request);
    psa().voidPayment(request);

    assertEquals(money(10_007), world().owed(invoice));
    Writes.found(psa().findVoid(request));
  }

  @Test
  final void takingBackIsLookedUpWhenItsAnswerWasLost() {
    if (!has(PsaFeature.VOID_PAYMENTS)) {
      return;
    }
    InvoiceId invoice = invoice(customer(), "1001", 10_007);
    RecordedPayment recorded = psa().recordPayment(payment("a", invoice, money(10_007)));
    PaymentVoid request =
        new PaymentVoid(Writes.key("psa-void", "v"), invoice, recorded.id(), "returned");
    world().commitNextWriteThenFail();

    Writes.lost(() -> psa().voidPayment(request));

    Writes.found(psa().findVoid(request));
    assertEquals(money(10_007), world().owed(invoice));
  }

  @Test
  final void anotherCurrencyIsTurnedDownAndChangesNothing() {
    InvoiceId invoice = invoice(customer(), "1001", 10_007);
    Currency other = Currency.getInstance(is("JPY") ? "USD" : "JPY");

    Writes.turnedDown(
        "a payment in another currency",
        () -> psa().recordPayment(payment("a", invoice, Money.ofMinor(100, other))));

    assertEquals(money(10_007), world().owed(invoice));
  }

  @Test
  final void aPaymentOnNoInvoiceIsTurnedDown() {
    invoice(customer(), "1001", 10_007);
    InvoiceId nowhere = new InvoiceId(psa().system(), "987654321");

    Writes.turnedDown(
        "a payment on an invoice that is not there",
        () -> psa().recordPayment(payment("a", nowhere, money(10_007))));
  }

  @Test
  final void idsCarryTheNameOfThePsa() {
    InvoiceId invoice = invoice(customer(), "1001", 10_007);

    RecordedPayment recorded = psa().recordPayment(payment("a", invoice, money(10_007)));

    assertEquals(psa().system(), recorded.id().system());
    assertTrue(
        psa().customers().records().stream()
            .allMatch(one -> one.id().system().equals(psa().system())));
  }

  private boolean is(String currencyCode) {
    return world().currency().getCurrencyCode().equals(currencyCode);
  }
}
