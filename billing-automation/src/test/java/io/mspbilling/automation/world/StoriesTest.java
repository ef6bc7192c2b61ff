package io.mspbilling.automation.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mspbilling.communication.Message;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.reconciliation.PostingKind;
import io.mspbilling.testkit.books.BookDocument;
import io.mspbilling.testkit.world.SimulatedWorld;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Stories that somebody wrote, or that the worlds found. */
final class StoriesTest {

  @Test
  void aCheckFromAClientOnAutopayWaitsForAPersonAndTheChargeWithIt() {
    SimulatedWorld world =
        SimulatedWorld.story(
            """
            day 0: Acme Dental joins and pays by card
            day 1: Acme Dental is billed 450.00 on invoice 1052, due on day 5
            day 5: the office enters cash of 225.00 on invoice 1052
            day 5: Acme Dental pays 450.00 by check, memo "1052"
            """);

    world.play(Worker::in);
  }

  @Test
  void aCheckThatIsReadAfterTheBooksWereClosedIsPostedOnTheFirstOpenDay() {
    SimulatedWorld world =
        SimulatedWorld.story(
            """
            day 0: Acme Dental joins and pays by check
            day 2: Acme Dental is billed 866.90 on invoice 1052, due on day 17
            day 8: Acme Dental pays 866.90 by check, memo "1052"
            day 8: the bank is down
            day 9: the books are closed through day 8
            """);

    world.play(Worker::in);

    assertThat(posted(world, PostingKind.PAYMENT_RECEIVED))
        .singleElement()
        .satisfies(
            document ->
                assertThat(document.posting().date().day())
                    .isEqualTo(world.booksClosedThrough().orElseThrow().plusDays(1)));
  }

  @Test
  void aCheckThatBouncesIsOwedAgain() {
    SimulatedWorld world =
        SimulatedWorld.story(
            """
            day 0: Acme Dental joins and pays by check
            day 2: Acme Dental is billed 866.90 on invoice 1052, due on day 17
            day 18: Acme Dental pays 866.90 by check, memo "1052"
            day 22: the bank takes back 866.90 from Acme Dental
            """);

    world.play(Worker::in);

    assertThat(world.psa().owed(InvoiceId.parse("in-memory-psa:inv-1052")).amount())
        .isEqualByComparingTo("866.90");
    assertThat(world.mail().sent()).isNotEmpty();
  }

  @Test
  void aCheckThatTheOfficeEntersAsWellIsRecordedOnce() {
    SimulatedWorld world =
        SimulatedWorld.story(
            """
            day 0: Acme Dental joins and pays by check
            day 2: Acme Dental is billed 866.90 on invoice 1052, due on day 17
            day 18: Acme Dental pays 866.90 by check, memo "1052"
            day 18: the office enters on invoice 1052 the check of 866.90 that the bank shows too
            """);

    world.play(Worker::in);

    assertThat(world.psa().paymentsOn(InvoiceId.parse("in-memory-psa:inv-1052"))).hasSize(1);
    assertThat(world.books().documents()).hasSize(1);
  }

  @Test
  void aPaymentThatSomebodyDeletesIsNotAskedForAgain() {
    SimulatedWorld world =
        SimulatedWorld.story(
            """
            day 0: Acme Dental joins and pays by check
            day 2: Acme Dental is billed 866.90 on invoice 1052, due on day 17
            day 16: Acme Dental pays 866.90 by check, memo "1052"
            day 22: somebody deletes a payment of invoice 1052 in the PSA
            """);

    world.play(Worker::in);

    assertThat(world.mail().sent())
        .as("only before it was paid")
        .extracting(Message::step)
        .containsExactly("upcoming");
  }

  @Test
  void anInvoiceThatIsVoidedAfterItWasPaidIsShown() {
    SimulatedWorld.story(
            """
            day 0: Acme Dental joins and pays by check
            day 2: Acme Dental is billed 866.90 on invoice 1052, due on day 17
            day 18: Acme Dental pays 866.90 by check, memo "1052"
            day 22: the office voids invoice 1052 though it is paid
            """)
        .play(Worker::in);
  }

  @Test
  void whoGetsMoneyBackAfterItWithdrewIsRemindedInItsTime() {
    SimulatedWorld.story(
            """
            day 0: Maple Energy joins and pays by card
            day 9: Maple Energy is billed 2262.86 on invoice 1042, due on day 24
            day 39: Maple Energy withdraws its consent
            day 62: somebody refunds 36.80 of the last charge of Maple Energy at the gateway
            """)
        .play(Worker::in);
  }

