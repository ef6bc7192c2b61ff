package io.mspbilling.reconciliation.matching;

import io.mspbilling.money.Money;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.Payment;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The payer wrote down what it pays for. */
final class NamedInvoices {

  private final PayerIndex payers;

  NamedInvoices(PayerIndex payers) {
    this.payers = payers;
  }

  Optional<Match> match(Payment payment, OpenItems open) {
    List<OpenItem> named = open.namedBy(payment);
    if (named.isEmpty() || named.stream().map(OpenItem::customer).distinct().count() > 1) {
      return Optional.empty();
    }
    CustomerId customer = named.get(0).customer();
    Money sum = OpenItems.sum(named, payment);
    int difference = payment.amount().compareTo(sum);
    if (difference == 0) {
      return Optional.of(
          new Match(payment, customer, OpenItems.inFull(named), Evidence.INVOICES_NAMED));
    }
    boolean samePayer = payers.payerOf(payment).filter(customer::equals).isPresent();
    if (difference < 0 && named.size() == 1 && samePayer) {
      return Optional.of(
          new Match(
              payment,
              customer,
              OpenItems.asFarAs(payment.amount(), named),
              Evidence.INVOICE_NAMED_SHORT_PAID));
    }
    return Optional.empty();
  }

  Leftover leftover(Payment payment, OpenItems open) {
    List<OpenItem> named = open.namedBy(payment);
    String numbers = named.stream().map(OpenItem::number).collect(Collectors.joining(", "));
    if (named.stream().map(OpenItem::customer).distinct().count() > 1) {
      return new Leftover(
          payment,
          Leftover.Reason.AMBIGUOUS,
          "names invoices of several customers: " + numbers,
          List.of());
    }
    return new Leftover(
        payment,
        Leftover.Reason.AMOUNT_DIFFERS,
        "names "
            + numbers
            + " with "
            + OpenItems.sum(named, payment)
            + " open, paid "
            + payment.amount(),
        List.of(
            new Match(
                payment,
                named.get(0).customer(),
                OpenItems.asFarAs(payment.amount(), named),
                Evidence.INVOICES_NAMED)));
  }
}
