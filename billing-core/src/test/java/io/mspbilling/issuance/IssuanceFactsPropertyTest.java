package io.mspbilling.issuance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mspbilling.money.Money;
import io.mspbilling.receivables.Rail;
import io.mspbilling.sample.Values;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What the journal keeps of payments recorded in the PSA reads back as it was. */
final class IssuanceFactsPropertyTest {

  @Provide
  Arbitrary<PaymentRecord> records() {
    Arbitrary<Money> amounts = Values.currencies().flatMap(Values::positive);
    return Combinators.combine(
            Values.keys(),
            Values.invoices(),
            amounts,
            Values.dates(),
            Arbitraries.of(Rail.values()),
            Values.payments())
        .as(PaymentRecord::new);
  }

  @Provide
  Arbitrary<PaymentVoid> voids() {
    return Combinators.combine(Values.keys(), Values.invoices(), Values.payments(), Values.text())
        .as(PaymentVoid::new);
  }

  @Property
  void aPaymentReadsBackAsItWas(@ForAll("records") PaymentRecord payment) {
    assertThat(PaymentRecord.of(payment.key(), payment.facts())).isEqualTo(payment);
  }

  @Property
  void aVoidReadsBackAsItWas(@ForAll("voids") PaymentVoid payment) {
    assertThat(PaymentVoid.of(payment.key(), payment.facts())).isEqualTo(payment);
  }

  @Property
  void whatIsNotPositiveIsNoPayment(@ForAll("records") PaymentRecord payment) {
    Money nothing = payment.amount().minus(payment.amount());

    assertThatThrownBy(
            () ->
                new PaymentRecord(
                    payment.key(),
                    payment.invoice(),
                    nothing,
                    payment.paidOn(),
                    payment.rail(),
                    payment.source()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("positive");
  }
}
