package io.mspbilling.reconciliation;

import io.mspbilling.money.Money;
import io.mspbilling.worklist.Words;
import java.util.Objects;

/**
 * One side of a double entry.
 *
 * @param account whose balance changes
 * @param amount positive for a debit, negative for a credit
 */
public record LedgerLine(AccountRole account, Money amount) {

  public LedgerLine {
    Objects.requireNonNull(account, "account");
    Objects.requireNonNull(amount, "amount");
  }

  static LedgerLine debit(AccountRole account, Money amount) {
    return new LedgerLine(account, amount);
  }

  static LedgerLine credit(AccountRole account, Money amount) {
    return new LedgerLine(account, amount.negated());
  }

  public boolean isDebit() {
    return amount.isPositive();
  }

  @Override
  public String toString() {
    return (amount.isNegative() ? "Cr " : "Dr ") + Words.of(account) + " " + amount.abs();
  }
}