  @Test
  void anUnreadableInvoiceThatTheOfficeSettledIsShownWhileItsCheckWaits() {
    SimulatedWorld.story(
            """
            day 0: Granite Design joins and pays by check
            day 9: Granite Design is billed 1950.63 on invoice 1026, due on day 24
            day 23: invoice 1026 cannot be read
            day 26: Granite Design pays 1950.63 by check, memo "1026"
            day 26: the office enters on invoice 1026 the check of 1950.63 that the bank shows too
            day 30: the office voids invoice 1026 though it is paid
            """)
        .play(Worker::in);
  }

  @Test
  void moneyThatMayNameAnUnreadableInvoicePaysForNoOtherOfItsAmount() {
    SimulatedWorld world =
        SimulatedWorld.story(
            """
            day 0: Keystone Schools joins and pays by check
            day 23: Keystone Schools is billed 495.41 on invoice 1034, due on day 38
            day 83: Keystone Schools is billed 495.41 on invoice 1037, due on day 83
            day 83: invoice 1037 cannot be read
            day 84: Keystone Schools pays 495.41 by ach, memo "1037"
            day 84: the office enters on invoice 1037 the check of 495.41 that the bank shows too
            """);

    world.play(Worker::in);

    assertThat(world.psa().paymentsOn(InvoiceId.parse("in-memory-psa:inv-1034"))).isEmpty();
  }

  @Test
  void whatACheckBroughtTooMuchLowersTheNextCharge() {
    SimulatedWorld world =
        SimulatedWorld.story(
            """
            day 0: Juniper Optics joins and pays by bank debit
            day 11: Juniper Optics is billed 211.75 on invoice 1032, due on day 26
            day 11: the office changes invoice 1032 to 204.38
            day 26: Juniper Optics pays 211.75 by check, memo "1032"
            day 71: Juniper Optics is billed 211.75 on invoice 1034, due on day 81
            day 90: the office applies what is left of money from Juniper Optics to invoice 1034
            day 95: Juniper Optics is billed 20.00 on invoice 1035, due on day 96
            day 105: the next debit of Juniper Optics never ends
            """);

    world.play(Worker::in);

    assertThat(world.gateway().charges())
        .extracting(charge -> charge.captured().toString())
        .containsExactly("USD 204.38", "USD 20.00");
  }

  @Test
  void aCentThatTheBooksDoNotHaveKeepsNoPaymentOutOfThem() {
    SimulatedWorld world =
        SimulatedWorld.story(
            """
            day 0: Acme Dental joins and pays by card
            day 0: Acme Dental is billed 1093.98 on invoice 1001, due on day 3
            day 0: the books round invoice 1001 down by 0.01
            day 3: of the calls 'post', 1 after the first 0 lose the answer
            """);

    world.play(Worker::in);

    assertThat(world.books().openOn("1001")).contains(Money.of("0.00", "USD"));
  }

  @Test
  void aCheckThatGoesBackOnItsOwnDayIsExplainedByThat() {
    SimulatedWorld.story(
            """
            day 0: Acme Dental joins and pays by check
            day 19: Acme Dental is billed 414.39 on invoice 1001, due on day 49
            day 43: Acme Dental pays 414.39 by check, memo "1001"
            day 45: the office credits Acme Dental with 439.81 on memo 1002
            day 50: the bank takes back 414.39 from Acme Dental
            day 61: the office applies memo 1002 to invoice 1001
            day 82: the bank takes back 414.39 from Acme Dental
            day 82: Acme Dental pays 414.39 by check, memo "1003"
            """)
        .play(Worker::in);
  }

  @Test
  void aChargeWhoseAnswerIsLostTheNightAWorkerDiesIsMadeOnce() {
    SimulatedWorld world =
        SimulatedWorld.story(
            """
            day 0: Acme Dental joins and pays by card
            day 0: Acme Dental is billed 120.00 on invoice 1001, due on day 3
            day 3: of the calls 'charge', 1 after the first 0 lose the answer
            day 3: the worker dies at its gate 9
            day 4: worker 2 has the morning
            day 5: worker 1 runs too, at gate 3 of the other
            """);

    world.play(Worker::in);

    assertThat(world.gateway().charges()).hasSize(1);
  }

