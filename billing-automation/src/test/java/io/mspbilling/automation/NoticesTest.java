package io.mspbilling.automation;

import static io.mspbilling.automation.World.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.calendar.QuietHours;
import io.mspbilling.collection.Refunds;
import io.mspbilling.collection.autopay.Autopay;
import io.mspbilling.collection.decline.DeclineClass;
import io.mspbilling.collection.method.AccountHolder;
import io.mspbilling.collection.method.Card;
import io.mspbilling.collection.method.SavedMethod;
import io.mspbilling.communication.Holds;
import io.mspbilling.communication.Message;
import io.mspbilling.communication.dunning.HoldKind;
import io.mspbilling.communication.notice.NoticePolicy;
import io.mspbilling.policies.BillingPolicies;
import io.mspbilling.receivables.Allocation;
import io.mspbilling.receivables.BankLine;
import io.mspbilling.receivables.Customer;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.receivables.PaymentId;
import io.mspbilling.testkit.calls.CallFault;
import io.mspbilling.testkit.gateway.Fate;
import io.mspbilling.testkit.gateway.GatewayOperation;
import io.mspbilling.testkit.gateway.PayerScript;
import io.mspbilling.testkit.mail.MailOperation;
import io.mspbilling.worklist.ExceptionKind;
import io.mspbilling.worklist.Suggestion;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What happened to a customer's money, or will, it hears of once. */
class NoticesTest {

  private final World world = new World();
  private NoticePolicy notices = NoticePolicy.forMsp();

  private BillingAutomation billing() {
    return World.everything(world)
        .policies(
            BillingPolicies.from(LocalDate.EPOCH, World.ZONE)
                .withApprovesFirstCharges(false)
                .withNotices(notices))
        .build();
  }

  private void run(int days) {
    for (int day = 0; day < days; day++) {
      billing().run();
      billing().run();
      world.nextDay();
    }
  }

  private List<String> told() {
    return world.mail.sent().stream().map(Message::step).toList();
  }

  private Message last() {
    return world.mail.sent().get(world.mail.sent().size() - 1);
  }

  @Test
  void nothingIsToldInQuietHours() {
    notices =
        NoticePolicy.forMsp()
            .withQuietHours(
                QuietHours.between(LocalTime.of(8, 0), LocalTime.of(10, 0), World.ZONE));
    Customer acme = world.onCard("Acme", PayerScript.approves());
    world.invoice(acme, "1001", "100.00", 0);

    billing().run(); // at nine
    assertThat(world.gateway.charges()).hasSize(1);
    assertThat(told()).isEmpty();

    world.clock.advance(Duration.ofHours(1));
    billing().run();
    assertThat(told()).containsExactly("payment-received");
  }

  @Test
  void whatACrashedRunLeftIsNotSentAgainInQuietHours() {
    notices =
        NoticePolicy.forMsp()
            .withQuietHours(
                QuietHours.between(LocalTime.of(10, 0), LocalTime.of(12, 0), World.ZONE));
    Customer acme = world.onCard("Acme", PayerScript.approves());
    world.invoice(acme, "1001", "100.00", 0);
    world.mail.faults().next(MailOperation.SEND, CallFault.unknownBeforeCommit());
    billing().run(); // at nine
    assertThat(told()).isEmpty();

    world.mail.faults().next(MailOperation.FIND_MESSAGE, CallFault.unreadable()).times(2);
    world.clock.advance(Duration.ofHours(2));
    billing().run();
    assertThat(told()).isEmpty();

    world.clock.advance(Duration.ofHours(2));
    billing().run();
    assertThat(told()).containsExactly("payment-received");
  }

  @Test
  void aChargeIsToldAheadAndItsReceiptFollows() {
    Customer acme = world.onCard("Acme", PayerScript.approves());
    world.invoice(acme, "1001", "100.00", 7);
    world.invoice(acme, "1002", "20.00", 7);

    run(2);
    assertThat(told()).isEmpty();

    run(1);
    assertThat(told()).containsExactly("charge-ahead");
    assertThat(last().subject())
        .isEqualTo("We will charge USD 120.00 on " + world.today().plusDays(4));
    assertThat(last().body()).contains("invoice 1001", "invoice 1002", "Visa of Acme");

    run(10);
    assertThat(told()).containsExactly("charge-ahead", "payment-received");
    assertThat(last().body())
        .contains("we received USD 120.00 by Visa of Acme", "invoice 1001: USD 100.00");
  }

