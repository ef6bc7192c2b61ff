package io.mspbilling.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import io.mspbilling.journal.JournalException;
import io.mspbilling.journal.TenantId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(60)
class TenantLeasesTest {

  private static final Duration LONG = Duration.ofHours(1);
  private static final TenantId ACME = TenantId.of("acme");
  private static final TenantId BOLT = TenantId.of("bolt");
  private static final TenantId CORE = TenantId.of("core");

  @ParameterizedTest
  @EnumSource(Store.class)
  void tenantThatSomebodyHasIsNobodyElsesUntilItIsClosed(Store store) {
    DataSource source = store.empty();
    TenantLeases one = TenantLeases.open(source, "one", LONG);
    TenantLeases other = TenantLeases.open(source, "other", LONG);

    TenantLease lease = one.claim(ACME).orElseThrow();

    assertThat(lease.tenant()).isEqualTo(ACME);
    assertThat(other.claim(ACME)).isEmpty();
    assertThat(one.claim(ACME)).as("not even another thread's of the same worker").isEmpty();
    assertThat(other.claim(BOLT)).isPresent();
    assertThat(lease.renew()).isTrue();

    lease.close();

    assertThat(lease.renew()).isFalse();
    assertThat(other.claim(ACME)).isPresent();
    lease.close();
    assertThat(one.claim(ACME)).as("closing twice ends nobody else's").isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Store.class)
  void leaseThatRanOutByTheDatabasesClockIsTakenOver(Store store) {
    DataSource source = store.empty();
    TenantLeases one = TenantLeases.open(source, "one", LONG);
    TenantLeases other = TenantLeases.open(source, "other", LONG);
    TenantLease lost = one.claim(ACME).orElseThrow();
    passHours(source, 2);

    TenantLease taken = other.claim(ACME).orElseThrow();

    assertThat(lost.renew()).isFalse();
    lost.close();
    assertThat(taken.renew()).isTrue();
    assertThat(one.claim(ACME)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Store.class)
  void renewedLeaseLastsItsWholeLengthAgain(Store store) {
    DataSource source = store.empty();
    TenantLeases one = TenantLeases.open(source, "one", LONG);
    TenantLeases other = TenantLeases.open(source, "other", LONG);
    TenantLease lease = one.claim(ACME).orElseThrow();
    passHours(source, 2);

    assertThat(lease.renew()).as("nobody else has claimed it").isTrue();

    assertThat(other.claim(ACME)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Store.class)
  void longestUnservedTenantIsNext(Store store) {
    DataSource source = store.empty();
    TenantLeases leases = TenantLeases.open(source, "worker", LONG);
    List<TenantId> candidates = List.of(ACME, BOLT, CORE);
    List<TenantId> served = new ArrayList<>();

    for (int i = 0; i < 7; i++) {
      try (TenantLease lease = leases.claimNext(candidates).orElseThrow()) {
        served.add(lease.tenant());
      }
    }

    assertThat(served).containsExactly(ACME, BOLT, CORE, ACME, BOLT, CORE, ACME);
  }

  @ParameterizedTest
  @EnumSource(Store.class)
  void onlyFreeCandidatesAreNext(Store store) {
    DataSource source = store.empty();
    TenantLeases leases = TenantLeases.open(source, "worker", LONG);
    TenantLease acme = leases.claim(ACME).orElseThrow();

    assertThat(leases.claimNext(List.of(ACME, BOLT)).map(TenantLease::tenant)).contains(BOLT);
    assertThat(leases.claimNext(List.of(ACME, BOLT))).isEmpty();
    assertThat(leases.claimNext(List.of())).isEmpty();

    acme.close();

    assertThat(leases.claimNext(List.of(BOLT))).isEmpty();
    assertThat(leases.claimNext(List.of(BOLT, ACME)).map(TenantLease::tenant)).contains(ACME);
  }

  @ParameterizedTest
  @EnumSource(Store.class)
  void workersThatClaimAtTheSameTimeShareTheTenantsOut(Store store) throws Exception {
    DataSource source = store.empty();
    List<TenantId> tenants =
        IntStream.range(0, 12).mapToObj(number -> TenantId.of("tenant-" + number)).toList();

    List<List<TenantId>> claimed =
        Parallel.run(
            4,
            worker ->
                () -> {
                  TenantLeases leases = TenantLeases.open(source, "worker-" + worker, LONG);
                  List<TenantId> own = new ArrayList<>();
                  Optional<TenantLease> lease = leases.claimNext(tenants);
                  while (lease.isPresent()) {
                    own.add(lease.get().tenant());
                    lease = leases.claimNext(tenants);
                  }
                  return own;
                });

    assertThat(claimed.stream().flatMap(List::stream)).containsExactlyInAnyOrderElementsOf(tenants);
  }

  @ParameterizedTest
  @EnumSource(Store.class)
  void workersInDifferentTimeZonesAgreeOnWhatTimeItIs(Store store) {
    DataSource source = store.empty();
    try (HikariDataSource west = inZone(source, "-11:00");
        HikariDataSource east = inZone(source, "+13:00")) {
      TenantLeases one = TenantLeases.open(west, "west", LONG);
      TenantLeases other = TenantLeases.open(east, "east", LONG);
      assertThat(one.claim(ACME)).isPresent();
      assertThat(other.claim(BOLT)).isPresent();

      assertThat(other.claim(ACME)).isEmpty();
      assertThat(one.claim(BOLT)).isEmpty();

      passHours(source, 2);

      assertThat(other.claim(ACME)).isPresent();
      assertThat(one.claim(BOLT)).isPresent();
      assertThat(one.claim(ACME)).isEmpty();
    }
  }

  @Test
  void namesAndLengthsHaveLimits() {
    DataSource source = Store.H2.empty();

    for (String name : List.of("", " ", "a\0b", "a\nb", "\ud800", "n".repeat(201))) {
      assertThatThrownBy(() -> TenantLeases.open(source, name, LONG))
          .isInstanceOf(IllegalArgumentException.class);
    }
    for (Duration length : List.of(Duration.ZERO, LONG.negated(), Duration.ofDays(2))) {
      assertThatThrownBy(() -> TenantLeases.open(source, "worker", length))
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThatThrownBy(() -> TenantLeases.open(Store.H2.bare(), "worker", LONG))
        .isInstanceOf(JournalException.class)
        .hasMessageContaining("JdbcSchema.migrate");
  }

  private static HikariDataSource inZone(DataSource source, String offset) {
    HikariDataSource pool = Store.pool(source, 1);
    pool.setConnectionInitSql("SET TIME ZONE INTERVAL '" + offset + "' HOUR TO MINUTE");
    return pool;
  }

  /** Lets time pass for the leases: by the only clock that they know, they are so much older. */
  private static void passHours(DataSource source, int hours) {
    Databases.execute(
        source, "UPDATE billing_lease SET expires_at = expires_at - INTERVAL '" + hours + "' HOUR");
  }
}
