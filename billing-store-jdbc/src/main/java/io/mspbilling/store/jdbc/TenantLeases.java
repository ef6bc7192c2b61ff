package io.mspbilling.store.jdbc;

import io.mspbilling.journal.JournalException;
import io.mspbilling.journal.TenantId;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Shares out tenants among any number of workers on any number of hosts, so that each is worked on
 * by one of them and none is forgotten when a worker dies.
 *
 * <p>A lease is an optimisation and nothing more: it spares workers from deciding the same twice.
 * It is <em>not</em> what makes an effect happen once. A worker that was held up may still believe
 * in a lease that has run out and been given to another; what stops it is {@link
 * io.mspbilling.journal.Journal#appendIfLast}, which fails for whoever was overtaken. Work on the
 * same tenant without a lease is just as safe, only slower.
 *
 * <p>Whether a lease has run out is judged by the database's clock alone; the clocks of the workers
 * do not matter. Leases live in the database that the journals are in, or in another.
 *
 * <p>Safe for several threads. A thread never gets a tenant that another one, or itself, has
 * claimed already. Nothing runs in the background: who works for longer than the lease is long
 * renews it in time, between two customers, say.
 */
public final class TenantLeases {

  private static final int MAX_WORKER_LENGTH = 200;
  private static final int MAX_TRIES = 3;

  private final Database database;
  private final LeaseTable table;

  private TenantLeases(Database database, LeaseTable table) {
    this.database = database;
    this.table = table;
  }

  /**
   * Takes part in the sharing.
   *
   * @param source the database, whose tables {@link JdbcSchema#migrate} has made
   * @param worker who we are, for people who look into the table: a host's name and a process id,
   *     say; 1 to 200 characters, no control characters. Two workers may have the same name
   * @param length how long a lease lasts if it is not renewed, from a millisecond to a day: longer
   *     than a worker takes from one renewal to the next, and no longer than a tenant may wait for
   *     another worker when one has died
   * @throws IllegalArgumentException if the name or the length is not of that form
   * @throws JournalException if the database cannot be reached, its tables are missing or of
   *     another version of this library, or it is neither PostgreSQL nor H2
   */
  public static TenantLeases open(DataSource source, String worker, Duration length) {
    Objects.requireNonNull(source, "source");
    requireName(worker);
    if (length.compareTo(Duration.ofMillis(1)) < 0 || length.compareTo(Duration.ofDays(1)) > 0) {
      throw new IllegalArgumentException("a lease lasts from a millisecond to a day: " + length);
    }
    Database database = new Database(source);
    try {
      return new TenantLeases(
          database, new LeaseTable(JdbcSchema.requireCurrent(database), worker, length));
    } catch (SQLException e) {
      throw new JournalException("leases cannot be had; look at the database", e);
    }
  }

  /**
   * Claims a tenant, if nobody has it.
   *
   * @return empty if somebody has
   * @throws JournalException if the database fails; a lease that came about all the same runs out
   *     by itself
   */
  public Optional<TenantLease> claim(TenantId tenant) {
    UUID claim = UUID.randomUUID();
    boolean ours =
        inDatabase(
            connection ->
                table.takeOver(connection, tenant, claim)
                    || table.insert(connection, tenant, claim));
    return ours ? Optional.of(new TenantLease(this, tenant, claim)) : Optional.empty();
  }

  /**
   * Claims the tenant that has waited longest of those that nobody has: first those that were never
   * claimed, in the order given, then by when their last lease ended. So workers that each ask for
   * the next one, work on it and close the lease serve all in turn.
   *
   * @return empty if somebody has each of them, or there are none
   * @throws JournalException if the database fails; a lease that came about all the same runs out
   *     by itself
   */
  public Optional<TenantLease> claimNext(Collection<TenantId> candidates) {
    for (TenantId tenant : inTurn(new LinkedHashSet<>(candidates))) {
      Optional<TenantLease> lease = claim(tenant);
      if (lease.isPresent()) {
        return lease;
      }
    }
    return Optional.empty();
  }

  boolean renew(TenantId tenant, UUID claim) {
    return inDatabase(connection -> table.renew(connection, tenant, claim));
  }

  void release(TenantId tenant, UUID claim) {
    inDatabase(connection -> table.release(connection, tenant, claim));
  }

  private List<TenantId> inTurn(Set<TenantId> candidates) {
    List<TenantId> freeAgain = new ArrayList<>();
    Set<TenantId> neverClaimed = new LinkedHashSet<>(candidates);
    for (LeaseTable.Row row : inDatabase(table::rows)) {
      if (neverClaimed.remove(row.tenant()) && !row.running()) {
        freeAgain.add(row.tenant());
      }
    }
    List<TenantId> inTurn = new ArrayList<>(neverClaimed);
    inTurn.addAll(freeAgain);
    return inTurn;
  }

  /** Any of these statements may be sent twice: a claim's id makes the second do the same. */
  private <T> T inDatabase(Database.Work<T> work) {
    for (int tries = 1; ; tries++) {
      try {
        return database.run(work);
      } catch (SQLException e) {
        if (tries == MAX_TRIES || Failure.of(e) == Failure.REFUSED) {
          throw new JournalException("leases cannot be had; look at the database", e);
        }
      }
    }
  }

  private static void requireName(String worker) {
    if (worker.isBlank()
        || worker.length() > MAX_WORKER_LENGTH
        || worker.codePoints().anyMatch(TenantLeases::isNoText)) {
      throw new IllegalArgumentException(
          "a worker's name is 1 to " + MAX_WORKER_LENGTH + " characters, no control characters");
    }
  }

  private static boolean isNoText(int codePoint) {
    return Character.isISOControl(codePoint) || Character.getType(codePoint) == Character.SURROGATE;
  }
}
