package io.mspbilling.automation;

import io.mspbilling.collection.ChargeRequest;
import io.mspbilling.collection.Decline;
import io.mspbilling.journal.EffectState;
import io.mspbilling.journal.EffectStatus;
import io.mspbilling.receivables.PaymentId;
import java.time.LocalDate;
import java.util.Optional;

/** A charge and where it stands. */
record ChargeState(ChargeRequest request, EffectState effect) {

  static ChargeState of(EffectState effect) {
    return new ChargeState(ChargeRequest.of(effect.key(), effect.order().facts()), effect);
  }

  boolean isInFlight() {
    return effect.status().isOpen();
  }

  boolean isCollected() {
    return effect.status() == EffectStatus.SUCCEEDED;
  }

  boolean isRefused() {
    return effect.status() == EffectStatus.REFUSED;
  }

  /** The gateway's id, once it gave one. */
  Optional<PaymentId> payment() {
    return effect.result().findAs("payment", PaymentId::parse);
  }

  /** Why it was declined; empty also if the request itself was refused. */
  Optional<Decline> decline() {
    return effect.result().find("decline").map(type -> Decline.of(effect.result()));
  }

  /** The day of the answer, in the MSP's zone. */
  LocalDate answeredOn() {
    return effect.result().date("on");
  }
}
