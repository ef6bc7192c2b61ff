package io.mspbilling.accounting.quickbooks.online.entity;

import io.mspbilling.money.Money;
import java.util.Objects;
import java.util.Optional;

/**
 * One side of a journal entry.
 *
 * @param debit whether it debits the account, else it credits it
 * @param amount how much; zero or positive
 * @param account id of the account
 * @param customer id of the customer concerned; required on accounts receivable
 * @param description what it is
 */
public record JournalLine(
    boolean debit, Money amount, String account, Optional<String> customer, String description) {

  /**
   * @throws IllegalArgumentException if the amount is negative
   */
  public JournalLine {
    Objects.requireNonNull(account, "account");
    Objects.requireNonNull(customer, "customer");
    Objects.requireNonNull(description, "description");
    if (amount.isNegative()) {
      throw new IllegalArgumentException("a journal line is not negative: " + amount);
    }
  }

  /** A debit. */
  public static JournalLine debit(Money amount, String account, String description) {
    return new JournalLine(true, amount, account, Optional.empty(), description);
  }

  /** A credit. */
  public static JournalLine credit(Money amount, String account, String description) {
    return new JournalLine(false, amount, account, Optional.empty(), description);
  }

  /** The same, concerning a customer. */
  public JournalLine withCustomer(String id) {
    return new JournalLine(debit, amount, account, Optional.of(id), description);
  }
}
