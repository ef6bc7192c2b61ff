package io.mspbilling.testkit.contract;

import io.mspbilling.money.Money;
import io.mspbilling.reconciliation.BankFeed;
import io.mspbilling.testkit.VirtualClock;
import io.mspbilling.testkit.bank.FakeBank;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;

class FakeBankTest extends BankFeedContract {
  private final VirtualClock clock = VirtualClock.at("2026-03-02T15:00:00Z");
  private final FakeBank bank = FakeBank.at(clock, ZoneOffset.UTC, "some-bank");

  @Override
  protected BankFeed feed() {
    return bank;
  }

  @Override
  protected BankWorld world() {
    return new BankWorld() {
      @Override
      public Currency currency() {
        return Currency.getInstance("USD");
      }

      @Override
      public void book(Money amount, String counterparty, String memo) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        if (amount.isNegative()) {
          bank.withdrawal(today, amount.negated(), counterparty, memo);
        } else {
          bank.wire(today, amount, counterparty, memo);
        }
      }

      @Override
      public void passDays(int days) {
        clock.advance(Duration.ofDays(days));
      }
    };
  }
}
