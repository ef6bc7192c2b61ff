package io.mspbilling.psa.connectwise.internal;

import io.mspbilling.json.JsonProblem;
import io.mspbilling.receivables.SystemName;
import io.mspbilling.receivables.UnreadableRecord;

/** Turns what could not be read into reports for people. */
public final class Reports {
  private static final SystemName SYSTEM = new SystemName(Api.SYSTEM);

  private Reports() {}

  /**
   * A report on a record.
   *
   * @param record which one, as in {@code invoice 10423}
   */
  public static UnreadableRecord of(String record, JsonProblem problem) {
    return new UnreadableRecord(
        SYSTEM,
        record,
        problem.path(),
        problem.remedy(),
        "open the "
            + record
            + " in ConnectWise and put the field right; it is left out until then");
  }

  /**
   * A remark on a record that is delivered all the same.
   *
   * @param record which one, as in {@code invoice 10423}
   */
  public static UnreadableRecord beside(String record, JsonProblem problem) {
    return new UnreadableRecord(
        SYSTEM,
        record,
        problem.path(),
        problem.remedy(),
        "it is delivered as it is; look at its adjustments, down payments and progress billing");
  }
}
