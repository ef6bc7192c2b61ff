package io.mspbilling.collection;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mspbilling.collection.method.Authorisation;
import io.mspbilling.collection.method.SavedMethod;
import io.mspbilling.collection.method.SecCode;
import io.mspbilling.journal.EffectKey;
import io.mspbilling.journal.TenantId;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.Allocation;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.PaymentId;
import io.mspbilling.receivables.PaymentMethodId;
import io.mspbilling.receivables.Rail;
import io.mspbilling.receivables.SystemName;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ChargeRequestTest {

  private static final SystemName PSA = SystemName.of("psa");
  private static final EffectKey KEY = EffectKey.derive(TenantId.of("t"), "charge", List.of("1"));

  @Test
  void aChargeForNothingCannotBeBuilt() {
    assertThatThrownBy(() -> charge(1, "0.00").allocations(List.of()).build())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("at least one invoice");
  }

  @Test
  void aDiscountIsNoSurcharge() {
    assertThatThrownBy(() -> charge(1, "-0.01").build())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("USD -0.01");
  }

  @Test
  void attemptsAreCountedFromOne() {
    assertThatThrownBy(() -> charge(0, "0.00").build())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("attempt");
  }

  @Test
  void aCardIsNotAuthorisedByADebitsMandate() {
    assertThatThrownBy(
            () ->
                charge(1, "0.00")
                    .authorisation(new Authorisation.OfDebit(SecCode.CCD, Optional.of("mandate-1")))
                    .build())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("Visa 4242 cannot be authorised by");
  }

  @Test
  void aRefundOfNothingCannotBeBuilt() {
    PaymentId payment = new PaymentId(PSA, "1");

    assertThatThrownBy(() -> new RefundRequest(KEY, payment, Money.of("0.00", "USD"), "why"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static ChargeRequest.Builder charge(int attempt, String surcharge) {
    return ChargeRequest.builder()
        .key(KEY)
        .customer(new CustomerId(PSA, "1"))
        .method(new SavedMethod(new PaymentMethodId(PSA, "pm"), Rail.CARD, "Visa 4242"))
        .addAllocations(new Allocation(new InvoiceId(PSA, "1"), "1001", Money.of("1.00", "USD")))
        .surcharge(Money.of(surcharge, "USD"))
        .attempt(attempt);
  }
}
