package io.mspbilling.testkit.connectwise;

import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.testkit.VirtualClock;
import io.mspbilling.testkit.http.FakeObject;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Whatever is posted, refused or taken back: what is owed and what was paid add up. */
final class LedgerPropertyTest {
  private static final String PAYMENTS = "/finance/invoices/10423/payments";

  @Property(tries = 40)
  void paidAndOwedAddUpToTheTotal(
      @ForAll @Size(max = 12) List<@IntRange(min = -90_000, max = 90_000) Integer> cents) {
    try (FakeConnectWise psa = office()) {
      Caller caller = new Caller(psa);
      for (int amount : cents) {
        if (amount < 0) {
          psa.payments(10423).stream()
              .findFirst()
              .ifPresent(p -> caller.delete(PAYMENTS + "/" + p.integer("id").orElseThrow()));
        } else {
          caller.post(PAYMENTS, "{\"amount\":" + BigDecimal.valueOf(amount, 2) + "}");
        }
        assertAddsUp(psa);
      }
    }
  }

  @Example
  void manyCallersAtOnceCannotOverpay() {
    try (FakeConnectWise psa = office()) {
      IntStream.range(0, 16)
          .parallel()
          .forEach(i -> new Caller(psa).post(PAYMENTS, "{\"amount\":300.00}"));
      assertThat(psa.payments(10423)).hasSize(5);
      assertThat(psa.balance(10423)).isEqualByComparingTo("183.55");
      assertAddsUp(psa);
    }
  }

  private static void assertAddsUp(FakeConnectWise psa) {
    FakeObject invoice = psa.invoice(10423);
    BigDecimal paid =
        psa.payments(10423).stream()
            .map(payment -> payment.decimal("amount").orElseThrow())
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    assertThat(invoice.decimal("payments").orElseThrow()).isEqualByComparingTo(paid);
    assertThat(psa.balance(10423).add(paid)).isEqualByComparingTo("1883.55");
    assertThat(psa.balance(10423)).isNotNegative();
  }

  private static FakeConnectWise office() {
    FakeConnectWise psa = new FakeConnectWise(VirtualClock.at("2026-03-20T12:00:00Z"));
    psa.loadSmallOffice().start();
    return psa;
  }
}
