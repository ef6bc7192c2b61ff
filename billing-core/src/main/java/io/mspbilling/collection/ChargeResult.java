package io.mspbilling.collection;

import io.mspbilling.collection.decline.Decline;
import io.mspbilling.journal.Facts;
import io.mspbilling.receivables.PaymentId;
import java.util.Objects;
import java.util.Optional;

/**
 * What a gateway said of a charge.
 *
 * @param payment its id of the charge, once it gave one
 * @param decline why it said no; empty if it did not
 */
public record ChargeResult(Optional<PaymentId> payment, Optional<Decline> decline) {

  /**
   * @throws IllegalArgumentException if it says nothing
   */
  public ChargeResult {
    Objects.requireNonNull(payment, "payment");
    Objects.requireNonNull(decline, "decline");
    if (payment.isEmpty() && decline.isEmpty()) {
      throw new IllegalArgumentException("a result names a payment or a decline");
    }
  }

  public static ChargeResult of(PaymentId payment) {
    return new ChargeResult(Optional.of(payment), Optional.empty());
  }

  public static ChargeResult of(Decline decline) {
    return new ChargeResult(Optional.empty(), Optional.of(decline));
  }

  Facts facts() {
    Facts.Builder facts = Facts.builder().put("payment", payment);
    decline.ifPresent(no -> facts.putUnder("no", no.facts()));
    return facts.build();
  }

  static ChargeResult of(Facts facts) {
    return new ChargeResult(
        facts.findAs("payment", PaymentId::parse),
        facts.find("no.code").map(code -> Decline.of(facts.under("no"))));
  }
}
