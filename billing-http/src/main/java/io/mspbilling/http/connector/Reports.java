package io.mspbilling.http.connector;

import io.mspbilling.failure.UnreadableException;
import io.mspbilling.json.JsonProblem;
import io.mspbilling.receivables.SystemName;
import io.mspbilling.receivables.UnreadableRecord;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * Turns what could not be read into reports for people.
 *
 * @param system the vendor's system
 * @param product what people call it, as in {@code ConnectWise}
 */
public record Reports(SystemName system, String product) {

  public Reports {
    Objects.requireNonNull(system, "system");
    Objects.requireNonNull(product, "product");
  }

  /**
   * A report on a record that is left out.
   *
   * @param record which one, as in {@code invoice 10423}
   */
  public UnreadableRecord leftOut(String record, JsonProblem problem) {
    return report(
        record,
        problem,
        "open the "
            + record
            + " in "
            + product
            + " and put the field right; it is left out until then");
  }

  /** A remark on a record that is delivered all the same. */
  public UnreadableRecord report(String record, JsonProblem problem, String remedy) {
    return new UnreadableRecord(system, record, problem.path(), problem.remedy(), remedy);
  }

  /**
   * What was read, where there is nobody to report to.
   *
   * @throws UnreadableException instead of a {@link JsonProblem}
   */
  public <T> T readable(String operation, Supplier<T> reading) {
    try {
      return reading.get();
    } catch (JsonProblem e) {
      throw new UnreadableException(system.value(), operation, e.path() + ": " + e.remedy(), e);
    }
  }
}
