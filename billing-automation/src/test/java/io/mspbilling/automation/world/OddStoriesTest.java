package io.mspbilling.automation.world;

import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.reconciliation.PostingKind;
import io.mspbilling.testkit.gateway.LedgerCharge;
import io.mspbilling.testkit.world.SimulatedWorld;
import org.junit.jupiter.api.Test;

/** Stories of what happens seldom. */
final class OddStoriesTest {

  @Test
  void anInvoiceThatBreaksItsConnectorStopsNothingElse() {
    play(
        """
        day 7: Cobalt Foods joins and pays by check
        day 7: Acme Dental joins and pays by card
        day 12: Cobalt Foods is billed 66.20 on invoice 1009, due on day 42
        day 42: Cobalt Foods pays 66.20 by wire, memo "1009"
        day 43: looking up invoice 1009 breaks the connector
        day 50: Acme Dental is billed 120.00 on invoice 1010, due on day 52
        day 51: somebody deletes a payment of invoice 1009 in the PSA
        day 60: looking up invoice 1009 works again
        """);
  }

  @Test
  void aDebtThatCannotBeLookedUpBeforeItsChargeIsChargedOnceItCan() {
    SimulatedWorld world =
        play(
            """
            day 0: Acme Dental joins and pays by card
            day 0: Acme Dental is billed 120.00 on invoice 1001, due on day 3
            day 1: looking up invoice 1001 breaks the connector
            day 12: looking up invoice 1001 works again
            """);

    assertThat(world.gateway().charges())
        .extracting(charge -> charge.on().toString())
        .containsExactly("2026-03-14");
  }

  @Test
  void whatCannotBeLookedUpIsNotReleased() {
    play(
        """
        day 0: Cobalt Foods joins and pays by card
        day 9: Cobalt Foods is billed 2376.76 on invoice 1009, due on day 40
        day 38: Cobalt Foods takes its card or account away
        day 40: Cobalt Foods is billed 2376.76 on invoice 1010, due on day 55
        day 73: of the calls 'find charge', 1 after the first 1 break the connector
        day 73: the office answers what waits
        """);
  }

  @Test
  void whatFailedAndIsCollectedAfterAllCountsOnce() {
    SimulatedWorld world =
        play(
            """
            day 0: Acme Dental joins and pays by card
            day 0: Bolt Legal joins and pays by bank debit
            day 0: Acme Dental is billed 120.00 on invoice 1001, due on day 3
            day 0: Bolt Legal is billed 130.00 on invoice 1002, due on day 3
            day 0: the next charge of Acme Dental fails, and is collected after all
            day 0: the next charge of Bolt Legal fails, and is collected after all
            """);

    assertThat(world.gateway().charges()).hasSize(2).allMatch(LedgerCharge::isLive);
    assertPaid(world, "1001");
    assertPaid(world, "1002");
  }

  @Test
  void whatWasRefusedAndIsCollectedAfterAllCountsOnceThoughSomebodyReleasesIt() {
    SimulatedWorld world =
        play(
            """
            day 0: Acme Dental joins and pays by card
            day 0: Acme Dental is billed 120.00 on invoice 1001, due on day 3
            day 0: the next charge of Acme Dental is refused, and is collected after all
            day 4: the office answers what waits
            day 5: the office answers what waits
            """);

    assertThat(world.gateway().charges()).singleElement().matches(LedgerCharge::isLive);
    assertPaid(world, "1001");
  }

  @Test
  void nobodyIsChargedByTheConsentOfOneThatWasMergedAway() {
    SimulatedWorld world =
        play(
            """
            day 0: Acme Dental joins and pays by card
            day 0: Bolt Legal joins and pays by check
            day 0: Acme Dental is billed 120.00 on invoice 1001, due on day 9
            day 5: the office merges Acme Dental into Bolt Legal
            day 20: the office answers what waits
            """);

    assertThat(world.gateway().charges()).isEmpty();
    assertThat(world.mail().sent()).anyMatch(mail -> mail.body().contains("invoice 1001"));
  }

