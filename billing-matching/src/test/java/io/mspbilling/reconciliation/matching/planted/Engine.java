package io.mspbilling.reconciliation.matching.planted;

import io.mspbilling.money.Money;
import io.mspbilling.receivables.PaymentId;
import io.mspbilling.receivables.PayoutId;
import io.mspbilling.reconciliation.matching.Deviation;
import io.mspbilling.reconciliation.matching.EarlyDiscount;
import io.mspbilling.reconciliation.matching.Leftover;
import io.mspbilling.reconciliation.matching.Match;
import io.mspbilling.reconciliation.matching.MatchInput;
import io.mspbilling.reconciliation.matching.MatchLine;
import io.mspbilling.reconciliation.matching.MatchResult;
import io.mspbilling.reconciliation.matching.Matcher;
import io.mspbilling.reconciliation.matching.OpenItem;
import io.mspbilling.reconciliation.matching.ReversalNotice;
import io.mspbilling.reconciliation.settlement.EntryKind;
import io.mspbilling.reconciliation.settlement.PayoutEntry;
import io.mspbilling.reconciliation.settlement.PayoutReport;
import io.mspbilling.testkit.planted.Line;
import io.mspbilling.testkit.planted.Outcome;
import io.mspbilling.testkit.planted.PlantedInvoice;
import io.mspbilling.testkit.planted.PlantedLedger;
import io.mspbilling.testkit.planted.PlantedPayout;
import io.mspbilling.testkit.planted.PlantedReversal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Shows a planted ledger to the engine, without the truth, and takes down what it says. */
final class Engine {

  private Engine() {}

  static MatchResult match(PlantedLedger ledger) {
    return new Matcher().match(input(ledger).build());
  }

  static MatchInput.Builder input(PlantedLedger ledger) {
    return MatchInput.builder()
        .customers(ledger.customers())
        .items(ledger.invoices().stream().map(Engine::item).toList())
        .payments(ledger.payments())
        .payouts(ledger.payouts().stream().map(Engine::payout).toList())
        .reversals(ledger.reversals().stream().map(Engine::reversal).toList());
  }

  private static OpenItem item(PlantedInvoice invoice) {
    OpenItem.Builder item =
        OpenItem.builder()
            .id(invoice.id())
            .number(invoice.number())
            .customer(invoice.customer())
            .issuedOn(invoice.issuedOn())
            .dueOn(invoice.dueOn())
            .total(invoice.total())
            .open(invoice.open())
            .purchaseOrder(invoice.purchaseOrder());
    invoice
        .discount()
        .flatMap(off -> invoice.discountUntil().map(until -> new EarlyDiscount(off, until)))
        .ifPresent(item::discount);
    return item.build();
  }

  private static PayoutReport payout(PlantedPayout payout) {
    Money zero = Money.zero(payout.charges().get(0).gross().currency());
    Money gross = zero;
    Money fee = zero;
    PayoutReport.Builder report =
        PayoutReport.builder()
            .id(PayoutId.parse("stripe:" + payout.id()))
            .processor(payout.processor())
            .arrivesOn(payout.arrivesOn())
            .bankDeposit(payout.deposit());
    for (PlantedPayout.Charge charge : payout.charges()) {
      gross = gross.plus(charge.gross());
      fee = fee.plus(charge.fee());
      report.addEntries(
          PayoutEntry.builder()
              .kind(EntryKind.CHARGE)
              .charge(charge.id())
              .payment(charge.payment())
              .customer(charge.customer())
              .invoiceNumber(charge.invoiceNumber())
              .gross(charge.gross())
              .fee(charge.fee())
              .net(charge.gross().minus(charge.fee()))
              .build());
    }
    return report.gross(gross).fee(fee).net(gross.minus(fee)).build();
  }

  private static ReversalNotice reversal(PlantedReversal reversal) {
    return ReversalNotice.builder()
        .id(reversal.id())
        .kind(reversal.kind())
        .code(reversal.code())
        .on(reversal.on())
        .amount(reversal.amount())
        .payment(reversal.payment())
        .gatewayRef(reversal.gatewayRef())
        .build();
  }

  static Outcome outcome(MatchResult result) {
    Map<PaymentId, Set<Line>> applied = new HashMap<>();
    for (Match match : result.matches()) {
      applied.put(match.payment().id(), lines(match));
    }
    Map<PaymentId, List<Set<Line>>> suggested = new HashMap<>();
    for (Leftover left : result.leftovers()) {
      suggested.put(left.payment().id(), left.suggestions().stream().map(Engine::lines).toList());
    }
    return new Outcome(applied, suggested);
  }

  private static Set<Line> lines(Match match) {
    Set<Line> lines = new HashSet<>();
    for (MatchLine line : match.lines()) {
      Money none = Money.zero(line.amount().currency());
      Money beside = line.deviation().map(Deviation::amount).orElse(none);
      lines.add(new Line(line.item(), line.amount(), beside));
    }
    return lines;
  }
}
