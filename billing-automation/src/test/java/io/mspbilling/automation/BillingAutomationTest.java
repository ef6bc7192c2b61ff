package io.mspbilling.automation;

import static io.mspbilling.automation.World.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.collection.Charging;
import io.mspbilling.collection.Refunds;
import io.mspbilling.collection.decline.DeclineClass;
import io.mspbilling.journal.EffectStatus;
import io.mspbilling.journal.JournalEntry;
import io.mspbilling.receivables.Customer;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.reconciliation.AccountRole;
import io.mspbilling.testkit.gateway.PayerScript;
import io.mspbilling.worklist.ExceptionKind;
import io.mspbilling.worklist.ExceptionRow;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;

class BillingAutomationTest {

  private static final Currency USD = Currency.getInstance("USD");
  private final World world = new World();

  @Test
  void cardOnAutopayIsChargedOnTheDueDateAndSettledEverywhere() {
    Customer acme = world.onCard("Acme", PayerScript.approves());
    Invoice invoice = world.invoice(acme, "1001", "100.00", 0);

    DayReport report = world.billing().run();

    assertThat(report.orders(Charging.TYPE, EffectStatus.SUCCEEDED)).hasSize(1);
    assertThat(world.gateway.capturedFor(invoice.id())).isEqualTo(usd("100.00"));
    assertThat(world.psa.owed(invoice.id())).isEqualTo(usd("0.00"));
    assertThat(world.books.receivables(USD)).contains(usd("0.00"));
    assertThat(world.books.balance(AccountRole.UNDEPOSITED_FUNDS, USD)).isEqualTo(usd("100.00"));
    assertThat(report.exceptions()).isEmpty();
  }

  @Test
  void runningAgainDoesNothingAgain() {
    Customer acme = world.onCard("Acme", PayerScript.approves());
    world.invoice(acme, "1001", "100.00", 0);
    world.billing().run();

    DayReport again = world.billing().run();

    assertThat(again.results()).isEmpty();
    assertThat(world.gateway.charges()).hasSize(1);
  }

  @Test
  void payoutIsPostedNetOfFeesOnceTheBankShowsIt() {
    Customer acme = world.onCard("Acme", PayerScript.approves());
    world.invoice(acme, "1001", "100.00", 0);

    world.run(5);

    assertThat(world.gateway.payouts()).hasSize(1);
    assertThat(world.books.balance(AccountRole.UNDEPOSITED_FUNDS, USD)).isEqualTo(usd("0.00"));
    assertThat(world.books.balance(AccountRole.BANK, USD))
        .isEqualTo(world.gateway.payouts().get(0).net());
    assertThat(world.books.balance(AccountRole.PROCESSING_FEES, USD)).isEqualTo(usd("3.20"));
  }

  @Test
  void invoiceNotYetDueIsNotCharged() {
    Customer acme = world.onCard("Acme", PayerScript.approves());
    world.invoice(acme, "1001", "100.00", 1);

    assertThat(world.billing().run().results()).isEmpty();
  }

  @Test
  void planDecidesAndDoesNothing() {
    Customer acme = world.onCard("Acme", PayerScript.approves());
    world.invoice(acme, "1001", "100.00", 0);

    List<JournalEntry> before = world.journal.entriesAfter(0);

    Plan plan = world.billing().plan();

    assertThat(world.journal.entriesAfter(0)).isEqualTo(before);

    assertThat(plan.actions())
        .singleElement()
        .extracting(action -> action.description())
        .isEqualTo("charge USD 100.00 on Visa of Acme for 1001");
    assertThat(world.gateway.charges()).isEmpty();
  }

  @Test
  void declinedCardIsTriedAgainWhenThePolicySaysSo() {
    Customer acme =
        world.onCard(
            "Acme", PayerScript.declinesFirst(1, DeclineClass.FUNDS, "insufficient_funds"));
    Invoice invoice = world.invoice(acme, "1001", "100.00", 0);

    world.run(3);
    assertThat(world.psa.owed(invoice.id())).isEqualTo(usd("100.00"));
    world.nextDay();
    world.run(1);

    assertThat(world.psa.owed(invoice.id())).isEqualTo(usd("0.00"));
    assertThat(world.gateway.charges()).hasSize(2);
  }

  @Test
  void deadCardIsLeftToAPerson() {
    Customer acme = world.onCard("Acme", PayerScript.declines(DeclineClass.DEAD, "lost_card"));
    world.invoice(acme, "1001", "100.00", 0);

    DayReport report = world.run(10);

    assertThat(world.gateway.charges()).hasSize(1);
    assertThat(report.exceptions())
        .extracting(ExceptionRow::kind)
        .containsExactly(ExceptionKind.COLLECTION_STOPPED);
  }

  @Test
  void achReturnAfterCollectionReopensTheInvoiceAndIsPresentedAgain() {
    Customer acme = world.onAch("Acme", PayerScript.bouncesFirst(1, 2, "R01"));
    Invoice invoice = world.invoice(acme, "1001", "100.00", 0);

    world.run(30);

    assertThat(world.psa.owed(invoice.id())).isEqualTo(usd("0.00"));
    assertThat(world.books.receivables(USD)).contains(usd("0.00"));
    assertThat(world.books.balance(AccountRole.PROCESSOR_CLEARING, USD)).isEqualTo(usd("0.00"));
    assertThat(world.gateway.balance().foots()).isTrue();
  }

