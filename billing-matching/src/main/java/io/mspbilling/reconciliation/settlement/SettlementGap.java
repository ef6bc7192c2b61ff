package io.mspbilling.reconciliation.settlement;

import io.mspbilling.money.Money;
import java.util.Objects;

/**
 * An amount that a payout does not explain.
 *
 * @param kind which of its equations fails
 * @param amount by how much: what is stated less what it is the sum of
 * @param facts the figures, in words
 */
public record SettlementGap(Kind kind, Money amount, String facts) {

  public SettlementGap {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(amount, "amount");
    Objects.requireNonNull(facts, "facts");
  }

  /** Which equation fails. */
  public enum Kind {
    /** An entry's net is not its gross less its fee. */
    ENTRY_DOES_NOT_FOOT,
    /** An entry has the sign of another kind, as a refund that adds money. */
    ENTRY_SIGN,
    /** Gross less fee is not the net. */
    NET_IS_NOT_GROSS_LESS_FEE,
    /** The entries' gross amounts do not come to the gross stated. */
    GROSS_IS_NOT_SUM,
    /** The entries' fees do not come to the fee stated. */
    FEE_IS_NOT_SUM,
    /** The entries' nets do not come to the net stated. */
    NET_IS_NOT_SUM,
    /** An entry is in another currency than the payout. */
    CURRENCY,
    /** The bank line has another amount than the net. */
    DEPOSIT_DIFFERS,
    /** No bank line is this payout. */
    NOT_ARRIVED,
    /** Several bank lines could be this payout. */
    ARRIVAL_UNCLEAR
  }
}
