package io.mspbilling.automation;

import static io.mspbilling.automation.World.rows;
import static io.mspbilling.automation.World.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.automation.world.Broken;
import io.mspbilling.issuance.InvoiceQuery;
import io.mspbilling.issuance.Psa;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.Allocation;
import io.mspbilling.receivables.BankLine;
import io.mspbilling.receivables.Customer;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.Pull;
import io.mspbilling.reconciliation.matching.Matches;
import io.mspbilling.testkit.gateway.PayerScript;
import io.mspbilling.worklist.ExceptionKind;
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
    Psa psa = inEuros(odd, "40.00");
    world.nextDay();
    World.everything(world).psa(psa).build().run();
    world.nextDay();
    DayReport report = World.everything(world).psa(psa).build().run();

    assertThat(world.gateway.capturedFor(due.id())).isEqualTo(usd("100.00"));
    assertThat(rows(report, ExceptionKind.CONTRADICTION))
        .singleElement()
        .asString()
        .contains("1004", "another currency");
    assertThat(world.mail.sent()).isEmpty();
  }

  @Test
  void aPaidInvoiceInAnotherCurrencyStopsNoLookAtOthers() {
    Invoice odd = world.paid("1004");
    Invoice other = world.paid("1005");
    Psa psa = inEuros(odd, "0.00");
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
    Invoice odd = odd();
    Customer acme = world.onCard("Acme", PayerScript.approves());
    BankLine line = world.bank.check(world.today(), usd("20.00"), "Somebody", "");
    world.run(1);
    misapply(line, odd);
    Invoice due = world.invoice(acme, "1001", "100.00", 0);
    world.nextDay();
    DayReport report = world.run(5);

    assertThat(world.gateway.capturedFor(due.id())).isEqualTo(usd("100.00"));
    assertThat(rows(report, ExceptionKind.CONTRADICTION))
        .singleElement()
        .asString()
        .contains("1004", "another currency");
  }

  @Test
  void anInvoicePaidInTwoCurrenciesAndVoidedStopsNoRun() {
    Invoice odd = odd();
    world.bank.wire(world.today(), eur("20.00"), "Dune", "1004");
    BankLine line = world.bank.check(world.today(), usd("20.00"), "Somebody", "");
    world.run(1);
    misapply(line, odd);
    world.psa.voidInvoice(odd.id());
    world.nextDay();
    DayReport report = world.run(2);

    assertThat(rows(report, ExceptionKind.UNAPPLIED_CASH))
        .anyMatch(row -> row.toString().contains("1004"));
  }

  @Test
  void itIsShownByAPsaWithoutBalancesToo() {
    Invoice odd = odd();
    BankLine line = world.bank.check(world.today(), usd("20.00"), "Somebody", "");
    Psa plain =
        Broken.port(
            Psa.class,
            world.psa,
            "invoices",
            (psa, args) -> {
              Pull<Invoice> pull = psa.invoices((InvoiceQuery) args[0]);
              return new Pull<>(
                  pull.records().stream()
                      .map(invoice -> invoice.withBalance(Optional.empty()))
                      .toList(),
                  pull.unreadable(),
                  pull.position());
            });
    world.run(1);
    misapply(line, odd);

    DayReport report = World.everything(world).psa(plain).build().run();

    assertThat(rows(report, ExceptionKind.CONTRADICTION))
        .singleElement()
        .asString()
        .contains("1004", "another currency");
  }

  @Test
  void whoNamesItAgainIsToldThatTheCurrencyDiffersAndNotThatNothingIsOpen() {
    Invoice odd = odd();
    BankLine line = world.bank.check(world.today(), usd("20.00"), "Somebody", "");
    world.run(1);
    misapply(line, odd);
    world.nextDay();
    world.run(1);
    world.bank.wire(world.today(), usd("60.00"), "Dune", "1004");

    assertThat(rows(world.run(1), ExceptionKind.UNMATCHED_PAYMENT))
        .singleElement()
        .asString()
        .contains("1004, which is billed in another currency");
  }

  @Test
  void itHealsOnceItIsUnapplied() {
    Invoice odd = odd();
    BankLine line = world.bank.check(world.today(), usd("20.00"), "Somebody", "");
    world.run(1);
    misapply(line, odd);
    world.nextDay();
    world.run(1);
    world.billing().desk().unapply(line.id(), "Jo");
    world.nextDay();
    DayReport report = world.run(2);
    assertThat(rows(report, ExceptionKind.SYSTEM_DOWN)).isEmpty();
  }

  private Psa inEuros(Invoice odd, String balance) {
    UnaryOperator<Invoice> map =
        invoice ->
            invoice.id().equals(odd.id())
                ? invoice
                    .withBalance(Optional.empty())
                    .withTotal(eur("60.00"))
                    .withBalance(eur(balance))
                : invoice;
    Psa open =
        Broken.port(
            Psa.class,
            world.psa,
            "invoices",
            (psa, args) -> {
              Pull<Invoice> pull = psa.invoices((InvoiceQuery) args[0]);
              return new Pull<>(
                  pull.records().stream().map(map).toList(), pull.unreadable(), pull.position());
            });
    return Broken.port(
        Psa.class,
        open,
        "findInvoice",
        (psa, args) -> psa.findInvoice((InvoiceId) args[0]).map(map));
  }

  /** A person applies dollars to an invoice in euros. */
  private void misapply(BankLine line, Invoice odd) {
    world
        .billing()
        .desk()
        .decide(
            Matches.confirmed(
                line.id(),
                odd.customer(),
                List.of(new Allocation(odd.id(), "1004", usd("20.00")))));
  }

  private Invoice odd() {
    return world.psa.issue(
        world.customer("Dune").id(),
        "1004",
        eur("60.00"),
        world.today().minusDays(30),
        world.today());
  }

  private static Money eur(String amount) {
    return Money.of(amount, "EUR");
  }
}
