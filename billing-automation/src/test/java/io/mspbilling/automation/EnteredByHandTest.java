package io.mspbilling.automation;

import static io.mspbilling.automation.World.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.collection.autopay.Autopay;
import io.mspbilling.issuance.PsaFeature;
import io.mspbilling.issuance.RecordedPayment;
import io.mspbilling.journal.InMemoryJournal;
import io.mspbilling.journal.TenantId;
import io.mspbilling.policies.BillingPolicies;
import io.mspbilling.receivables.BankLine;
import io.mspbilling.receivables.Customer;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.reconciliation.AccountRole;
import io.mspbilling.reconciliation.PostingKind;
import io.mspbilling.testkit.gateway.PayerScript;
import io.mspbilling.testkit.psa.InMemoryPsa;
import io.mspbilling.testkit.psa.PsaOperation;
import io.mspbilling.worklist.ExceptionKind;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;

/** People enter payments in the PSA, of which the bank tells as well. */
class EnteredByHandTest {

  private final World world = new World();
  private final Customer dune = world.customer("Dune");
  private final Invoice invoice = world.invoice(dune, "1004", "60.00", 0);

  @Test
  void aCheckThatWasEnteredByHandIsRecordedOnceAndPostedOnce() {
    RecordedPayment byHand = enter(invoice, "60.00");
    world.nextDay();
    world.bank.check(world.today(), usd("60.00"), "Dune", "1004");

    DayReport report = world.run(3);

    assertThat(world.psa.paymentsOn(invoice.id())).containsExactly(byHand);
    assertThat(posted()).isEqualTo(1);
    assertThat(bank()).isEqualTo("60.00");
    assertThat(report.exceptions()).isEmpty();
    assertThat(world.mail.sent()).isEmpty();
  }

  @Test
  void anInvoiceThatWasPaidByHandAndCannotBeReadIsARowUntilItCan() {
    enter(invoice, "60.00");
    world.psa.corrupt(invoice.id());
    world.bank.check(world.today(), usd("60.00"), "Dune", "1004");

    assertThat(unreadable(world.run(1))).isEqualTo(1);

    world.psa.voidInvoice(invoice.id());
    world.nextDay();
    assertThat(unreadable(world.run(1))).as("void by now").isEqualTo(1);

    world.psa.repair(invoice.id());
    world.nextDay();
    DayReport report = world.run(1);
    assertThat(unreadable(report)).isZero();
    assertThat(report.exceptions()).as("the check pays for nothing").isNotEmpty();
    assertThat(world.psa.paymentsOn(invoice.id())).hasSize(1);
  }

  @Test
  void anOpenInvoiceThatCannotBeReadIsOneRowThoughItIsReadTwice() {
    world.psa.corrupt(invoice.id());
    world.bank.check(world.today(), usd("60.00"), "Dune", "1004");

    assertThat(unreadable(world.run(1))).isEqualTo(1);
  }

  private static long unreadable(DayReport report) {
    return report.exceptions().stream()
        .filter(row -> row.kind() == ExceptionKind.UNREADABLE_RECORD)
        .count();
  }

  @Test
  void whatBouncesIsTakenOutOfThePsaThoughAPersonEnteredIt() {
    enter(invoice, "60.00");
    world.bank.check(world.today(), usd("60.00"), "Dune", "1004");
    world.run(2);
    world.bank.withdrawal(world.today(), usd("60.00"), "Dune", "returned item");

    world.run(1);

    assertThat(world.psa.owed(invoice.id())).isEqualTo(usd("60.00"));
    assertThat(bank()).isEqualTo("0.00");
  }

  @Test
  void whatBouncesOnTheDayItComesIsTakenOutOfThePsaAsWell() {
    enter(invoice, "60.00");
    world.bank.check(world.today(), usd("60.00"), "Dune", "1004");
    world.bank.withdrawal(world.today(), usd("60.00"), "Dune", "returned item");

    world.run(1);

    assertThat(world.psa.owed(invoice.id())).isEqualTo(usd("60.00"));
    assertThat(bank()).isEqualTo("0.00");
  }

