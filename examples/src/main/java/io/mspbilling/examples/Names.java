package io.mspbilling.examples;

import io.mspbilling.receivables.BankLine;
import io.mspbilling.receivables.Customer;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.PaymentId;
import io.mspbilling.worklist.ExceptionRow;
import io.mspbilling.worklist.Subject;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says whom an id means, where a text speaks of a customer or of a line of the bank account. */
final class Names {
  private static final Pattern CUSTOMER = Pattern.compile("(customer |of )([a-z-]+:\\d+)\\b");
  private static final Pattern LINE = Pattern.compile("(payment )([a-z-]+:\\w+)\\b");

  private final Map<String, String> customers = new HashMap<>();
  private final Map<PaymentId, BankLine> lines = new HashMap<>();

  Names(Collection<Customer> customers, Collection<BankLine> lines) {
    customers.forEach(customer -> this.customers.put(customer.id().text(), customer.name()));
    lines.forEach(line -> this.lines.put(line.id(), line));
  }

  /** What a row is about, with the names and the money that people know it by. */
  String title(ExceptionRow row) {
    String subject = row.subject().toString();
    if (row.subject() instanceof Subject.OfPayment payment) {
      BankLine line = lines.get(payment.id());
      if (line != null) {
        subject =
            Text.of(line.amount())
                + " from "
                + line.counterparty()
                + ", booked "
                + Text.of(line.bookedOn())
                + " ("
                + payment.id()
                + ")";
      }
    } else if (row.subject() instanceof Subject.OfInvoice) {
      subject +=
          row.customer()
              .map(CustomerId::text)
              .map(id -> " of " + customers.getOrDefault(id, id))
              .orElse("");
    }
    return in(subject);
  }

  /** The text with names in place of customers' ids, and payers beside payments' ids. */
  String in(String text) {
    String named =
        CUSTOMER
            .matcher(text)
            .replaceAll(
                found ->
                    Matcher.quoteReplacement(
                        found.group(1) + customers.getOrDefault(found.group(2), found.group(2))));
    return LINE.matcher(named)
        .replaceAll(found -> Matcher.quoteReplacement(payer(found.group(), found.group(2))));
  }

  private String payer(String text, String id) {
    return Optional.ofNullable(lines.get(PaymentId.parse(id)))
        .map(line -> text + " from " + line.counterparty())
        .orElse(text);
  }
}
