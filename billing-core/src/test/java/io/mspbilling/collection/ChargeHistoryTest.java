package io.mspbilling.collection;

import static io.mspbilling.collection.Recorded.ACME;
import static io.mspbilling.collection.Recorded.BANK;
import static io.mspbilling.collection.Recorded.CARD;
import static io.mspbilling.collection.Recorded.OTHER;
import static io.mspbilling.collection.Recorded.TODAY;
import static io.mspbilling.collection.Recorded.at;
import static io.mspbilling.collection.Recorded.charge;
import static io.mspbilling.collection.Recorded.invoice;
import static io.mspbilling.collection.Recorded.payment;
import static io.mspbilling.collection.Recorded.reversed;
import static io.mspbilling.collection.Recorded.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.mspbilling.collection.decline.Decline;
import io.mspbilling.collection.decline.DeclineClass;
import io.mspbilling.collection.method.SavedMethod;
import io.mspbilling.collection.retry.AchDebit;
import io.mspbilling.collection.retry.FailedAttempt;
import io.mspbilling.journal.EffectRecords;
import io.mspbilling.journal.Outcome;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.Allocation;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.receivables.Rail;
import io.mspbilling.receivables.ReversalKind;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ChargeHistoryTest {

  private static final Outcome<ChargeResult> DECLINED =
      Charging.declined(Decline.of(DeclineClass.FUNDS, "nsf"));

  private final Recorded recorded = new Recorded();

  /** Whatever a test recorded, a program that is begun anew says the same of it. */
  @AfterEach
  void aProgramThatIsBegunAnewKnowsTheSame() {
    ChargeHistory history = recorded.history;
    ChargeHistory copy = recorded.copy().history;

    for (String id : List.of("1", "2", "3")) {
      assertThat(underWay(copy, id)).isEqualTo(underWay(history, id));
      assertThat(copy.failed(invoice(id), List.of(CARD, BANK)))
          .isEqualTo(history.failed(invoice(id), List.of(CARD, BANK)));
      assertThat(copy.lastFailed(invoice(id), CARD))
          .isEqualTo(history.lastFailed(invoice(id), CARD));
      assertThat(copy.failed(invoice(id), List.of()))
          .isEqualTo(history.failed(invoice(id), List.of()));
      assertThat(copy.charge(payment(id))).isEqualTo(history.charge(payment(id)));
      assertThat(copy.collectedBefore(allocations(id)))
          .isEqualTo(history.collectedBefore(allocations(id)));
    }
    assertThat(copy.lastBegun(ACME)).isEqualTo(history.lastBegun(ACME));
    assertThat(copy.lastContested(ACME)).isEqualTo(history.lastContested(ACME));
    assertThat(copy.uses(CARD)).containsExactlyInAnyOrderElementsOf(history.uses(CARD));
    assertThat(copy.failedSince(LocalDate.MIN)).isEqualTo(history.failedSince(LocalDate.MIN));
    assertThat(copy.achDebits(LocalDate.MIN))
        .containsExactlyInAnyOrderElementsOf(history.achDebits(LocalDate.MIN));
  }

  @Test
  void aChargeIsUnderWayForEachOfItsInvoicesUntilItIsAnswered() {
    ChargeRequest charge = recorded.sent(charge(CARD, "1", "100", "2", "50"));
    recorded.sent(charge(BANK, "2", "7"));
    assertThat(underWay("1")).isEqualTo(usd("100"));
    assertThat(underWay("2")).isEqualTo(usd("57"));
    assertThat(underWay("3")).isEqualTo(usd("0"));

    recorded.answered(charge, DECLINED);
    assertThat(underWay("1")).isEqualTo(usd("0"));
    assertThat(underWay("2")).isEqualTo(usd("7"));
  }

  @Test
  void theFirstDeclineIsFoundByItsMethodAlone() {
    ChargeRequest charge = recorded.sent(charge(CARD, "1", "100"));
    recorded.later(Duration.ofDays(1));
    recorded.answered(charge, DECLINED);

    assertThat(failed("1", CARD))
        .containsExactly(
            new FailedAttempt(
                TODAY, TODAY.plusDays(1), CARD, Decline.of(DeclineClass.FUNDS, "nsf")));
    assertThat(recorded.history.lastFailed(invoice("1"), CARD)).contains(charge);
    assertThat(failed("1", BANK)).isEmpty();
    assertThat(failed("2", CARD)).isEmpty();
    assertThat(recorded.history.lastFailed(invoice("1"), BANK)).isEmpty();
  }

  @Test
  void theLastOfSeveralDeclinesIsTheOneOfTheLastDay() {
    ChargeRequest first = recorded.sent(charge(ACME, CARD, 1, "1", "100"));
    recorded.answered(first, DECLINED);
    recorded.waitUntil(TODAY.plusDays(5));
    ChargeRequest second = recorded.sent(charge(ACME, CARD, 2, "1", "100"));
    recorded.answered(second, DECLINED);

    assertThat(recorded.history.lastFailed(invoice("1"), CARD)).contains(second);
    assertThat(failed("1", CARD))
        .extracting(FailedAttempt::on)
        .containsExactly(TODAY, TODAY.plusDays(5));
    assertThat(recorded.history.failedSince(TODAY))
        .containsExactly(
            new FailedCharge(TODAY, first, Optional.empty()),
            new FailedCharge(TODAY.plusDays(5), second, Optional.empty()));
    assertThat(recorded.history.failedSince(TODAY.plusDays(5)))
        .containsExactly(new FailedCharge(TODAY.plusDays(5), second, Optional.empty()));
    assertThat(recorded.history.failedSince(TODAY.plusDays(6))).isEmpty();
  }

  @Test
  void failuresAreInTheOrderOfTheirDaysThoughTheyAreToldOtherwise() {
    recorded.collected(charge(BANK, "1", "100"), "1");
    ChargeRequest second = recorded.sent(charge(ACME, BANK, 2, "1", "100"));
    recorded.answered(second, Charging.declined(Decline.ofReturn("R01")));
    recorded.told(
        reversed("e1", "re_1", ReversalKind.RETURN, "1", "100", "R09", TODAY.minusDays(1)));

    assertThat(failed("1", BANK))
        .extracting(one -> one.decline().code())
        .containsExactly("R09", "R01");
  }

  @Test
  void aChargeForTwoInvoicesFailedOnce() {
    ChargeRequest charge = recorded.sent(charge(CARD, "1", "100", "2", "50"));
    recorded.answered(charge, DECLINED);

    assertThat(recorded.history.failedSince(TODAY)).hasSize(1);
    assertThat(failed("1", CARD)).isEqualTo(failed("2", CARD)).hasSize(1);
  }

  @Test
  void aRefusalWithoutADeclineIsAFaultOfTheRequest() {
    ChargeRequest charge = recorded.sent(charge(CARD, "1", "100"));
    recorded.answered(charge, Outcome.refused("no such method", Optional.empty()));

    assertThat(failed("1", CARD))
        .extracting(FailedAttempt::decline)
        .containsExactly(Decline.of(DeclineClass.DATA, "request refused"));
  }

  @Test
  void whatAPersonReleasesHasNotFailed() {
    ChargeRequest charge = recorded.sent(charge(BANK, "1", "100", "2", "50"));
    recorded.answered(charge, Charging.declined(Decline.ofReturn("R03")));
    assertThat(recorded.history.achDebits(TODAY)).hasSize(1);

    recorded.write(EffectRecords.ruledNotSent(Charging.TYPE, charge.key(), 1, "Jo", TODAY));

    assertThat(failed("1", BANK)).isEmpty();
    assertThat(failed("2", BANK)).isEmpty();
    assertThat(recorded.history.achDebits(TODAY)).isEmpty();
    assertThat(recorded.history.lastBegun(ACME)).isEmpty();
  }

  @Test
  void onlyWhatWasSentCountsForTheDayAndTheLatestOfItMost() {
    assertThat(recorded.history.lastBegun(ACME)).isEmpty();
    ChargeRequest first = recorded.sent(charge(CARD, "1", "100"));
    recorded.later(Duration.ofHours(1));
    ChargeRequest second = recorded.sent(charge(CARD, "2", "100"));
    assertThat(recorded.history.lastBegun(ACME)).contains(at(TODAY).plusSeconds(3600));

    recorded.answered(second, Outcome.notSent("no way"));
    assertThat(recorded.history.lastBegun(ACME)).contains(at(TODAY));
    assertThat(recorded.history.lastBegun(OTHER)).isEmpty();

    recorded.waitUntil(TODAY.plusDays(3));
    ChargeRequest third = recorded.sent(charge(CARD, "3", "100"));
    recorded.answered(third, Outcome.notSent("no way"));
    assertThat(recorded.history.lastBegun(ACME)).as("%s is forgotten", first).isEmpty();
  }

  @Test
  void aChargeOfYesterdayIsRemembered() {
    recorded.sent(charge(CARD, "1", "100"));
    recorded.later(Duration.ofDays(2));
    ChargeRequest second = recorded.sent(charge(CARD, "2", "100"));
    recorded.answered(second, Outcome.notSent("no way"));

    assertThat(recorded.history.lastBegun(ACME)).contains(at(TODAY));
  }

  @Test
  void everyChargeOfACardThatWasSentIsAUseOfIt() {
    recorded.sent(charge(CARD, "1", "100"));
    recorded.sent(charge(OTHER, CARD, 1, "2", "100"));
    ChargeRequest third = recorded.sent(charge(CARD, "3", "100"));
    recorded.answered(third, Outcome.notSent("no way"));
    recorded.sent(charge(BANK, "3", "100"));

    assertThat(recorded.history.uses(CARD)).containsExactly(TODAY, TODAY);
    assertThat(recorded.history.uses(BANK)).isEmpty();
    assertThat(recorded.history.uses(Recorded.method("pm_9", Rail.CARD, "Visa 9"))).isEmpty();
  }

  @Test
  void usesOfACardAreForgottenAfterTheLongestLimitOfANetwork() {
    recorded.sent(charge(CARD, "1", "100"));
    recorded.waitUntil(TODAY.plusDays(40));
    recorded.sent(charge(CARD, "2", "100"));
    assertThat(recorded.history.uses(CARD)).containsExactlyInAnyOrder(TODAY, TODAY.plusDays(40));

    recorded.waitUntil(TODAY.plusDays(41));
    recorded.sent(charge(CARD, "3", "100"));
    assertThat(recorded.history.uses(CARD))
        .containsExactlyInAnyOrder(TODAY.plusDays(40), TODAY.plusDays(41));
  }

  @Test
  void collectedChargesAreCountedAndFoundByTheirPayment() {
    ChargeRequest charge = recorded.collected(charge(CARD, "1", "100", "2", "50"), "1");
    assertThat(recorded.history.charge(payment("1"))).contains(charge);
    assertThat(recorded.history.charge(payment("2"))).isEmpty();
    assertThat(recorded.history.collectedBefore(allocations("1"))).isEqualTo(1);
    recorded.collected(charge(ACME, CARD, 2, "2", "50"), "2");

    assertThat(recorded.history.collectedBefore(allocations("1", "2"))).isEqualTo(2);
    assertThat(recorded.history.collectedBefore(allocations("3"))).isZero();
  }

  @Test
  void aChargeThatAPersonTakesForDoneCountsUntilThatIsTakenBack() {
    ChargeRequest charge = recorded.sent(charge(CARD, "1", "100"));
    recorded.answered(charge, Outcome.inDoubt("cut"));
    recorded.write(
        EffectRecords.ruledDone(
            Charging.TYPE, charge.key(), 1, "Jo", ChargeResult.of(payment("1")), TODAY));
    assertThat(recorded.history.collectedBefore(allocations("1"))).isEqualTo(1);

    recorded.write(EffectRecords.ruledNotSent(Charging.TYPE, charge.key(), 1, "Jo", TODAY));
    assertThat(recorded.history.collectedBefore(allocations("1"))).isZero();

    recorded.collected(charge, "2");
    assertThat(recorded.history.collectedBefore(allocations("1"))).isEqualTo(1);
  }

  @Test
  void aReturnIsAFailureOfItsCode() {
    recorded.collected(charge(BANK, "1", "100"), "1");
    recorded.told(
        reversed("e1", "re_1", ReversalKind.RETURN, "1", "100", "R01", TODAY.plusDays(3)));

    assertThat(failed("1", BANK))
        .containsExactly(
            new FailedAttempt(TODAY, TODAY.plusDays(3), BANK, Decline.ofReturn("R01")));
    assertThat(failed("1", CARD)).isEmpty();
    assertThat(recorded.history.lastContested(ACME)).isEmpty();
    assertThat(recorded.history.achDebits(TODAY))
        .containsExactly(new AchDebit(TODAY, Optional.of("R01")));
    assertThat(recorded.history.failedSince(TODAY)).hasSize(1);
  }

  @Test
  void whatTheCustomerTookBackStandsAgainstTheDebtOnEveryMethod() {
    recorded.collected(charge(CARD, "1", "100"), "1");
    recorded.told(
        reversed("e1", "dp_1", ReversalKind.CHARGEBACK, "1", "100", "13.1", TODAY.plusDays(3)));
    recorded.told(reversed("e2", "re_2", ReversalKind.REFUND, "1", "100", "", TODAY.plusDays(1)));

    assertThat(failed("1", BANK))
        .extracting(FailedAttempt::on, one -> one.decline().type())
        .containsExactly(
            tuple(TODAY.plusDays(1), DeclineClass.REFUNDED),
            tuple(TODAY.plusDays(3), DeclineClass.UNAUTHORISED));
    assertThat(failed("1", BANK).get(1).decline().code()).startsWith("chargeback").contains("13.1");
    assertThat(recorded.history.lastContested(ACME)).contains(TODAY.plusDays(3));
    assertThat(recorded.history.lastContested(OTHER)).isEmpty();
    assertThat(recorded.history.failedSince(TODAY)).as("not for want of money").isEmpty();
  }

  @Test
  void whatIsTakenBackBeforeItIsKnownToHaveComeCountsAsWell() {
    ChargeRequest charge = recorded.sent(charge(BANK, "1", "100"));
    recorded.told(reversed("e1", "re_1", ReversalKind.RETURN, "1", "100", "R02"));
    assertThat(failed("1", BANK)).isEmpty();

    recorded.answered(charge, Outcome.done(ChargeResult.of(payment("1"))));
    assertThat(failed("1", BANK)).hasSize(1);
  }

  @Test
  void aReturnOfADayBeforeTheChargeWasSentDoesNotTurnTimeAround() {
    recorded.waitUntil(TODAY.plusDays(1));
    recorded.collected(charge(BANK, "1", "100"), "1");
    recorded.told(reversed("e1", "re_1", ReversalKind.RETURN, "1", "100", "R02", TODAY));

    assertThat(failed("1", BANK))
        .containsExactly(new FailedAttempt(TODAY, TODAY, BANK, Decline.ofReturn("R02")));
  }

  @Test
  void bankDebitsAreThoseThatABankSaw() {
    recorded.collected(charge(BANK, "1", "100"), "1");
    recorded.collected(charge(CARD, "2", "100"), "2");
    ChargeRequest refused = recorded.sent(charge(BANK, "3", "100"));
    recorded.answered(refused, Charging.declined(Decline.of(DeclineClass.DATA, "no_account")));
    assertThat(recorded.history.achDebits(TODAY))
        .containsExactly(new AchDebit(TODAY, Optional.empty()));
    assertThat(recorded.history.achDebits(TODAY.plusDays(1))).isEmpty();

    recorded.waitUntil(TODAY.plusDays(90));
    recorded.collected(charge(ACME, BANK, 2, "1", "100"), "3");
    assertThat(recorded.history.achDebits(TODAY)).hasSize(2);
    recorded.waitUntil(TODAY.plusDays(91));
    recorded.collected(charge(ACME, BANK, 3, "1", "100"), "4");
    assertThat(recorded.history.achDebits(TODAY))
        .extracting(AchDebit::on)
        .containsExactlyInAnyOrder(TODAY.plusDays(90), TODAY.plusDays(91));
  }

  private List<FailedAttempt> failed(String invoice, SavedMethod method) {
    return recorded.history.failed(invoice(invoice), List.of(method));
  }

  private Money underWay(String invoice) {
    return underWay(recorded.history, invoice);
  }

  private static Money underWay(ChargeHistory history, String invoice) {
    return history.underWay(
        Invoice.builder()
            .id(invoice(invoice))
            .number("INV-" + invoice)
            .customer(ACME)
            .issuedOn(TODAY)
            .total(usd("500"))
            .build());
  }

  private static List<Allocation> allocations(String... invoices) {
    return List.of(invoices).stream()
        .map(id -> new Allocation(invoice(id), "INV-" + id, usd("1")))
        .toList();
  }
}