  @Test
  void aDebitThatNeverEndsAndACardThatIsTakenAwayAreShown() {
    SimulatedWorld.story(
            """
            day 0: Acme Dental joins and pays by bank debit
            day 0: Birch Legal joins and pays by card
            day 1: Acme Dental is billed 125.64 on invoice 1021, due on day 3
            day 1: Birch Legal is billed 80.00 on invoice 1022, due on day 3
            day 2: the next debit of Acme Dental never ends
            day 2: Birch Legal takes its card or account away
            day 2: the gateway keeps a fee of 9.00
            """)
        .play(Worker::in);
  }

  @Test
  void twoPayoutsOfTheSameSizeOnFollowingDaysAreBothPosted() {
    SimulatedWorld world =
        SimulatedWorld.story(
            """
            day 0: the gateway gives its payouts no reference
            day 0: Acme Dental joins and pays by card
            day 0: Birch Legal joins and pays by card
            day 0: Acme Dental is billed 500.00 on invoice 1021, due on day 1
            day 0: Birch Legal is billed 500.00 on invoice 1022, due on day 2
            day 3: the bank is down
            day 4: the bank is down
            """);

    world.play(Worker::in);

    assertThat(posted(world, PostingKind.PAYOUT)).hasSize(2);
  }

  @Test
  void aPayoutThatComesACentShortIsShownAndNotPosted() {
    SimulatedWorld world =
        SimulatedWorld.story(
            """
            day 0: the next payout arrives 0.01 short
            day 0: Acme Dental joins and pays by card
            day 0: Acme Dental is billed 500.00 on invoice 1021, due on day 1
            """);

    world.play(Worker::in);

    assertThat(posted(world, PostingKind.PAYOUT)).isEmpty();
  }

  @Test
  void aPayoutOfWhichTheGatewayDoesNotTellWhatIsInItIsShownAndNotPosted() {
    SimulatedWorld world =
        SimulatedWorld.story(
            """
            day 0: the gateway does not tell what its next payout is made of
            day 0: Acme Dental joins and pays by card
            day 0: Acme Dental is billed 500.00 on invoice 1021, due on day 1
            """);

    world.play(Worker::in);

    assertThat(posted(world, PostingKind.PAYOUT)).isEmpty();
  }

  private static List<BookDocument> posted(SimulatedWorld world, PostingKind kind) {
    return world.books().documents().stream()
        .filter(document -> document.posting().kind() == kind)
        .toList();
  }

  @Test
  void aPaymentThatIsDeletedBeforeACreditMemoSettlesItsInvoiceIsShown() {
    SimulatedWorld.story(
            """
            day 0: Cobalt Foods joins and pays by check
            day 3: Cobalt Foods is billed 1878.58 on invoice 1010, due on day 13
            day 14: Cobalt Foods pays 1878.58 by ach, memo "1010"
            day 15: somebody deletes a payment of invoice 1010 in the PSA
            day 30: the office credits Cobalt Foods with 2242.11 on memo 1011
            day 37: the office applies memo 1011 to invoice 1010
            """)
        .play(Worker::in);
  }

  @Test
  void aPaidInvoiceThatCannotBeReadWhenItIsVoidedIsShown() {
    SimulatedWorld.story(
            """
            day 0: Northwind Travel joins and pays by check
            day 5: Northwind Travel is billed 1188.21 on invoice 1044, due on day 20
            day 14: Northwind Travel pays 1188.21 by check, memo "1044"
            day 17: invoice 1044 cannot be read
            day 18: the office voids invoice 1044 though it is paid
            """)
        .play(Worker::in);
  }

  @Test
  void aRefundThatTheGatewayRefusesAfterAWonDisputeChangesNothing() {
    SimulatedWorld world =
        SimulatedWorld.story(
            """
            day 0: Acme Dental joins and pays by card
            day 0: Acme Dental disputes the next charge with 10.4 after 5 days, won after 6
            day 0: Acme Dental is billed 500.00 on invoice 1021, due on day 1
            day 20: somebody refunds 100.00 of the last charge of Acme Dental at the gateway
            """);

    world.play(Worker::in);

    assertThat(world.gateway().charges())
        .singleElement()
        .matches(charge -> charge.reversed().isZero());
  }

  @Test
  void aLineThatIsNoSentenceIsRefused() {
    assertThatThrownBy(() -> SimulatedWorld.story("day 1: Acme Dental sings"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Acme Dental sings");
  }
}
