package io.mspbilling.report;

import io.mspbilling.worklist.Subject;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says for people whom or what an id in a text means, where that is known: a client by its name, an
 * invoice by its number, a payment by who sent it when. Systems number customers and invoices
 * alike, so the word before an id decides; where none does, and it may be either, it stays.
 */
final class Wording {

  /**
   * An id as {@link io.mspbilling.receivables.ExternalId#text} writes it, as far as it is plain,
   * with the word before it.
   */
  private static final Pattern ID =
      Pattern.compile("(?:\\b(\\p{L}+) )?\\b([a-z][a-z0-9-]*:[\\w~-]+)");

  /** What a customer's id stands behind, besides "customer". */
  private static final Set<String> OF_CUSTOMERS = Set.of("customer", "of", "by", "to", "for");

  /** What the ids of things stand behind that no name is known of. */
  private static final Set<String> OF_OTHERS =
      Set.of("agreement", "payout", "method", "line", "document", "event", "plan");

  private final Map<String, String> customers = new HashMap<>();
  private final Map<String, String> invoices = new HashMap<>();
  private final Map<String, String> payments = new HashMap<>();

  Wording(ReportFacts facts) {
    facts.customerNames().forEach((id, name) -> customers.put(id.text(), name));
    facts.paymentNames().forEach((id, name) -> payments.put(id.text(), name));
    facts.ledgers().stream()
        .flatMap(ledger -> ledger.invoices().stream())
        .forEach(invoice -> invoices.put(invoice.id().text(), invoice.number()));
    facts
        .exceptions()
        .forEach(
            row -> {
              if (row.subject() instanceof Subject.OfInvoice invoice) {
                invoices.put(invoice.id().text(), invoice.number());
              }
            });
  }

  String of(String text) {
    return ID.matcher(text).replaceAll(found -> Matcher.quoteReplacement(worded(found)));
  }

  private String worded(MatchResult found) {
    String id = found.group(2);
    String word = Objects.requireNonNullElse(found.group(1), "");
    String before = word.isEmpty() ? "" : word + " ";
    String payment = payments.get(id);
    if (payment != null && !word.equals("customer") && !word.equals("invoice")) {
      return (word.equals("payment") ? before : before + "the payment ") + payment;
    }
    if (word.equals("invoice")) {
      return before + invoices.getOrDefault(id, id);
    }
    boolean isCustomer =
        OF_CUSTOMERS.contains(word) || (!OF_OTHERS.contains(word) && !invoices.containsKey(id));
    return before + (isCustomer ? customers.getOrDefault(id, id) : id);
  }
}
