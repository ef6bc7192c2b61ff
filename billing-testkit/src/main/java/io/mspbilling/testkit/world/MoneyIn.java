package io.mspbilling.testkit.world;

import io.mspbilling.receivables.BankLine;
import io.mspbilling.receivables.InvoiceId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What came in otherwise than through the gateway, as the world itself knows it; in cents. */
final class MoneyIn {
  private final Map<String, Long> byClient = new HashMap<>();
  private final Map<InvoiceId, Long> byHand = new HashMap<>();
  private final Map<String, LocalDate> last = new HashMap<>();
  private final Map<String, Long> gross = new HashMap<>();
  private final Map<String, LocalDate> takenBack = new HashMap<>();
  private final List<BankLine> lines = new ArrayList<>();
  private long onAccount;

  void broughtIn(String client, BankLine line) {
    long cents = line.amount().minorUnits();
    byClient.merge(client, cents, Long::sum);
    onAccount += cents;
    lines.add(line);
    if (cents > 0) {
      gross.merge(client, cents, Long::sum);
      last.put(client, line.bookedOn());
    } else {
      takenBack.put(client, line.bookedOn());
    }
  }

  void enteredByHand(InvoiceId invoice, long cents) {
    byHand.merge(invoice, cents, Long::sum);
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

  /** The day of the last money that a client brought. */
  Optional<LocalDate> lastBy(String client) {
    return Optional.ofNullable(last.get(client));
  }

  /** What people entered on an invoice. */
  long onInvoice(InvoiceId invoice) {
    return byHand.getOrDefault(invoice, 0L);
  }

  /** The lines that clients caused on the bank account. */
  List<BankLine> lines() {
    return lines;
  }

  /** All that clients brought to the bank by themselves. */
  long all() {
    return onAccount;
  }
}
