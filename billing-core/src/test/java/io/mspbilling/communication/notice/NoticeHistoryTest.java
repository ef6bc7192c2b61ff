package io.mspbilling.communication.notice;

import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.calendar.QuietHours;
import io.mspbilling.communication.Delivery;
import io.mspbilling.communication.Holds;
import io.mspbilling.communication.NoticeHistory;
import io.mspbilling.communication.NoticeKind;
import io.mspbilling.communication.NoticeOrder;
import io.mspbilling.communication.Noticing;
import io.mspbilling.communication.ToldCharge;
import io.mspbilling.communication.dunning.HoldKind;
import io.mspbilling.journal.Checkpoint;
import io.mspbilling.journal.Effects;
import io.mspbilling.journal.JournalEntry;
import io.mspbilling.journal.Outcome;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.OpenInvoice;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NoticeHistoryTest {
  private static final NoticePolicy ALL = NoticePolicy.forMsp();
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

  private static final Money TEN = Money.of("10.00", "USD");
  private static final String ONE = new ToldCharge("psa:1", Told.DAY, TEN).id();
  private static final String TWO = new ToldCharge("psa:2", Told.DAY, TEN).id();

  private final Told told = new Told();
  private final Holds holds = new Holds();

  private boolean isAllowed(NoticeOrder order, NoticePolicy policy, LocalDate day) {
    return DueNotices.isAllowed(order, policy, holds, day, NOON);
  }

  @Test
  void whatWasOrMayHaveBeenSentCountsForEachThingItTellsOf() {
    told.add(NoticeKind.CHARGE_AHEAD, Outcome.done(Delivery.toAll("m-1")), ONE, TWO);
    told.add(NoticeKind.REFUNDED, Outcome.inDoubt("no answer"), "stripe:re_1");
    told.add(NoticeKind.PAYMENT_RECEIVED, Outcome.refused("no such box", Optional.empty()), "x:1");

    assertThat(told.history.isTold(NoticeKind.CHARGE_AHEAD, ONE)).isTrue();
    assertThat(told.history.isTold(NoticeKind.CHARGE_AHEAD, TWO)).isTrue();
    assertThat(told.history.isTold(NoticeKind.REFUNDED, "stripe:re_1")).isTrue();
    assertThat(told.history.isTold(NoticeKind.PAYMENT_RECEIVED, "x:1")).isTrue();
    assertThat(told.history.isTold(NoticeKind.REFUNDED, ONE)).isFalse();
  }

  @Test
  void aProgramThatIsBegunAnewKnowsWhatWasTold() {
    told.add(NoticeKind.REFUNDED, Outcome.done(Delivery.toAll("m-1")), "stripe:re_1");
    told.add(NoticeKind.CHARGE_AHEAD, Outcome.done(Delivery.toAll("m-2")), ONE);
    NoticeHistory copy = new NoticeHistory(new Effects(List.of(Noticing.TYPE)));
    JournalEntry last =
        JournalEntry.following(JournalEntry.GENESIS, 1, Instant.EPOCH, Holds.lifted(Told.ACME));
    Checkpoint.of(last, "test", told.history).restore("test", copy);

    assertThat(copy.isTold(NoticeKind.REFUNDED, "stripe:re_1")).isTrue();
    assertThat(copy.isTold(NoticeKind.REFUNDED, "stripe:re_2")).isFalse();
    assertThat(copy.lastCharge(debt("psa:1"))).contains(new ToldCharge("psa:1", Told.DAY, TEN));
  }

  @Test
  void whatIsProvenNotToHaveBeenSentDoesNot() {
    told.add(NoticeKind.REFUNDED, Outcome.notSent("could not connect"), "stripe:re_1");

    assertThat(told.history.isTold(NoticeKind.REFUNDED, "stripe:re_1")).isFalse();
  }

  @Test
  void itIsRememberedLongerThanAnythingIsToldAheadOrLate() {
    told.add(NoticeKind.REFUNDED, Outcome.done(Delivery.toAll("m-1")), "stripe:re_1");
    told.later(200);
    told.add(NoticeKind.REFUNDED, Outcome.done(Delivery.toAll("m-2")), "stripe:re_2");
    assertThat(told.history.isTold(NoticeKind.REFUNDED, "stripe:re_1")).isTrue();

    told.later(1);
    told.add(NoticeKind.REFUNDED, Outcome.done(Delivery.toAll("m-3")), "stripe:re_3");
    assertThat(told.history.isTold(NoticeKind.REFUNDED, "stripe:re_1")).isFalse();
    assertThat(told.history.isTold(NoticeKind.REFUNDED, "stripe:re_2")).isTrue();
  }

  @Test
  void anOrderIsGoodForItsDayAndWhileNoHoldForbidsIt() {
    NoticeOrder order = Told.order(NoticeKind.REFUNDED, "stripe:re_1");
    assertThat(isAllowed(order, ALL, Told.DAY)).isTrue();
    assertThat(isAllowed(order, ALL, Told.DAY.plusDays(1))).isFalse();

    holds.plus(
        JournalEntry.following(
            JournalEntry.GENESIS,
            1,
            Instant.EPOCH,
            Holds.placed(Told.ACME, HoldKind.OPTED_OUT, "by mail", Optional.empty())));
    assertThat(isAllowed(order, ALL, Told.DAY)).isFalse();
  }

  @Test
  void anOrderIsGoodOnlyAsThePolicyOfNowHasIt() {
    QuietHours noon = QuietHours.between(LocalTime.of(11, 0), LocalTime.of(13, 0), ZoneOffset.UTC);
    QuietHours evening =
        QuietHours.between(LocalTime.of(18, 0), LocalTime.of(20, 0), ZoneOffset.UTC);

    for (NoticeKind kind : NoticeKind.values()) {
      NoticeOrder order = Told.order(kind, "x:1");
      assertThat(isAllowed(order, ALL, Told.DAY)).as(kind.name()).isTrue();
      assertThat(isAllowed(order, ALL.withQuietHours(evening), Told.DAY)).isTrue();
      assertThat(isAllowed(order, ALL.withQuietHours(noon), Told.DAY)).isFalse();
      assertThat(isAllowed(order, NoticePolicy.none(), Told.DAY)).as(kind.name()).isFalse();
    }
  }

  @Test
  void whatACustomerWasToldLastCounts() {
    LocalDate later = Told.DAY.plusDays(9);
    assertThat(told.history.lastCharge(debt("psa:1"))).isEmpty();

    told.add(NoticeKind.CHARGE_AHEAD, Outcome.done(Delivery.toAll("m-1")), ONE);
    assertThat(told.history.lastCharge(debt("psa:1")))
        .contains(new ToldCharge("psa:1", Told.DAY, TEN));
    assertThat(told.history.lastCharge(debt("psa:2"))).isEmpty();

    told.add(
        NoticeKind.CHARGE_AHEAD,
        Outcome.done(Delivery.toAll("m-2")),
        new ToldCharge("psa:1", later, TEN).id());
    assertThat(told.history.lastCharge(debt("psa:1")))
        .contains(new ToldCharge("psa:1", later, TEN));
    assertThat(told.history.isTold(NoticeKind.CHARGE_AHEAD, ONE)).isTrue();
  }

  @Test
  void aDayThatWasNotToldAfterAllDoesNotCountAndOneLongAgoIsForgotten() {
    told.add(NoticeKind.CHARGE_AHEAD, Outcome.done(Delivery.toAll("m-1")), ONE);
    told.add(
        NoticeKind.CHARGE_AHEAD,
        Outcome.notSent("could not connect"),
        new ToldCharge("psa:1", Told.DAY.plusDays(9), TEN).id());
    assertThat(told.history.lastCharge(debt("psa:1")))
        .contains(new ToldCharge("psa:1", Told.DAY, TEN));

    told.later(201);
    told.add(NoticeKind.CHARGE_AHEAD, Outcome.done(Delivery.toAll("m-3")), TWO);
    assertThat(told.history.lastCharge(debt("psa:1"))).isEmpty();
  }

  private static OpenInvoice debt(String id) {
    Invoice invoice =
        Invoice.builder()
            .id(InvoiceId.parse(id))
            .number("1")
            .customer(Told.ACME)
            .issuedOn(Told.DAY)
            .dueOn(Told.DAY)
            .total(TEN)
            .build();
    return new OpenInvoice(invoice, TEN, Money.of("0.00", "USD"), List.of());
  }

  @Test
  void theSameThingsMakeTheSameKeyInWhateverOrder() {
    assertThat(NoticeOrder.key(Told.TENANT, NoticeKind.REFUNDED, Told.ACME, List.of("b", "a")))
        .isEqualTo(NoticeOrder.key(Told.TENANT, NoticeKind.REFUNDED, Told.ACME, List.of("a", "b")))
        .isNotEqualTo(
            NoticeOrder.key(Told.TENANT, NoticeKind.CARD_EXPIRING, Told.ACME, List.of("a", "b")));
    assertThat(Told.order(NoticeKind.REFUNDED, "a", "b").description())
        .isEqualTo("send 'refunded' to psa:7 for a, b");
    assertThat(Noticing.TYPE.name()).isEqualTo("notice");
  }
}
