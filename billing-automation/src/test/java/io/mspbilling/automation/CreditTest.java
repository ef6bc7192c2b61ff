package io.mspbilling.automation;

import static io.mspbilling.automation.World.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.issuance.PsaFeature;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.Customer;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.InvoiceKind;
import io.mspbilling.receivables.PaymentId;
import io.mspbilling.reconciliation.UnappliedCash;
import io.mspbilling.testkit.gateway.Fate;
import io.mspbilling.testkit.gateway.PayerScript;
import io.mspbilling.testkit.psa.InMemoryPsa;
import io.mspbilling.worklist.ExceptionKind;
import io.mspbilling.worklist.ExceptionRow;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Nobody pays, or is asked for, more than it owes after its credit. */
class CreditTest {

  private final World world = new World();

  @Test
  void anOpenCreditMemoLowersTheChargeAndIsNamedInItsReason() {
    Customer acme = world.onCard("Acme", PayerScript.approves());
    world.invoice(acme, "1001", "100.00", 0);
    memo(acme, "2001", "30.00");

    DayReport report = world.billing().run();

    assertThat(charged()).containsExactly(usd("70.00"));
    assertThat(reasons(report))
        .anyMatch(reason -> reason.endsWith("less USD 30.00 of credit memo 2001"));
    assertThat(rows(report)).singleElement().asString().contains("1001", "2001", "30.00");
  }

  @Test
  void whoeverHasAsMuchCreditAsDebtIsNeitherChargedNorReminded() {
    Customer acme = world.onCard("Acme", PayerScript.approves());
    Customer dune = world.customer("Dune");
    for (Customer one : List.of(acme, dune)) {
      world.invoice(one, "1001" + one.name(), "100.00", -9);
      memo(one, "2001" + one.name(), "100.00");
    }

    DayReport report = world.run(20);

    assertThat(world.gateway.charges()).isEmpty();
    assertThat(world.mail.sent()).isEmpty();
    assertThat(rows(report)).hasSize(2);
  }

  @Test
  void oneCreditMeetsTheOldestDebtAndNoDebtTwice() {
    Customer acme = world.onCard("Acme", PayerScript.approves());
    memo(acme, "2001", "30.00");
    for (int month = 0; month < 6; month++) {
      world.invoice(acme, "10" + month, "100.00", 0);
      world.run(1);
      world.nextDay();
    }

    assertThat(charged().stream().reduce(usd("0.00"), Money::plus)).isEqualTo(usd("570.00"));
    assertThat(world.psa.owed(InvoiceId.parse("in-memory-psa:inv-100"))).isEqualTo(usd("30.00"));
  }

  @Test
  void creditThatADebitUnderWayWasLoweredByLowersNoOther() {
    Customer cora = world.onAch("Cora", PayerScript.inTurn(Fate.cleared(9)));
    memo(cora, "2001", "30.00");
    world.invoice(cora, "1001", "100.00", 0);
    world.run(1);
    world.nextDay();
    world.invoice(cora, "1002", "100.00", 0);
    world.run(1);

    assertThat(charged()).containsExactly(usd("70.00"), usd("100.00"));
  }

  @Test
  void aMemoThatIsAppliedAfterTheChargeLeavesNothingOwedAndNothingToSay() {
    Customer acme = world.onCard("Acme", PayerScript.approves());
    Invoice invoice = world.invoice(acme, "1001", "100.00", 0);
    Invoice memo = memo(acme, "2001", "30.00");
    world.run(2);
    world.psa.addInvoice(invoice.withBalance(usd("70.00")));
    world.psa.addInvoice(memo.withBalance(usd("0.00")));
    world.nextDay();
    world.invoice(acme, "1002", "50.00", 0);

    DayReport report = world.run(3);

    assertThat(charged()).containsExactly(usd("70.00"), usd("50.00"));
    assertThat(rows(report)).isEmpty();
  }

  @Test
  void whatACheckBroughtTooMuchLowersTheNextReminderUntilAPersonSaysThatItWasUsed() {
    Customer dune = world.customer("Dune");
    world.invoice(dune, "1001", "100.00", 0);
    world.bank.check(world.today(), usd("130.00"), "Dune", "1001");
    world.nextDay();
    world.run(1);
    world.invoice(dune, "1002", "80.00", -3);

    DayReport report = world.run(1);

    assertThat(world.mail.sent())
        .singleElement()
        .satisfies(mail -> assertThat(mail.body()).contains("1002", "USD 50.00, after credit"));
    assertThat(reasons(report))
        .anyMatch(reason -> reason.contains("less USD 30.00 of payment bank:"));

    PaymentId line = world.bank.linesAfter(Optional.empty()).records().get(0).id();
    world.psa.enterByHand(
        InvoiceId.parse("in-memory-psa:inv-1002"), usd("30.00"), world.today(), "office");
    world
        .billing()
        .desk()
        .decide(
            UnappliedCash.used(
                new UnappliedCash.Use("u-1", line, usd("30.00"), "to invoice 1002")));
    world.nextDay();
    DayReport after = world.run(8);

    assertThat(rows(after)).isEmpty();
    assertThat(after.exceptions()).noneMatch(row -> row.kind() == ExceptionKind.UNAPPLIED_CASH);
    assertThat(world.mail.sent().subList(1, 3))
        .allSatisfy(mail -> assertThat(mail.body()).contains("USD 50.00").doesNotContain("credit"));
  }

