package io.mspbilling.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.mspbilling.calendar.BusinessCalendar;
import io.mspbilling.calendar.QuietHours;
import io.mspbilling.collection.autopay.Autopay;
import io.mspbilling.collection.autopay.AutopayPolicy;
import io.mspbilling.collection.autopay.Consent;
import io.mspbilling.collection.autopay.ConsentedMethod;
import io.mspbilling.collection.decline.Decline;
import io.mspbilling.collection.decline.DeclineClass;
import io.mspbilling.collection.method.AccountHolder;
import io.mspbilling.collection.method.Authorisation;
import io.mspbilling.collection.method.Card;
import io.mspbilling.collection.method.CardNetwork;
import io.mspbilling.collection.method.Funding;
import io.mspbilling.collection.method.SavedMethod;
import io.mspbilling.collection.method.SecCode;
import io.mspbilling.collection.retry.Retries;
import io.mspbilling.collection.retry.RetryPolicy;
import io.mspbilling.collection.surcharge.Percent;
import io.mspbilling.collection.surcharge.SurchargePolicy;
import io.mspbilling.collection.surcharge.TodaysSurcharges;
import io.mspbilling.communication.Holds;
import io.mspbilling.communication.SmallDebts;
import io.mspbilling.journal.EffectRecords;
import io.mspbilling.journal.Effects;
import io.mspbilling.journal.InMemoryJournal;
import io.mspbilling.journal.JournalEntry;
import io.mspbilling.journal.JournalRecord;
import io.mspbilling.journal.Observations;
import io.mspbilling.journal.Outcome;
import io.mspbilling.journal.Planned;
import io.mspbilling.journal.TenantId;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.Credit;
import io.mspbilling.receivables.Customer;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.OpenInvoice;
import io.mspbilling.receivables.PaymentId;
import io.mspbilling.receivables.PaymentMethodId;
import io.mspbilling.receivables.Place;
import io.mspbilling.receivables.Rail;
import io.mspbilling.receivables.Reversal;
import io.mspbilling.receivables.ReversalKind;
import io.mspbilling.worklist.ExceptionKind;
import io.mspbilling.worklist.ExceptionRow;
import io.mspbilling.worklist.Worklist;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DueChargesTest {

  private static final TenantId TENANT = TenantId.of("msp");
  private static final ZoneId ZONE = ZoneId.of("America/Chicago");
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  private static final Instant NOW = Instant.parse("2026-03-02T15:00:00Z");
  private static final CustomerId ACME = CustomerId.parse("psa:7");
  private static final SavedMethod CARD =
      new SavedMethod(PaymentMethodId.parse("gateway:pm_1"), Rail.CARD, "Visa 4242");

  private static final SavedMethod BANK =
      new SavedMethod(PaymentMethodId.parse("gateway:pm_3"), Rail.ACH, "Bank 6");
  private static final CustomerId BRANCH = CustomerId.parse("psa:8");
  private static final SavedMethod CREDIT =
      SavedMethod.card(
          PaymentMethodId.parse("gateway:pm_2"),
          "Visa 1111",
          Card.builder().network(CardNetwork.VISA).funding(Funding.CREDIT).build());
  private static final SurchargePolicy THREE_PERCENT =
      SurchargePolicy.builder()
          .rate(Percent.parse("3 %"))
          .putCosts(CardNetwork.VISA, Percent.parse("3.2 %"))
          .merchantPlace(Place.parse("US-FL"))
          .addSwitchedOn(Place.parse("US-FL"), Place.parse("US-CO"))
          .noticeGivenOn(TODAY.minusDays(60))
          .build();

  private final InMemoryJournal journal = new InMemoryJournal(TENANT);
  private final Effects effects = new Effects(List.of(Charging.TYPE));
  private final GatewayNews news = new GatewayNews();
  private final Autopay autopay = new Autopay();
  private final Holds holds = new Holds();
  private final ChargeHistory history = new ChargeHistory(effects, news);
  private AutopayPolicy policy = AutopayPolicy.standard();
  private SurchargePolicy surcharge = SurchargePolicy.off();
  private List<Customer> customers = List.of(customer(ACME, "US-FL"));
  private List<Money> least = List.of();
  private long at;

  @Test
  void allThatACustomerOwesTodayIsOneCharge() {
    write(Autopay.enrolled(ACME, CARD, TODAY, "mandate"));

    List<ChargeRequest> charges = charges(open("1", "100", TODAY), open("2", "50", TODAY));

    assertThat(charges).singleElement().extracting(ChargeRequest::amount).isEqualTo(usd("150"));
  }

  @Test
  void nobodyIsChargedWithoutConsentBeforeTheDueDateOrOnHold() {
    assertThat(charges(open("1", "100", TODAY))).isEmpty();

    write(Autopay.enrolled(ACME, CARD, TODAY, "mandate"));
    assertThat(charges(open("1", "100", TODAY.plusDays(1)))).isEmpty();
    write(Holds.placed(ACME, "dispute", Optional.empty()));
    assertThat(charges(open("1", "100", TODAY))).isEmpty();
  }

  @Test
  void anInvoiceWhoseChargeHasNoAnswerIsInNoOtherCharge() {
    write(Autopay.enrolled(ACME, CARD, TODAY, "mandate"));
    OpenInvoice invoice = open("1", "100", TODAY);
    ChargeRequest first = charges(invoice).get(0);
    write(EffectRecords.intended(Charging.TYPE, first, 1));
    conclude(first, Outcome.inDoubt("cut"));

    assertThat(history.underWay(invoice.invoice())).isEqualTo(usd("100"));
    conclude(first, Outcome.done(ChargeResult.of(PaymentId.parse("gateway:ch_1"))));
    assertThat(history.underWay(invoice.invoice()).isZero()).isTrue();
  }

  @Test
  void aCustomerIsChargedOnceADayUnlessNothingWasSent() {
    write(Autopay.enrolled(ACME, CARD, TODAY, "mandate"));
    ChargeRequest first = charges(open("1", "100", TODAY)).get(0);
    write(EffectRecords.intended(Charging.TYPE, first, 1));
    assertThat(charges(open("2", "50", TODAY))).isEmpty();

    conclude(first, Outcome.notSent("no way"));
    assertThat(charges(open("2", "50", TODAY))).hasSize(1);

    write(EffectRecords.intended(Charging.TYPE, first, 2));
    conclude(first, Outcome.done(ChargeResult.of(PaymentId.parse("gateway:ch_1"))));
    assertThat(charges(open("2", "50", TODAY))).isEmpty();
  }

  @Test
  void whatIsDueOnADayOnWhichItsCustomerWasChargedWaitsByName() {
    write(Autopay.enrolled(ACME, CARD, TODAY, "mandate"));
    ChargeRequest first = charges(open("1", "100", TODAY)).get(0);
    ChargeRequest second = charges(open("2", "50", TODAY)).get(0);
    assertThat(waiting(TODAY, open("2", "50", TODAY))).isEmpty();
    write(EffectRecords.intended(Charging.TYPE, first, 1));

    assertThat(waiting(TODAY, open("2", "50", TODAY))).containsExactly(second);
    assertThat(waiting(TODAY.plusDays(1), open("2", "50", TODAY))).isEmpty();
  }

  @Test
  void aChargeThatWasRefusedCountsForItsDayUntilAPersonReleasesIt() {
    write(Autopay.enrolled(ACME, CARD, TODAY, "mandate"));
    ChargeRequest first = charges(open("1", "100", TODAY)).get(0);
    write(EffectRecords.intended(Charging.TYPE, first, 1));
    conclude(first, Charging.declined(Decline.of(DeclineClass.FUNDS, "nsf")));
    assertThat(charges(open("2", "50", TODAY))).isEmpty();

    write(EffectRecords.ruledNotSent(Charging.TYPE, first.key(), 1, "Jo", TODAY));
    assertThat(charges(open("1", "100", TODAY))).containsExactly(first);
  }

  @Test
  void whatWasReleasedDoesNotMakeRoomForASecondChargeOfTheDay() {
    write(Autopay.enrolled(ACME, CARD, TODAY, "mandate"));
    ChargeRequest first = charges(open("1", "100", TODAY)).get(0);
    ChargeRequest second = charges(open("2", "50", TODAY)).get(0);
    write(EffectRecords.intended(Charging.TYPE, first, 1));
    write(EffectRecords.intended(Charging.TYPE, second, 1));
    conclude(first, Charging.declined(Decline.of(DeclineClass.FUNDS, "nsf")));
    conclude(second, Outcome.done(ChargeResult.of(PaymentId.parse("gateway:ch_1"))));

    write(EffectRecords.ruledNotSent(Charging.TYPE, first.key(), 1, "Jo", TODAY));
    assertThat(charges(open("1", "100", TODAY))).isEmpty();
    assertThat(charges(TODAY.plusDays(1), open("1", "100", TODAY))).containsExactly(first);
  }

  @Test
  void theChargeForWhatWasAddedLaterHasAKeyOfItsOwn() {
    write(Autopay.enrolled(ACME, CARD, TODAY, "mandate"));
    ChargeRequest first = charges(open("1", "100", TODAY)).get(0);
    write(EffectRecords.intended(Charging.TYPE, first, 1));
    conclude(first, Outcome.done(ChargeResult.of(PaymentId.parse("gateway:ch_1"))));

    ChargeRequest second = charges(TODAY.plusDays(1), open("1", "100", TODAY)).get(0);

    assertThat(second.allocations()).isEqualTo(first.allocations());
    assertThat(second.key()).isNotEqualTo(first.key());
  }

  @Test
  void noMoreIsChargedAtOnceThanTheCustomerAgreedTo() {
    write(Autopay.enrolled(Consent.of(ACME, CARD, TODAY, "mandate").withMost(usd("120"))));

    assertThat(charges(open("1", "100", TODAY), open("2", "50", TODAY), open("3", "20", TODAY)))
        .singleElement()
        .extracting(ChargeRequest::amount)
        .isEqualTo(usd("120"));
    Worklist worklist = decide(TODAY, open("4", "121", TODAY));
    assertThat(worklist.orders()).isEmpty();
    assertThat(worklist.rows())
        .extracting(ExceptionRow::facts)
        .containsExactly(
            "USD 121.00 is not charged: the customer agreed to USD 120.00 a charge at most");
  }

  @Test
  void aDebitIsNotPresentedAgainInPartThoughTheCustomerAgreesToLess() {
    SavedMethod account =
        SavedMethod.bankAccount(
            PaymentMethodId.parse("gateway:pm_2"), "Checking 6789", AccountHolder.COMPANY);
    write(Autopay.enrolled(ACME, account, TODAY, "mandate"));
    OpenInvoice[] open = {open("1", "100", TODAY), open("2", "50", TODAY)};
    ChargeRequest first = charges(open).get(0);
    write(EffectRecords.intended(Charging.TYPE, first, 1));
    conclude(first, Charging.declined(Decline.ofReturn("R01")));
    assertThat(charges(TODAY.plusDays(14), open))
        .singleElement()
        .extracting(ChargeRequest::amount)
        .isEqualTo(usd("150"));

    write(Autopay.enrolled(Consent.of(ACME, account, TODAY, "mandate").withMost(usd("120"))));
    Worklist worklist = decide(TODAY.plusDays(14), open);

    assertThat(worklist.orders()).isEmpty();
    assertThat(worklist.rows())
        .extracting(ExceptionRow::kind)
        .containsOnly(ExceptionKind.COLLECTION_STOPPED);
  }

  @Test
  void aDeadCardIsForAPerson() {
    write(Autopay.enrolled(ACME, CARD, TODAY, "mandate"));
    ChargeRequest first = charges(open("1", "100", TODAY)).get(0);
    write(EffectRecords.intended(Charging.TYPE, first, 1));
    conclude(first, Charging.declined(Decline.of(DeclineClass.DEAD, "lost_card")));

    Worklist worklist = decide(TODAY.plusDays(9), open("1", "100", TODAY));

    assertThat(worklist.orders()).isEmpty();
    assertThat(worklist.rows())
        .extracting(ExceptionRow::kind)
        .containsExactly(ExceptionKind.COLLECTION_STOPPED);
  }

  @Test
  void aCreditCardIsChargedMoreAndTheReasonIsSaid() {
    surcharge = THREE_PERCENT;
    write(Autopay.enrolled(ACME, CREDIT, TODAY, "mandate"));

    Worklist worklist = decide(TODAY, open("1", "100", TODAY), open("2", "50", TODAY));

    assertThat(Planned.ordersOf(Charging.TYPE, worklist.orders()))
        .singleElement()
        .satisfies(charge -> assertThat(charge.surcharge()).isEqualTo(usd("4.50")))
        .satisfies(charge -> assertThat(charge.amount()).isEqualTo(usd("154.50")));
    assertThat(worklist.orders())
        .singleElement()
        .extracting(Planned::reason)
        .isEqualTo(
            "due, on autopay, with a surcharge of USD 4.50, 3 % for a credit card"
                + " (what the MSP adds)");
  }

  @Test
  void aCardOfWhichNothingIsKnownIsNotChargedMore() {
    surcharge = THREE_PERCENT;
    write(Autopay.enrolled(ACME, CARD, TODAY, "mandate"));

    Worklist worklist = decide(TODAY, open("1", "100", TODAY));

    assertThat(worklist.orders())
        .singleElement()
        .extracting(Planned::reason)
        .isEqualTo("due, on autopay, without a surcharge (funding not known)");
  }

  @Test
  void aHeadOfficesCardBearsForItsBranchesWhatIsAllowedWhereTheHeadOfficeIs() {
    surcharge = THREE_PERCENT;
    customers = List.of(customer(ACME, "US-CO"), customer(BRANCH, "US-FL"));
    write(Autopay.enrolled(BRANCH, CREDIT, TODAY, "mandate"));
    OpenInvoice invoice = open(BRANCH, "1", "100", TODAY);
    assertThat(charges(invoice).get(0).surcharge()).isEqualTo(usd("3.00"));

    write(Autopay.enrolled(ACME, CREDIT, TODAY, "mandate"));
    write(Autopay.extended(ACME, BRANCH, TODAY, "letter"));

    assertThat(charges(invoice).get(0).surcharge()).isEqualTo(usd("2.00"));
  }

  @Test
  void noSurchargeTakesMoreAtOnceThanTheCustomerAgreedTo() {
    surcharge = THREE_PERCENT;
    Consent consent = Consent.of(ACME, CREDIT, TODAY, "mandate");
    write(Autopay.enrolled(consent.withMost(usd("103.00"))));
    assertThat(charges(open("1", "100", TODAY)).get(0).amount()).isEqualTo(usd("103.00"));

    write(Autopay.enrolled(consent.withMost(usd("102.99"))));
    assertThat(charges(open("1", "100", TODAY)).get(0).amount()).isEqualTo(usd("100.00"));
  }

  @Test
  void aRetryBearsWhatIsLawfulOnItsOwnDay() {
    surcharge = THREE_PERCENT;
    write(Autopay.enrolled(ACME, CREDIT, TODAY, "mandate"));
    ChargeRequest first = charges(open("1", "100", TODAY)).get(0);
    write(EffectRecords.intended(Charging.TYPE, first, 1));
    conclude(first, Charging.declined(Decline.of(DeclineClass.FUNDS, "nsf")));

    ChargeRequest second = charges(TODAY.plusDays(20), open("1", "100", TODAY)).get(0);
    assertThat(second.attempt()).isEqualTo(2);
    assertThat(second.surcharge()).isEqualTo(usd("3.00"));

    surcharge = SurchargePolicy.off();
    ChargeRequest without = charges(TODAY.plusDays(20), open("1", "100", TODAY)).get(0);
    assertThat(without.surcharge()).isEqualTo(usd("0.00"));
    assertThat(without.key()).isNotEqualTo(second.key());
  }

  @Test
  void aPolicyThatChangesNeitherChargesTwiceNorUnderOneKeyTwoAmounts() {
    surcharge = THREE_PERCENT;
    write(Autopay.enrolled(ACME, CREDIT, TODAY, "mandate"));
    OpenInvoice invoice = open("1", "100", TODAY);
    ChargeRequest first = charges(invoice).get(0);
    write(EffectRecords.intended(Charging.TYPE, first, 1));
    surcharge = SurchargePolicy.off();
    assertThat(charges(invoice)).as("may have taken money today").isEmpty();

    conclude(first, Outcome.notSent("no way"));
    ChargeRequest second = charges(invoice).get(0);
    assertThat(second.amount()).isEqualTo(usd("100.00"));
    assertThat(second.key()).isNotEqualTo(first.key());

    surcharge = THREE_PERCENT;
    assertThat(charges(invoice)).containsExactly(first);
  }

  @Test
  void nothingIsChargedInQuietHours() {
    write(Autopay.enrolled(ACME, CARD, TODAY, "mandate"));
    // It is decided at midnight.
    policy =
        policy.withQuietHours(QuietHours.between(LocalTime.of(23, 0), LocalTime.of(0, 1), ZONE));
    assertThat(charges(open("1", "100", TODAY))).isEmpty();
    policy = policy.withQuietHours(QuietHours.between(LocalTime.of(0, 1), LocalTime.NOON, ZONE));
    assertThat(charges(open("1", "100", TODAY))).hasSize(1);
  }

  @Test
  void aChargeSaysHowItWasAuthorised() {
    Authorisation agreed = new Authorisation.OfDebit(SecCode.PPD, Optional.of("mandate-9"));
    SavedMethod bank =
        SavedMethod.bankAccount(
            PaymentMethodId.parse("gateway:pm_3"), "Checking 6789", AccountHolder.COMPANY);
    write(
        Autopay.enrolled(
            Consent.of(ACME, bank, TODAY, "form 9")
                .withMethods(new ConsentedMethod(bank, agreed))));

    ChargeRequest first = charges(open("1", "100", TODAY)).get(0);
    assertThat(first.authorisation()).isEqualTo(agreed);
    assertThat(first.isAgain()).isFalse();
    write(EffectRecords.intended(Charging.TYPE, first, 1));
    conclude(first, Charging.declined(Decline.ofReturn("R01")));
    assertThat(charges(TODAY.plusDays(20), open("1", "100", TODAY)))
        .extracting(ChargeRequest::authorisation, ChargeRequest::isAgain)
        .containsExactly(tuple(agreed, true));
  }

  @Test
  void aDebitGoesOutByNoMandateThatWasReplaced() {
    enrolByMandate("mandate-9", TODAY);
    ChargeRequest ordered = charges(open("1", "100", TODAY)).get(0);
    assertThat(DueCharges.isAllowed(ordered, autopay, holds, TODAY)).isTrue();

    enrolByMandate("mandate-10", TODAY);

    assertThat(DueCharges.isAllowed(ordered, autopay, holds, TODAY)).isFalse();
    ChargeRequest anew = charges(open("1", "100", TODAY)).get(0);
    assertThat(anew.key()).as("one charge, however it is authorised").isEqualTo(ordered.key());
    assertThat(DueCharges.isAllowed(anew, autopay, holds, TODAY)).isTrue();
  }

  private void enrolByMandate(String mandate, LocalDate on) {
    SavedMethod bank = new SavedMethod(PaymentMethodId.parse("gateway:pm_3"), Rail.ACH, "Bank 6");
    Authorisation agreed = new Authorisation.OfDebit(SecCode.CCD, Optional.of(mandate));
    write(
        Autopay.enrolled(
            Consent.of(ACME, bank, on, "form 9").withMethods(new ConsentedMethod(bank, agreed))));
  }

  @Test
  void aStoppedDebitIsFollowedByAnotherOnceItIsAuthorisedAnew() {
    SavedMethod bank = new SavedMethod(PaymentMethodId.parse("gateway:pm_3"), Rail.ACH, "Bank 6");
    write(Autopay.enrolled(ACME, bank, TODAY, "form 9"));
    ChargeRequest first = charges(open("1", "100", TODAY)).get(0);
    write(EffectRecords.intended(Charging.TYPE, first, 1));
    conclude(first, Charging.declined(Decline.ofReturn("R08")));
    LocalDate later = TODAY.plusDays(9);
    assertThat(charges(later, open("1", "90", TODAY))).isEmpty();

    write(Autopay.enrolled(ACME, bank, TODAY.plusDays(7), "form 10"));

    // Not the same debit again, so that it may ask for less; and under a key of its own.
    assertThat(charges(later, open("1", "90", TODAY)))
        .singleElement()
        .satisfies(charge -> assertThat(charge.isAgain()).isFalse())
        .satisfies(charge -> assertThat(charge.attempt()).isEqualTo(2))
        .satisfies(charge -> assertThat(charge.amount()).isEqualTo(usd("90")));
    assertThat(charges(later, open("1", "100", TODAY)))
        .singleElement()
        .satisfies(charge -> assertThat(charge.key()).isNotEqualTo(first.key()));
  }

  @Test
  void aChargeOrderedBeforeMayStillBeSentWhileTheConsentAllowsIt() {
    write(Autopay.enrolled(ACME, CARD, TODAY, "mandate"));
    ChargeRequest charge = charges(open("1", "100", TODAY), open("2", "50", TODAY)).get(0);
    assertThat(isAllowed(charge)).isTrue();

    write(Autopay.enrolled(Consent.of(ACME, CARD, TODAY, "mandate").withMost(usd("150"))));
    assertThat(isAllowed(charge)).isTrue();
    write(Autopay.enrolled(Consent.of(ACME, CARD, TODAY, "mandate").withMost(usd("149.99"))));
    assertThat(isAllowed(charge)).as("more than was agreed").isFalse();
    write(Autopay.enrolled(ACME, CREDIT, TODAY, "mandate"));
    assertThat(isAllowed(charge)).as("another method").isFalse();
    Consent consent = Consent.of(ACME, CARD, TODAY.minusDays(9), "mandate");
    write(Autopay.enrolled(consent.withEndsOn(TODAY)));
    assertThat(isAllowed(charge)).isTrue();
    write(Autopay.enrolled(consent.withEndsOn(TODAY.minusDays(1))));
    assertThat(isAllowed(charge)).as("ended").isFalse();
    write(Autopay.enrolled(ACME, CARD, TODAY, "mandate"));
    assertThat(isAllowed(charge)).isTrue();
    write(Holds.placed(ACME, "dispute", Optional.empty()));
    assertThat(isAllowed(charge)).as("on hold").isFalse();
    write(Autopay.withdrawn(ACME, "a call"));
    assertThat(isAllowed(charge)).as("withdrawn").isFalse();
  }

  @Test
  void whatIsChargedByItselfNeedsNoReminder() {
    OpenInvoice invoice = open("1", "100", TODAY);
    assertThat(on(TODAY).isCollecting(invoice)).as("no consent").isFalse();
    assertThat(on(TODAY).collecting(invoice)).isEmpty();

    write(Autopay.enrolled(ACME, CARD, TODAY, "mandate"));
    assertThat(on(TODAY).isCollecting(invoice)).isTrue();
    assertThat(on(TODAY).collecting(invoice)).get().asString().contains("Visa 4242");
    assertThat(on(TODAY).isCollecting(open("2", "100", TODAY.plusDays(9)))).isTrue();

    ChargeRequest charge = charges(invoice).get(0);
    write(EffectRecords.intended(Charging.TYPE, charge, 1));
    assertThat(on(TODAY).isCollecting(underWay(invoice))).as("under way").isTrue();
    conclude(charge, Charging.declined(Decline.of(DeclineClass.DEAD, "lost_card")));
    assertThat(on(TODAY.plusDays(9)).isCollecting(invoice)).as("the card is dead").isFalse();
  }

  @Test
  void whatIsOnHoldIsStillCollectedByItself() {
    write(Autopay.enrolled(ACME, CARD, TODAY, "mandate"));
    write(Holds.placed(ACME, "a talk", Optional.of(TODAY.plusDays(3))));

    assertThat(on(TODAY).isCollecting(open("1", "100", TODAY))).isTrue();
  }

  @Test
  void aDebitThatMayNotBeRepeatedIsNoLongerCollectedByItselfFromWhenThatIsKnown() {
    OpenInvoice one = open("1", "100", TODAY);
    OpenInvoice other = open("2", "50", TODAY);
    ChargeRequest first = returnedDebit(one, other);
    LocalDate early = TODAY.plusDays(1);
    OpenInvoice less = open("2", "49.99", TODAY);

    assertThat(on(early, one, other).isCollecting(one)).isTrue();
    assertThat(on(early, one, less).isCollecting(less)).isFalse();
    assertThat(on(early, one, less).isCollecting(one)).as("the other is less").isFalse();
    assertThat(on(early, one).isCollecting(one)).as("the other is gone").isFalse();
    assertThat(decide(early, one, less).rows())
        .extracting(ExceptionRow::kind)
        .containsExactly(ExceptionKind.COLLECTION_STOPPED, ExceptionKind.COLLECTION_STOPPED);
    assertThat(charges(TODAY.plusDays(20), one, other))
        .singleElement()
        .extracting(ChargeRequest::allocations)
        .isEqualTo(first.allocations());
  }

  @Test
  void aDebitOfWhichAPartIsOnHoldOrTooMuchIsNotRepeated() {
    OpenInvoice one = open("1", "100", TODAY);
    OpenInvoice other = open("2", "50", TODAY);
    returnedDebit(one, other);

    write(Holds.placed(other.invoice().id(), "a talk", Optional.of(TODAY.plusDays(60))));
    assertThat(on(TODAY.plusDays(1), one, other).isCollecting(one)).isFalse();
    write(Holds.lifted(other.invoice().id()));
    assertThat(on(TODAY.plusDays(1), one, other).isCollecting(one)).isTrue();

    write(
        Autopay.enrolled(
            Consent.builder()
                .customer(ACME)
                .addMethods(ConsentedMethod.of(BANK))
                .givenOn(TODAY)
                .evidence("mandate")
                .most(usd("149.99"))
                .build()));
    assertThat(on(TODAY.plusDays(1), one, other).isCollecting(one)).isFalse();
  }

  private ChargeRequest returnedDebit(OpenInvoice... open) {
    write(Autopay.enrolled(ACME, BANK, TODAY, "mandate"));
    ChargeRequest debit = charges(open).get(0);
    write(EffectRecords.intended(Charging.TYPE, debit, 1));
    conclude(debit, Charging.declined(Decline.ofReturn("R01")));
    return debit;
  }

  @Test
  void tooLittleIsNotChargedAndSaidOnce() {
    least = List.of(usd("5"));
    write(Autopay.enrolled(ACME, CARD, TODAY, "mandate"));

    Worklist worklist = decide(TODAY, open("1", "2", TODAY), open("2", "2.99", TODAY));
    assertThat(worklist.orders()).isEmpty();
    assertThat(worklist.rows()).hasSize(2);
    assertThat(decide(TODAY, open("1", "2", TODAY), open("2", "3", TODAY)).orders()).hasSize(1);
  }

  @Test
  void whatIsRepeatedComesBeforeWhatIsNew() {
    write(Autopay.enrolled(ACME, CARD, TODAY, "mandate"));
    OpenInvoice old = open("2", "100", TODAY);
    ChargeRequest first = charges(old).get(0);
    write(EffectRecords.intended(Charging.TYPE, first, 1));
    conclude(first, Charging.declined(Decline.of(DeclineClass.FUNDS, "nsf")));
    LocalDate later = TODAY.plusDays(20);

    assertThat(charges(later, open("1", "50", later), old))
        .singleElement()
        .extracting(ChargeRequest::attempt)
        .isEqualTo(2);
  }

  @Test
  void aChargeNamesItsInvoicesByTheirIds() {
    write(Autopay.enrolled(ACME, CARD, TODAY, "mandate"));

    assertThat(charges(open("2", "50", TODAY), open("1", "100", TODAY)).get(0))
        .satisfies(
            charge ->
                assertThat(charge.allocations())
                    .extracting(one -> one.invoice().text())
                    .containsExactly("psa:1", "psa:2"))
        .extracting(ChargeRequest::description)
        .isEqualTo("charge USD 150.00 on Visa 4242 for INV-1, INV-2");
  }

  @Test
  void creditThatWasSetOffIsNamedInTheReason() {
    write(Autopay.enrolled(ACME, CARD, TODAY, "mandate"));
    OpenInvoice whole = open("1", "100", TODAY);
    Credit memo = new Credit(ACME, "credit memo 5", usd("30"));

    assertThat(
            decide(TODAY, new OpenInvoice(whole.invoice(), usd("70"), usd("0"), List.of(memo)))
                .orders())
        .singleElement()
        .extracting(Planned::reason)
        .asString()
        .contains(", less USD 30.00 of credit memo 5");
  }

  private boolean isAllowed(ChargeRequest charge) {
    return DueCharges.isAllowed(charge, autopay, holds, TODAY);
  }

  private OpenInvoice underWay(OpenInvoice open) {
    return new OpenInvoice(open.invoice(), open.open(), history.underWay(open.invoice()));
  }

  @Test
  void aDebitThatCameBackStoppedIsFollowedByOneUnderAKeyOfItsOwn() {
    SavedMethod bank = new SavedMethod(PaymentMethodId.parse("gateway:pm_3"), Rail.ACH, "Bank 6");
    write(Autopay.enrolled(ACME, bank, TODAY, "form 9"));
    ChargeRequest first = charges(open("1", "100", TODAY)).get(0);
    PaymentId payment = PaymentId.parse("gateway:pay_1");
    write(EffectRecords.intended(Charging.TYPE, first, 1));
    conclude(first, Outcome.done(ChargeResult.of(payment)));
    Reversal stopped =
        Reversal.builder()
            .sourceId("r-1")
            .kind(ReversalKind.RETURN)
            .payment(payment)
            .amount(usd("100"))
            .on(TODAY.plusDays(3))
            .code("R08")
            .build();
    GatewayEvent told = new GatewayEvent.Reversed("ev-1", stopped, usd("0"));
    write(Observations.seen(GatewayNews.STREAM, told.id(), GatewayEvents.facts(told)));
    LocalDate later = TODAY.plusDays(9);
    assertThat(charges(later, open("1", "100", TODAY))).isEmpty();

    write(Autopay.enrolled(ACME, bank, TODAY.plusDays(7), "form 10"));

    assertThat(charges(later, open("1", "100", TODAY)))
        .singleElement()
        .returns(2, ChargeRequest::attempt)
        .returns(1, ChargeRequest::collectedBefore)
        .satisfies(charge -> assertThat(charge.key()).isNotEqualTo(first.key()));
  }

  private List<ChargeRequest> charges(OpenInvoice... open) {
    return charges(TODAY, open);
  }

  private List<ChargeRequest> charges(LocalDate day, OpenInvoice... open) {
    return Planned.ordersOf(Charging.TYPE, decide(day, open).orders());
  }

  private List<ChargeRequest> waiting(LocalDate day, OpenInvoice... open) {
    DueCharges charges = on(day, open);
    charges.decide(List.of(open), new Worklist(effects));
    return Planned.ordersOf(Charging.TYPE, charges.waiting());
  }

  private Worklist decide(LocalDate day, OpenInvoice... open) {
    Worklist worklist = new Worklist(effects);
    on(day, open).decide(List.of(open), worklist);
    return worklist;
  }

  private DueCharges on(LocalDate day, OpenInvoice... open) {
    return new DueCharges(
        TENANT,
        autopay,
        new Prospects(
                autopay,
                policy,
                new Retries(RetryPolicy.standard(), BusinessCalendar.federalReserve(), ZONE),
                holds,
                history)
            .among(List.of(open)),
        holds,
        history,
        new TodaysSurcharges(
            surcharge,
            id -> customers.stream().filter(one -> one.id().equals(id)).findFirst(),
            autopay,
            day),
        new SmallDebts(least),
        ZONE,
        day,
        day.atStartOfDay(ZONE).toInstant());
  }

  private void conclude(ChargeRequest charge, Outcome<ChargeResult> outcome) {
    int attempt =
        effects.find(Charging.TYPE, charge.key()).map(state -> state.attempt()).orElseThrow();
    write(EffectRecords.concluded(Charging.TYPE, charge.key(), attempt, outcome, TODAY));
  }

  private void write(JournalRecord record) {
    journal.append(record, NOW);
    for (JournalEntry entry : journal.entriesAfter(at)) {
      effects.plus(entry);
      news.plus(entry);
      autopay.plus(entry);
      holds.plus(entry);
      at = entry.sequence();
    }
  }

  private static Customer customer(CustomerId id, String place) {
    return Customer.builder().id(id).name(id.text()).place(Place.parse(place)).build();
  }

  private static OpenInvoice open(String id, String amount, LocalDate due) {
    return open(ACME, id, amount, due);
  }

  private static OpenInvoice open(CustomerId customer, String id, String amount, LocalDate due) {
    return new OpenInvoice(
        Invoice.builder()
            .id(InvoiceId.parse("psa:" + id))
            .number("INV-" + id)
            .customer(customer)
            .issuedOn(TODAY.minusDays(30))
            .dueOn(due)
            .total(usd(amount))
            .balance(usd(amount))
            .build(),
        usd(amount),
        usd("0"));
  }

  private static Money usd(String amount) {
    return Money.of(amount, "USD");
  }
}