  /** A hold that ends by itself moves a charge, and so does a gateway that is down on its day. */
  @Test
  void aDebitThatMovesIsToldAnewAndComesSevenDaysAfterThat() {
    Invoice invoice = world.invoice(person(), "1001", "100.00", 4);
    LocalDate due = world.today().plusDays(4);
    run(1);
    assertThat(told()).containsExactly("charge-ahead");

    billing()
        .desk()
        .decide(Holds.placed(invoice.id(), "asked for two days", Optional.of(due.plusDays(1))));
    LocalDate moved = world.today().plusDays(7);
    run(1);
    assertThat(told()).containsExactly("charge-ahead", "charge-ahead");
    assertThat(last().body())
        .contains("to Checking of Acme on " + moved + ", and not on " + due + " as we told you");

    run(6);
    assertThat(world.gateway.charges()).isEmpty();
    assertThat(world.today()).isEqualTo(moved);
    world.gateway.faults().next(GatewayOperation.CHARGE, CallFault.notSent()).times(2);
    run(1);
    assertThat(world.gateway.charges()).isEmpty();

    LocalDate again = world.today().plusDays(7);
    run(7);
    assertThat(world.gateway.charges()).isEmpty();
    assertThat(told()).containsExactly("charge-ahead", "charge-ahead", "charge-ahead");
    assertThat(last().body()).contains(" on " + again + ", and not on " + moved);
    run(1);
    assertThat(world.gateway.charges()).hasSize(1);
  }

  private Customer person() {
    SavedMethod saved = world.gateway.saveAccount("Checking of Acme", PayerScript.approves());
    return world.enrol(
        world.customer("Acme"),
        SavedMethod.bankAccount(saved.id(), saved.label(), AccountHolder.INDIVIDUAL));
  }

  private void changeTotal(Invoice invoice, String amount) {
    world.psa.addInvoice(invoice.withTotal(usd(amount)).withBalance(usd(amount)));
  }

  @Test
  void aDebitIsNeverMoreThanWasToldButTenDaysAfterThatWasToldAnew() {
    Invoice invoice = world.invoice(person(), "1001", "100.00", 4);
    run(1);
    assertThat(told()).containsExactly("charge-ahead");

    changeTotal(invoice, "500.00");
    LocalDate later = world.today().plusDays(10);
    run(10);
    assertThat(world.gateway.charges()).isEmpty();
    assertThat(told()).containsExactly("charge-ahead", "charge-ahead");
    assertThat(last().body())
        .contains("charge USD 500.00 to Checking of Acme on " + later, "another amount");

    run(1);
    assertThat(world.gateway.charges()).hasSize(1);
  }

  /** Also at night, when nothing is sent: a row must not come and go with the hours. */
  @Test
  void aChargeThatWaitsForWordsThatReachNobodyIsARow() {
    Customer acme = world.onCard("Acme", PayerScript.approves());
    Invoice invoice = world.invoice(acme, "1001", "100.00", 4);
    run(1);
    assertThat(told()).containsExactly("charge-ahead");

    world.psa.addCustomer(Customer.builder().from(acme).billingEmails(List.of()).build());
    assertThat(billing().run().exceptions()).isEmpty();
    changeTotal(invoice, "500.00");
    run(10);
    notices =
        NoticePolicy.forMsp()
            .withQuietHours(
                QuietHours.between(LocalTime.of(8, 0), LocalTime.of(10, 0), World.ZONE));

    DayReport atNine = billing().run();
    assertThat(world.gateway.charges()).isEmpty();
    assertThat(atNine.exceptions())
        .singleElement()
        .satisfies(row -> assertThat(row.kind()).isEqualTo(ExceptionKind.NO_ADDRESS))
        .satisfies(row -> assertThat(row.amount()).contains(usd("500.00")))
        .satisfies(row -> assertThat(row.facts()).startsWith("must be told before USD 500.00"));

    world.psa.addCustomer(acme);
    notices = NoticePolicy.forMsp();
    run(2);
    assertThat(world.gateway.charges()).hasSize(1);
    assertThat(billing().run().exceptions()).isEmpty();
  }

  @Test
  void aCardIsNotChargedMoreThanWasToldOnTheDayOnWhichThatIsSeen() {
    Invoice invoice =
        world.invoice(world.onCard("Acme", PayerScript.approves()), "1001", "100.00", 4);
    run(4);

    changeTotal(invoice, "500.00");
    run(1);
    assertThat(world.gateway.charges()).isEmpty();
    assertThat(last().body()).contains("USD 500.00", " on " + world.today());

    run(1);
    assertThat(world.gateway.charges()).hasSize(1);
    assertThat(told()).containsExactly("charge-ahead", "charge-ahead", "payment-received");
  }

