package io.mspbilling.testkit.engine.ledger;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * One side of a booking.
 *
 * @param account id of the account
 * @param currency ISO 4217 code
 * @param amount debit positive, credit negative
 * @param party id of the customer or vendor the line is about, if any
 */
public record Posting(String account, String currency, BigDecimal amount, Optional<String> party) {

  /** A debit without a party. */
  public static Posting debit(String account, String currency, BigDecimal amount) {
    return new Posting(account, currency, amount, Optional.empty());
  }

  /** A credit without a party. */
  public static Posting credit(String account, String currency, BigDecimal amount) {
    return debit(account, currency, amount.negate());
  }

  /** The same posting on the other side. */
  public Posting reversed() {
    return new Posting(account, currency, amount.negate(), party);
  }

  /** The same posting about a party. */
  public Posting about(String party) {
    return new Posting(account, currency, amount, Optional.of(party));
  }
}
