package io.mspbilling.psa.autotask.billing;

import io.mspbilling.json.Node;
import java.time.Duration;

/**
 * How much of the customer's quota is used, by all integrations together.
 *
 * @param allowed calls that are allowed within the window; beyond them nobody gets an answer
 * @param window as a rule an hour
 * @param used calls within the window that ends now; from half of the quota on, Autotask slows down
 */
public record AutotaskUsage(long allowed, Duration window, long used) {

  /**
   * Reads the answer of {@code ThresholdInformation}.
   *
   * @throws io.mspbilling.json.JsonProblem naming the field that is not what it has to be
   */
  public static AutotaskUsage read(Node answer) {
    return new AutotaskUsage(
        answer.requiredInteger("externalRequestThreshold"),
        Duration.ofMinutes(answer.requiredInteger("requestThresholdTimeframe")),
        answer.requiredInteger("currentTimeframeRequestCount"));
  }
}