  @Test
  void lessThanWasToldIsChargedOnItsDayWithoutAWord() {
    Invoice invoice = world.invoice(person(), "1001", "100.00", 4);
    run(4);
    changeTotal(invoice, "60.00");

    run(1);

    assertThat(world.gateway.charges()).hasSize(1);
    assertThat(told()).containsExactly("charge-ahead", "payment-received");
  }

  @Test
  void aCardThatIsTriedAgainIsNotChargedMoreThanWasToldEither() {
    Customer acme =
        world.onCard(
            "Acme", PayerScript.declinesFirst(1, DeclineClass.FUNDS, "insufficient_funds"));
    Invoice invoice = world.invoice(acme, "1001", "100.00", 2);
    run(3);
    assertThat(told()).containsExactly("charge-ahead", "payment-failed");
    int tries = world.gateway.charges().size();

    changeTotal(invoice, "500.00");
    run(1);
    assertThat(told()).containsExactly("charge-ahead", "payment-failed", "charge-ahead");
    assertThat(world.gateway.charges()).hasSize(tries);
  }

  @Test
  void aChargeNeverComesBeforeTheDayThatWasTold() {
    Customer acme = world.onCard("Acme", PayerScript.approves());
    Invoice invoice = world.invoice(acme, "1001", "100.00", 0);
    billing()
        .desk()
        .decide(Holds.placed(invoice.id(), "in May", Optional.of(world.today().plusDays(2))));
    run(1);
    assertThat(told()).containsExactly("charge-ahead");
    billing().desk().decide(Holds.lifted(invoice.id()));

    run(2);
    assertThat(world.gateway.charges()).isEmpty();

    run(1);
    assertThat(world.gateway.charges()).hasSize(1);
  }

  @Test
  void whereNoChargeIsToldNoneWaitsForThat() {
    notices = NoticePolicy.forMsp().withDaysBeforeCharge(Optional.empty());
    Customer acme = world.onAch("Acme", PayerScript.approves());
    Invoice invoice = world.invoice(acme, "1001", "100.00", 2);
    billing()
        .desk()
        .decide(Holds.placed(invoice.id(), "in May", Optional.of(world.today().plusDays(2))));

    run(4);

    assertThat(world.gateway.charges()).hasSize(1);
  }

  @Test
  void whatJoinsAChargeLaterIsToldByItself() {
    Customer acme = world.onCard("Acme", PayerScript.approves());
    world.invoice(acme, "1001", "100.00", 4);
    run(1);

    world.invoice(acme, "1002", "20.00", 3);
    run(1);

    assertThat(told()).containsExactly("charge-ahead", "charge-ahead");
    assertThat(last().subject()).contains("USD 20.00");
    assertThat(last().body()).contains("invoice 1002").doesNotContain("invoice 1001");
  }

  @Test
  void aPaymentThatCameToTheBankIsThankedForWithoutSayingHow() {
    world.invoice(world.customer("Dune"), "1001", "60.00", 20);
    world.bank.check(world.today(), usd("60.00"), "Dune", "1001");

    run(3);

    assertThat(told()).containsExactly("payment-received");
    assertThat(last().body()).contains("we received USD 60.00 on ");
  }

  @Test
  void moneyThatPeoplePutRightIsNotThankedForAgain() {
    Customer dune = world.customer("Dune");
    Customer echo = world.customer("Echo");
    Invoice one = world.invoice(dune, "1001", "60.00", 20);
    Invoice other = world.invoice(dune, "1002", "60.00", 20);
    Invoice echos = world.invoice(echo, "1003", "60.00", 20);
    BankLine check = world.bank.check(world.today(), usd("60.00"), "Dune", "1001");
    run(1);
    assertThat(told()).containsExactly("payment-received");

    PaymentId again = billing().desk().unapply(check.id(), "Kim");
    apply(again, dune, other);
    run(1);
    assertThat(world.psa.owed(one.id())).isEqualTo(usd("60.00"));
    assertThat(world.psa.owed(other.id())).isEqualTo(usd("0.00"));
    assertThat(told()).containsExactly("payment-received");

    apply(billing().desk().unapply(again, "Kim"), echo, echos);
    run(1);
    assertThat(world.mail.sent())
        .extracting(Message::customer)
        .containsExactly(dune.id(), echo.id());
  }

  private void apply(PaymentId line, Customer customer, Invoice invoice) {
    billing()
        .desk()
        .confirm(
            new Suggestion.Apply(
                line,
                customer.id(),
                List.of(new Allocation(invoice.id(), invoice.number(), usd("60.00")))),
            "Kim");
  }

