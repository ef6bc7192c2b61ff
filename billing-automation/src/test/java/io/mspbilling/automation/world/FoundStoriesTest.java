package io.mspbilling.automation.world;

import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.testkit.world.SimulatedWorld;
import org.junit.jupiter.api.Test;

/** Stories that a million charges found. */
final class FoundStoriesTest {

  @Test
  void moneyIsTakenOffAnInvoiceOnWhichThePsaGaveNoClearAnswer() {
    SimulatedWorld.story(
            """
            day 0: Granite Design joins and pays by check
            day 8: Granite Design is billed 975.15 on invoice 1019, due on day 18
            day 8: Granite Design is billed 126.47 on invoice 1021, due on day 18
            day 10: Granite Design pays 116.10 by ach, memo "1021"
            day 10: of the calls 'record payment', 2 after the first 0 name another amount
            day 10: the worker dies at its gate 21
            day 29: the office takes the last money from Granite Design off what it pays for
            day 34: the office answers what waits
            """)
        .play(Worker::in);
  }

  @Test
  void aChargeInDoubtThatAPayoutContainsIsNamedAndNobodyPaysAgainForIt() {
    SimulatedWorld world =
        SimulatedWorld.story(
            """
            day 0: Juniper Optics joins and pays by card
            day 59: Juniper Optics is billed 1236.24 on invoice 1031, due on day 59
            day 59: of the calls 'charge', 2 after the first 0 name another amount
            day 68: the gateway says that the last charge of Juniper Optics failed with R01
            day 85: nothing more happens
            """);

    world.play(Worker::in);

    assertThat(world.gateway().charges()).hasSize(1);
  }

  @Test
  void aChargeInDoubtIsSaidToBeAnotherThanThePayoutContains() {
    SimulatedWorld.story(
            """
            day 0: Juniper Optics joins and pays by card
            day 28: Juniper Optics is billed 289.10 on invoice 1036, due on day 38
            day 36: the next 2 charges of Juniper Optics are declined with FUNDS insufficient_funds
            day 46: of the calls 'charge', 3 after the first 0 name another amount
            day 62: the gateway says that it collected the last charge of Juniper Optics once more
            """)
        .play(Worker::in);
  }

  @Test
  void whatIsChargedBackIsShownThoughTheConsentOfWhoPaidItIsWithdrawn() {
    SimulatedWorld.story(
            """
            day 0: Harbor Freight joins and pays by card
            day 21: Granite Design joins and pays by card
            day 35: Harbor Freight consents to pay for Granite Design as well
            day 66: Granite Design is billed 469.97 on invoice 1027, due on day 66
            day 66: Granite Design disputes the next charge with 10.4 after 9 days
            day 78: Harbor Freight withdraws its consent
            day 99: nothing more happens
            """)
        .play(Worker::in);
  }

  @Test
  void aVoidInvoiceOnWhichTheOfficeHadEnteredCashIsShown() {
    SimulatedWorld.story(
            """
            day 10: Acme Dental joins and pays by card
            day 10: Acme Dental is billed 120.00 on invoice 1001, due on day 20
            day 10: Elm Clinic joins and pays by check
            day 54: Elm Clinic is billed 2108.02 on invoice 1016, due on day 64
            day 60: the office enters cash of 2108.02 on invoice 1016
            day 71: the office voids invoice 1016 though it is paid
            day 89: nothing more happens
            """)
        .play(Worker::in);
  }

  @Test
  void theOfficeDeletesAnInvoiceOfWhichOnlyItKnewThatItWasPaid() {
    SimulatedWorld.story(
            """
            day 0: Cobalt Foods joins and pays by bank debit
            day 65: Cobalt Foods is billed 431.55 on invoice 1010, due on day 95
            day 79: the office enters cash of 431.55 on invoice 1010
            day 80: the office deletes invoice 1010 though it is paid
            day 89: nothing more happens
            """)
        .play(Worker::in);
  }

  @Test
  void whatAnInvoiceBroughtThatIsDeletedIsCreditOnceThePsaRefusesToRecordOnIt() {
    SimulatedWorld.story(
            """
            day 3: Acme Dental joins and pays by card
            day 33: Acme Dental is billed 837.72 on invoice 1002, due on day 48
            day 55: the office deletes invoice 1002 though it is paid
            day 56: the office wishes 48.75 of the last charge of Acme Dental refunded
            day 63: Acme Dental is billed 837.72 on invoice 1003, due on day 63
            day 63: the office answers what waits
            """)
        .play(Worker::in);
  }

