package io.mspbilling.testkit.planted;

import io.mspbilling.money.Money;
import io.mspbilling.receivables.PaymentId;
import io.mspbilling.receivables.ReversalKind;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Notice of a payment that went back as a whole.
 *
 * @param id names the notice
 * @param kind how it went back
 * @param code the network's code
 * @param on the day
 * @param amount all of the payment
 * @param payment which, if the notice says so
 * @param gatewayRef the payment's reference; empty if the notice has none
 */
public record PlantedReversal(
    String id,
    ReversalKind kind,
    String code,
    LocalDate on,
    Money amount,
    Optional<PaymentId> payment,
    String gatewayRef) {}
