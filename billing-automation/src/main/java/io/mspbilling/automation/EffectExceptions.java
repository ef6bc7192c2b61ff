package io.mspbilling.automation;

import io.mspbilling.journal.EffectKind;
import io.mspbilling.journal.EffectState;
import io.mspbilling.journal.EffectStatus;

/** Effects that were refused, or may have happened, become exceptions. */
final class EffectExceptions {

  private EffectExceptions() {}

  static void report(Day day) {
    for (EffectState effect : day.ledger().effects().all()) {
      if (effect.status() == EffectStatus.IN_DOUBT || effect.status() == EffectStatus.SENDING) {
        day.leaveToPeople(
            ExceptionKind.IN_DOUBT,
            subject(effect),
            effect.reason().isEmpty() ? "interrupted while sending" : effect.reason(),
            "it is looked up at each run; if that cannot tell, look at the vendor and record what"
                + " you found");
      } else if (effect.status() == EffectStatus.REFUSED && !isDecline(effect)) {
        day.leaveToPeople(
            ExceptionKind.REFUSED,
            subject(effect),
            effect.reason(),
            "put right what was refused, then release the effect to be tried again");
      }
    }
  }

  private static boolean isDecline(EffectState effect) {
    return effect.kind() == EffectKind.CHARGE && effect.result().find("decline").isPresent();
  }

  private static String subject(EffectState effect) {
    return effect.kind() + " " + effect.key();
  }
}
