package io.mspbilling.reconciliation.matching;

import io.mspbilling.money.Money;
import io.mspbilling.receivables.Allocation;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.Payment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The payer is known by name and wrote down nothing: its amounts must speak, and say one thing. */
final class KnownPayer {

  private static final int MAX_SUGGESTIONS = 3;

  private final PayerIndex payers;
  private final LocalDate asOf;

  private final Map<Twin, Integer> twins = new HashMap<>();

  /**
   * @param payments all that are not applied yet, also those that another stage will leave
   */
  KnownPayer(PayerIndex payers, LocalDate asOf, List<Payment> payments) {
    this.payers = payers;
    this.asOf = asOf;
    for (Payment payment : payments) {
      twins.merge(new Twin(payers.payerOf(payment), payment.amount()), 1, Integer::sum);
    }
  }

  /** Two payments of one payer and one amount: either could be the one that fits. */
  private record Twin(Optional<CustomerId> payer, Money amount) {}

  Optional<Match> match(Payment payment, OpenItems open) {
    List<Match> answers = answers(payment, open);
    boolean unique = answers.stream().map(Match::allocations).distinct().count() == 1;
    boolean single =
        twins.getOrDefault(new Twin(payers.payerOf(payment), payment.amount()), 0) == 1;
    return unique && single ? Optional.of(answers.get(0)) : Optional.empty();
  }

  Leftover leftover(Payment payment, OpenItems open) {
    Optional<CustomerId> payer = payers.payerOf(payment);
    if (payer.isEmpty()) {
      return new Leftover(
          payment,
          Leftover.Reason.PAYER_UNKNOWN,
          "no customer is called '" + payment.payer() + "', and the memo names no open invoice",
          List.of());
    }
    List<OpenItem> owed = open.owedBy(payer.get(), payment);
    if (owed.isEmpty()) {
      return new Leftover(
          payment,
          Leftover.Reason.NOTHING_OWED,
          payment.payer() + " has no open invoice in " + payment.amount().currency(),
          List.of());
    }
    List<Match> answers = distinct(answers(payment, open));
    if (!answers.isEmpty()) {
      return new Leftover(
          payment,
          Leftover.Reason.AMBIGUOUS,
          "fits in more than one way: "
              + answers.stream()
                  .map(match -> match.allocations().toString())
                  .collect(Collectors.joining(" or ")),
          answers);
    }
    return new Leftover(
        payment,
        Leftover.Reason.AMOUNT_FITS_NOTHING,
        payment.amount()
            + " is no sum of what "
            + payment.payer()
            + " owes ("
            + OpenItems.sum(owed, payment)
            + " on "
            + owed.size()
            + " invoices)",
        List.of(
            new Match(
                payment,
                payer.get(),
                OpenItems.asFarAs(payment.amount(), owed),
                Evidence.OLDEST_FIRST)));
  }

  /** Two reasons for one answer are still one answer; the first few are enough to choose from. */
  private static List<Match> distinct(List<Match> answers) {
    Map<List<Allocation>, Match> byAllocations = new LinkedHashMap<>();
    answers.forEach(match -> byAllocations.putIfAbsent(match.allocations(), match));
    return byAllocations.values().stream().limit(MAX_SUGGESTIONS).toList();
  }

  private List<Match> answers(Payment payment, OpenItems open) {
    List<Match> answers = new ArrayList<>();
    payers
        .payerOf(payment)
        .ifPresent(
            customer -> {
              List<OpenItem> owed = open.owedBy(customer, payment);
              for (OpenItem item : owed) {
                if (item.open().equals(payment.amount())) {
                  add(
                      answers,
                      payment,
                      customer,
                      List.of(item),
                      Evidence.ONLY_INVOICE_OF_THIS_AMOUNT);
                }
              }
              add(answers, payment, customer, owed, Evidence.FULL_BALANCE);
              List<OpenItem> pastDue =
                  owed.stream().filter(item -> item.dueOn().isBefore(asOf)).toList();
              add(answers, payment, customer, pastDue, Evidence.ALL_PAST_DUE);
            });
    return answers;
  }

  private static void add(
      List<Match> answers,
      Payment payment,
      CustomerId customer,
      List<OpenItem> items,
      Evidence evidence) {
    if (!items.isEmpty() && OpenItems.sum(items, payment).equals(payment.amount())) {
      answers.add(new Match(payment, customer, OpenItems.inFull(items), evidence));
    }
  }
}
