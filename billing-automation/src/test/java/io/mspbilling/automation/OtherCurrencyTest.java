package io.mspbilling.automation;

import static io.mspbilling.automation.World.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.issuance.Psa;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.Allocation;
import io.mspbilling.receivables.BankLine;
import io.mspbilling.receivables.Customer;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.receivables.Pull;
import io.mspbilling.reconciliation.matching.Matches;
import io.mspbilling.testkit.gateway.PayerScript;
import io.mspbilling.worklist.ExceptionKind;
import io.mspbilling.worklist.ExceptionRow;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Money in another currency than its invoice: that invoice waits for people, and nothing else. */
class OtherCurrencyTest {

  private final World world = new World();

  @Test
  void anOpenPartlyPaidInvoiceInAnotherCurrencyStopsNobodyElse() {
    Customer dune = world.customer("Dune");
    Invoice odd = world.invoice(dune, "1004", "60.00", 20);
    world.bank.check(world.today(), usd("20.00"), "Dune", "1004");
    world.run(2);
    Customer acme = world.onCard("Acme", PayerScript.approves());
    Invoice due = world.invoice(acme, "1001", "100.00", 0);
    Psa psa = mapped(odd, i -> i.withBalance(eur("40.00")));
    world.nextDay();
    World.everything(world).psa(psa).build().run();
    world.nextDay();
    World.everything(world).psa(psa).build().run();
    assertThat(world.gateway.capturedFor(due.id())).isEqualTo(usd("100.00"));
  }

  @Test
  void aPaidInvoiceInAnotherCurrencyStopsNoLookAtOthers() {
    Invoice odd = paid("1004");
    Invoice other = paid("1005");
    Psa psa = mapped(odd, i -> i.withBalance(eur("0.00")));
    DayReport report = world.run(1);
    for (int day = 0; day < 58; day++) {
      if (day == 40) {
        world.psa.voidInvoice(other.id());
      }
      world.nextDay();
      report = World.everything(world).psa(psa).build().run();
    }
    assertThat(rows(report, ExceptionKind.UNAPPLIED_CASH)).hasSize(1);
  }

  @Test
  void aLineThatAPersonAppliesToAnInvoiceInAnotherCurrencyStopsNobodyElse() {
    Customer dune = world.customer("Dune");
    Invoice odd =
        world.psa.issue(
            dune.id(), "1004", eur("60.00"), world.today().minusDays(30), world.today());
    Customer acme = world.onCard("Acme", PayerScript.approves());
    BankLine line = world.bank.check(world.today(), usd("20.00"), "Somebody", "");
    world.run(1);
    world
        .billing()
        .desk()
        .decide(
            Matches.confirmed(
                line.id(), dune.id(), List.of(new Allocation(odd.id(), "1004", usd("20.00")))));
    Invoice due = world.invoice(acme, "1001", "100.00", 0);
    world.nextDay();
    world.run(5);
    assertThat(world.gateway.capturedFor(due.id())).isEqualTo(usd("100.00"));
  }

  @Test
  void anInvoicePaidInTwoCurrenciesAndVoidedStopsNoRun() {
    Customer dune = world.customer("Dune");
    Invoice odd =
        world.psa.issue(
            dune.id(), "1004", eur("60.00"), world.today().minusDays(30), world.today());
    world.bank.wire(world.today(), eur("20.00"), "Dune", "1004");
    BankLine line = world.bank.check(world.today(), usd("20.00"), "Somebody", "");
    world
        .billing()
        .desk()
        .decide(
            Matches.confirmed(
                line.id(), dune.id(), List.of(new Allocation(odd.id(), "1004", usd("20.00")))));
    world.psa.voidInvoice(odd.id());
    world.nextDay();
  }

  @Test
  void itHealsOnceItIsUnapplied() {
    Customer dune = world.customer("Dune");
    Invoice odd =
        world.psa.issue(
            dune.id(), "1004", eur("60.00"), world.today().minusDays(30), world.today());
    BankLine line = world.bank.check(world.today(), usd("20.00"), "Somebody", "");
    world.run(1);
    world
        .billing()
        .desk()
        .decide(
            Matches.confirmed(
                line.id(), dune.id(), List.of(new Allocation(odd.id(), "1004", usd("20.00")))));
    world.nextDay();
    world.run(1);
    world.billing().desk().unapply(line.id(), "Jo");
    world.nextDay();
    DayReport report = world.run(2);
    assertThat(rows(report, ExceptionKind.SYSTEM_DOWN)).isEmpty();
  }

  private Money eur(String amount) {
    return Money.of(amount, "EUR");
  }

  private Psa mapped(Invoice odd, UnaryOperator<Invoice> balance) {
    UnaryOperator<Invoice> map =
        i ->
            i.id().equals(odd.id())
                ? balance.apply(i.withBalance(Optional.empty()).withTotal(eur("60.00")))
                : i;
    return proxy(
        (method, args) -> {
          Object was = call(method, args);
          if (method.getName().equals("invoices")) {
            @SuppressWarnings("unchecked")
            Pull<Invoice> pull = (Pull<Invoice>) was;
            return new Pull<>(
                pull.records().stream().map(map).toList(), pull.unreadable(), pull.position());
          }
          if (method.getName().equals("findInvoice")) {
            @SuppressWarnings("unchecked")
            Optional<Invoice> found = (Optional<Invoice>) was;
            return found.map(map);
          }
          return was;
        });
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
