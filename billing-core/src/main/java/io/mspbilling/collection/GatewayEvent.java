package io.mspbilling.collection;

import io.mspbilling.collection.decline.Decline;
import io.mspbilling.journal.EffectKey;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.PaymentId;
import io.mspbilling.receivables.Payout;
import io.mspbilling.receivables.Reversal;
import java.time.LocalDate;
import java.util.Objects;

/**
 * Something that happened at a gateway after the answer to our call. Each has an id that never
 * changes, so that hearing of it twice changes nothing.
 */
public sealed interface GatewayEvent {

  /** The gateway's id of the event. */
  String id();

  /** The same event under another id. */
  GatewayEvent withId(String id);

  /** The day that it counts for; of a payout, the day that the bank shows it. */
  LocalDate on();

  /**
   * A pending charge was collected.
   *
   * @param charge our key of it
   * @param on the day it counts as received
   */
  record ChargeSucceeded(String id, EffectKey charge, PaymentId payment, LocalDate on)
      implements GatewayEvent {
    public ChargeSucceeded {
      Objects.requireNonNull(id, "id");
      Objects.requireNonNull(charge, "charge");
      Objects.requireNonNull(payment, "payment");
      Objects.requireNonNull(on, "on");
    }

    @Override
    public ChargeSucceeded withId(String id) {
      return new ChargeSucceeded(id, charge, payment, on);
    }
  }

  /**
   * A pending charge failed; nothing was taken.
   *
   * @param charge our key of it
   */
  record ChargeFailed(String id, EffectKey charge, Decline decline, LocalDate on)
      implements GatewayEvent {
    public ChargeFailed {
      Objects.requireNonNull(id, "id");
      Objects.requireNonNull(charge, "charge");
      Objects.requireNonNull(decline, "decline");
      Objects.requireNonNull(on, "on");
    }

    @Override
    public ChargeFailed withId(String id) {
      return new ChargeFailed(id, charge, decline, on);
    }
  }

  /**
   * Money that had been collected went back: a return, a dispute or a refund.
   *
   * @param reversal what, of which payment
   * @param fee what the gateway asks for it
   */
  record Reversed(String id, Reversal reversal, Money fee) implements GatewayEvent {
    public Reversed {
      Objects.requireNonNull(id, "id");
      Objects.requireNonNull(reversal, "reversal");
      Objects.requireNonNull(fee, "fee");
    }

    @Override
    public Reversed withId(String id) {
      return new Reversed(id, reversal, fee);
    }

    @Override
    public LocalDate on() {
      return reversal.on();
    }
  }

  /**
   * The MSP won a dispute: the money came again.
   *
   * @param sourceId the dispute's id, as its reversal carried it
   */
  record DisputeWon(String id, String sourceId, LocalDate on) implements GatewayEvent {
    public DisputeWon {
      Objects.requireNonNull(id, "id");
      Objects.requireNonNull(sourceId, "sourceId");
      Objects.requireNonNull(on, "on");
    }

    @Override
    public DisputeWon withId(String id) {
      return new DisputeWon(id, sourceId, on);
    }
  }

  /**
   * Money is on its way to the bank.
   *
   * @param payout how much, and what it is made of
   */
  record PaidOut(String id, Payout payout) implements GatewayEvent {
    public PaidOut {
      Objects.requireNonNull(id, "id");
      Objects.requireNonNull(payout, "payout");
    }

    @Override
    public PaidOut withId(String id) {
      return new PaidOut(id, payout);
    }

    @Override
    public LocalDate on() {
      return payout.arrivesOn();
    }

    /** The same, without what the payout is made of. */
    public PaidOut withoutLines() {
      return new PaidOut(
          id,
          Payout.builder()
              .id(payout.id())
              .arrivesOn(payout.arrivesOn())
              .net(payout.net())
              .bankTrace(payout.bankTrace())
              .build());
    }
  }
}
