package io.mspbilling.examples;

import io.mspbilling.receivables.BankLine;
import io.mspbilling.receivables.Customer;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says whom an id means, where a text speaks of a customer or of a line of the bank account. */
final class Names {
  private static final Pattern CUSTOMER = Pattern.compile("(customer |of )([a-z-]+:\\d+)\\b");
  private static final Pattern LINE = Pattern.compile("(payment )([a-z-]+:\\w+)\\b");

  private final Map<String, String> customers = new HashMap<>();
  private final Map<String, String> lines = new HashMap<>();

  Names(Collection<Customer> customers, Collection<BankLine> lines) {
    customers.forEach(customer -> this.customers.put(customer.id().text(), customer.name()));
    lines.forEach(line -> this.lines.put(line.id().text(), line.counterparty()));
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
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    lines.containsKey(found.group(2))
                        ? found.group() + " from " + lines.get(found.group(2))
                        : found.group()));
  }
}
