package io.mspbilling.testkit.quickbooks.internal.company;

import io.mspbilling.testkit.quickbooks.internal.ledger.Posting;
import java.util.List;
import java.util.Map;

/** What the service demands of one kind of record, and what the record does to the books. */
interface Rules {

  /**
   * Answers the whole body to keep: checked, with defaults and totals filled in.
   *
   * @throws BooksFault if the service would refuse the record
   */
  Tree complete(Draft draft);

  /** Answers the balanced bookings of a completed body. */
  default List<Posting> postings(Key key, Tree body) {
    return List.of();
  }

  /** Answers which transactions a completed body uses up. */
  default List<Link> links(Key key, Tree body) {
    return List.of();
  }

  /** Answers the fields that the service computes when the record is read. */
  default Map<String, Object> derived(Entity entity) {
    return Map.of();
  }

  /** Answers the body that is left after voiding, if records of this kind can be voided. */
  default Tree voided(Entity entity) {
    throw BooksFault.unsupported(
        "Operation void is not supported for " + entity.key().kind().wireName());
  }
}
