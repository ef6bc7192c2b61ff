package io.mspbilling.accounting.quickbooks.online;

import io.mspbilling.accounting.quickbooks.online.entity.Stored;
import io.mspbilling.accounting.quickbooks.online.internal.wire.EntityJson;
import io.mspbilling.receivables.Pull;
import io.mspbilling.receivables.UnreadableRecord;
import java.util.List;
import java.util.Optional;

/**
 * What a query showed: records, and those that could not be read with what little is known of them.
 *
 * @param records what could be read
 * @param odd what could not
 */
record Sightings<T>(List<Stored<T>> records, List<Odd> odd) {

  /**
   * A record that could not be read as a whole.
   *
   * @param record says so to people
   * @param wire its fields, if they at least have the form that they should have
   */
  record Odd(UnreadableRecord record, Optional<EntityJson> wire) {}

  Pull<Stored<T>> pull() {
    return new Pull<>(records, odd.stream().map(Odd::record).toList(), Optional.empty());
  }
}
