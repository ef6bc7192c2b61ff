package io.mspbilling.collection;

import static io.mspbilling.collection.Recorded.CARD;
import static io.mspbilling.collection.Recorded.TODAY;
import static io.mspbilling.collection.Recorded.charge;
import static io.mspbilling.collection.Recorded.payment;
import static io.mspbilling.collection.Recorded.reversed;
import static io.mspbilling.collection.Recorded.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.collection.decline.Decline;
import io.mspbilling.collection.decline.DeclineClass;
import io.mspbilling.journal.EffectRecords;
import io.mspbilling.journal.Outcome;
import io.mspbilling.receivables.Payout;
import io.mspbilling.receivables.PayoutId;
import io.mspbilling.receivables.PayoutLine;
import io.mspbilling.receivables.PayoutLineKind;
import io.mspbilling.receivables.Reversal;
import io.mspbilling.receivables.ReversalKind;
import io.mspbilling.worklist.ExceptionKind;
import io.mspbilling.worklist.ExceptionRow;
import io.mspbilling.worklist.Subject;
import io.mspbilling.worklist.Worklist;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What gateways tell, what of it counts, and what contradicts what they told before. */
class GatewayNewsTest {

  private static final PayoutId PAYOUT = PayoutId.parse("gateway:po_1");
  private static final PayoutLine LINE =
      new PayoutLine(
          PayoutLineKind.CHARGE, "ch_1", Optional.of(payment("1")), usd("103"), usd("3"));

  private final Recorded recorded = new Recorded();

  @AfterEach
  void aProgramThatIsBegunAnewKnowsTheSame() {
    Recorded copy = recorded.copy();

    assertThat(copy.news.reversalsOf(payment("1")))
        .isEqualTo(recorded.news.reversalsOf(payment("1")));
    assertThat(copy.news.payouts()).containsExactlyElementsOf(recorded.news.payouts());
    assertThat(copy.news.told(PAYOUT)).isEqualTo(recorded.news.told(PAYOUT));
    assertThat(copy.news.disputesWon()).isEqualTo(recorded.news.disputesWon());
    assertThat(rows(copy)).isEqualTo(rows(recorded));
    GatewayEvent.DisputeWon won = new GatewayEvent.DisputeWon("e0", "dp_1", TODAY);
    assertThat(copy.news.lostBefore(won)).isEqualTo(recorded.news.lostBefore(won));
    for (Reversal one : recorded.news.reversalsOf(payment("1"))) {
      assertThat(copy.news.toldFirst(one)).contains(one);
    }
  }

  @Test
  void aReversalCountsOnceUnderHoweverManyEvents() {
    List<Reversal> heard = new ArrayList<>();
    recorded.news.listen(heard::add);
    GatewayEvent.Reversed told = reversed("e1", "re_1", ReversalKind.RETURN, "1", "100", "R01");
    recorded.told(told);
    recorded.told(told.withId("e2"));

    assertThat(heard).containsExactly(told.reversal());
    assertThat(recorded.news.reversalsOf(payment("1"))).containsExactly(told.reversal());
    assertThat(recorded.news.reversalsOf(payment("2"))).isEmpty();
    assertThat(rows(recorded)).isEmpty();
  }

  @Test
  void aReversalThatIsToldOtherwiseLaterDoesNotCountAndIsShown() {
    GatewayEvent.Reversed first = reversed("e1", "re_1", ReversalKind.RETURN, "1", "100", "R01");
    recorded.told(first);
    recorded.told(reversed("e2", "re_1", ReversalKind.RETURN, "1", "99", "R01"));
    recorded.told(reversed("e3", "re_1", ReversalKind.RETURN, "2", "100", "R01"));

    assertThat(recorded.news.toldFirst(first.reversal())).contains(first.reversal());
    assertThat(recorded.news.reversalsOf(payment("2"))).isEmpty();
    assertThat(rows(recorded))
        .extracting(ExceptionRow::subject)
        .containsExactly(new Subject.OfEvent("e2"), new Subject.OfEvent("e3"));
    assertThat(rows(recorded).get(0).facts())
        .contains("does not count, and was said to be something else before: " + first.reversal());
    assertThat(rows(recorded))
        .extracting(ExceptionRow::kind)
        .containsOnly(ExceptionKind.CONTRADICTION);
  }

  @Test
  void aDisputeAndAReturnOfOneNameAreTwo() {
    recorded.told(reversed("e1", "x_1", ReversalKind.RETURN, "1", "100", "R01"));
    recorded.told(reversed("e2", "x_1", ReversalKind.CHARGEBACK, "1", "100", "13.1"));

    assertThat(recorded.news.reversalsOf(payment("1"))).hasSize(2);
  }

