package io.mspbilling.reconciliation.matching.planted;

import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.Payment;
import io.mspbilling.receivables.PaymentId;
import io.mspbilling.reconciliation.matching.Leftover;
import io.mspbilling.reconciliation.matching.MatchResult;
import io.mspbilling.testkit.planted.Line;
import io.mspbilling.testkit.planted.PlantedInvoice;
import io.mspbilling.testkit.planted.PlantedLedger;
import io.mspbilling.testkit.planted.Score;
import io.mspbilling.testkit.planted.Score.Mistake;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Each payment of one ledger that came out otherwise than it should, for people to read. */
final class Misses {

  private final Map<PaymentId, Payment> payments = new HashMap<>();
  private final Map<InvoiceId, PlantedInvoice> invoices = new HashMap<>();
  private final Map<PaymentId, Leftover> leftovers = new HashMap<>();

  Misses(PlantedLedger ledger, MatchResult result) {
    ledger.payments().forEach(payment -> payments.put(payment.id(), payment));
    ledger.invoices().forEach(invoice -> invoices.put(invoice.id(), invoice));
    result.leftovers().forEach(left -> leftovers.put(left.payment().id(), left));
  }

  String of(Score score) {
    return told("WRONG", score.mistakes()) + told("missed", score.missed());
  }

  private String told(String what, List<Mistake> mistakes) {
    return mistakes.stream()
        .sorted(Comparator.comparing(mistake -> mistake.truth().noise()))
        .map(mistake -> what + " " + told(mistake) + "\n")
        .collect(Collectors.joining());
  }

  private String told(Mistake mistake) {
    Payment payment = java.util.Objects.requireNonNull(payments.get(mistake.payment()));
    Leftover left = leftovers.get(mistake.payment());
    return mistake.truth().noise()
        + " "
        + payment.id()
        + " "
        + payment.receivedOn()
        + " "
        + payment.amount()
        + " by '"
        + payment.payer()
        + "' memo '"
        + payment.memo()
        + "' meant "
        + told(mistake.truth().lines())
        + (mistake.applied().isEmpty() ? "" : " applied " + told(mistake.applied()))
        + (left == null ? "" : " left as " + left.reason() + ": " + left.explanation());
  }

  private String told(Set<Line> lines) {
    return lines.stream().map(this::told).sorted().toList().toString();
  }

  private String told(Line line) {
    PlantedInvoice invoice = java.util.Objects.requireNonNull(invoices.get(line.invoice()));
    return line.cash().amount()
        + " to "
        + invoice.number()
        + " ("
        + invoice.open().amount()
        + " open, issued "
        + invoice.issuedOn()
        + ", due "
        + invoice.dueOn()
        + ")";
  }
}
