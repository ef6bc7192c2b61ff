package io.mspbilling.testkit.world;

import java.util.HashSet;
import java.util.Set;

/**
 * The money that is shown to people: named by a row, or of a client of whom a posting was refused.
 * The books take a client's movements in their order, so that what comes after that one waits until
 * people release it.
 */
final class Behind {
  private final Rows rows;
  private final Set<String> ids = new HashSet<>();

  /**
   * @param refused the names of clients of whom a refused posting is shown
   */
  Behind(Town town, Collected collected, Set<String> refused, Rows rows) {
    this.rows = rows;
    for (String name : refused) {
      town.client(name).stream()
          .flatMap(client -> collected.charges(client.id()).stream())
          .forEach(charge -> ids.add(charge.payment().text()));
    }
    town.ledger.lines().stream()
        .filter(line -> refused.contains(line.counterparty()))
        .forEach(line -> ids.add(line.id().text()));
  }

  /** Whether a payment waits behind one that is named. */
  boolean isBehind(String payment) {
    return ids.contains(payment);
  }

  /** Whether a payment is named, or waits behind one that is. */
  boolean isShown(String payment) {
    return rows.mention(payment) || ids.contains(payment);
  }
}
