package io.mspbilling.reconciliation.matching;

import io.mspbilling.receivables.Payment;
import io.mspbilling.reconciliation.matching.Clues.PayerBy;
import io.mspbilling.reconciliation.matching.payer.NamesInText;
import io.mspbilling.reconciliation.matching.payer.PayerDirectory.Cut;
import io.mspbilling.reconciliation.matching.payer.PayerName;
import io.mspbilling.reconciliation.matching.reference.Word;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds out who paid, where that is certain. A name that two customers share names nobody. */
final class PayerReader {

  private final Customers customers;
  private final NamesInText names;
  private final Map<String, Payer> byName = new HashMap<>();

  PayerReader(Customers customers) {
    this.customers = customers;
    this.names = new NamesInText(customers.directory());
  }

  /**
   * A payer, and how it is known.
   *
   * @param customer its number, -1 if it is not known
   * @param elsewhere who it would be if it were billed in the currency of the payment, or -1
   */
  record Payer(int customer, PayerBy by, int elsewhere) {
    static final Payer UNKNOWN = new Payer(-1, PayerBy.NOTHING, -1);

    static Payer of(int customer, PayerBy by) {
      return new Payer(customer, by, -1);
    }
  }

  Payer payer(Payment payment, List<Word> words) {
    if (payment.customer().isPresent()) {
      return Payer.of(customers.number(payment.customer().get()), PayerBy.ID);
    }
    Payer named = Payer.UNKNOWN;
    if (!payment.payer().isEmpty()) {
      String currency = payment.amount().currency().getCurrencyCode();
      named = byName.computeIfAbsent(currency + payment.payer(), key -> named(payment));
    }
    Payer known = named.customer() >= 0 ? named : coded(named, payment, words);
    return known.customer() >= 0 ? known : inMemo(known, payment);
  }

  /** Where the bank prints no payer, the memo may hold it. */
  private Payer inMemo(Payer before, Payment payment) {
    if (payment.memo().isBlank() || !payment.payer().isBlank()) {
      return before;
    }
    int[] found = names.customers(payment.memo());
    return found.length == 1 && billed(found, payment).length == 1
        ? Payer.of(found[0], PayerBy.NAME_CUT)
        : before;
  }

  private Payer named(Payment payment) {
    int elsewhere = -1;
    for (String side : customers.directory().sides(payment.payer())) {
      Payer found = named(side, payment);
      if (found.customer() >= 0) {
        return found;
      }
      elsewhere = found.elsewhere() >= 0 ? found.elsewhere() : elsewhere;
    }
    return new Payer(-1, PayerBy.NOTHING, elsewhere);
  }

  private Payer named(String side, Payment payment) {
    int elsewhere = -1;
    boolean shared = false;
    PayerName plain = PayerName.of(side);
    PayerName literal = PayerName.literal(side);
    for (PayerName name : plain.equals(literal) ? List.of(plain) : List.of(literal, plain)) {
      if (name.isEmpty()) {
        continue;
      }
      int[] all = customers.directory().named(name, side);
      int[] found = billed(all, payment);
      if (found.length == 1) {
        return Payer.of(found[0], PayerBy.NAME);
      }
      shared |= found.length > 1;
      elsewhere = all.length == 1 ? all[0] : elsewhere;
    }
    Payer unknown = new Payer(-1, PayerBy.NOTHING, elsewhere);
    return shared ? unknown : cut(side, payment).orElse(unknown);
  }

  /** The only one whose name was cut for certain, where no other may be meant. */
  private Optional<Payer> cut(String side, Payment payment) {
    List<Cut> cuts =
        customers.directory().cutShort(side, payment.payer()).stream()
            .filter(cut -> customers.isBilledIn(cut.customer(), payment.amount().currency()))
            .toList();
    if (cuts.size() != 1) {
      return Optional.empty();
    }
    return switch (cuts.get(0).by()) {
      case IN_FORM -> Optional.of(Payer.of(cuts.get(0).customer(), PayerBy.NAME));
      case IN_WORD -> Optional.of(Payer.of(cuts.get(0).customer(), PayerBy.NAME_CUT));
      case BEHIND_WORD -> Optional.empty();
    };
  }

  private Payer coded(Payer byName, Payment payment, List<Word> words) {
    int found = -1;
    for (Word word : words) {
      // 2026 may be a customer's code, but is a year unless it is called an account.
      boolean mayBeYear = word.plain().length() > 3 && !word.telling();
      boolean mayBeCode =
          word.said() == Word.Said.ACCOUNT || (word.said() == Word.Said.NOTHING && !mayBeYear);
      int[] coded =
          mayBeCode ? billed(customers.directory().coded(word.plain()), payment) : new int[0];
      if (coded.length > 0) {
        boolean unclear = coded.length > 1 || (found >= 0 && found != coded[0]);
        if (unclear) {
          return Payer.UNKNOWN;
        }
        found = coded[0];
      }
    }
    return found < 0 ? byName : Payer.of(found, PayerBy.CODE);
  }

  private int[] billed(int[] found, Payment payment) {
    return found.length == 0
        ? found
        : Arrays.stream(found)
            .filter(customer -> customers.isBilledIn(customer, payment.amount().currency()))
            .toArray();
  }
}
