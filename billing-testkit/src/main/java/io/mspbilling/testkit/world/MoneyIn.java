package io.mspbilling.testkit.world;

import io.mspbilling.receivables.BankLine;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.PaymentId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What came in otherwise than through the gateway, as the world itself knows it; in cents. */
final class MoneyIn {
  private final Map<String, Long> byClient = new HashMap<>();
  private final Map<InvoiceId, Map<LocalDate, Long>> byHand = new HashMap<>();
  private final Map<String, LocalDate> last = new HashMap<>();
  private final Map<String, Long> gross = new HashMap<>();
  private final Map<String, LocalDate> takenBack = new HashMap<>();
  private final Set<String> unseen = new TreeSet<>();
  private final List<BankLine> before = new ArrayList<>();
  private final List<BankLine> lines = new ArrayList<>();
  private final Map<String, Map<LocalDate, Long>> credits = new HashMap<>();
  private final Map<InvoiceId, Map<LocalDate, Long>> creditOn = new HashMap<>();
  private final Map<InvoiceId, Long> restOn = new HashMap<>();
  private final Map<PaymentId, Long> restUsed = new HashMap<>();
  private long onAccount;

  void broughtIn(String client, BankLine line) {
    long cents = line.amount().minorUnits();
    byClient.merge(client, cents, Long::sum);
    onAccount += cents;
    lines.add(line);
    if (cents > 0) {
      gross.merge(client, cents, Long::sum);
      unseen.add(client);
    } else {
      takenBack.put(client, line.bookedOn());
    }
  }

  /** A line from before the first day, which people have seen to. */
  void broughtBefore(BankLine line) {
    onAccount += line.amount().minorUnits();
    before.add(line);
  }

  /** The lines from before the first day. */
  List<BankLine> before() {
    return before;
  }

  /** A line waits again, under another id, and its own tells of nothing any more. */
  void takenOff(BankLine line, PaymentId again) {
    lines.set(lines.indexOf(line), BankLine.builder().from(line).id(again).build());
  }

  /** A line that clients or the bank itself caused. */
  Optional<BankLine> line(PaymentId id) {
    return lines.stream().filter(line -> line.id().equals(id)).findFirst();
  }

  /** The bank could be asked today. */
  void shown(LocalDate today) {
    unseen.forEach(client -> last.put(client, today));
    unseen.clear();
  }

  void enteredByHand(InvoiceId invoice, LocalDate day, long cents) {
    byHand.computeIfAbsent(invoice, id -> new HashMap<>()).merge(day, cents, Long::sum);
  }

  void credited(String client, LocalDate day, long cents) {
    credits.computeIfAbsent(client, name -> new HashMap<>()).merge(day, cents, Long::sum);
  }

  void creditApplied(InvoiceId invoice, LocalDate day, long cents) {
    creditOn.computeIfAbsent(invoice, id -> new HashMap<>()).merge(day, cents, Long::sum);
  }

  void restApplied(PaymentId line, InvoiceId invoice, long cents) {
    restUsed.merge(line, cents, Long::sum);
    restOn.merge(invoice, cents, Long::sum);
  }

  /** What of a line people applied after it had paid for nothing. */
  long restUsed(PaymentId line) {
    return restUsed.getOrDefault(line, 0L);
  }

  /** What people applied to an invoice of money that had paid for nothing. */
  long restOn(InvoiceId invoice) {
    return restOn.getOrDefault(invoice, 0L);
  }

  /** What of credit memos was applied to an invoice. */
  long creditOn(InvoiceId invoice) {
    return creditOn(invoice, LocalDate.MAX);
  }

  /** What of credit memos was applied to an invoice up to a day. */
  long creditOn(InvoiceId invoice, LocalDate day) {
    return upTo(day, creditOn.getOrDefault(invoice, Map.of()));
  }

  /** What a client was credited up to a day. */
  long creditOf(String client, LocalDate day) {
    return upTo(day, credits.getOrDefault(client, Map.of()));
  }

  /** What a client brought to the bank by itself, whatever the bank took back of it. */
  long grossBy(String client) {
    return gross.getOrDefault(client, 0L);
  }

  /** The day on which the bank last took something back from a client. */
  Optional<LocalDate> lastTakenBack(String client) {
    return Optional.ofNullable(takenBack.get(client));
  }

  /** What a client brought to the bank by itself, and the bank kept. */
  long by(String client) {
    return byClient.getOrDefault(client, 0L);
  }

  /** The day on which the bank first showed the last money that a client brought. */
  Optional<LocalDate> lastBy(String client) {
    return Optional.ofNullable(last.get(client));
  }

  /** What people entered on an invoice. */
  long onInvoice(InvoiceId invoice) {
    return onInvoice(invoice, LocalDate.MAX);
  }

  /** What people entered on an invoice up to a day. */
  long onInvoice(InvoiceId invoice, LocalDate day) {
    return upTo(day, byHand.getOrDefault(invoice, Map.of()));
  }

  private static long upTo(LocalDate day, Map<LocalDate, Long> cents) {
    return cents.entrySet().stream()
        .filter(entry -> !entry.getKey().isAfter(day))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  /** The lines that clients, or the bank itself, caused on the bank account. */
  List<BankLine> lines() {
    return lines;
  }

  /** All that clients brought to the bank by themselves. */
  long all() {
    return onAccount;
  }
}
