package io.mspbilling.testkit.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mspbilling.collection.ChargeRequest;
import io.mspbilling.failure.RefusedException;
import io.mspbilling.journal.EffectKey;
import io.mspbilling.journal.TenantId;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.Allocation;
import io.mspbilling.receivables.BankLine;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.SystemName;
import io.mspbilling.testkit.VirtualClock;
import io.mspbilling.testkit.gateway.FakeGateway;
import io.mspbilling.testkit.gateway.PayerScript;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BankPayoutTest {
  private static final SystemName PSA = SystemName.of("some-psa");

  private final VirtualClock clock = VirtualClock.at("2026-03-02T15:00:00Z");
  private final FakeGateway gateway = FakeGateway.at(clock);
  private final FakeBank bank = FakeBank.at(clock).receivingFrom(gateway);

  @Test
  void aPayoutIsBookedOnItsDayAndNotBefore() {
    charge("100");
    clock.set(Instant.parse("2026-03-04T04:59:59Z"));
    assertThat(lines()).isEmpty();
    clock.set(Instant.parse("2026-03-04T05:00:00Z"));

    BankLine line = lines().get(0);

    assertThat(line.amount()).isEqualTo(usd("96.80"));
    assertThat(line.bookedOn()).isEqualTo("2026-03-04");
    assertThat(line.memo()).isEqualTo("payout po_000001");
    assertThat(Optional.of(line.trace())).isEqualTo(gateway.payouts().get(0).bankTrace());
    assertThat(bank.balance(Currency.getInstance("USD"))).isEqualTo(gateway.balance().paidOut());
  }

  @Test
  void linesComeInTheOrderOfTheirDaysAndAPositionNeverMoves() {
    bank.wire(LocalDate.parse("2026-03-05"), usd("7"), "ACME", "later");
    bank.check(LocalDate.parse("2026-03-04"), usd("5"), "ACME", "sooner");
    charge("100");
    clock.advance(Duration.ofDays(2));
    Optional<String> position = bank.linesAfter(Optional.empty()).position();
    clock.advance(Duration.ofDays(2));

    assertThat(lines())
        .extracting(BankLine::memo)
        .containsExactly("sooner", "payout po_000001", "later");
    assertThat(bank.linesAfter(position).records())
        .extracting(BankLine::memo)
        .containsExactly("later");
  }

  @Test
  void aRepeatedLineKeepsItsIdAndCountsOnce() {
    bank.repeatNext();
    bank.achCredit(LocalDate.parse("2026-03-02"), usd("5"), "ACME", "twice");

    List<BankLine> lines = lines();

    assertThat(lines).hasSize(2);
    assertThat(lines.get(0)).isEqualTo(lines.get(1));
    assertThat(bank.balance(Currency.getInstance("USD"))).isEqualTo(usd("5"));
  }

  @Test
  void aPositionThatWasNeverGivenOutIsRefused() {
    assertThatThrownBy(() -> bank.linesAfter(Optional.of("1")))
        .isInstanceOf(RefusedException.class);
    assertThatThrownBy(() -> bank.linesAfter(Optional.of("x")))
        .isInstanceOf(RefusedException.class);
  }

  private List<BankLine> lines() {
    return bank.linesAfter(Optional.empty()).records();
  }

  private void charge(String amount) {
    gateway.charge(
        ChargeRequest.builder()
            .key(EffectKey.derive(TenantId.of("test"), "charge", List.of(amount)))
            .customer(new CustomerId(PSA, "1"))
            .method(gateway.saveCard("visa-4242", PayerScript.approves()))
            .addAllocations(new Allocation(new InvoiceId(PSA, "1"), "1", usd(amount)))
            .surcharge(usd("0"))
            .attempt(1)
            .build());
  }

  private static Money usd(String amount) {
    return Money.of(amount, "USD");
  }
}
