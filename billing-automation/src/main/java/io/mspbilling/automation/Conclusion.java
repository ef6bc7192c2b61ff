package io.mspbilling.automation;

import io.mspbilling.failure.BillingException;
import io.mspbilling.journal.EffectStatus;
import io.mspbilling.journal.Facts;

/** What became of one attempt at an effect, or of a look at one. */
record Conclusion(EffectStatus status, String reason, Facts result) {

  static Conclusion succeeded(Facts result) {
    return new Conclusion(EffectStatus.SUCCEEDED, "done", result);
  }

  static Conclusion pending(String reason, Facts result) {
    return new Conclusion(EffectStatus.PENDING, reason, result);
  }

  static Conclusion refused(String reason, Facts result) {
    return new Conclusion(EffectStatus.REFUSED, reason, result);
  }

  static Conclusion notSent(String reason) {
    return new Conclusion(EffectStatus.NOT_SENT, reason, Facts.none());
  }

  static Conclusion inDoubt(String reason) {
    return new Conclusion(EffectStatus.IN_DOUBT, reason, Facts.none());
  }

  /** What a failure of the call says about the effect. */
  static Conclusion of(BillingException failure) {
    String reason = String.valueOf(failure.getMessage());
    return switch (failure.repeat()) {
      case AFTER_LOOK_UP -> inDoubt(reason);
      case LATER -> notSent(reason);
      case NEVER -> refused(reason, Facts.none());
    };
  }
}