  @Test
  void aDisputeThatIsWonIsFoundByItsId() {
    GatewayEvent.Reversed lost =
        reversed("e1", "dp_1", ReversalKind.CHARGEBACK, "1", "100", "13.1");
    GatewayEvent.DisputeWon won = new GatewayEvent.DisputeWon("e2", "dp_1", TODAY.plusDays(9));
    recorded.told(reversed("e0", "re_1", ReversalKind.RETURN, "1", "100", "R01"));
    recorded.told(lost);
    recorded.told(won);

    assertThat(recorded.news.disputesWon()).containsExactly(won);
    assertThat(recorded.news.lostBefore(won)).contains(lost.reversal());
    assertThat(recorded.news.lostBefore(new GatewayEvent.DisputeWon("e3", "re_1", TODAY)))
        .as("a return is no dispute")
        .isEmpty();
  }

  @Test
  void whatAPayoutIsMadeOfMayBeToldLaterButItsSumHolds() {
    recorded.told(new GatewayEvent.PaidOut("e1", payout("100")));
    recorded.told(new GatewayEvent.PaidOut("e2", payout("100", LINE)));
    assertThat(recorded.news.payouts()).containsExactly(payout("100", LINE));
    recorded.told(new GatewayEvent.PaidOut("e3", payout("100")));
    assertThat(recorded.news.told(PAYOUT)).contains(payout("100", LINE));
    assertThat(rows(recorded)).isEmpty();

    recorded.told(new GatewayEvent.PaidOut("e4", payout("90")));
    assertThat(recorded.news.told(PAYOUT)).contains(payout("100", LINE));
    assertThat(rows(recorded))
        .extracting(ExceptionRow::facts)
        .containsExactly(
            "payout gateway:po_1: USD 90.00 does not count, and was said to be something else"
                + " before: USD 100.00");
  }

  @Test
  void aPayoutWithAnotherSumDoesNotTakeThePlaceOfOneWithoutLines() {
    recorded.told(new GatewayEvent.PaidOut("e1", payout("90")));
    recorded.told(new GatewayEvent.PaidOut("e2", payout("100", LINE)));

    assertThat(recorded.news.told(PAYOUT)).contains(payout("90"));
  }

  @Test
  void aPayoutThatIsDoneIsAskedForNoMoreUntilItIsRecalled() {
    recorded.told(new GatewayEvent.PaidOut("e1", payout("100", LINE)));
    recorded.news.forget(PAYOUT);
    recorded.news.forget(PayoutId.parse("gateway:po_2"));
    recorded.told(new GatewayEvent.PaidOut("e2", payout("100", LINE)));
    assertThat(recorded.news.payouts()).isEmpty();
    assertThat(recorded.news.told(PAYOUT)).contains(payout("100", LINE));
    assertThat(recorded.copy().news.payouts()).isEmpty();

    recorded.news.recall();
    assertThat(recorded.news.payouts()).containsExactly(payout("100", LINE));
    recorded.news.forget(PAYOUT);
    assertThat(recorded.news.payouts()).isEmpty();
  }

  @Test
  void whatIsExpectedIsNoContradiction() {
    ChargeRequest charge = recorded.sent(charge(CARD, "1", "100"));
    recorded.told(new GatewayEvent.ChargeSucceeded("e1", charge.key(), payment("1"), TODAY));
    recorded.told(failed("e2", charge));
    recorded.answered(charge, Outcome.done(ChargeResult.of(payment("1"))));
    recorded.told(new GatewayEvent.ChargeSucceeded("e3", charge.key(), payment("1"), TODAY));

    assertThat(rows(recorded)).isEmpty();
  }

  @Test
  void aChargeThatIsCollectedUnderTwoIdsIsShown() {
    ChargeRequest charge = recorded.collected(charge(CARD, "1", "100"), "1");
    recorded.told(new GatewayEvent.ChargeSucceeded("e1", charge.key(), payment("9"), TODAY));

    assertThat(rows(recorded))
        .extracting(ExceptionRow::facts)
        .containsExactly(
            "payment gateway:9 of charge "
                + charge.key()
                + ": it was collected under another id before");
  }

