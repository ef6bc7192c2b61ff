package io.mspbilling.testkit.contract;

import io.mspbilling.money.Money;
import java.util.Currency;

/** The bank's side of a connector under test. */
public interface BankWorld {

  /** The currency of the account. */
  Currency currency();

  /**
   * The bank books a line today.
   *
   * @param amount positive for money in, negative for money out
   * @param memo what the other side wrote; any visible characters
   */
  void book(Money amount, String counterparty, String memo);

  /** Lets days pass. */
  void passDays(int days);
}