  @Test
  void checkThatNamesItsInvoicesIsAppliedToThem() {
    Customer acme = world.customer("Acme");
    Invoice one = world.invoice(acme, "1001", "100.00", 5);
    Invoice two = world.invoice(acme, "1002", "50.00", 9);
    world.bank.check(world.today(), usd("150.00"), "ACME INC", "inv 1001 1002");

    DayReport report = world.billing().run();

    assertThat(report.matches()).hasSize(1);
    assertThat(world.psa.owed(one.id())).isEqualTo(usd("0.00"));
    assertThat(world.psa.owed(two.id())).isEqualTo(usd("0.00"));
    assertThat(world.books.balance(AccountRole.BANK, USD)).isEqualTo(usd("150.00"));
    assertThat(world.books.receivables(USD)).contains(usd("0.00"));
  }

  @Test
  void shortPaymentIsAppliedAndShownToPeople() {
    Customer acme = world.customer("Acme");
    Invoice invoice = world.invoice(acme, "1001", "100.00", 5);
    world.bank.check(world.today(), usd("95.00"), "Acme", "1001");

    DayReport report = world.billing().run();

    assertThat(world.psa.owed(invoice.id())).isEqualTo(usd("5.00"));
    assertThat(report.exceptions())
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.kind()).isEqualTo(ExceptionKind.SHORT_PAID);
              assertThat(row.amount()).contains(usd("5.00"));
              assertThat(row.facts()).endsWith("; USD 5.00 of it is open still");
            });
  }

  @Test
  void shortPaymentIsShownUntilTheRestIsPaid() {
    Customer acme = world.customer("Acme");
    world.invoice(acme, "1001", "100.00", 5);
    world.bank.check(world.today(), usd("95.00"), "Acme", "1001");
    world.billing().run();
    world.nextDay();
    world.bank.check(world.today(), usd("5.00"), "Acme", "1001");

    assertThat(world.billing().run().exceptions()).isEmpty();
  }

  @Test
  void paymentOfAnUnknownPayerIsLeftToAPerson() {
    world.invoice(world.customer("Acme"), "1001", "100.00", 5);
    world.bank.check(world.today(), usd("100.00"), "Somebody Else", "");

    DayReport report = world.billing().run();

    assertThat(report.results()).isEmpty();
    assertThat(report.exceptions())
        .extracting(ExceptionRow::kind)
        .containsExactly(ExceptionKind.UNMATCHED_PAYMENT);
  }

  @Test
  void overdueInvoiceIsRemindedStepByStepAndNotAfterPayment() {
    Customer acme = world.customer("Acme");
    Invoice invoice = world.invoice(acme, "1001", "100.00", -3);

    world.run(12);
    assertThat(world.mail.sent())
        .extracting(m -> m.step())
        .containsExactly("due", "friendly", "firm");
    world.psa.enterByHand(invoice.id(), usd("100.00"), world.today(), "bookkeeper");
    world.nextDay();
    world.run(30);

    assertThat(world.mail.sent()).hasSize(3);
  }

  @Test
  void refundReopensTheInvoiceAndIsNotChargedAgain() {
    Customer acme = world.onCard("Acme", PayerScript.approves());
    Invoice invoice = world.invoice(acme, "1001", "100.00", 0);
    world.billing().run();
    world.nextDay();
    world
        .billing()
        .desk()
        .decide(
            Refunds.requested(
                new Refunds.Requested(
                    "ticket-7",
                    world.gateway.charges().get(0).payment(),
                    usd("40.00"),
                    "service credit")));

    DayReport report = world.run(10);

    assertThat(world.psa.owed(invoice.id())).isEqualTo(usd("40.00"));
    assertThat(world.books.receivables(USD)).contains(usd("40.00"));
    assertThat(world.gateway.charges()).hasSize(1);
    // The gateway nets it against the next payout, and none has come yet.
    assertThat(world.books.balance(AccountRole.PROCESSOR_CLEARING, USD)).isEqualTo(usd("-40.00"));
    assertThat(report.exceptions())
        .extracting(ExceptionRow::kind)
        .containsExactly(ExceptionKind.COLLECTION_STOPPED);
  }

  @Test
  void newCardIsChargedThoughTheOldOneWasDead() {
    Customer acme = world.onCard("Acme", PayerScript.declines(DeclineClass.DEAD, "lost_card"));
    Invoice invoice = world.invoice(acme, "1001", "100.00", 0);
    world.run(2);
    world.enrol(acme, world.gateway.saveCard("New Visa", PayerScript.approves()));
    world.nextDay();

    DayReport report = world.run(1);

    assertThat(world.psa.owed(invoice.id())).isEqualTo(usd("0.00"));
    assertThat(report.exceptions()).isEmpty();
  }

  @Test
  void unusableAddressDoesNotStopTheDay() {
    Customer acme = world.psa.addCustomer("Acme", "a@x.example, b@y.example", "not an address");
    world.invoice(acme, "1001", "100.00", -5);

    DayReport report = world.run(1);

    assertThat(world.mail.sent()).isEmpty();
    assertThat(report.exceptions())
        .extracting(ExceptionRow::kind)
        .containsExactly(ExceptionKind.NO_ADDRESS);
  }
}
