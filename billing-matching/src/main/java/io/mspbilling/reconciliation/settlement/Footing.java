package io.mspbilling.reconciliation.settlement;

import io.mspbilling.money.Money;
import io.mspbilling.reconciliation.settlement.SettlementGap.Kind;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.function.Function;

/** Whether a payout adds up: each entry by itself, the totals, and the totals over the entries. */
final class Footing {

  private final PayoutReport report;
  private final Currency currency;
  private final List<SettlementGap> gaps = new ArrayList<>();

  private Footing(PayoutReport report) {
    this.report = report;
    this.currency = report.net().currency();
  }

  static List<SettlementGap> gaps(PayoutReport report) {
    Footing footing = new Footing(report);
    footing.currencies();
    if (footing.gaps.isEmpty()) {
      report.entries().forEach(footing::entry);
      footing.totals();
    }
    return footing.gaps;
  }

  private void currencies() {
    boolean totals =
        report.gross().currency().equals(currency) && report.fee().currency().equals(currency);
    if (!totals || report.entries().stream().anyMatch(entry -> !isIn(entry))) {
      gaps.add(
          new SettlementGap(
              Kind.CURRENCY,
              Money.zero(currency),
              "pays out " + currency + " and has amounts of other currencies"));
    }
  }

  private boolean isIn(PayoutEntry entry) {
    return entry.gross().currency().equals(currency)
        && entry.fee().currency().equals(currency)
        && entry.net().currency().equals(currency);
  }

  private void entry(PayoutEntry entry) {
    Money net = entry.gross().minus(entry.fee());
    check(Kind.ENTRY_DOES_NOT_FOOT, entry.net(), net, "net of " + name(entry));
    boolean wrong =
        switch (entry.kind()) {
          case CHARGE, CHARGEBACK_REVERSED -> entry.gross().isNegative();
          case REFUND, RETURN, CHARGEBACK -> entry.gross().isPositive();
          case FEE, RESERVE, ADJUSTMENT, OTHER -> false;
        };
    if (wrong) {
      String facts = name(entry) + " is " + entry.gross() + ", which has the wrong sign";
      gaps.add(new SettlementGap(Kind.ENTRY_SIGN, entry.gross(), facts));
    }
  }

  private static String name(PayoutEntry entry) {
    return entry.kind() + (entry.charge().isEmpty() ? "" : " of charge " + entry.charge());
  }

  private void totals() {
    Money net = report.gross().minus(report.fee());
    check(Kind.NET_IS_NOT_GROSS_LESS_FEE, report.net(), net, "net");
    check(Kind.GROSS_IS_NOT_SUM, report.gross(), sum(PayoutEntry::gross), "gross");
    check(Kind.FEE_IS_NOT_SUM, report.fee(), sum(PayoutEntry::fee), "fee");
    check(Kind.NET_IS_NOT_SUM, report.net(), sum(PayoutEntry::net), "net");
  }

  private Money sum(Function<PayoutEntry, Money> amount) {
    return Money.sum(report.entries().stream().map(amount).toList(), currency);
  }

  private void check(Kind kind, Money stated, Money computed, String what) {
    if (!stated.equals(computed)) {
      String facts = what + " is stated as " + stated + " and comes to " + computed;
      gaps.add(new SettlementGap(kind, stated.minus(computed), facts));
    }
  }
}
