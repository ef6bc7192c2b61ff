package io.mspbilling.communication;

/** Subject lines in plain English. */
final class PlainSubject implements NoticeCases<String> {

  @Override
  public String paymentDue(Notice.PaymentDue notice) {
    return notice.subject().replace("{number}", notice.lines().get(0).number());
  }

  @Override
  public String chargeAhead(Notice.ChargeAhead notice) {
    return "We will charge " + notice.amount() + " on " + notice.on();
  }

  @Override
  public String paymentFailed(Notice.PaymentFailed notice) {
    return "Your payment of " + notice.amount() + " did not go through";
  }

  @Override
  public String paymentReceived(Notice.PaymentReceived notice) {
    return "We received your payment of " + notice.amount();
  }

  @Override
  public String cardExpiring(Notice.CardExpiring notice) {
    return "Your card expires in " + notice.expires();
  }

  @Override
  public String refunded(Notice.Refunded notice) {
    return "We refunded " + notice.amount();
  }
}
