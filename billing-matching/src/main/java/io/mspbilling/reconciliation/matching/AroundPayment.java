package io.mspbilling.reconciliation.matching;

import io.mspbilling.receivables.Payment;
import io.mspbilling.reconciliation.matching.payer.PayerName;
import io.mspbilling.reconciliation.matching.reference.Surroundings;
import java.time.LocalDate;

/**
 * What a payment tells about the words of its memo.
 *
 * @param name what its customer is called; empty if it is not told whose payment it is
 */
record AroundPayment(Payment payment, String name, ItemKeys keys) implements Surroundings {

  private static final int MOST_DAYS_BEFORE = 120;
  private static final int MOST_DAYS_AFTER = 45;

  @Override
  public boolean isOneNumber(String written) {
    return keys.isOneNumber(written);
  }

  @Override
  public boolean isName(String word) {
    return keys.isPrefix(word) || begins(payment.payer(), word) || begins(name, word);
  }

  /** Whether a word of a name begins so. */
  private static boolean begins(String name, String word) {
    int last = Math.min(name.length(), PayerName.MAX_LENGTH) - word.length();
    for (int at = 0; at <= last; at++) {
      boolean inside = at > 0 && Character.isLetterOrDigit(name.charAt(at - 1));
      if (!inside && name.regionMatches(true, at, word, 0, word.length())) {
        return true;
      }
    }
    return false;
  }

  @Override
  public boolean isNear(LocalDate day) {
    LocalDate received = payment.receivedOn();
    return day.isAfter(received.minusDays(MOST_DAYS_BEFORE))
        && day.isBefore(received.plusDays(MOST_DAYS_AFTER));
  }
}
