package io.mspbilling.reconciliation.matching;

import io.mspbilling.money.Money;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.Payment;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The payer wrote down what it pays for. */
final class NamedInvoices {

  private static final int MAX_NUMBERS = 20;

  private final PayerIndex payers;
  private final OpenItems open;

  NamedInvoices(PayerIndex payers, OpenItems open) {
    this.payers = payers;
    this.open = open;
  }

  Naming naming(Payment payment) {
    return open.namedBy(payment, payers.payerOf(payment));
  }

  Optional<Match> match(Payment payment, Naming naming) {
    return naming
        .customer()
        .filter(customer -> mayPayFor(payment, customer))
        .flatMap(customer -> match(payment, naming, customer));
  }

  private Optional<Match> match(Payment payment, Naming naming, CustomerId customer) {
    List<OpenItem> named = naming.items();
    int difference = payment.amount().compareTo(OpenItems.sum(named, payment));
    if (difference == 0) {
      return Optional.of(
          new Match(payment, customer, OpenItems.inFull(named), Evidence.INVOICES_NAMED));
    }
    boolean one = named.size() == 1 && naming.closed().isEmpty();
    if (difference < 0 && one && isPayer(payment, customer) && !fitsAnother(payment, customer)) {
      return Optional.of(
          new Match(
              payment,
              customer,
              OpenItems.asFarAs(payment.amount(), named),
              Evidence.INVOICE_NAMED_SHORT_PAID));
    }
    return Optional.empty();
  }

  /** A payer known to be somebody else may have meant a number of its own. */
  private boolean mayPayFor(Payment payment, CustomerId customer) {
    return payers.payerOf(payment).map(payer -> payers.paysFor(payer, customer)).orElse(true);
  }

  private boolean isPayer(Payment payment, CustomerId customer) {
    return payers.payerOf(payment).filter(customer::equals).isPresent();
  }

  /** Less than the invoice named, and all of another one: which of the two is the slip? */
  private boolean fitsAnother(Payment payment, CustomerId customer) {
    return open.owedBy(customer, payment).stream()
        .map(OpenItem::open)
        .anyMatch(payment.amount()::equals);
  }

  Leftover leftover(Payment payment, Naming naming) {
    if (!naming.shared().isEmpty()) {
      return unclear(payment, "names " + shown(naming.shared()) + ", which several invoices have");
    }
    if (!naming.foreign().isEmpty()) {
      return new Leftover(
          payment,
          Leftover.Reason.AMOUNT_DIFFERS,
          "names " + numbers(naming.foreign()) + " in another currency, paid " + payment.amount(),
          List.of());
    }
    if (naming.items().isEmpty()) {
      return new Leftover(
          payment,
          Leftover.Reason.INVOICE_NOT_OPEN,
          "names " + shown(naming.closed()) + ", on which nothing is open",
          List.of());
    }
    String numbers = numbers(naming.items());
    Optional<CustomerId> customer = naming.customer();
    if (customer.isEmpty()) {
      return unclear(payment, "names invoices of several customers: " + numbers);
    }
    if (!mayPayFor(payment, customer.get())) {
      return unclear(payment, "names " + numbers + ", which is not the payer's own");
    }
    return amountDiffers(payment, naming.items(), customer.get());
  }

  private static Leftover unclear(Payment payment, String explanation) {
    return new Leftover(payment, Leftover.Reason.AMBIGUOUS, explanation, List.of());
  }

  private static Leftover amountDiffers(
      Payment payment, List<OpenItem> named, CustomerId customer) {
    Money sum = OpenItems.sum(named, payment);
    return new Leftover(
        payment,
        Leftover.Reason.AMOUNT_DIFFERS,
        "names " + numbers(named) + " with " + sum + " open, paid " + payment.amount(),
        List.of(
            new Match(
                payment,
                customer,
                OpenItems.asFarAs(payment.amount(), named),
                Evidence.INVOICES_NAMED)));
  }

  private static String numbers(List<OpenItem> items) {
    return shown(items.stream().map(OpenItem::number).toList());
  }

  private static String shown(List<String> numbers) {
    String first = numbers.stream().limit(MAX_NUMBERS).collect(Collectors.joining(", "));
    return numbers.size() > MAX_NUMBERS ? first + ", …" : first;
  }
}