  @Test
  void theBankShowsALineOtherwiseBeforeAnybodyHasReadIt() {
    SimulatedWorld.story(
            """
            day 0: Elm Clinic joins and pays by check
            day 15: Elm Clinic is billed 1182.85 on invoice 1016, due on day 30
            day 25: Elm Clinic pays 1182.85 by check, memo "1016"
            day 25: the bank is down
            day 26: the bank shows the last money from Elm Clinic as 600.47 now
            """)
        .play(Worker::in);
  }

  @Test
  void moneyIsTakenOffAnInvoiceFromBeforeTheFirstDay() {
    SimulatedWorld.story(
            """
            day 0: Elm Clinic joins and pays by check
            day 5: Elm Clinic is billed 522.20 on invoice 1016, due on day 20
            day 22: of the calls 'record payment', 1 after the first 0 are throttled
            day 22: billing begins
            day 24: Elm Clinic pays 522.20 by check, memo ""
            day 43: the office takes the last money from Elm Clinic off what it pays for
            """)
        .play(Worker::in);
  }

  @Test
  void aChargeThatWasDisputedAndWonNeedNotBeRecorded() {
    SimulatedWorld.story(
            """
            day 0: Maple Energy joins and pays by card
            day 77: Maple Energy is billed 2100.78 on invoice 1040, due on day 77
            day 77: Maple Energy disputes the next charge with 10.4 after 4 days, won after 16
            day 77: of the calls 'record payment', 200 after the first 0 are not sent
            day 78: of the calls 'record payment', 200 after the first 0 are not sent
            day 79: of the calls 'record payment', 200 after the first 0 are not sent
            day 80: of the calls 'record payment', 200 after the first 0 are not sent
            """)
        .play(Worker::in);
  }

  @Test
  void aFeeThatIsWhatTheBankPaidAsInterestTakesNothingBack() {
    SimulatedWorld.story(
            """
            day 35: the bank pays 7.70 of interest
            day 66: the bank takes a fee of 7.70
            """)
        .play(Worker::in);
  }

  @Test
  void twoDebitsOfOneCustomerMayNotBePresentedAgain() {
    SimulatedWorld.story(
            """
            day 24: Ridge Labs joins and pays by bank debit
            day 38: the office credits Ridge Labs with 1877.89 on memo 1062
            day 39: Ridge Labs is billed 1724.15 on invoice 1061, due on day 54
            day 53: the next 3 debits of Ridge Labs fail with R01 after 4 days
            day 69: Ridge Labs is billed 1724.15 on invoice 1063, due on day 79
            day 69: Ridge Labs is billed 816.27 on invoice 1064, due on day 84
            day 84: the office credits Ridge Labs with 575.88 on memo 1065
            """)
        .play(Worker::in);
  }

  @Test
  void aDebtThatWaitsForMoneyThatNobodyWantsToSeeIsShown() {
    SimulatedWorld.story(
            """
            day 11: Pioneer Metals joins and pays by bank debit
            day 57: the bank pays 3.38 of interest
            day 70: the office credits Pioneer Metals with 3.38 on memo 1058
            day 77: Pioneer Metals is billed 702.15 on invoice 1060, due on day 92
            day 89: the office does not want to see the bank's own money until day 102
            """)
        .play(Worker::in);
  }

  @Test
  void aFeeMayTakeBackWhatNobodyWantsToSee() {
    SimulatedWorld.story(
            """
            day 25: the bank pays 5.01 of interest
            day 86: the bank takes a fee of 5.01
            day 86: the office does not want to see the bank's own money until day 102
            """)
        .play(Worker::in);
  }

  @Test
  void whatWasPaidTwiceStaysCreditWhileItIsTriedToBeRecordedAgain() {
    SimulatedWorld.story(
            """
            day 0: Quarry Farms joins and pays by check
            day 0: Timber Insurance joins and pays by bank debit
            day 19: Timber Insurance consents to pay for Quarry Farms as well
            day 41: Quarry Farms is billed 1466.54 on invoice 1062, due on day 56
            day 58: Quarry Farms pays 1466.54 by check, memo "1062"
            day 58: the office enters on invoice 1062 the check of 1466.54 that the bank shows too
            day 71: Quarry Farms is billed 1466.54 on invoice 1065, due on day 86
            day 86: the office answers what waits
            """)
        .play(Worker::in);
  }