  @Test
  void aPersonWhoUsedMoreThanThereWasIsToldSo() {
    Customer dune = world.customer("Dune");
    world.invoice(dune, "1001", "100.00", 0);
    world.bank.check(world.today(), usd("130.00"), "Dune", "1001");
    world.nextDay();
    world.run(1);
    PaymentId line = world.bank.linesAfter(Optional.empty()).records().get(0).id();

    world
        .billing()
        .desk()
        .decide(UnappliedCash.used(new UnappliedCash.Use("u-1", line, usd("31.00"), "given back")));

    assertThat(world.run(1).exceptions())
        .filteredOn(row -> row.kind() == ExceptionKind.DECISION_UNUSABLE)
        .singleElement()
        .asString()
        .contains("USD 31.00", "only USD 30.00");
  }

  @Test
  void moneyOfAKnownPayerThatFitsNothingKeepsItFromBeingCharged() {
    Customer acme = world.onCard("Acme", PayerScript.approves());
    world.bank.check(world.today(), usd("160.00"), "Acme", "9999");
    world.nextDay();
    world.run(9);
    world.psa.issue(acme.id(), "1001", usd("100.00"), world.today(), world.today());

    DayReport report = world.run(1);

    assertThat(charged()).isEmpty();
    assertThat(rows(report)).singleElement().asString().contains("1001", "nobody has explained");
  }

  @Test
  void whereThePsaTakesNoPartsAChargeWaitsUntilItsCreditIsApplied() {
    InMemoryPsa psa = InMemoryPsa.builder(world.clock).without(PsaFeature.PARTIAL_PAYMENTS).build();
    Customer acme = psa.addCustomer("Acme", "ap@acme.example");
    world.enrol(acme, world.gateway.saveCard("Visa", PayerScript.approves()));
    psa.issue(acme.id(), "1001", usd("100.00"), world.today(), world.today());
    psa.issue(acme.id(), "1002", usd("50.00"), world.today(), world.today().plusDays(1));
    psa.addInvoice(memo(acme.id(), "2001", "30.00"));
    world.nextDay();

    DayReport report = World.bare(world).psa(psa).gateway(world.gateway).build().run();

    assertThat(charged()).containsExactly(usd("50.00"));
    assertThat(rows(report)).singleElement().asString().contains("1001", "not charged");
  }

  @Test
  void theCreditOfWhoPaysForAnotherCountsForItsDebtsTooOnce() {
    Customer head = world.customer("Head");
    Customer child =
        world.psa.addCustomer(
            Customer.builder()
                .id(CustomerId.parse("in-memory-psa:branch"))
                .name("Branch")
                .parent(head.id())
                .build());
    world.enrol(child, world.gateway.saveCard("Visa of Branch", PayerScript.approves()));
    world.enrol(head, world.gateway.saveCard("Visa of Head", PayerScript.approves()));
    memo(head, "2001", "130.00");
    memo(child, "2002", "5.00");
    world.invoice(child, "1001", "100.00", -1);
    world.invoice(head, "1002", "100.00", 0);

    world.run(3);

    assertThat(charged()).containsExactly(usd("65.00"));
  }

  @Test
  void creditInAnotherCurrencyLowersNothing() {
    Customer acme = world.onCard("Acme", PayerScript.approves());
    world.invoice(acme, "1001", "100.00", 0);
    world.psa.addInvoice(memo(acme.id(), "2001", "30.00").withTotal(Money.of("-30.00", "CAD")));

    world.run(1);

    assertThat(charged()).containsExactly(usd("100.00"));
  }

  private Invoice memo(Customer customer, String number, String amount) {
    return world.psa.addInvoice(memo(customer.id(), number, amount));
  }

  private Invoice memo(CustomerId customer, String number, String amount) {
    return Invoice.builder()
        .id(InvoiceId.parse("in-memory-psa:memo-" + number))
        .number(number)
        .customer(customer)
        .kind(InvoiceKind.CREDIT_MEMO)
        .issuedOn(world.today())
        .total(usd(amount).negated())
        .build();
  }

  private List<Money> charged() {
    return world.gateway.charges().stream().map(charge -> charge.captured()).toList();
  }

  private static List<String> reasons(DayReport report) {
    return report.results().stream().map(result -> result.action().reason()).toList();
  }

  private static List<ExceptionRow> rows(DayReport report) {
    return report.exceptions().stream()
        .filter(row -> row.kind() == ExceptionKind.CREDIT_TO_APPLY)
        .toList();
  }
}
