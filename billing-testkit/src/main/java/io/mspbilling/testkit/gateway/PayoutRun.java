package io.mspbilling.testkit.gateway;

import io.mspbilling.money.Money;
import io.mspbilling.receivables.Payout;
import io.mspbilling.receivables.PayoutId;
import io.mspbilling.receivables.PayoutLine;
import io.mspbilling.receivables.SystemName;
import io.mspbilling.testkit.UsBankingDays;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Holds what is to be paid out and, once a banking day, sends what has become available. */
final class PayoutRun {

  private record Held(LocalDate availableOn, PayoutLine line) {}

  private final SystemName system;
  private final Money nothing;
  private final boolean drawsNegative;
  private final boolean tellsLines;
  private final List<Held> held = new ArrayList<>();
  private final List<Payout> payouts = new ArrayList<>();
  private boolean givesTraces = true;

  PayoutRun(SystemName system, Money nothing, boolean drawsNegative, boolean tellsLines) {
    this.system = system;
    this.nothing = nothing;
    this.drawsNegative = drawsNegative;
    this.tellsLines = tellsLines;
  }

  void hold(LocalDate availableOn, PayoutLine line) {
    held.add(new Held(availableOn, line));
  }

  void giveNoTraces() {
    givesTraces = false;
  }

  /**
   * Sends what is available on a banking day. A negative sum is left for the next run, unless this
   * gateway draws it from the bank; nothing is sent for a sum of zero.
   */
  Optional<Payout> run(LocalDate day) {
    if (!UsBankingDays.isBankingDay(day)) {
      return Optional.empty();
    }
    List<Held> due = held.stream().filter(one -> !one.availableOn().isAfter(day)).toList();
    Money net = net(due);
    if (net.isZero() || (net.isNegative() && !drawsNegative)) {
      return Optional.empty();
    }
    held.removeIf(one -> !one.availableOn().isAfter(day));
    Payout payout = payout(day, net, due.stream().map(Held::line).toList());
    payouts.add(payout);
    return Optional.of(payout);
  }

  List<Payout> payouts() {
    return List.copyOf(payouts);
  }

  Money heldNet() {
    return net(held);
  }

  Money paidOut() {
    return payouts.stream().map(Payout::net).reduce(nothing, Money::plus);
  }

  private Payout payout(LocalDate day, Money net, List<PayoutLine> lines) {
    int number = payouts.size() + 1;
    String id = String.format(Locale.ROOT, "po_%06d", number);
    return Payout.builder()
        .id(new PayoutId(system, id))
        .arrivesOn(UsBankingDays.plus(day, 1))
        .net(net)
        .lines(tellsLines ? lines : List.of())
        .bankTrace(
            givesTraces
                ? Optional.of(String.format(Locale.ROOT, "0910000%08d", number))
                : Optional.empty())
        .build();
  }

  private Money net(List<Held> lines) {
    return lines.stream().map(one -> one.line().net()).reduce(nothing, Money::plus);
  }
}
