package io.mspbilling.collection;

import io.mspbilling.journal.Guarantees;
import io.mspbilling.journal.Probe;
import io.mspbilling.receivables.PaymentId;
import io.mspbilling.receivables.Pull;
import io.mspbilling.receivables.SystemName;
import java.util.Optional;
import java.util.Set;

/**
 * Takes money from saved cards and bank accounts, and tells what becomes of it. Implementations are
 * safe for use by several threads.
 *
 * <p>One that has pages of its own, where its customers pay or change their card, implements {@link
 * io.mspbilling.communication.CustomerPages} too, to be given to {@link
 * io.mspbilling.communication.MessageTexts#linkedTo}.
 *
 * <p>Methods may reach the network and throw a {@link io.mspbilling.failure.BillingException} when
 * no usable answer came. A decline is an outcome, not an exception.
 */
public interface PaymentGateway {

  /** The name that ids of this gateway carry. */
  SystemName system();

  /** What this gateway can do. */
  Set<GatewayFeature> features();

  /** How safely a charge or refund can be repeated and looked up. */
  Guarantees guarantees();

  /**
   * Takes money. The request is sent once; after an unknown outcome ask {@link #findCharge}. While
   * its key lives, the same request takes money at most once, whoever sends it.
   */
  ChargeOutcome charge(ChargeRequest request);

  /** Looks for a charge under its key. */
  Probe<ChargeOutcome> findCharge(ChargeRequest request);

  /**
   * Gives money back.
   *
   * @return the gateway's id of the refund
   */
  PaymentId refund(RefundRequest request);

  /** Looks for a refund under its key. */
  Probe<PaymentId> findRefund(RefundRequest request);

  /**
   * What happened after a position, oldest first.
   *
   * @param position as an earlier read gave it; empty to read from the beginning
   */
  Pull<GatewayEvent> eventsAfter(Optional<String> position);
}
