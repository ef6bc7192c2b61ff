package io.mspbilling.automation.world;

import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.testkit.world.SimulatedWorld;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Stories of clients with two addresses or a head office, and of bills without a due date. */
final class FamilyStoriesTest {

  @Test
  void bothAddressesOfAClientGetTheMail() {
    SimulatedWorld world =
        SimulatedWorld.story(
            """
            day 0: Acme Dental joins and pays by check
            day 1: Acme Dental has its bills sent to a second address
            day 1: Acme Dental is billed 143.19 on invoice 1023, due on day 3
            day 12: nothing more happens
            """);

    world.play(Worker::in);

    assertThat(world.mail().sent())
        .isNotEmpty()
        .allSatisfy(
            mail -> assertThat(mail.copies()).containsExactly("copy-ap@acmedental.example"));
  }

  @Test
  void aHeadOfficePaysForItsBranchUntilItWithdraws() {
    SimulatedWorld world =
        SimulatedWorld.story(
            """
            day 0: Acme Dental joins and pays by card
            day 0: Birch Legal joins and pays by check
            day 1: Acme Dental consents to pay for Birch Legal as well
            day 1: Birch Legal is billed 140.00 on invoice 1003, due on day 5
            day 10: Acme Dental withdraws its consent
            day 11: Birch Legal is billed 150.00 on invoice 1004, due on day 15
            """);

    world.play(Worker::in);

    assertThat(world.gateway().charges())
        .singleElement()
        .satisfies(charge -> assertThat(charge.captured().toString()).isEqualTo("USD 140.00"));
    assertThat(world.mail().sent()).isNotEmpty();
  }

  @Test
  void aBillThatDoesNotSayWhenItIsDueIsDueByTheUsualTerms() {
    SimulatedWorld world =
        SimulatedWorld.story(
            """
            day 0: Acme Dental joins and pays by card
            day 1: Acme Dental is billed 140.00 on invoice 1003, which does not say when it is due
            day 32: nothing more happens
            """);

    world.play(Worker::in);

    assertThat(world.gateway().charges())
        .singleElement()
        .satisfies(charge -> assertThat(charge.on()).isAfter(LocalDate.of(2026, 3, 30)));
  }

  @Test
  void aWireThatMayNotBeTheCashThatWasEnteredIsNotChargedOnTheNextInvoiceAsWell() {
    SimulatedWorld world =
        SimulatedWorld.story(
            """
            day 0: Acme Dental joins and pays by check
            day 0: Birch Legal joins and pays by card
            day 1: Birch Legal consents to pay for Acme Dental as well
            day 39: Acme Dental is billed 1576.38 on invoice 1053, due on day 39
            day 39: the office enters cash of 1576.38 on invoice 1053
            day 45: Acme Dental pays 1576.38 by wire, memo "1052"
            day 69: Acme Dental is billed 1576.38 on invoice 1054, due on day 69
            """);

    world.play(Worker::in);

    assertThat(world.gateway().charges()).isEmpty();
  }

  @Test
  void whatIsOwedInTwoCurrenciesIsInOneMail() {
    SimulatedWorld world =
        SimulatedWorld.story(
            """
            day 0: Acme Dental joins and pays by check
            day 1: Acme Dental is billed 143.19 on invoice 1023, due on day 3
            day 1: Acme Dental is billed EUR 80.00 on invoice 1024, due on day 3
            day 7: Acme Dental pays 143.19 by check, memo "1024"
            day 9: the office enters EUR 80.00 on invoice 1024
            day 12: nothing more happens
            """);

    world.play(Worker::in);

    assertThat(world.mail().sent().subList(0, 2))
        .allSatisfy(
            mail -> assertThat(mail.body()).contains("1023", "USD 143.19", "1024", "EUR 80.00"));
  }

  @Test
  void aHeadOfficeWhoseCardIsTakenAwayPaysForNobody() {
    SimulatedWorld world =
        SimulatedWorld.story(
            """
            day 0: Acme Dental joins and pays by card
            day 0: Birch Legal joins and pays by check
            day 1: Acme Dental consents to pay for Birch Legal as well
            day 2: Acme Dental takes its card or account away
            day 3: the next 1 charges of Birch Legal are declined with DEAD lost_card
            day 4: Birch Legal is billed 140.00 on invoice 1003, due on day 5
            day 30: nothing more happens
            """);

    world.play(Worker::in);

    assertThat(world.gateway().charges()).noneMatch(charge -> charge.captured().isPositive());
  }

  @Test
  void
      aMemoOnAnInvoiceWhosePaymentSomebodyDeletedPaysForTheNextOneThatTheParentWouldBeChargedFor() {
    SimulatedWorld.story(
            """
            day 0: Birch Legal joins and pays by bank debit
            day 0: Summit Studios joins and pays by check
            day 36: Summit Studios is billed 1541.64 on invoice 1070, due on day 66
            day 60: Summit Studios pays 1541.64 by wire, memo "1070"
            day 61: somebody deletes a payment of invoice 1070 in the PSA
            day 62: the office credits Summit Studios with 1008.16 on memo 1071
            day 66: Summit Studios is billed 717.04 on invoice 1073, due on day 96
            day 72: the office applies memo 1071 to invoice 1070
            day 83: Birch Legal consents to pay for Summit Studios as well
            """)
        .play(Worker::in);
  }

  @Test
  void aParentIsNotChargedForABranchWhoseMoneyThePsaRefuses() {
    SimulatedWorld.story(
            """
            day 0: Lakeside Tools joins and pays by check
            day 0: Ridge Labs joins and pays by bank debit
            day 27: Ridge Labs consents to pay for Lakeside Tools as well
            day 52: Lakeside Tools is billed 2438.68 on invoice 1047, due on day 52
            day 52: Lakeside Tools is billed 500.59 on invoice 1048, due on day 82
            day 53: Lakeside Tools pays 2438.68 by check, memo "1047"
            day 53: the office enters on invoice 1047 the check of 2438.68 that the bank shows too
            """)
        .play(Worker::in);
  }
}
