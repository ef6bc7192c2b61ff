package io.mspbilling.psa.connectwise;

import io.mspbilling.http.connector.MarkedWrite;
import io.mspbilling.issuance.PaymentRecord;
import io.mspbilling.journal.EffectKey;
import io.mspbilling.psa.connectwise.finance.ConnectWisePayment;
import java.time.LocalDate;
import java.util.Optional;

/** How a recorded payment is told from the others on its invoice. Pure. */
final class Marks {
  private static final String PROGRAM = "msp-billing ";

  private Marks() {}

  /** The mark to send, if one is to be sent. */
  static Optional<String> toSend(PaymentMarker marker, EffectKey key) {
    return marker == PaymentMarker.APPLIED_BY ? Optional.of(of(key)) : Optional.empty();
  }

  /** What the payment is known by; servers may drop our mark, and may move a date by their zone. */
  static MarkedWrite<ConnectWisePayment> write(PaymentRecord sought) {
    String mark = of(sought.key());
    return new MarkedWrite<>(
        payment -> mark.equals(appliedBy(payment)),
        payment -> hasAmount(sought, payment),
        payment -> couldBe(sought, payment),
        payment -> "payment " + payment.id(),
        "has the same amount and day");
  }

  private static String of(EffectKey key) {
    return PROGRAM + key.shortForm();
  }

  private static boolean couldBe(PaymentRecord sought, ConnectWisePayment payment) {
    return payment.credit().isEmpty()
        && !appliedBy(payment).matches(PROGRAM + "[0-9a-v]{10}")
        && hasAmount(sought, payment)
        && payment.paymentDate().filter(date -> isFar(date, sought.paidOn())).isEmpty();
  }

  private static boolean isFar(LocalDate date, LocalDate from) {
    return date.isBefore(from.minusDays(1)) || date.isAfter(from.plusDays(1));
  }

  /** A payment without an amount could have any. */
  private static boolean hasAmount(PaymentRecord sought, ConnectWisePayment payment) {
    return payment.amount().isEmpty() || payment.pays(sought.amount().amount());
  }

  private static String appliedBy(ConnectWisePayment payment) {
    return payment.appliedBy().map(String::strip).orElse("");
  }
}
