package io.mspbilling.automation.world;

import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.reconciliation.PostingKind;
import io.mspbilling.testkit.books.BookDocument;
import io.mspbilling.testkit.world.SimulatedWorld;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Stories of people who decide about what waits, some of it wrongly. */
final class DeskStoriesTest {

  @Test
  void aSuggestionThatTheOfficeConfirmsIsCarriedOut() {
    SimulatedWorld world =
        SimulatedWorld.story(
            """
            day 0: Acme Dental joins and pays by check
            day 2: Acme Dental is billed 450.00 on invoice 1051, due on day 17
            day 2: Acme Dental is billed 450.00 on invoice 1052, due on day 17
            day 16: Acme Dental pays 450.00 by check, memo ""
            day 17: the office answers what waits
            """);

    world.play(Worker::in);

    assertThat(posted(world, PostingKind.PAYMENT_RECEIVED)).hasSize(1);
    assertThat(world.psa().owed(invoice("1051")).plus(world.psa().owed(invoice("1052"))).amount())
        .isEqualByComparingTo("450.00");
  }

  @Test
  void moneyThatIsTakenOffAnInvoiceIsAppliedAgain() {
    SimulatedWorld world =
        SimulatedWorld.story(
            """
            day 0: Acme Dental joins and pays by check
            day 2: Acme Dental is billed 866.90 on invoice 1052, due on day 17
            day 16: Acme Dental pays 866.90 by check, memo "1052"
            day 18: the office takes the last money from Acme Dental off what it pays for
            day 21: the office applies money from Acme Dental that waits
            """);

    world.play(Worker::in);

    assertThat(world.psa().paymentsOn(invoice("1052"))).hasSize(1);
    assertThat(world.books().documents()).as("received, reversed, received").hasSize(3);
  }

  @Test
  void moneyThatIsTakenOffAnInvoiceHoldsItsDebtWhileItWaits() {
    SimulatedWorld world =
        SimulatedWorld.story(
            """
            day 0: Acme Dental joins and pays by card
            day 2: Acme Dental is billed 866.90 on invoice 1052, due on day 17
            day 16: Acme Dental pays 866.90 by check, memo "1052"
            day 18: the office takes the last money from Acme Dental off what it pays for
            day 20: nothing more happens
            """);

    world.play(Worker::in);

    assertThat(world.gateway().charges()).isEmpty();
  }

  @Test
  void theBanksOwnMoneyIsSetAsideOrNotShownForAWhile() {
    SimulatedWorld world =
        SimulatedWorld.story(
            """
            day 0: Acme Dental joins and pays by check
            day 1: the bank pays 4.50 of interest
            day 2: the bank takes a fee of 25.00
            day 3: the office does not want to see the bank's own money until day 20
            day 22: the office answers what waits
            """);

    world.play(Worker::in);

    assertThat(world.books().documents()).isEmpty();
  }

  @Test
  void whatWasRefusedIsDoneOnceTheOfficeReleasesIt() {
    SimulatedWorld world =
        SimulatedWorld.story(
            """
            day 0: Acme Dental joins and pays by card
            day 0: Acme Dental is billed 120.00 on invoice 1001, due on day 3
            day 3: of the calls 'record payment', 1 after the first 0 are refused
            day 5: the office answers what waits
            """);

    world.play(Worker::in);

    assertThat(world.psa().paymentsOn(invoice("1001"))).hasSize(1);
  }

  @Test
  void decisionsThatMakeNoSenseAreRefusedOrShown() {
    SimulatedWorld world =
        SimulatedWorld.story(
            """
            day 0: Acme Dental joins and pays by card
            day 0: Acme Dental is billed 120.00 on invoice 1001, due on day 3
            day 4: somebody rules on an effect that nobody knows, slip 1
            day 4: somebody wishes nothing of a charge refunded, slip 2
            day 4: somebody wishes 5.00 of a charge refunded that nobody knows, slip 3
            day 4: somebody wishes 0.01 more refunded than the last charge of Acme Dental
            day 4: somebody withdraws a consent that nobody gave, slip 4
            day 4: somebody holds an invoice that nobody knows, slip 5
            day 20: the office answers what waits
            """);

    world.play(Worker::in);

    assertThat(world.gateway().charges())
        .singleElement()
        .satisfies(charge -> assertThat(charge.reversed().isZero()).isTrue());
  }

