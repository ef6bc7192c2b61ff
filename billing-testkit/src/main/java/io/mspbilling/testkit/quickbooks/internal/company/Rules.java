package io.mspbilling.testkit.quickbooks.internal.company;

import io.mspbilling.testkit.engine.ledger.Posting;
import io.mspbilling.testkit.http.FakeJson;
import io.mspbilling.testkit.http.FakeObject;
import java.util.List;

/** What the service demands of one kind of record, and what the record does to the books. */
interface Rules {

  /**
   * Answers the whole body to keep: checked, with defaults and totals filled in.
   *
   * @throws BooksFault if the service would refuse the record
   */
  FakeObject complete(Draft draft);

  /** Answers the balanced bookings of a completed body. */
  default List<Posting> postings(Key key, FakeObject body) {
    return List.of();
  }

  /** Answers which transactions a completed body uses up. */
  default List<Link> links(Key key, FakeObject body) {
    return List.of();
  }

  /** Answers the fields that the service computes when the record is read. */
  default FakeObject derived(Entity entity) {
    return FakeJson.object();
  }

  /** Answers the body that is left after voiding, if records of this kind can be voided. */
  default FakeObject voided(Entity entity) {
    throw BooksFault.unsupported(
        "Operation void is not supported for " + entity.key().kind().wireName());
  }
}