  @Test
  void theDebtsOfOneThatWasMergedAwayAreChargedByTheConsentOfTheOther() {
    SimulatedWorld world =
        play(
            """
            day 0: Acme Dental joins and pays by card
            day 0: Bolt Legal joins and pays by card
            day 0: Acme Dental is billed 120.00 on invoice 1001, due on day 9
            day 5: the office merges Acme Dental into Bolt Legal
            """);

    assertThat(world.gateway().charges())
        .extracting(charge -> charge.request().method().label())
        .containsExactly("Card of Bolt Legal");
  }

  @Test
  void whatGoesBackInACurrencyThatWasNotPaidIsShownAndOpensNothing() {
    SimulatedWorld world =
        play(
            """
            day 0: Acme Dental joins and pays by card
            day 0: Acme Dental is billed 120.00 on invoice 1001, due on day 3
            day 12: the gateway takes EUR 50.00 of the last charge of Acme Dental back
            """);

    assertThat(world.gateway().charges()).hasSize(1);
    assertPaid(world, "1001");
  }

  @Test
  void aPayoutOfThousandsOfLinesStopsNothingAndIsShown() {
    SimulatedWorld world =
        play(
            """
            day 0: Acme Dental joins and pays by card
            day 0: Acme Dental is billed 500.00 on invoice 1001, due on day 3
            day 2: the gateway keeps 7000 fees of 0.01
            day 10: Acme Dental is billed 120.00 on invoice 1002, due on day 13
            """);

    assertThat(world.gateway().payouts().get(0).lines()).hasSizeGreaterThan(7_000);
    assertPaid(world, "1002");
  }

  @Test
  void whatFollowsFromARefundIsWhatHeldWhenItWasHeardOf() {
    SimulatedWorld world =
        play(
            """
            day 0: Acme Dental joins and pays by card
            day 0: Bolt Legal joins and pays by card
            day 0: Acme Dental is billed 500.00 on invoice 1001, due on day 3
            day 0: Bolt Legal is billed 300.00 on invoice 1002, due on day 3
            day 8: the office wishes 20.00 of the last charge of Acme Dental refunded
            day 15: refunds open nothing again from now on
            day 18: somebody refunds 30.00 of the last charge of Bolt Legal at the gateway
            day 30: refunds open their invoices again from now on
            """);

    assertThat(world.books().documents())
        .extracting(document -> document.posting().kind())
        .containsOnlyOnce(PostingKind.REVERSAL, PostingKind.REFUND);
    assertPaid(world, "1002");
  }

  @Test
  void aCheckThatWasEnteredInAPsaThatTellsNoChangesPaysNothingElse() {
    play(
        """
        day 0: the psa tells no changes
        day 0: Maple Energy joins and pays by check
        day 6: Maple Energy is billed 69.43 on invoice 1045, due on day 6
        day 36: Maple Energy is billed 69.43 on invoice 1047, due on day 51
        day 51: Maple Energy pays 69.43 by wire, memo "1047"
        day 51: the office enters on invoice 1047 the check of 69.43 that the bank shows too
        """);
  }

  @Test
  void aCheckThatWasEnteredInAPsaThatTellsNoChangesIsNotRecordedOnceMoreByAnAnswer() {
    play(
        """
        day 0: the psa tells no changes
        day 0: Cobalt Foods joins and pays by check
        day 30: Cobalt Foods is billed 1202.79 on invoice 1010, due on day 40
        day 30: Cobalt Foods is billed 792.65 on invoice 1011, due on day 45
        day 32: Cobalt Foods pays 1202.79 by check, memo "1010"
        day 32: the office enters on invoice 1010 the check of 1202.79 that the bank shows too
        day 34: the office answers what waits
        """);
  }

  @Test
  void anInvoiceThatIsVoidThoughPaidIsShownThoughThePsaTellsNoChanges() {
    play(
        """
        day 0: the psa tells no changes
        day 0: Summit Studios joins and pays by check
        day 1: Summit Studios is billed 2295.63 on invoice 1064, due on day 11
        day 10: Summit Studios pays 2295.63 by check, memo "1064"
        day 14: the office voids invoice 1064 though it is paid
        day 24: nothing more happens
        """);
  }