  @Test
  void aChargeInDoubtForWhatACheckPaidAsWellIsCredit() {
    SimulatedWorld.story(
            """
            day 0: Acme Dental joins and pays by bank debit
            day 0: Cobalt Foods joins and pays by card
            day 35: Acme Dental is billed 1595.11 on invoice 1003, due on day 50
            day 50: Cobalt Foods is billed 1417.61 on invoice 1010, due on day 50
            day 50: Cobalt Foods pays 1417.61 by check, memo "1010"
            day 50: the bank rejects our login
            day 50: of the calls 'charge', 2 after the first 1 name another amount
            day 80: Cobalt Foods is billed 1417.61 on invoice 1011, due on day 90
            day 88: the gateway says that the last charge of Cobalt Foods failed with R01
            """)
        .play(Worker::in);
  }

  @Test
  void aRefusalThatADyingWorkerNeverWroteDownContradictsNothing() {
    SimulatedWorld.story(
            """
            day 0: Granite Design joins and pays by card
            day 0: Iris Bakery joins and pays by bank debit
            day 0: the bank pays 8.48 of interest
            day 9: the next charge of Granite Design is refused, and is collected after all
            day 12: Iris Bakery is billed 489.23 on invoice 1028, due on day 27
            day 16: Granite Design is billed 816.35 on invoice 1021, due on day 31
            day 31: the worker dies at its gate 28
            day 31: the bank takes a fee of 26.14
            """)
        .play(Worker::in);
  }

  @Test
  void whatIsAppliedAnewToAnInvoiceThatAnotherPaymentPaidIsCredit() {
    SimulatedWorld.story(
            """
            day 0: Dune Motors joins and pays by card
            day 0: the psa takes no payments back
            day 7: Harbor Freight joins and pays by check
            day 21: Harbor Freight is billed 2379.05 on invoice 1023, due on day 31
            day 23: the office changes invoice 1023 to 2361.14
            day 24: Harbor Freight pays 2379.05 by wire, memo "1023"
            day 25: somebody deletes a payment of invoice 1023 in the PSA
            day 51: Harbor Freight is billed 2379.05 on invoice 1024, due on day 66
            day 58: Harbor Freight pays 2372.68 by wire, memo "1024"
            day 70: the office takes the last money from Harbor Freight off what it pays for
            day 76: the office applies money from Harbor Freight that waits
            day 81: Harbor Freight is billed 2379.05 on invoice 1025, due on day 111
            day 86: Dune Motors consents to pay for Harbor Freight as well
            """)
        .play(Worker::in);
  }

  @Test
  void creditThatIsAppliedBeforeAFailedChargeIsCollectedAfterAllIsGivenBack() {
    SimulatedWorld.story(
            """
            day 0: Timber Insurance joins and pays by bank debit
            day 4: Timber Insurance is billed 128.08 on invoice 1077, due on day 19
            day 18: the next 1 debits of Timber Insurance fail with R02 after 2 days
            day 25: the next charge of Timber Insurance fails, and is collected after all
            day 34: Timber Insurance is billed 604.99 on invoice 1079, due on day 49
            day 38: the office credits Timber Insurance with 209.54 on memo 1080
            day 51: the office applies memo 1080 to invoice 1079
            """)
        .play(Worker::in);
  }

  @Test
  void nobodyReleasesWhatTheGatewayMayStillCollect() {
    SimulatedWorld.story(
            """
            day 0: Birch Legal joins and pays by card
            day 42: the next charge of Birch Legal is refused, and is collected after all
            day 48: Birch Legal is billed 2041.95 on invoice 1005, due on day 48
            day 48: of the calls 'charge', 2 after the first 0 name another amount
            day 49: the office answers what waits
            """)
        .play(Worker::in);
  }

