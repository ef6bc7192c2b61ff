package io.mspbilling.automation.explorer;

import io.mspbilling.automation.BillingAutomation;
import io.mspbilling.policies.BillingPolicies;
import java.util.Optional;
import java.util.function.Supplier;

/** What happens on a small day, and what must have come of it in the end. */
interface Plot {

  BillingPolicies policies();

  /**
   * Brings the world to the morning of the day.
   *
   * @param billing a worker whom nobody disturbs
   */
  void prepare(Vendors world, Supplier<BillingAutomation> billing);

  /** What somebody else does while the workers run; empty for nothing. */
  default Optional<Office> meanwhile() {
    return Optional.empty();
  }

  /** Whether some of what is in doubt may end with a person, although nothing else goes wrong. */
  default boolean mayStayInDoubt() {
    return false;
  }

  /** What was wrong in the end, besides what stands in the books of the vendors. */
  default Optional<String> fault(Vendors world) {
    return Optional.empty();
  }

  /** How many quiet days it takes until all is done, if nothing is in doubt. */
  int daysToEnd();

  /** What must have come of it. */
  Expected expected();
}
