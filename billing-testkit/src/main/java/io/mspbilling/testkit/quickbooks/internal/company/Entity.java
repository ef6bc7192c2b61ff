package io.mspbilling.testkit.quickbooks.internal.company;

import io.mspbilling.testkit.http.FakeObject;
import java.time.Instant;

/**
 * The current version of a record.
 *
 * @param key which record
 * @param syncToken number of changes since it was made
 * @param body its fields, without id, token and times
 * @param created when it was made
 * @param updated when it last changed
 * @param voided whether its amounts were struck out
 */
public record Entity(
    Key key, int syncToken, FakeObject body, Instant created, Instant updated, boolean voided) {

  /** Whether new transactions may refer to it; only names can be inactive. */
  public boolean isActive() {
    return !body.has("Active") || body.flag("Active");
  }
}