  @Test
  void whatBooksWithoutReversalsShowOnAccountIsNoMoneyOfItsOwn() {
    SimulatedWorld.story(
            """
            day 0: Elm Clinic joins and pays by check
            day 0: the books take no reversals
            day 7: Elm Clinic is billed 770.77 on invoice 1014, due on day 7
            day 8: Elm Clinic pays 770.77 by check, memo ""
            day 18: the office takes the last money from Elm Clinic off what it pays for
            day 20: the office applies money from Elm Clinic that waits
            day 37: Elm Clinic is billed 770.77 on invoice 1015, due on day 47
            day 38: the office applies what is left of money from Elm Clinic to invoice 1015
            """)
        .play(Worker::in);
  }

  @Test
  void ofTwoEqualPaymentsTheOneThatHadPaidWhatIsOpenAgainWentBack() {
    SimulatedWorld.story(
            """
            day 0: Lakeside Tools joins and pays by check
            day 5: Lakeside Tools is billed 2471.71 on invoice 1040, due on day 20
            day 5: Lakeside Tools is billed 144.25 on invoice 1041, due on day 20
            day 12: Lakeside Tools pays 2471.71 by check, memo "1040"
            day 13: Lakeside Tools pays 2471.71 by check, memo "1040"
            day 18: the office answers what waits
            day 19: the bank takes back 2471.71 from Lakeside Tools
            day 44: Lakeside Tools pays 2471.71 by check, memo "1043"
            day 45: the office answers what waits
            """)
        .play(Worker::in);
  }

  @Test
  void aChargeThatCannotBeBegunIsShownOnTheDayOfAnotherToo() {
    SimulatedWorld.story(
            """
            day 0: Quarry Farms joins and pays by card
            day 28: Quarry Farms is billed 1173.15 on invoice 1058, due on day 38
            day 30: nobody runs the billing day
            day 30: billing begins
            day 38: the next 3 charges of Quarry Farms are declined with FUNDS insufficient_funds
            day 38: Quarry Farms pays 1173.15 by check, memo "1058"
            day 58: Quarry Farms is billed 1173.15 on invoice 1059, due on day 88
            day 84: looking up invoice 1059 breaks the connector
            day 88: Quarry Farms is billed 1173.15 on invoice 1060, due on day 103
            """)
        .play(Worker::in);
  }

  @Test
  void aDebtIsLateAnewOnceItNoLongerWaitsForMoney() {
    SimulatedWorld.story(
            """
            day 0: Pioneer Metals joins and pays by check
            day 3: Pioneer Metals is billed 1404.71 on invoice 1050, due on day 33
            day 19: of the calls 'charge', 2 after the first 0 are refused
            day 21: the office enters cash of 1404.71 on invoice 1050
            day 30: nobody runs the billing day
            day 31: Pioneer Metals pays 1404.71 by check, memo "1051"
            day 33: Pioneer Metals is billed 1404.71 on invoice 1051, due on day 33
            day 35: the bank takes back 1404.71 from Pioneer Metals
            day 61: the bank is down
            """)
        .play(Worker::in);
  }

  @Test
  void aReturnMayBeOfTheEqualCheckThatHadSettledAll() {
    SimulatedWorld.story(
            """
            day 0: Juniper Optics joins and pays by check
            day 2: Juniper Optics is billed 291.17 on invoice 1036, due on day 17
            day 8: the office changes invoice 1036 to 288.22
            day 16: Juniper Optics pays 291.17 by check, memo "1036"
            day 22: the bank takes back 291.17 from Juniper Optics
            day 62: Juniper Optics is billed 291.17 on invoice 1038, due on day 77
            day 69: Juniper Optics pays 291.17 by check, memo "1038"
            day 76: the bank takes back 291.17 from Juniper Optics
            day 78: the office answers what waits
            """)
        .play(Worker::in);
  }

  @Test
  void aPaymentThatIsDeletedWhereNothingTellsOfItIsMissedWithinAMonth() {
    SimulatedWorld.story(
            """
            day 0: Birch Legal joins and pays by check
            day 0: the psa tells no changes
            day 0: the psa keeps no balances
            day 46: Birch Legal is billed 162.39 on invoice 1007, due on day 46
            day 47: Birch Legal pays 162.39 by ach, memo "1007"
            day 55: somebody deletes a payment of invoice 1007 in the PSA
            day 70: nothing more happens
            """)
        .play(Worker::in);
  }