  @Test
  void moneyThatCameAfterARefusalCountsAndIsShown() {
    ChargeRequest refused = recorded.sent(charge(CARD, "1", "100"));
    recorded.answered(refused, Charging.declined(Decline.of(DeclineClass.FUNDS, "nsf")));
    recorded.told(new GatewayEvent.ChargeSucceeded("e1", refused.key(), payment("1"), TODAY));
    ChargeRequest released = recorded.sent(charge(CARD, "2", "100"));
    recorded.answered(released, Outcome.notSent("no way"));
    recorded.told(new GatewayEvent.ChargeSucceeded("e2", released.key(), payment("2"), TODAY));

    assertThat(rows(recorded))
        .extracting(ExceptionRow::facts)
        .containsExactly(
            "payment gateway:1 of charge "
                + refused.key()
                + ": it was collected after all, and counts as collected; before, it was refused:"
                + " declined with "
                + Decline.of(DeclineClass.FUNDS, "nsf"),
            "payment gateway:2 of charge "
                + released.key()
                + ": it was collected after all, and counts as collected; before, it was not sent:"
                + " no way");
  }

  @Test
  void aKeyThatIsNotHereIsShown() {
    ChargeRequest strange = charge(CARD, "1", "100");
    recorded.told(new GatewayEvent.ChargeSucceeded("e1", strange.key(), payment("1"), TODAY));
    recorded.told(failed("e2", strange));

    assertThat(rows(recorded))
        .extracting(ExceptionRow::facts)
        .containsExactly(
            "payment gateway:1 of charge "
                + strange.key()
                + ": the gateway speaks of a charge under a key that is not here",
            "charge "
                + strange.key()
                + ": the gateway speaks of a charge under a key that is not here");
  }

  @Test
  void aFailureAfterSuccessIsShown() {
    ChargeRequest charge = recorded.collected(charge(CARD, "1", "100"), "1");
    recorded.told(failed("e1", charge));

    assertThat(rows(recorded))
        .singleElement()
        .satisfies(
            row ->
                assertThat(row.facts())
                    .startsWith(
                        "charge "
                            + charge.key()
                            + ": it was said to have failed after it was collected: "))
        .satisfies(row -> assertThat(row.remedy()).contains("give back what was taken wrongly"));
  }

  @Test
  void aChargeThatAPersonTookForDoneIsExpectedNoMore() {
    ChargeRequest charge = recorded.sent(charge(CARD, "1", "100"));
    recorded.answered(charge, Outcome.inDoubt("cut"));
    recorded.write(
        EffectRecords.ruledDone(
            Charging.TYPE, charge.key(), 1, "Jo", ChargeResult.of(payment("1")), TODAY));
    recorded.told(new GatewayEvent.ChargeSucceeded("e1", charge.key(), payment("1"), TODAY));

    assertThat(rows(recorded)).isEmpty();
  }

  @Test
  void eventsKeepWhatTheySayUnderAnotherIdAndHaveTheirDay() {
    ChargeRequest charge = charge(CARD, "1", "100");
    List<GatewayEvent> events =
        List.of(
            new GatewayEvent.ChargeSucceeded("e1", charge.key(), payment("1"), TODAY),
            failed("e1", charge),
            reversed("e1", "re_1", ReversalKind.RETURN, "1", "100", "R01"),
            new GatewayEvent.DisputeWon("e1", "dp_1", TODAY),
            new GatewayEvent.PaidOut("e1", payout("100", LINE)));

    for (GatewayEvent event : events) {
      assertThat(event.withId("e2").id()).isEqualTo("e2");
      assertThat(event.withId("e2").withId("e1")).isEqualTo(event);
      assertThat(event.on()).isEqualTo(TODAY);
      assertThat(GatewayEvents.of(GatewayEvents.facts(event))).isEqualTo(event);
    }
    assertThat(new GatewayEvent.PaidOut("e1", payout("100", LINE)).withoutLines())
        .isEqualTo(new GatewayEvent.PaidOut("e1", payout("100")));
  }

  private static GatewayEvent.ChargeFailed failed(String event, ChargeRequest charge) {
    return new GatewayEvent.ChargeFailed(
        event, charge.key(), Decline.of(DeclineClass.FUNDS, "nsf"), TODAY);
  }

  private static Payout payout(String net, PayoutLine... lines) {
    return Payout.builder()
        .id(PAYOUT)
        .arrivesOn(TODAY)
        .net(usd(net))
        .bankTrace("trace 7")
        .addLines(lines)
        .build();
  }

  private static List<ExceptionRow> rows(Recorded recorded) {
    Worklist worklist = new Worklist(recorded.effects);
    recorded.contradictions.report(worklist);
    return worklist.rows();
  }
}