  @Test
  void aPartThatWasEnteredByHandIsNotTakenForTheRest() {
    Invoice large = world.invoice(dune, "1005", "100.00", 0);
    RecordedPayment byHand = enter(large, "70.00");
    world.bank.check(world.today(), usd("70.00"), "Dune", "1005");

    world.run(1);

    assertThat(world.psa.paymentsOn(large.id())).containsExactly(byHand);
    assertThat(posted()).isEqualTo(1);
    world.bank.check(world.today(), usd("30.00"), "Dune", "1005");
    world.run(2);
    assertThat(world.psa.owed(large.id())).isEqualTo(usd("0.00"));
    assertThat(posted()).isEqualTo(2);
  }

  @Test
  void oneCheckThatWasEnteredOnTwoInvoicesIsThatCheck() {
    Invoice other = world.invoice(dune, "1005", "40.00", 0);
    enter(invoice, "60.00");
    enter(other, "40.00");
    world.bank.check(world.today(), usd("100.00"), "Dune", "1004 1005");

    DayReport report = world.run(1);

    assertThat(world.psa.paymentsOn(invoice.id())).hasSize(1);
    assertThat(world.psa.paymentsOn(other.id())).hasSize(1);
    assertThat(posted()).isEqualTo(1);
    assertThat(report.exceptions()).isEmpty();
  }

  @Test
  void aCheckThatMayBeTheOneEnteredOrAnotherWaitsForAPerson() {
    Invoice other = world.invoice(dune, "1005", "60.00", 0);
    enter(invoice, "60.00");
    world.bank.check(world.today(), usd("60.00"), "Dune", "");

    DayReport report = world.run(1);

    assertThat(kinds(report)).contains(ExceptionKind.UNMATCHED_PAYMENT);
    assertThat(world.psa.paymentsOn(other.id())).isEmpty();
    assertThat(world.psa.paymentsOn(invoice.id())).hasSize(1);
  }

  @Test
  void aCheckThatNamesAnotherInvoiceIsNotTakenForTheOneEntered() {
    enter(invoice, "60.00");
    world.bank.check(world.today(), usd("60.00"), "Dune", "1009");

    assertThat(kinds(world.run(1))).contains(ExceptionKind.UNMATCHED_PAYMENT);
    assertThat(posted()).isZero();
  }

  @Test
  void aCheckThatNamesNothingIsTheOnlyOneThatWasEntered() {
    RecordedPayment byHand = enter(invoice, "60.00");
    world.bank.check(world.today(), usd("60.00"), "Dune", "");

    assertThat(world.run(1).exceptions()).isEmpty();
    assertThat(world.psa.paymentsOn(invoice.id())).containsExactly(byHand);
    assertThat(posted()).isEqualTo(1);
  }

  @Test
  void cashOverTheCounterKeepsNoCheckFromPayingTheRest() {
    Invoice large = world.invoice(dune, "1005", "100.00", 0);
    enter(large, "30.00");
    world.bank.check(world.today(), usd("70.00"), "Dune", "1005");

    DayReport report = world.run(1);

    assertThat(world.psa.owed(large.id())).isEqualTo(usd("0.00"));
    assertThat(report.exceptions()).isEmpty();
  }

  @Test
  void nothingIsListedWhereNothingIsUnexplained() {
    Invoice other = world.invoice(dune, "1005", "40.00", 0);
    world.bank.check(world.today(), usd("60.00"), "Dune", "1004");
    world.run(1);
    world.run(1);
    int lookedAt = world.psa.calls().count(PsaOperation.PAYMENTS);
    world.bank.check(world.today(), usd("40.00"), "Dune", "1005");
    world.run(1);

    assertThat(world.psa.owed(other.id())).isEqualTo(usd("0.00"));
    assertThat(world.psa.calls().count(PsaOperation.PAYMENTS)).isEqualTo(lookedAt).isEqualTo(1);
  }

  @Test
  void withoutAListOfPaymentsALowerBalanceAndThatMuchMoneyIsARow() {
    InMemoryPsa psa = psaWithout(PsaFeature.LIST_PAYMENTS);
    Customer echo = psa.addCustomer("Echo", "ap@echo.example");
    Invoice large =
        psa.issue(echo.id(), "2001", usd("100.00"), world.today(), world.today().plusDays(9));
    psa.enterByHand(large.id(), usd("70.00"), world.today(), "bookkeeper");
    BankLine check = world.bank.check(world.today(), usd("70.00"), "Echo", "2001");

    DayReport report = on(psa).build().run();

    assertThat(psa.paymentsOn(large.id())).hasSize(1);
    assertThat(report.exceptions())
        .filteredOn(row -> row.kind() == ExceptionKind.UNMATCHED_PAYMENT)
        .singleElement()
        .asString()
        .contains(check.id().text(), "2001");
  }

