package io.mspbilling.reconciliation.settlement;

import io.mspbilling.money.Money;
import io.mspbilling.receivables.Payment;
import io.mspbilling.receivables.PaymentId;
import io.mspbilling.receivables.PayoutId;
import io.mspbilling.reconciliation.settlement.SettlementGap.Kind;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which bank line each payout arrived as. A line that is told is believed, if its amount is the
 * net. Otherwise it is the only line of that amount, near that day, from that processor, which no
 * other payout could be.
 */
final class Arrivals {

  /** Three banking days reach over a weekend. */
  private static final int MAX_DAYS = 5;

  private final Map<PayoutId, List<Payment>> candidates = new HashMap<>();
  private final Map<PaymentId, Integer> wanted = new HashMap<>();

  Arrivals(Collection<PayoutReport> reports, Collection<Payment> lines) {
    Map<PaymentId, Payment> byId = new HashMap<>();
    Map<Money, List<Payment>> byAmount = new HashMap<>();
    for (Payment line : lines) {
      if (byId.put(line.id(), line) == null) {
        byAmount.computeIfAbsent(line.amount(), amount -> new ArrayList<>(1)).add(line);
      }
    }
    Set<PaymentId> told = new HashSet<>();
    reports.forEach(report -> report.bankDeposit().ifPresent(told::add));
    for (PayoutReport report : reports) {
      List<Payment> could =
          report.bankDeposit().isPresent()
              ? report.bankDeposit().map(byId::get).map(List::of).orElse(List.of())
              : byAmount.getOrDefault(report.net(), List.of()).stream()
                  .filter(line -> !told.contains(line.id()) && isLike(report, line))
                  .toList();
      candidates.put(report.id(), could);
      could.forEach(line -> wanted.merge(line.id(), 1, Integer::sum));
    }
  }

  /**
   * What became of a payout at the bank.
   *
   * @param deposit the bank line, if it is certain or told
   * @param gap what is wrong with it
   */
  record Arrival(Optional<Payment> deposit, Optional<SettlementGap> gap) {}

  Arrival of(PayoutReport report) {
    List<Payment> could = candidates.getOrDefault(report.id(), List.of());
    if (could.isEmpty()) {
      String facts =
          report
              .bankDeposit()
              .map(told -> "bank line " + told.value() + ", as which it came, is not there")
              .orElse("no bank line is " + report.net() + " of about " + report.arrivesOn());
      return new Arrival(Optional.empty(), gap(Kind.NOT_ARRIVED, report.net(), facts));
    }
    Payment first = could.get(0);
    boolean isTold = report.bankDeposit().isPresent();
    if (could.size() > 1 || wanted.getOrDefault(first.id(), 0) > 1) {
      String facts =
          could.size() > 1
              ? could.size() + " bank lines could be it"
              : "its bank line could be another payout too";
      Money none = Money.zero(report.net().currency());
      Optional<Payment> deposit = isTold ? Optional.of(first) : Optional.empty();
      return new Arrival(deposit, gap(Kind.ARRIVAL_UNCLEAR, none, facts));
    }
    return new Arrival(Optional.of(first), differs(report, first));
  }

  private static Optional<SettlementGap> differs(PayoutReport report, Payment line) {
    if (line.amount().equals(report.net())) {
      return Optional.empty();
    }
    boolean same = line.amount().currency().equals(report.net().currency());
    Money by = same ? report.net().minus(line.amount()) : report.net();
    String facts = "the bank received " + line.amount() + ", not " + report.net();
    return gap(Kind.DEPOSIT_DIFFERS, by, facts);
  }

  private static Optional<SettlementGap> gap(Kind kind, Money amount, String facts) {
    return Optional.of(new SettlementGap(kind, amount, facts));
  }

  private static boolean isLike(PayoutReport report, Payment line) {
    long days = ChronoUnit.DAYS.between(report.arrivesOn(), line.receivedOn());
    String processor = words(report.processor());
    return Math.abs(days) <= MAX_DAYS
        && !processor.isBlank()
        && (words(line.payer()).contains(processor) || words(line.memo()).contains(processor));
  }

  /** The words of a text with a space before and after each; a blank if there are none. */
  private static String words(String text) {
    String upper = text.toUpperCase(Locale.ROOT);
    return " " + upper.replaceAll("[^\\p{L}\\p{N}]+", " ").strip() + " ";
  }
}
