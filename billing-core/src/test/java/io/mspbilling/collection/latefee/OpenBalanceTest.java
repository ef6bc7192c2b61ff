package io.mspbilling.collection.latefee;

import static io.mspbilling.collection.latefee.Balances.day;
import static io.mspbilling.collection.latefee.Balances.paid;
import static io.mspbilling.collection.latefee.Balances.thousand;
import static io.mspbilling.collection.latefee.Balances.usd;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class OpenBalanceTest {

  @Test
  void whatIsPaidOnADayIsNotOwedAtItsEnd() {
    OpenBalance balance = thousand(paid("2026-01-31", "-100.00"), paid("2026-01-20", "400.00"));

    assertThat(balance.at(day("2026-01-19"))).isEqualTo(usd("1000.00"));
    assertThat(balance.at(day("2026-01-20"))).isEqualTo(usd("600.00"));
    assertThat(balance.at(day("2026-01-30"))).isEqualTo(usd("600.00"));
    assertThat(balance.at(day("2026-01-31"))).isEqualTo(usd("700.00"));
  }

  @Test
  void whatComesInAndGoesBackOnOneDayChangesNothing() {
    OpenBalance balance = thousand(paid("2026-01-20", "1000.00"), paid("2026-01-20", "-1000.00"));

    assertThat(balance.at(day("2026-01-20"))).isEqualTo(usd("1000.00"));
  }

  @Test
  void noMoreIsOwedThanWasBilledAndNoLessThanNothing() {
    assertThat(thousand(paid("2026-01-20", "-40.00")).at(day("2026-01-20")))
        .isEqualTo(usd("1000.00"));
    OpenBalance overpaid = thousand(paid("2026-01-20", "1100.00"), paid("2026-01-25", "-300.00"));
    assertThat(overpaid.at(day("2026-01-20"))).isEqualTo(usd("0.00"));
    assertThat(overpaid.at(day("2026-01-25"))).isEqualTo(usd("200.00"));
  }
}
