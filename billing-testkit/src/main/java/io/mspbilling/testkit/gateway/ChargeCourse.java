package io.mspbilling.testkit.gateway;

import io.mspbilling.collection.ChargeRequest;
import io.mspbilling.collection.GatewayEvent;
import io.mspbilling.collection.GatewayEvent.PaidOut;
import io.mspbilling.collection.GatewayFeature;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.PaymentId;
import io.mspbilling.receivables.Payout;
import io.mspbilling.receivables.PayoutLine;
import io.mspbilling.receivables.PayoutLineKind;
import io.mspbilling.receivables.Rail;
import io.mspbilling.receivables.Reversal;
import io.mspbilling.receivables.ReversalKind;
import io.mspbilling.testkit.UsBankingDays;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What happens to charges as days go by: collection, failure, returns, disputes, refunds, payouts.
 * Whoever calls holds the gateway's lock.
 */
final class ChargeCourse {

  private record Dispute(FakeCharge charge, Money amount) {}

  private final GatewayTerms terms;
  private final Agenda agenda = new Agenda();
  private final EventFeed feed = new EventFeed();
  private final PayoutRun payouts;
  private final Map<String, Dispute> openDisputes = new HashMap<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private Money fees;
  private LocalDate today;
  private int untold;

  ChargeCourse(GatewayTerms terms) {
    this.terms = terms;
    this.fees = Money.zero(terms.currency());
    this.payouts =
        new PayoutRun(
            terms.system(), fees, terms.drawsNegative(), terms.has(GatewayFeature.PAYOUT_LINES));
    this.today = dayOfClock();
  }

  /** Lives through every day up to that of the clock; a clock set back changes nothing. */
  void catchUp() {
    LocalDate end = dayOfClock();
    while (today.isBefore(end)) {
      today = today.plusDays(1);
      agenda.run(today);
      payouts.run(today).map(this::told).ifPresent(feed::add);
      feed.deliverHeldBack();
    }
  }

  private GatewayEvent told(Payout payout) {
    PaidOut paidOut = new PaidOut(nextId("evt"), payout);
    if (untold == 0) {
      return paidOut;
    }
    untold--;
    return paidOut.withoutLines();
  }

  /** What the next payout is made of is not told. */
  void keepNextLines() {
    untold++;
  }

  LocalDate today() {
    return today;
  }

  EventFeed feed() {
    return feed;
  }

  PayoutRun payouts() {
    return payouts;
  }

  Money fees() {
    return fees;
  }

  /** An id that no other record of this gateway has. */
  String nextId(String prefix) {
    return String.format(Locale.ROOT, "%s_%06d", prefix, numbers.merge(prefix, 1, Integer::sum));
  }

  /** Starts a charge on its course. */
  void begin(FakeCharge charge, Fate fate) {
    switch (fate.answer()) {
      case APPROVED -> collect(charge, fate);
      case DECLINED -> decline(charge, fate);
      case REFUSED -> afterAll(charge, fate);
      case PENDING ->
          fate.bankingDays()
              .ifPresent(
                  days -> agenda.on(UsBankingDays.plus(today, days), () -> settle(charge, fate)));
      case NONE -> {}
    }
  }

  /** Takes money back for a refund; returns the refund's id. */
  PaymentId refund(FakeCharge charge, Money amount) {
    String id = nextId("re");
    charge.reverse(amount);
    hold(PayoutLineKind.REFUND, id, charge, amount.negated(), Money.zero(amount.currency()));
    tell(charge, id, ReversalKind.REFUND, amount, "", Money.zero(amount.currency()));
    return new PaymentId(terms.system(), id);
  }

  /** Takes all that is left of a charge back; returns the dispute's id. */
  String dispute(FakeCharge charge, String code) {
    String id = nextId("dp");
    Money amount = charge.left();
    charge.dispute(amount);
    openDisputes.put(id, new Dispute(charge, amount));
    keepFee(terms.fees().disputeFee());
    Money fee = terms.fees().disputeFee();
    hold(PayoutLineKind.CHARGEBACK, id, charge, amount.negated(), fee);
    tell(charge, id, ReversalKind.CHARGEBACK, amount, code, fee);
    return id;
  }

