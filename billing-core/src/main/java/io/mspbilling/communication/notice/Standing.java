package io.mspbilling.communication.notice;

import io.mspbilling.collection.Prospect;
import io.mspbilling.collection.Prospect.Cause;
import io.mspbilling.communication.dunning.Suppression;
import io.mspbilling.receivables.OpenInvoice;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * How an invoice stands whose charge failed.
 *
 * @param open what is asked for of it, or would be but for what keeps it back
 * @param prospect what becomes of it by autopay
 * @param keptBack what keeps reminders from asking for it, whatever its age; empty if nothing does
 */
public record Standing(OpenInvoice open, Prospect prospect, Optional<Suppression> keptBack) {

  private static final Set<Cause> NOT_FOR_GOOD = EnumSet.of(Cause.ON_HOLD, Cause.WAITS);

  public Standing {
    Objects.requireNonNull(open, "open");
    Objects.requireNonNull(prospect, "prospect");
    Objects.requireNonNull(keptBack, "keptBack");
  }

  boolean isUnderWay() {
    return isNotCharged(EnumSet.of(Cause.UNDER_WAY));
  }

  /**
   * Whether nothing may be said of what comes: it may be charged once more, or is not asked for.
   */
  boolean isOpen() {
    return prospect instanceof Prospect.NotCharged
        && (keptBack.isPresent() || isNotCharged(NOT_FOR_GOOD));
  }

  private boolean isNotCharged(Set<Cause> causes) {
    return prospect instanceof Prospect.NotCharged no && causes.contains(no.cause());
  }
}
