package io.mspbilling.testkit.gateway;

import static io.mspbilling.testkit.gateway.Gateways.USD;
import static io.mspbilling.testkit.gateway.Gateways.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.receivables.Rail;
import org.junit.jupiter.api.Test;

class FeeScheduleTest {
  private final FeeSchedule fees = FeeSchedule.usual(USD);

  @Test
  void aCardCostsItsPercentageRoundedHalfUpAndTheFixedPart() {
    assertThat(fees.of(Rail.CARD, usd("100.00"))).isEqualTo(usd("3.20"));
    assertThat(fees.of(Rail.CARD, usd("0.50"))).isEqualTo(usd("0.31"));
    assertThat(fees.of(Rail.CARD, usd("5.00"))).isEqualTo(usd("0.45"));
    assertThat(fees.of(Rail.CARD, usd("4.99"))).isEqualTo(usd("0.44"));
  }

  @Test
  void aDebitCostsItsPercentageUpToTheCap() {
    assertThat(fees.of(Rail.ACH, usd("100.00"))).isEqualTo(usd("0.80"));
    assertThat(fees.of(Rail.ACH, usd("624.99"))).isEqualTo(usd("5.00"));
    assertThat(fees.of(Rail.ACH, usd("624.30"))).isEqualTo(usd("4.99"));
    assertThat(fees.of(Rail.ACH, usd("99999.00"))).isEqualTo(usd("5.00"));
  }

  @Test
  void freeIsFree() {
    FeeSchedule free = FeeSchedule.free(USD);

    assertThat(free.of(Rail.CARD, usd("100"))).isEqualTo(usd("0"));
    assertThat(free.of(Rail.ACH, usd("100"))).isEqualTo(usd("0"));
  }
}