  @Test
  void aMarkThatMayBeOursExplainsNoCheckOfThatAmount() {
    SimulatedWorld.story(
            """
            day 0: Juniper Optics joins and pays by bank debit
            day 0: the psa marks invoices as paid, and that is all
            day 22: Keystone Schools joins and pays by check
            day 26: Juniper Optics consents to pay for Keystone Schools as well
            day 49: Keystone Schools is billed 2174.30 on invoice 1037, due on day 64
            day 66: of the calls 'record payment', 200 after the first 0 are not sent
            day 67: of the calls 'record payment', 200 after the first 0 are not sent
            day 68: of the calls 'record payment', 3 after the first 0 name another amount
            day 70: Keystone Schools pays 2174.30 by check, memo ""
            day 79: Keystone Schools is billed 2174.30 on invoice 1038, due on day 109
            """)
        .play(Worker::in);
  }

  @Test
  void aNumberOfWhichNobodyTellsWhatIsOwedIsNoSlipOfAnother() {
    SimulatedWorld.story(
            """
            day 0: the psa keeps no balances
            day 2: Dune Motors joins and pays by check
            day 9: Dune Motors is billed 477.00 on invoice 1013, due on day 39
            day 11: billing begins
            day 39: Dune Motors is billed 477.00 on invoice 1014, due on day 54
            day 41: Dune Motors pays 477.00 by check, memo "1013"
            day 41: the office enters on invoice 1013 the check of 477.00 that the bank shows too
            """)
        .play(Worker::in);
  }

  @Test
  void aDebtIsLateAnewOnceCreditIsUsedForAnother() {
    SimulatedWorld.story(
            """
            day 0: Ridge Labs joins and pays by check
            day 0: Ridge Labs pays 469.49 by wire, memo ""
            day 1: Ridge Labs is billed 695.31 on invoice 1058, due on day 31
            day 1: Ridge Labs is billed 469.49 on invoice 1059, due on day 1
            day 19: the office applies money from Ridge Labs that waits
            """)
        .play(Worker::in);
  }

  @Test
  void whatIsPaidTwiceIsCreditAlsoWhereThePsaTakesNoParts() {
    SimulatedWorld.story(
            """
            day 0: Granite Design joins and pays by card
            day 0: the psa marks invoices as paid, and that is all
            day 24: the next charge of Granite Design is refused, and is collected after all
            day 31: Granite Design is billed 809.17 on invoice 1022, due on day 46
            day 46: Granite Design pays 809.17 by check, memo "1022"
            day 46: the bank is down
            day 61: Granite Design is billed 809.17 on invoice 1023, due on day 71
            """)
        .play(Worker::in);
  }

  @Test
  void whatOneWorkerTellsIsToldThoughTheOtherEndsLater() {
    SimulatedWorld.story(
            """
            day 0: Falcon Realty joins and pays by card
            day 0: Summit Studios joins and pays by check
            day 0: Acme Legal joins and pays by card
            day 17: Acme Legal is billed 253.45 on invoice 1072, due on day 18
            day 18: Falcon Realty is billed 1331.18 on invoice 1018, due on day 18
            day 18: Iris Bakery joins and pays by bank debit
            day 22: Summit Studios is billed 1229.12 on invoice 1063, due on day 37
            day 43: Summit Studios pays 1229.12 by ach, memo "1063"
            day 61: the bank shows its next line twice
            day 65: the next payout arrives 0.01 short
            day 69: Iris Bakery is billed 2055.21 on invoice 1030, due on day 69
            day 71: of the calls 'post', 200 after the first 0 are not sent
            day 72: worker 2 runs too, at gate 45 of the other
            day 72: of the calls 'post', 200 after the first 0 are not sent
            """)
        .play(Worker::in);
  }

  @Test
  void whatWasVoidStaysVoidWhileItCannotBeRead() {
    SimulatedWorld.story(
            """
            day 0: Falcon Realty joins and pays by check
            day 19: Falcon Realty is billed 1656.66 on invoice 1020, due on day 34
            day 38: Falcon Realty pays 1656.66 by check, memo "1020"
            day 42: the office voids invoice 1020 though it is paid
            day 49: Falcon Realty is billed 1656.66 on invoice 1021, due on day 49
            day 69: looking up invoice 1020 breaks the connector
            """)
        .play(Worker::in);
  }
}