  @Test
  void moneyOfWhichMoreIsAppliedThanItBroughtGoesOnHoldingItsDebt() {
    SimulatedWorld world =
        SimulatedWorld.story(
            """
            day 0: Acme Dental joins and pays by card
            day 2: Acme Dental is billed 450.00 on invoice 1051, due on day 17
            day 2: Acme Dental is billed 450.00 on invoice 1052, due on day 17
            day 14: Acme Dental pays 450.00 by check, memo ""
            day 15: somebody applies 0.01 more than it brought of the first money that waits
            """);

    world.play(Worker::in);

    assertThat(world.gateway().charges()).as("it may pay for either").isEmpty();
  }

  @Test
  void moneyThatIsAppliedInAnotherCurrencyGoesOnWaiting() {
    SimulatedWorld world =
        SimulatedWorld.story(
            """
            day 0: Acme Dental joins and pays by check
            day 2: Acme Dental is billed 450.00 on invoice 1051, due on day 17
            day 2: Acme Dental is billed 450.00 on invoice 1052, due on day 17
            day 14: Acme Dental pays 450.00 by check, memo ""
            day 15: somebody applies the first money that waits in another currency
            """);

    world.play(Worker::in);

    assertThat(posted(world, PostingKind.PAYMENT_RECEIVED)).isEmpty();
  }

  private static InvoiceId invoice(String number) {
    return InvoiceId.parse("in-memory-psa:inv-" + number);
  }

  private static List<BookDocument> posted(SimulatedWorld world, PostingKind kind) {
    return world.books().documents().stream()
        .filter(document -> document.posting().kind() == kind)
        .toList();
  }

  @Test
  void whatThePsaRefusesToTakeOffIsShownAndTheMoneyIsAppliedAllTheSame() {
    SimulatedWorld world =
        SimulatedWorld.story(
            """
            day 20: Orchard Press joins and pays by check
            day 21: Orchard Press is billed 1336.49 on invoice 1053, due on day 36
            day 51: Orchard Press is billed 1336.49 on invoice 1055, due on day 66
            day 66: Orchard Press pays 1336.49 by ach, memo "1055"
            day 87: of the calls 'void payment', 2 after the first 0 are refused
            day 87: the office takes the last money from Orchard Press off what it pays for
            """);

    world.play(Worker::in);
  }

  @Test
  void whatIsTakenOffWhileThePsaWasUnclearIsShownUntilItIsClear() {
    SimulatedWorld world =
        SimulatedWorld.story(
            """
            day 0: Orchard Press joins and pays by check
            day 27: Orchard Press is billed 1317.50 on invoice 1053, due on day 37
            day 29: Orchard Press pays 1317.50 by wire, memo "1053"
            day 29: of the calls 'record payment', 3 after the first 0 name another amount
            day 51: the office takes the last money from Orchard Press off what it pays for
            day 57: Orchard Press is billed 1317.50 on invoice 1054, due on day 72
            day 60: the office applies money from Orchard Press that waits
            """);

    world.play(Worker::in);
  }

  @Test
  void aPaymentDeletedFromAVoidInvoiceDoesNotMakeItsChargeWrong() {
    SimulatedWorld world =
        SimulatedWorld.story(
            """
            day 0: Northwind Travel joins and pays by card
            day 0: Ridge Labs joins and pays by check
            day 2: Northwind Travel consents to pay for Ridge Labs as well
            day 7: Ridge Labs is billed 1154.18 on invoice 1064, due on day 17
            day 23: the office voids invoice 1064 though it is paid
            day 28: somebody deletes a payment of invoice 1064 in the PSA
            """);

    world.play(Worker::in);

    assertThat(world.gateway().charges()).hasSize(1);
  }
}