  /**
   * @throws IllegalArgumentException if there is no such dispute, or it was won before
   */
  void win(String disputeId) {
    Dispute dispute = openDisputes.remove(disputeId);
    if (dispute == null) {
      throw new IllegalArgumentException("no dispute to be won: " + disputeId);
    }
    dispute.charge().winDispute(dispute.amount());
    hold(
        PayoutLineKind.CHARGEBACK,
        disputeId,
        dispute.charge(),
        dispute.amount(),
        Money.zero(dispute.amount().currency()));
    feed.add(new GatewayEvent.DisputeWon(nextId("evt"), disputeId, today));
  }

  /** Keeps a fee that belongs to no charge; returns its id. */
  String standingFee(Money amount) {
    String id = nextId("fee");
    keepFee(amount);
    payouts.hold(
        today,
        new PayoutLine(
            PayoutLineKind.FEE, id, Optional.empty(), Money.zero(amount.currency()), amount));
    return id;
  }

  private void settle(FakeCharge charge, Fate fate) {
    if (fate.decline().isPresent()) {
      decline(charge, fate);
      feed.add(
          new GatewayEvent.ChargeFailed(
              nextId("evt"), charge.request().key(), fate.decline().get(), today));
      return;
    }
    collectAndTell(charge, fate);
  }

  private void decline(FakeCharge charge, Fate fate) {
    charge.decline(fate.decline().orElseThrow());
    afterAll(charge, fate);
  }

  private void afterAll(FakeCharge charge, Fate fate) {
    charge.noteRefused();
    fate.afterAll()
        .ifPresent(days -> agenda.on(today.plusDays(days), () -> collectAndTell(charge, fate)));
  }

  private void collectAndTell(FakeCharge charge, Fate fate) {
    collect(charge, fate);
    feed.add(
        new GatewayEvent.ChargeSucceeded(
            nextId("evt"), charge.request().key(), charge.id(), today));
  }

  private void collect(FakeCharge charge, Fate fate) {
    charge.succeed();
    ChargeRequest request = charge.request();
    Rail rail = request.method().rail();
    Money fee = terms.fees().of(rail, request.amount());
    keepFee(fee);
    int days = rail == Rail.ACH ? terms.achPayoutDays() : terms.cardPayoutDays();
    payouts.hold(
        UsBankingDays.plus(today, days - 1),
        new PayoutLine(
            PayoutLineKind.CHARGE,
            charge.id().value(),
            Optional.of(charge.id()),
            request.amount(),
            fee));
    fate.setback().ifPresent(setback -> plan(charge, setback));
  }

  private void plan(FakeCharge charge, Fate.Setback setback) {
    if (setback.kind() == ReversalKind.RETURN) {
      agenda.on(UsBankingDays.plus(today, setback.days()), () -> bounce(charge, setback.code()));
      return;
    }
    agenda.on(
        today.plusDays(setback.days()),
        () -> {
          if (charge.left().isPositive()) {
            String id = dispute(charge, setback.code());
            setback
                .wonAfterDays()
                .ifPresent(days -> agenda.on(today.plusDays(days), () -> win(id)));
          }
        });
  }

  private void bounce(FakeCharge charge, String code) {
    Money amount = charge.left();
    if (amount.isPositive()) {
      String id = nextId("rt");
      Money fee = terms.fees().returnFee();
      charge.reverse(amount);
      keepFee(fee);
      hold(PayoutLineKind.RETURN, id, charge, amount.negated(), fee);
      tell(charge, id, ReversalKind.RETURN, amount, code, fee);
    }
  }

  private void keepFee(Money fee) {
    fees = fees.plus(fee);
  }

  private void hold(PayoutLineKind kind, String id, FakeCharge charge, Money gross, Money fee) {
    payouts.hold(today, new PayoutLine(kind, id, Optional.of(charge.id()), gross, fee));
  }

  private void tell(
      FakeCharge charge, String id, ReversalKind kind, Money amount, String code, Money fee) {
    Reversal reversal =
        Reversal.builder()
            .sourceId(id)
            .kind(kind)
            .payment(charge.id())
            .amount(amount)
            .on(today)
            .code(code)
            .build();
    feed.add(new GatewayEvent.Reversed(nextId("evt"), reversal, fee));
  }

  private LocalDate dayOfClock() {
    return LocalDate.ofInstant(terms.clock().instant(), terms.zone());
  }
}
