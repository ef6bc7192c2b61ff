package io.mspbilling.collection;

import static io.mspbilling.collection.Recorded.CARD;
import static io.mspbilling.collection.Recorded.TODAY;
import static io.mspbilling.collection.Recorded.charge;
import static io.mspbilling.collection.Recorded.payment;
import static io.mspbilling.collection.Recorded.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.collection.decline.Decline;
import io.mspbilling.collection.decline.DeclineClass;
import io.mspbilling.journal.Outcome;
import io.mspbilling.money.Money;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DayTotalsTest {

  private static final ZoneId UTC = ZoneOffset.UTC;
  private static final ZoneId AUCKLAND = ZoneId.of("Pacific/Auckland");

  private final Recorded recorded = new Recorded();

  @AfterEach
  void aProgramThatIsBegunAnewKnowsTheSame() {
    DayTotals copy = recorded.copy().totals;

    for (int day = -1; day < 5; day++) {
      assertThat(copy.charges(TODAY.plusDays(day), UTC)).isEqualTo(charges(day));
      assertThat(copy.refunds(TODAY.plusDays(day), UTC)).isEqualTo(refunds(day));
    }
    assertThat(copy.firstCharge(UTC)).isEqualTo(recorded.totals.firstCharge(UTC));
  }

  @Test
  void whatMayHaveMovedMoneyCountsForTheDayOnWhichItWasBegun() {
    ChargeRequest declined = recorded.sent(charge(CARD, "1", "100"));
    recorded.answered(declined, Charging.declined(Decline.of(DeclineClass.FUNDS, "nsf")));
    recorded.collected(charge(CARD, "2", "50"), "2");
    ChargeRequest unsent = recorded.sent(charge(CARD, "3", "7"));
    assertThat(charges(0)).containsExactly(usd("100"), usd("50"), usd("7"));

    recorded.answered(unsent, Outcome.notSent("no way"));
    assertThat(charges(0)).containsExactly(usd("100"), usd("50"));
    assertThat(charges(1)).isEmpty();
    assertThat(refunds(0)).isEmpty();
  }

  @Test
  void aDayIsOneOfTheMsp() {
    recorded.later(Duration.ofHours(2));
    recorded.collected(charge(CARD, "1", "100"), "1");

    assertThat(recorded.totals.charges(TODAY, AUCKLAND)).isEmpty();
    assertThat(recorded.totals.charges(TODAY.plusDays(1), AUCKLAND)).containsExactly(usd("100"));
    assertThat(recorded.totals.firstCharge(AUCKLAND)).contains(TODAY.plusDays(1));
  }

  @Test
  void refundsCountApart() {
    recorded.sent(
        Refunding.TYPE,
        RefundRequest.of(
            Recorded.TENANT, new Refunds.Requested("w1", payment("1"), usd("30"), "a gift")));

    assertThat(refunds(0)).containsExactly(usd("30"));
    assertThat(charges(0)).isEmpty();
    assertThat(recorded.totals.firstCharge(UTC)).isEmpty();
  }

  @Test
  void whatIsOlderThanADayInAnyZoneIsForgotten() {
    recorded.sent(charge(CARD, "1", "100"));
    recorded.later(Duration.ofDays(2));
    recorded.sent(charge(CARD, "2", "50"));
    assertThat(charges(0)).containsExactly(usd("100"));

    recorded.later(Duration.ofSeconds(1));
    recorded.sent(charge(CARD, "3", "50"));
    assertThat(charges(0)).isEmpty();
    assertThat(charges(2)).hasSize(2);
  }

  @Test
  void theFirstChargeIsTheFirstThatAGatewayAnswered() {
    ChargeRequest unsent = recorded.sent(charge(CARD, "1", "100"));
    assertThat(recorded.totals.firstCharge(UTC)).isEmpty();
    recorded.answered(unsent, Outcome.notSent("no way"));
    ChargeRequest doubtful = recorded.sent(charge(CARD, "2", "100"));
    recorded.answered(doubtful, Outcome.inDoubt("cut"));
    assertThat(recorded.totals.firstCharge(UTC)).isEmpty();

    recorded.waitUntil(TODAY.plusDays(1));
    recorded.collected(charge(CARD, "3", "100"), "3");
    recorded.waitUntil(TODAY.plusDays(2));
    recorded.collected(charge(CARD, "1", "50"), "4");
    assertThat(recorded.totals.firstCharge(UTC)).contains(TODAY.plusDays(1));
  }

  private List<Money> charges(int daysFromToday) {
    return recorded.totals.charges(TODAY.plusDays(daysFromToday), UTC);
  }

  private List<Money> refunds(int daysFromToday) {
    return recorded.totals.refunds(TODAY.plusDays(daysFromToday), UTC);
  }
}
