package io.mspbilling.communication.dunning;

import io.mspbilling.money.Money;
import java.util.Currency;

/** The least that a message is for, in each currency. */
@FunctionalInterface
public interface LeastAmounts {

  /** The least that is asked for in a currency. */
  Money least(Currency currency);
}
