package io.mspbilling.communication;

import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.communication.dunning.StepId;
import io.mspbilling.journal.Guarantees;
import io.mspbilling.journal.Outcome;
import io.mspbilling.journal.Probe;
import io.mspbilling.journal.TenantId;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.SystemName;
import io.mspbilling.sample.ShownInvoices;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How messages are sent, and the last look at what reminders name. */
final class RemindingTest {

  private static final LocalDate DUE = LocalDate.of(2026, 6, 2);
  private static final CustomerId ACME = CustomerId.parse("psa:1");
  private static final InvoiceId ONE = InvoiceId.parse("psa:1001");
  private static final InvoiceId TWO = InvoiceId.parse("psa:1002");
  private static final ReminderOrder ORDER = order(covered(ONE, "50"), covered(TWO, "20"));

  private final ShownInvoices psa = new ShownInvoices();
  private final Mail mail = new Mail();
  private final Reminding reminding = new Reminding(mail, psa);

  @Test
  void whatIsOwedStillIsRemindedOf() {
    psa.put(invoice(ONE).balance(usd("50")).build());
    psa.put(invoice(TWO).build());

    assertThat(reminding.objection(ORDER)).isEmpty();
  }

  @Test
  void whateverThePsaShowsOtherwiseByNowSpeaksAgainstIt() {
    psa.put(invoice(ONE).balance(usd("50")).build());
    assertThat(reminding.objection(ORDER)).contains("the PSA does not show psa:1002 any more");
    psa.put(invoice(TWO).isVoid(true).build());
    assertThat(reminding.objection(ORDER)).contains("invoice INV-1002 is void by now");
    psa.put(invoice(TWO).customer(CustomerId.parse("psa:2")).build());
    assertThat(reminding.objection(ORDER))
        .contains("invoice INV-1002 is another customer's by now");
    psa.put(invoice(TWO).balance(usd("19.99")).build());
    assertThat(reminding.objection(ORDER))
        .contains("USD 19.99 is owed on invoice INV-1002 by now, and it was USD 20.00");
    psa.put(invoice(TWO).balance(usd("20.01")).build());
    assertThat(reminding.objection(ORDER)).isEmpty();
  }

  @Test
  void aMessageIsSentAndLookedUpUnderItsKey() {
    assertThat(reminding.perform(ORDER)).isEqualTo(Outcome.done(Delivery.toAll("m-1")));
    assertThat(mail.sent).isEqualTo(ORDER.message());
    assertThat(reminding.probe(ORDER))
        .isEqualTo(new Probe.Found<>(Outcome.done(Delivery.toAll("m-1"))));
    assertThat(reminding.guarantees()).isSameAs(mail.guarantees());
    assertThat(reminding.type()).isSameAs(Reminding.TYPE);
    assertThat(new Noticing(mail).type()).isSameAs(Noticing.TYPE);
  }

  @Test
  void anOrderSaysWhatItIsFor() {
    assertThat(ORDER.description())
        .isEqualTo("send 'friendly' to psa:1 for [psa:1001: friendly, psa:1002: friendly]");
    assertThat(new CoveredDebt(ONE, DUE, true, step(1), usd("5"), usd("50")))
        .hasToString("psa:1001 due 2026-06-02: friendly again (1)");
  }

  @Test
  void theSameStepsOfTheSameDebtsMakeTheSameKey() {
    CoveredDebt instalment = new CoveredDebt(ONE, DUE, true, step(0), usd("50"), usd("50"));
    CoveredDebt again = new CoveredDebt(ONE, DUE, false, step(1), usd("50"), usd("50"));
    CoveredDebt moved = new CoveredDebt(ONE, DUE.plusDays(1), false, step(0), usd("50"), usd("50"));

    assertThat(order(covered(TWO, "20"), covered(ONE, "9")).message().key())
        .isEqualTo(ORDER.message().key());
    assertThat(
            List.of(
                order(covered(ONE, "50")).message().key(),
                order(instalment).message().key(),
                order(again).message().key(),
                order(moved).message().key(),
                order(covered(TWO, "50")).message().key()))
        .doesNotHaveDuplicates();
  }

  private static ReminderOrder order(CoveredDebt... covers) {
    return new ReminderOrder(
        new Message(
            ReminderOrder.key(TenantId.of("t1"), "v1", ACME, List.of(covers)),
            ACME,
            "ap@acme.example",
            "friendly",
            "Subject",
            "text"),
        List.of(covers));
  }

  private static CoveredDebt covered(InvoiceId invoice, String owed) {
    return new CoveredDebt(invoice, DUE, false, step(0), usd(owed), usd(owed));
  }

  private static StepId step(int occurrence) {
    return new StepId("v1", "friendly", occurrence);
  }

  private static Invoice.Builder invoice(InvoiceId id) {
    return Invoice.builder()
        .id(id)
        .number("INV-" + id.value())
        .customer(ACME)
        .issuedOn(LocalDate.of(2026, 5, 1))
        .total(usd("50"));
  }

  private static Money usd(String amount) {
    return Money.of(amount, "USD");
  }

  private static final class Mail implements Notifier {

    private static final Guarantees GUARANTEES = Guarantees.none();

    private Message sent = order(covered(TWO, "1")).message();

    @Override
    public SystemName system() {
      return SystemName.of("mail");
    }

    @Override
    public Guarantees guarantees() {
      return GUARANTEES;
    }

    @Override
    public Delivery send(Message message) {
      sent = message;
      return Delivery.toAll("m-1");
    }

    @Override
    public Probe<String> findMessage(Message message) {
      return new Probe.Found<>("m-1");
    }
  }
}