  @Test
  void whatCannotBeChargedAgainForItsLookUpTakesNoOthersPlace() {
    SimulatedWorld world =
        play(
            """
            day 0: Acme Dental joins and pays by card
            day 27: Acme Dental is billed 875.28 on invoice 1001, due on day 37
            day 35: the next 4 charges of Acme Dental are declined with FUNDS insufficient_funds
            day 42: looking up invoice 1001 breaks the connector
            day 57: Acme Dental is billed 875.28 on invoice 1002, due on day 72
            day 90: nothing more happens
            """);

    assertPaid(world, "1002");
  }

  @Test
  void aDebitThatCannotBePresentedAgainWholeWaitsWholeAndIsNotStopped() {
    SimulatedWorld world =
        play(
            """
            day 0: Acme Dental joins and pays by bank debit
            day 0: Acme Dental is billed 300.00 on invoice 1001, due on day 7
            day 0: Acme Dental is billed 200.00 on invoice 1002, due on day 7
            day 5: the next 1 debits of Acme Dental fail with R01 after 4 days
            day 12: looking up invoice 1001 breaks the connector
            day 12: Acme Dental is billed 100.00 on invoice 1003, due on day 22
            day 40: looking up invoice 1001 works again
            """);

    assertPaid(world, "1001");
    assertPaid(world, "1002");
    assertPaid(world, "1003");
    assertThat(world.journal().entriesAfter(0))
        .noneMatch(entry -> entry.record().facts().toString().contains("COLLECTION_STOPPED"));
  }

  @Test
  void moneyThatIsAppliedAnewIsNotInThePsaTwiceThoughItTakesNoPaymentsBack() {
    play(
        """
        day 0: the psa takes no payments back
        day 0: Lakeside Tools joins and pays by check
        day 16: Lakeside Tools is billed 2293.91 on invoice 1039, due on day 31
        day 46: Lakeside Tools is billed 2293.91 on invoice 1040, due on day 61
        day 62: Lakeside Tools pays 2293.91 by ach, memo "1040"
        day 66: the office takes the last money from Lakeside Tools off what it pays for
        day 69: the office applies money from Lakeside Tools that waits
        """);
  }

  @Test
  void aCheckThatBouncesBeforeItPaysForAnythingIsShownUntilSomebodyHasSeenToIt() {
    play(
        """
        day 0: Acme Dental joins and pays by check
        day 2: Acme Dental is billed 450.00 on invoice 1051, due on day 17
        day 2: Acme Dental is billed 450.00 on invoice 1052, due on day 17
        day 14: Acme Dental pays 450.00 by check, memo ""
        day 16: the bank takes back 450.00 from Acme Dental
        day 40: the office answers what waits
        """);
  }

  @Test
  void decisionsAboutWhatIsNotThereAreRefusedOrShown() {
    play(
        """
        day 0: Acme Dental joins and pays by card
        day 0: Acme Dental is billed 120.00 on invoice 1001, due on day 3
        day 4: somebody undoes what nobody decided, slip 1
        day 4: somebody gives Acme Dental an alias that tells nobody, slip 2
        day 4: somebody gives an alias to a customer that nobody knows, slip 3
        day 4: somebody says what was open on an invoice that nobody knows, slip 4
        day 4: somebody applies money that never came, slip 5
        day 8: a program rules on the last charge of Acme Dental without a result
        day 20: the office answers what waits
        """);
  }

  private static SimulatedWorld play(String story) {
    SimulatedWorld world = SimulatedWorld.story(story);
    world.play(Worker::in);
    return world;
  }

  private static void assertPaid(SimulatedWorld world, String number) {
    assertThat(world.psa().owed(InvoiceId.parse("in-memory-psa:inv-" + number)).isZero())
        .as(number)
        .isTrue();
  }
}
