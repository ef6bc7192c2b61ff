package io.mspbilling.report;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says for people whom or what an id in a text means, where that is known: a client by its name, a
 * payment by who sent it when.
 */
final class Wording {

  /**
   * An id as {@link io.mspbilling.receivables.ExternalId#text} writes it, as far as it is plain.
   */
  private static final Pattern ID = Pattern.compile("(payment )?\\b([a-z][a-z0-9-]*:[\\w~-]+)");

  private final Map<String, String> customers = new HashMap<>();
  private final Map<String, String> payments = new HashMap<>();

  Wording(ReportFacts facts) {
    facts.customerNames().forEach((id, name) -> customers.put(id.text(), name));
    facts.paymentNames().forEach((id, name) -> payments.put(id.text(), name));
  }

  String of(String text) {
    return ID.matcher(text).replaceAll(found -> Matcher.quoteReplacement(meant(found)));
  }

  private String meant(MatchResult found) {
    String payment = payments.get(found.group(2));
    if (payment != null) {
      return (found.group(1) == null ? "the payment " : found.group(1)) + payment;
    }
    String customer = customers.get(found.group(2));
    return customer == null
        ? found.group()
        : (found.group(1) == null ? "" : found.group(1)) + customer;
  }
}