  @Test
  void aFailedChargeIsToldWithTheDayOfTheNextTryAndEachFailureOnce() {
    Customer acme =
        world.onCard(
            "Acme", PayerScript.declinesFirst(1, DeclineClass.FUNDS, "insufficient_funds"));
    world.invoice(acme, "1001", "100.00", 0);

    run(1);

    assertThat(told()).containsExactly("payment-failed");
    assertThat(last().body())
        .contains("USD 100.00", "did not go through", "We will try again on ")
        .doesNotContain("insufficient");

    run(20);
    assertThat(told()).containsExactly("payment-failed", "payment-received");
  }

  @Test
  void aReturnedDebitIsToldThoughItHadBeenThankedFor() {
    Customer acme = world.onAch("Acme", PayerScript.always(Fate.cleared(2).thenReturned(2, "R01")));
    world.invoice(acme, "1001", "100.00", 0);

    run(20);

    assertThat(told()).contains("payment-failed");
  }

  @Test
  void aRefundIsTold() {
    Customer acme = world.onCard("Acme", PayerScript.approves());
    world.invoice(acme, "1001", "100.00", 0);
    run(1);
    billing()
        .desk()
        .decide(
            Refunds.requested(
                new Refunds.Requested(
                    "w-1",
                    world.gateway.charges().get(0).payment(),
                    usd("40.00"),
                    "billed too much",
                    Optional.empty())));

    run(3);

    assertThat(told()).startsWith("payment-received", "refunded");
    assertThat(world.mail.sent().get(1).body())
        .contains("we refunded USD 40.00 to Visa of Acme")
        .doesNotContain("billed too much");
  }

  @Test
  void aCardThatExpiresIsAskedForAnotherOnce() {
    SavedMethod saved = world.gateway.saveCard("Visa of Acme", PayerScript.approves());
    SavedMethod card =
        SavedMethod.card(
            saved.id(),
            saved.label(),
            Card.builder().expires(YearMonth.from(world.today())).build());
    Customer acme = world.customer("Acme");
    billing().desk().decide(Autopay.enrolled(acme.id(), card, world.today(), "mandate"));

    run(60);

    assertThat(told()).containsExactly("card-expiring");
    assertThat(last().subject()).isEqualTo("Your card expires in 2026-03");
  }

  @Test
  void nothingIsToldByDefaultOrOfWhatIsLongAgo() {
    notices = NoticePolicy.none();
    Customer acme = world.onCard("Acme", PayerScript.approves());
    world.invoice(acme, "1001", "100.00", 3);
    run(10);
    assertThat(told()).isEmpty();

    notices = NoticePolicy.forMsp();
    run(5);
    assertThat(told()).isEmpty();
  }

  @Test
  void aHoldThatIsGraverThanAPauseKeepsEvenReceiptsBack() {
    Customer acme = world.onCard("Acme", PayerScript.approves());
    Customer bolt = world.onCard("Bolt", PayerScript.approves());
    world.invoice(acme, "1001", "100.00", 0);
    world.invoice(bolt, "1002", "100.00", 0);
    run(1);
    assertThat(told()).hasSize(2);
    hold(acme, HoldKind.DO_NOT_CONTACT);
    hold(bolt, HoldKind.PAUSED);
    world.bank.check(world.today(), usd("30.00"), "Acme", "1003");
    world.bank.check(world.today(), usd("40.00"), "Bolt", "1004");
    world.invoice(acme, "1003", "30.00", 20);
    world.invoice(bolt, "1004", "40.00", 20);

    run(2);

    assertThat(world.mail.sent().subList(2, world.mail.sent().size()))
        .extracting(Message::customer)
        .containsExactly(bolt.id());
  }

  private void hold(Customer customer, HoldKind kind) {
    billing().desk().decide(Holds.placed(customer.id(), kind, "asked by phone", Optional.empty()));
  }

  @Test
  void aNoticeThatWasNotSentIsDecidedAnewAndNotTwice() {
    Customer acme = world.onCard("Acme", PayerScript.approves());
    world.invoice(acme, "1001", "100.00", 0);
    world.mail.faults().next(MailOperation.SEND, CallFault.notSent());
    run(2);
    assertThat(told()).containsExactly("payment-received");

    world.invoice(acme, "1002", "50.00", 0);
    world.mail.faults().next(MailOperation.SEND, CallFault.unknownAfterCommit());
    run(2);
    world.clock.advance(Duration.ofDays(3));
    run(5);
    assertThat(told()).containsExactly("payment-received", "payment-received");
  }
}
