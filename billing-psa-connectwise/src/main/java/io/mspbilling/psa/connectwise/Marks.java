package io.mspbilling.psa.connectwise;

import io.mspbilling.issuance.PaymentRecord;
import io.mspbilling.journal.EffectKey;
import io.mspbilling.journal.Probe;
import io.mspbilling.psa.connectwise.finance.ConnectWisePayment;
import io.mspbilling.receivables.Pull;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Tells from the payments on an invoice whether one of them is the one that was to be recorded.
 * Pure.
 */
final class Marks {
  private static final String PROGRAM = "msp-billing ";

  private Marks() {}

  /** What a recorded payment carries. */
  static String of(EffectKey key) {
    return PROGRAM + key.shortForm();
  }

  /** The payment that bears the mark; absent if none does, unclear if it is not as it should be. */
  static Probe<ConnectWisePayment> marked(PaymentRecord sought, List<ConnectWisePayment> payments) {
    String mark = of(sought.key());
    List<ConnectWisePayment> marked =
        payments.stream().filter(payment -> mark.equals(appliedBy(payment))).toList();
    if (marked.isEmpty()) {
      return Probe.absent();
    }
    if (marked.size() > 1) {
      return Probe.unclear(names(marked) + " all bear the mark of this one payment");
    }
    return hasAmount(sought, marked.get(0))
        ? Probe.found(marked.get(0))
        : Probe.unclear(names(marked) + " bears the mark of this payment, but another amount");
  }

  /**
   * The payment, if it can be told. Absent only if no payment could be it: a server may drop our
   * mark, and may move a date by its zone.
   */
  static Probe<ConnectWisePayment> find(PaymentRecord sought, Pull<ConnectWisePayment> payments) {
    Probe<ConnectWisePayment> marked = marked(sought, payments.records());
    if (!(marked instanceof Probe.Absent<ConnectWisePayment>)) {
      return marked;
    }
    if (!payments.unreadable().isEmpty()) {
      return Probe.unclear(
          payments.unreadable().size() + " payments on the invoice cannot be read");
    }
    List<ConnectWisePayment> alike = payments.records().stream().filter(couldBe(sought)).toList();
    return alike.isEmpty()
        ? Probe.absent()
        : Probe.unclear(
            names(alike)
                + " has the same amount and day, and no mark; "
                + "a person or another program may have entered the same payment");
  }

  private static Predicate<ConnectWisePayment> couldBe(PaymentRecord sought) {
    return payment ->
        payment.credit().isEmpty()
            && !bearsSomeMark(payment)
            && hasAmount(sought, payment)
            && payment.paymentDate().filter(date -> isFar(date, sought.paidOn())).isEmpty();
  }

  private static boolean isFar(LocalDate date, LocalDate from) {
    return date.isBefore(from.minusDays(1)) || date.isAfter(from.plusDays(1));
  }

  private static boolean bearsSomeMark(ConnectWisePayment payment) {
    return appliedBy(payment).matches(PROGRAM + "[0-9a-v]{10}");
  }

  /** A payment without an amount could have any. */
  private static boolean hasAmount(PaymentRecord sought, ConnectWisePayment payment) {
    return payment.amount().map(sought.amount().amount()::compareTo).orElse(0) == 0;
  }

  private static String appliedBy(ConnectWisePayment payment) {
    return payment.appliedBy().map(String::strip).orElse("");
  }

  private static String names(List<ConnectWisePayment> payments) {
    return payments.stream()
        .map(payment -> "payment " + payment.id())
        .collect(Collectors.joining(", "));
  }

  /** The mark to send, if one is to be sent. */
  static Optional<String> toSend(PaymentMarker marker, EffectKey key) {
    return marker == PaymentMarker.APPLIED_BY ? Optional.of(of(key)) : Optional.empty();
  }
}
