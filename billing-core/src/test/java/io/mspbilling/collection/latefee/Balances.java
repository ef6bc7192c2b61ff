package io.mspbilling.collection.latefee;

import io.mspbilling.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** What the examples share. */
final class Balances {

  private Balances() {}

  /** An invoice of USD 1,000.00 that is due on New Year's Day of 2026. */
  static OpenBalance thousand(BalanceChange... changes) {
    return balance("1000.00", "2026-01-01", changes);
  }

  static OpenBalance balance(String amount, String dueOn, BalanceChange... changes) {
    return new OpenBalance(usd(amount), day(dueOn), List.of(changes));
  }

  static BalanceChange paid(String on, String amount) {
    return new BalanceChange(day(on), usd(amount));
  }

  static Money usd(String amount) {
    return Money.of(amount, "USD");
  }

  static LocalDate day(String date) {
    return LocalDate.parse(date);
  }

  static BigDecimal percent(String percent) {
    return new BigDecimal(percent);
  }
}
