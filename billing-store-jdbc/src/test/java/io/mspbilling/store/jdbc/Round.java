package io.mspbilling.store.jdbc;

import io.mspbilling.journal.TenantId;

/** How big the hammering is. Each round has customers and a journal of its own. */
final class Round {

  /** Customers of a round, each of whom is to be charged once. */
  static final int CUSTOMERS = Integer.getInteger("hammer.customers", 24);

  /** Rounds of each test. */
  static final int COUNT = Integer.getInteger("hammer.rounds", 1);

  private Round() {}

  static TenantId tenant(int number) {
    return TenantId.of("round-" + number);
  }
}