  @Test
  void aCheckThatWasEnteredIsKnownThoughThePsaTellsNoChanges() {
    InMemoryPsa psa = psaWithout(PsaFeature.CHANGES_SINCE);
    Customer echo = psa.addCustomer("Echo", "ap@echo.example");
    Invoice paid = psa.issue(echo.id(), "2001", usd("70.00"), world.today(), world.today());
    Invoice alike = psa.issue(echo.id(), "2002", usd("70.00"), world.today(), world.today());
    RecordedPayment byHand = psa.enterByHand(paid.id(), usd("70.00"), world.today(), "bookkeeper");
    world.bank.check(world.today(), usd("70.00"), "Echo", "2001");

    DayReport report = on(psa).build().run();

    assertThat(report.matches()).hasSize(1);
    assertThat(psa.paymentsOn(paid.id())).containsExactly(byHand);
    assertThat(psa.paymentsOn(alike.id())).isEmpty();
  }

  @Test
  void whoeverPaidByHandIsNotChargedByAPsaThatKeepsNoBalances() {
    InMemoryPsa psa = psaWithout(PsaFeature.BALANCES);
    Customer echo = psa.addCustomer("Echo", "ap@echo.example");
    Invoice paid = psa.issue(echo.id(), "2001", usd("100.00"), world.today(), world.today());
    Invoice part = psa.issue(echo.id(), "2002", usd("50.00"), world.today(), world.today());
    psa.enterByHand(paid.id(), usd("100.00"), world.today(), "bookkeeper");
    psa.enterByHand(part.id(), usd("20.00"), world.today(), "bookkeeper");
    BillingAutomation billing = on(psa).gateway(world.gateway).build();
    billing
        .desk()
        .decide(
            Autopay.enrolled(
                echo.id(),
                world.gateway.saveCard("Visa of Echo", PayerScript.approves()),
                world.today(),
                "mandate"));

    billing.desk().approve(billing.run().held(), "Jo, the first charges");
    billing.run();

    assertThat(world.gateway.capturedFor(paid.id())).isEqualTo(usd("0.00"));
    assertThat(world.gateway.capturedFor(part.id())).isEqualTo(usd("30.00"));
  }

  @Test
  void whatIsVoidSinceIsNotChargedByAPsaThatKeepsNoBalances() {
    InMemoryPsa psa = psaWithout(PsaFeature.BALANCES);
    Customer echo = psa.addCustomer("Echo", "ap@echo.example");
    Invoice invoice = psa.issue(echo.id(), "2001", usd("100.00"), world.today(), world.today());
    BillingAutomation billing = on(psa).gateway(world.gateway).build();
    billing
        .desk()
        .decide(
            Autopay.enrolled(
                echo.id(),
                world.gateway.saveCard("Visa of Echo", PayerScript.approves()),
                world.today(),
                "mandate"));
    billing.desk().approve(billing.run().held(), "Jo, the first charges");
    psa.calls().onAfter(PsaOperation.INVOICES, () -> psa.voidInvoice(invoice.id()));

    billing.run();

    assertThat(world.gateway.capturedFor(invoice.id())).isEqualTo(usd("0.00"));
  }

  private InMemoryPsa psaWithout(PsaFeature lacking) {
    return InMemoryPsa.builder(world.clock).without(lacking).build();
  }

  private BillingAutomationBuilder on(InMemoryPsa psa) {
    return BillingAutomation.builder()
        .psa(psa)
        .bank(world.bank)
        .journal(new InMemoryJournal(TenantId.of("other")))
        .policies(BillingPolicies.from(LocalDate.EPOCH, World.ZONE))
        .clock(world.clock);
  }

  private RecordedPayment enter(Invoice on, String amount) {
    return world.psa.enterByHand(on.id(), usd(amount), world.today(), "bookkeeper");
  }

  private long posted() {
    return world.books.documents().stream()
        .filter(document -> document.posting().kind() == PostingKind.PAYMENT_RECEIVED)
        .count();
  }

  private String bank() {
    return world.books.balance(AccountRole.BANK, Currency.getInstance("USD")).amount().toString();
  }

  private static List<ExceptionKind> kinds(DayReport report) {
    return report.exceptions().stream().map(row -> row.kind()).toList();
  }
}
