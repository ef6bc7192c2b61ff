package io.mspbilling.testkit.psa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mspbilling.failure.RefusedException;
import io.mspbilling.failure.UnknownOutcomeException;
import io.mspbilling.issuance.InvoiceQuery;
import io.mspbilling.issuance.PaymentRecord;
import io.mspbilling.issuance.RecordedPayment;
import io.mspbilling.journal.EffectKey;
import io.mspbilling.journal.Probe;
import io.mspbilling.journal.TenantId;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.InvoiceKind;
import io.mspbilling.receivables.PaymentId;
import io.mspbilling.receivables.Rail;
import io.mspbilling.receivables.SystemName;
import io.mspbilling.testkit.VirtualClock;
import io.mspbilling.testkit.calls.CallFault;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class InMemoryPsaRulesTest {
  private static final LocalDate DAY = LocalDate.parse("2026-03-02");

  private final VirtualClock clock = VirtualClock.at("2026-03-02T15:00:00Z");
  private final InMemoryPsa psa = InMemoryPsa.at(clock);
  private final CustomerId acme = psa.addCustomer("Acme Dental", "billing@acme.example").id();
  private final InvoiceId invoice = issue("1001", "100");

  @Test
  void moreThanIsOwedIsRefusedAndNothingIsRecorded() {
    assertThatThrownBy(() -> psa.recordPayment(payment("a", "100.01")))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("USD 100.00 is owed");

    assertThat(psa.paymentsOn(invoice)).isEmpty();
    assertThat(psa.owed(invoice)).isEqualTo(usd("100"));
  }

  @Test
  void aVoidInvoiceIsOwedByNobodyAndTakesNoPayment() {
    psa.voidInvoice(invoice);

    assertThatThrownBy(() -> psa.recordPayment(payment("a", "1")))
        .isInstanceOf(RefusedException.class);
    assertThat(psa.owed(invoice)).isEqualTo(usd("0"));
    assertThat(psa.invoices(InvoiceQuery.open()).records()).isEmpty();
    assertThat(psa.findInvoice(invoice).orElseThrow().isVoid()).isTrue();
  }

  @Test
  void whoRecordsTwiceUnderOneKeyIsSeenAndLookUpsTurnUnclear() {
    psa.recordPayment(payment("a", "40"));
    psa.recordPayment(payment("a", "40"));

    assertThat(psa.recordedUnder(payment("a", "40").key())).hasSize(2);
    assertThat(psa.owed(invoice)).isEqualTo(usd("20"));
    assertThat(psa.findPayment(payment("a", "40"))).isInstanceOf(Probe.Unclear.class);
  }

  @Test
  void aWrongAmountInTheAnswerIsNeverClearedUpByALookUp() {
    psa.faults().next(PsaOperation.RECORD_PAYMENT, CallFault.wrongAmountAnswered());

    assertThatThrownBy(() -> psa.recordPayment(payment("a", "40")))
        .isInstanceOf(UnknownOutcomeException.class);

    assertThat(psa.findPayment(payment("a", "40"))).isInstanceOf(Probe.Unclear.class);
    assertThat(psa.recordedUnder(payment("a", "40").key())).hasSize(1);
  }

  @Test
  void aLookUpDoesNotSeeWhatWasJustRecorded() {
    InMemoryPsa lagging = InMemoryPsa.builder(clock).lookUpLag(Duration.ofSeconds(30)).build();
    CustomerId customer = lagging.addCustomer("Acme Dental").id();
    Invoice issued = lagging.issue(customer, "1001", usd("100"), DAY, DAY);
    PaymentRecord payment = payment("a", issued.id(), "100");
    lagging.recordPayment(payment);

    assertThat(lagging.findPayment(payment)).isEqualTo(Probe.absent());
    clock.advance(Duration.ofSeconds(30));
    assertThat(lagging.findPayment(payment)).isInstanceOf(Probe.Found.class);
  }

  @Test
  void aPaymentRemovedByHandIsGoneAndItsKeyAbsent() {
    RecordedPayment recorded = psa.recordPayment(payment("a", "40"));
    psa.removeByHand(invoice, recorded.id());
    psa.removeByHand(invoice, recorded.id());

    assertThat(psa.owed(invoice)).isEqualTo(usd("100"));
    assertThat(psa.findPayment(payment("a", "40"))).isEqualTo(Probe.absent());
  }

  @Test
  void theBalanceOnFileCountsBeforePaymentsAreTakenOff() {
    Invoice partlyPaid =
        psa.addInvoice(
            psa.findInvoice(invoice)
                .orElseThrow()
                .withId(new InvoiceId(psa.system(), "inv-7"))
                .withNumber("7")
                .withBalance(usd("30")));

    psa.recordPayment(payment("a", partlyPaid.id(), "10"));

    assertThat(psa.findInvoice(partlyPaid.id()).orElseThrow().balance()).contains(usd("20"));
  }

  @Test
  void creditMemosAreOpenWhileCreditIsLeft() {
    Invoice credit =
        psa.addInvoice(
            Invoice.builder()
                .id(new InvoiceId(psa.system(), "cm-1"))
                .number("CM-1")
                .customer(acme)
                .kind(InvoiceKind.CREDIT_MEMO)
                .issuedOn(DAY)
                .total(usd("-25"))
                .build());

    assertThat(psa.invoices(InvoiceQuery.open()).records())
        .extracting(Invoice::id)
        .contains(credit.id());
  }

  @Test
  void watchersHearOfInvoicesOnFileAndToCome() {
    List<String> heard = new ArrayList<>();
    psa.watchInvoices(seen -> heard.add(seen.number() + (seen.isVoid() ? " void" : "")));
    issue("1002", "5");
    psa.voidInvoice(invoice);

    assertThat(heard).containsExactly("1001", "1002", "1001 void");
  }

  @Test
  void aRepairedRecordComesAgain() {
    psa.corrupt(invoice);
    assertThat(psa.invoices(InvoiceQuery.all()).records()).isEmpty();
    psa.repair(invoice);

    assertThat(psa.invoices(InvoiceQuery.all()).records()).hasSize(1);
    assertThat(psa.invoices(InvoiceQuery.all()).unreadable()).isEmpty();
  }

  @Test
  void anInvoiceOfNobodyIsAMistakeOfTheTest() {
    CustomerId nobody = new CustomerId(psa.system(), "nobody");

    assertThatThrownBy(() -> psa.issue(nobody, "1", usd("1"), DAY, DAY))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private InvoiceId issue(String number, String total) {
    return psa.issue(acme, number, usd(total), DAY, DAY.plusDays(30)).id();
  }

  private PaymentRecord payment(String name, String amount) {
    return payment(name, invoice, amount);
  }

  private static PaymentRecord payment(String name, InvoiceId invoice, String amount) {
    return new PaymentRecord(
        EffectKey.derive(TenantId.of("test"), "psa-payment", List.of(name)),
        invoice,
        usd(amount),
        DAY,
        Rail.ACH,
        new PaymentId(SystemName.of("some-gateway"), "ch_1"));
  }

  private static Money usd(String amount) {
    return Money.of(amount, "USD");
  }
}
