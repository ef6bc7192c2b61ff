package io.mspbilling.examples;

import io.mspbilling.money.Money;
import io.mspbilling.receivables.BankLine;
import io.mspbilling.receivables.Customer;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.PaymentId;
import io.mspbilling.worklist.ExceptionKind;
import io.mspbilling.worklist.ExceptionRow;
import io.mspbilling.worklist.Subject;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says whom or what an id means, where a text speaks of a customer or of a line of the bank
 * account: people know a payment by its payer, its day and its amount.
 */
final class Names {
  private static final Pattern CUSTOMER = Pattern.compile("(customer |of )([a-z-]+:\\d+)\\b");
  private static final Pattern LINE = Pattern.compile("(?:the )?payment ([a-z-]+:\\w+)\\b");

  private final PsaVendor psa;
  private final Map<String, String> customers = new HashMap<>();
  private final Map<PaymentId, BankLine> lines = new HashMap<>();

  Names(PsaVendor psa, Collection<Customer> customers, Collection<BankLine> lines) {
    this.psa = psa;
    customers.forEach(customer -> this.customers.put(customer.id().text(), customer.name()));
    lines.forEach(line -> this.lines.put(line.id(), line));
  }

  /** What a row is about, with the names and the money that people know it by. */
  String title(ExceptionRow row) {
    if (row.subject() instanceof Subject.OfPayment payment && lines.containsKey(payment.id())) {
      BankLine line = lines.get(payment.id());
      return Text.of(line.amount()) + " from " + line.counterparty() + ", booked " + day(line);
    }
    if (row.subject() instanceof Subject.OfRecord record
        && record.system().equalsIgnoreCase(psa.title())) {
      return psa.title() + " " + record.id();
    }
    String whose =
        row.subject() instanceof Subject.OfInvoice
            ? row.customer().map(CustomerId::text).map(id -> " of " + id).orElse("")
            : "";
    return in(row.subject() + whose);
  }

  /** What is the matter, without the amount that the title has said. */
  String facts(ExceptionRow row) {
    String amount =
        row.kind() == ExceptionKind.UNMATCHED_PAYMENT
                && row.subject() instanceof Subject.OfPayment payment
            ? row.amount()
                .filter(all -> isAmountOf(payment.id(), all))
                .map(all -> all + " ")
                .orElse("")
            : "";
    return in(
        row.facts().startsWith(amount) ? row.facts().substring(amount.length()) : row.facts());
  }

  private boolean isAmountOf(PaymentId id, Money amount) {
    return Optional.ofNullable(lines.get(id))
        .map(BankLine::amount)
        .filter(amount::equals)
        .isPresent();
  }

  /** The text with names in place of customers' ids, and payers and days in place of payments'. */
  String in(String text) {
    String named =
        replaced(
            CUSTOMER,
            text,
            found -> found.group(1) + customers.getOrDefault(found.group(2), found.group(2)));
    return Text.grouped(replaced(LINE, named, this::payment));
  }

  private String payment(MatchResult found) {
    BankLine line = lines.get(PaymentId.parse(found.group(1)));
    return line == null
        ? found.group()
        : "the payment of " + day(line) + " from " + line.counterparty();
  }

  private static String day(BankLine line) {
    return Text.of(line.bookedOn());
  }

  private static String replaced(Pattern what, String text, Function<MatchResult, String> by) {
    return what.matcher(text).replaceAll(found -> Matcher.quoteReplacement(by.apply(found)));
  }
}
