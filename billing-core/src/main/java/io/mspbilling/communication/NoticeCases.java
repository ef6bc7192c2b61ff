package io.mspbilling.communication;

/**
 * What is made of a notice, one way for each kind.
 *
 * @param <R> what is made
 */
public interface NoticeCases<R> {

  R paymentDue(Notice.PaymentDue notice);

  R chargeAhead(Notice.ChargeAhead notice);

  R paymentFailed(Notice.PaymentFailed notice);

  R paymentReceived(Notice.PaymentReceived notice);

  R cardExpiring(Notice.CardExpiring notice);

  R refunded(Notice.Refunded notice);
}
