package io.mspbilling.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ChartOfAccountsTest {

  @ParameterizedTest
  @EnumSource(AccountRole.class)
  void everyRoleHasItsAccount(AccountRole role) {
    ChartOfAccounts.Builder builder = ChartOfAccounts.builder();
    for (AccountRole each : AccountRole.values()) {
      builder.account(each, "id-" + each);
    }

    assertThat(builder.build().account(role)).isEqualTo("id-" + role);
  }

  @ParameterizedTest
  @EnumSource(AccountRole.class)
  void aChartThatLacksARoleNamesIt(AccountRole missing) {
    ChartOfAccounts.Builder builder = ChartOfAccounts.builder();
    for (AccountRole each : AccountRole.values()) {
      if (each != missing) {
        builder.account(each, "id-" + each);
      }
    }

    assertThatThrownBy(builder::build)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(missing.name());
  }

  @ParameterizedTest
  @EnumSource(AccountRole.class)
  void aChartDoesNotChangeWithItsBuilder(AccountRole role) {
    ChartOfAccounts.Builder builder = ChartOfAccounts.builder();
    for (AccountRole each : AccountRole.values()) {
      builder.account(each, "before");
    }
    ChartOfAccounts chart = builder.build();
    builder.account(role, "after");

    assertThat(chart.account(role)).isEqualTo("before");
  }
}
