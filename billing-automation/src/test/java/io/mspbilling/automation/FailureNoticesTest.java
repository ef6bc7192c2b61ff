package io.mspbilling.automation;

import static io.mspbilling.automation.World.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.collection.decline.DeclineClass;
import io.mspbilling.communication.Holds;
import io.mspbilling.communication.Message;
import io.mspbilling.communication.answer.Dispute;
import io.mspbilling.communication.answer.DisputeId;
import io.mspbilling.communication.answer.Disputes;
import io.mspbilling.communication.dunning.HoldKind;
import io.mspbilling.communication.notice.NoticePolicy;
import io.mspbilling.money.Money;
import io.mspbilling.policies.BillingPolicies;
import io.mspbilling.receivables.Customer;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.testkit.calls.CallFault;
import io.mspbilling.testkit.gateway.Fate;
import io.mspbilling.testkit.gateway.PayerScript;
import io.mspbilling.testkit.mail.MailOperation;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a customer hears of a charge that failed is true, and asks for nothing out of turn. */
class FailureNoticesTest {

  private static final String ASKS_FOR_NOTHING = "this message asks you for nothing";

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

  private List<String> failures() {
    return world.mail.sent().stream()
        .filter(message -> message.step().equals("payment-failed"))
        .map(Message::body)
        .toList();
  }

  /** A debit that was thanked for; its return is known from the next run on. */
  private Invoice debited(String amount) {
    Customer acme = world.onAch("Acme", PayerScript.always(Fate.cleared(1).thenReturned(1, "R01")));
    Invoice invoice = world.invoice(acme, "1001", amount, 0);
    run(2);
    assertThat(failures()).isEmpty();
    return invoice;
  }

  @Test
  void aReturnedDebitIsSaidToBeReturnedAndItsReceiptNoLongerToStand() {
    LocalDate paidOn = world.today();
    debited("100.00");

    run(1);

    assertThat(world.mail.sent())
        .extracting(Message::step)
        .containsSubsequence("payment-received", "payment-failed");
    assertThat(failures())
        .singleElement()
        .asString()
        .contains(
            "The bank returned our debit of USD 100.00",
            "Our receipt for the payment of " + paidOn.plusDays(1) + " no longer stands.",
            "We will try again on ");
  }

  @Test
  void whereNoReceiptWasSentNoneIsSaidToStandNoLonger() {
    notices = notices.withReceipts(false);
    debited("100.00");

    run(1);

    assertThat(failures())
        .singleElement()
        .asString()
        .contains("The bank returned our debit of USD 100.00")
        .doesNotContain("receipt");
  }

  @Test
  void whatIsDisputedIsNotAskedForWhenItsDebitComesBack() {
    dispute(debited("100.00"), Optional.empty());

    run(4);

    assertThat(failures()).singleElement().asString().contains(ASKS_FOR_NOTHING);
  }

  @Test
  void whatIsDisputedInPartIsNotSaidToBeTriedAgain() {
    dispute(debited("100.00"), Optional.of(usd("40.00")));

    run(4);

    assertThat(failures())
        .singleElement()
        .asString()
        .contains("We will not try again by ourselves", "invoice 1001: USD 60.00");
  }

  @Test
  void whatIsPausedIsNotSaidToBeNeverTriedAgainAndIsOnceThePauseEnds() {
    Invoice invoice = debited("100.00");
    billing().desk().decide(Holds.placed(invoice.customer(), "a talk", Optional.empty()));
    run(2);
    assertThat(failures()).singleElement().asString().contains(ASKS_FOR_NOTHING);

    billing().desk().decide(Holds.lifted(invoice.customer()));
    run(10);
    assertThat(world.gateway.charges()).hasSizeGreaterThan(1);
  }

  @ParameterizedTest
  @EnumSource(value = HoldKind.class, mode = EnumSource.Mode.EXCLUDE, names = "PAUSED")
  void nothingIsToldOfAnInvoiceOnAGraveHold(HoldKind kind) {
    Invoice invoice = debited("100.00");
    int before = world.mail.sent().size();
    billing().desk().decide(Holds.placed(invoice.id(), kind, "a call", Optional.empty()));

    run(3);

    assertThat(world.mail.sent()).hasSize(before);
  }

  @Test
  void theAmountOfTheNextTryIsWhatIsOwedByThen() {
    Customer acme =
        world.onCard(
            "Acme", PayerScript.declinesFirst(1, DeclineClass.FUNDS, "insufficient_funds"));
    Invoice invoice = world.invoice(acme, "1001", "1000.00", 0);
    world.mail.faults().next(MailOperation.SEND, CallFault.notSent()).times(2);
    run(1);
    assertThat(failures()).isEmpty();
    world.psa.addInvoice(invoice.withTotal(usd("100.00")).withBalance(usd("100.00")));

    run(1);

    assertThat(failures())
        .singleElement()
        .asString()
        .contains("Our charge of USD 1000.00", "We will try again on ", ", with USD 100.00.");
  }

  /** The notice itself is always sent; the reminder waits its time. */
  @Test
  void nobodyIsRemindedOnTheDayOfSuchANoticeOrSoonAfterIt() {
    Customer acme = world.onCard("Acme", PayerScript.declinesFirst(9, DeclineClass.DEAD, "lost"));
    world.invoice(acme, "1001", "100.00", 0);
    world.invoice(acme, "1002", "50.00", -5);

    run(1);
    assertThat(steps()).containsExactly("payment-failed");
    run(2);
    assertThat(steps()).containsExactly("payment-failed");

    run(4);
    assertThat(steps()).hasSize(2).startsWith("payment-failed");
  }

  private List<String> steps() {
    return world.mail.sent().stream().map(Message::step).toList();
  }

  private void dispute(Invoice invoice, Optional<Money> part) {
    billing()
        .desk()
        .decide(
            Disputes.opened(
                new Dispute(
                    new DisputeId("d-1"),
                    invoice.customer(),
                    invoice.id(),
                    part,
                    "wrong seats",
                    world.today())));
  }
}
