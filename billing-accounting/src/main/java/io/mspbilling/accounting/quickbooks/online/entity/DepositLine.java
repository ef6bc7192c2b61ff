package io.mspbilling.accounting.quickbooks.online.entity;

import io.mspbilling.money.Money;
import java.util.Objects;

/** One line of a deposit. */
public sealed interface DepositLine {

  /** What it adds to the deposit; negative if it takes away. */
  Money amount();

  /**
   * Money that lay on undeposited funds by an earlier document.
   *
   * @param amount what that document holds
   * @param document the payment, sales receipt or other document
   */
  record Linked(Money amount, LinkedTxn document) implements DepositLine {
    public Linked {
      Objects.requireNonNull(amount, "amount");
      Objects.requireNonNull(document, "document");
    }
  }

  /**
   * Money that goes straight to or from an account, as a fee that was kept back.
   *
   * @param amount negative for a fee
   * @param account id of the account on the other side
   * @param description what it is
   */
  record Direct(Money amount, String account, String description) implements DepositLine {
    public Direct {
      Objects.requireNonNull(amount, "amount");
      Objects.requireNonNull(account, "account");
      Objects.requireNonNull(description, "description");
    }
  }
}
