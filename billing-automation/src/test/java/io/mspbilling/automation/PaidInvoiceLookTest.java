package io.mspbilling.automation;

import static io.mspbilling.automation.World.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mspbilling.failure.Refusal;
import io.mspbilling.failure.RefusedException;
import io.mspbilling.issuance.Psa;
import io.mspbilling.journal.AppendResult;
import io.mspbilling.journal.Journal;
import io.mspbilling.journal.JournalEntry;
import io.mspbilling.journal.JournalException;
import io.mspbilling.journal.JournalRecord;
import io.mspbilling.journal.TenantId;
import io.mspbilling.receivables.Customer;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.testkit.gateway.PayerScript;
import io.mspbilling.worklist.ExceptionKind;
import io.mspbilling.worklist.ExceptionRow;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What became of invoices that were paid is looked at one by one, once each, and in time. */
class PaidInvoiceLookTest {

  private final World world = new World();

  @Test
  void anInvoiceThatThePsaRefusesToShowStopsNoLookAtOthers() {
    Invoice odd = paid("1004");
    Invoice other = paid("1005");
    world.run(3);
    Psa psa =
        proxy(
            (method, args) -> {
              if (method.getName().equals("findInvoice") && args[0].equals(odd.id())) {
                throw new RefusedException(
                    "psa", "find", new Refusal(400, "locked", ""), "unlock the invoice");
              }
              if (method.getName().equals("findInvoice") && args[0].equals(other.id())) {
                return Optional.empty();
              }
              return call(method, args);
            });
    DayReport report = world.run(1);
    for (int day = 0; day < 45; day++) {
      world.nextDay();
      report = World.everything(world).psa(psa).build().run();
    }
    assertThat(rows(report, ExceptionKind.UNAPPLIED_CASH)).hasSize(1);
  }

  @Test
  void aRowThatWaitsWritesNothingAtEachRun() {
    Invoice invoice = paid("1004");
    world.psa.removeByHand(invoice.id(), world.psa.paymentsOn(invoice.id()).get(0).id());
    world.psa.addInvoice(
        world.psa.invoiceOnFile(invoice.id()).orElseThrow().withBalance(usd("0.00")));
    world.nextDay();
    world.run(20);
    int before = world.journal.entriesAfter(0).size();
    for (int i = 0; i < 20; i++) {
      world.clock.advance(Duration.ofMinutes(5));
      world.run(1);
    }
    assertThat(world.journal.entriesAfter(0)).hasSize(before);
  }

  @Test
  void aJournalThatFailsIsNotThePsaThatIsDown() {
    Invoice invoice = paid("1004");
    world.psa.voidInvoice(invoice.id());
    world.nextDay();
    Journal broken =
        new Journal() {
          @Override
          public TenantId tenant() {
            return world.journal.tenant();
          }

          @Override
          public AppendResult append(JournalRecord record, Instant at) {
            if (record.facts().toString().contains("VOID")) {
              throw new JournalException("the disk is full", null);
            }
            return world.journal.append(record, at);
          }

          @Override
          public AppendResult appendIfLast(long last, JournalRecord record, Instant at) {
            return world.journal.appendIfLast(last, record, at);
          }

          @Override
          public List<JournalEntry> entriesAfter(long sequence) {
            return world.journal.entriesAfter(sequence);
          }
        };
    BillingAutomation billing = World.everything(world).journal(broken).build();
    assertThatThrownBy(billing::run).isInstanceOf(JournalException.class);
  }

  @Test
  void aRowThatWaitsDoesNotHaveAllPaymentsListedAtEachRun() {
    Invoice invoice = paid("1004");
    world.psa.removeByHand(invoice.id(), world.psa.paymentsOn(invoice.id()).get(0).id());
    world.psa.addInvoice(
        world.psa.invoiceOnFile(invoice.id()).orElseThrow().withBalance(usd("0.00")));
    world.nextDay();
    world.run(3);
    for (int i = 0; i < 30; i++) {
      world.invoice(world.onCard("C" + i, PayerScript.approves()), "20" + i, "10.00", 0);
    }
    world.run(1);
    int before = world.psa.calls().count(io.mspbilling.testkit.psa.PsaOperation.PAYMENTS);
    world.clock.advance(Duration.ofMinutes(5));
    world.run(1);
    assertThat(world.psa.calls().count(io.mspbilling.testkit.psa.PsaOperation.PAYMENTS) - before)
        .isLessThan(5);
  }

  @Test
  void invoicesVoidedWhileTheirDebitsAreUnderWayAreSeenOnceTheyArePaid() {
    paid("1000");
    List<Invoice> all = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      all.add(
          world.invoice(world.onAch("Acme" + i, PayerScript.clears(3)), "110" + i, "100.00", 0));
    }
    world.run(1);
    world.clock.advance(Duration.ofHours(2));
    all.forEach(one -> world.psa.voidInvoice(one.id()));
    DayReport report = world.run(9);
    assertThat(rows(report, ExceptionKind.UNAPPLIED_CASH)).hasSize(10);
  }

  @Test
  void whatWasPaidOnAnInvoiceThatIsVoidIsNotChargedAgainOnItsSuccessor() {
    paid("1000");
    Customer acme = world.onAch("Acme", PayerScript.clears(3));
    Invoice first = world.invoice(acme, "1109", "100.00", 0);
    world.run(1);
    world.clock.advance(Duration.ofHours(2));
    world.psa.voidInvoice(first.id());
    Invoice again = world.invoice(acme, "1109-R", "100.00", 6);
    world.run(12);
    assertThat(world.gateway.capturedFor(first.id())).isEqualTo(usd("100.00"));
    assertThat(world.gateway.capturedFor(again.id())).isEqualTo(usd("0.00"));
  }

  private Object call(Method method, Object[] args) throws Throwable {
    try {
      return method.invoke(world.psa, args);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  interface Answer {
    Object of(Method method, Object[] args) throws Throwable;
  }

  private Psa proxy(Answer answer) {
    return (Psa)
        Proxy.newProxyInstance(
            Psa.class.getClassLoader(),
            new Class<?>[] {Psa.class},
            (proxy, method, args) -> answer.of(method, args));
  }

  private Invoice paid(String number) {
    Invoice invoice = world.invoice(world.customer("Dune" + number), number, "60.00", 0);
    world.bank.check(world.today(), usd("60.00"), "Dune" + number, number);
    world.run(2);
    return invoice;
  }

  private static List<ExceptionRow> rows(DayReport report, ExceptionKind kind) {
    return report.exceptions().stream().filter(row -> row.kind() == kind).toList();
  }
}
