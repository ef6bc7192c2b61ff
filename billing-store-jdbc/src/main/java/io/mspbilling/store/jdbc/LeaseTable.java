package io.mspbilling.store.jdbc;

import io.mspbilling.journal.TenantId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * The table of leases, one row per tenant that ever had one. The database's clock alone is asked.
 */
final class LeaseTable {

  private static final String END =
      "CURRENT_TIMESTAMP + CAST(? AS bigint) * INTERVAL '0.001' SECOND";

  private final String insert;
  private final String worker;
  private final long milliseconds;

  /** Whose lease it is, and whether it has not run out yet. */
  record Row(TenantId tenant, boolean running) {}

  LeaseTable(Dialect dialect, String worker, Duration length) {
    this.insert =
        "INSERT INTO billing_lease (tenant, worker, claim, expires_at)"
            + " SELECT CAST(? AS character varying), CAST(? AS character varying),"
            + " CAST(? AS uuid), "
            + END
            + " WHERE NOT EXISTS (SELECT 1 FROM billing_lease WHERE tenant = ?)"
            + dialect.unlessThere();
    this.worker = worker;
    this.milliseconds = length.toMillis();
  }

  /** Takes a lease that has run out. The same claim may be made twice. */
  boolean takeOver(Connection connection, TenantId tenant, UUID claim) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "UPDATE billing_lease SET worker = ?, claim = ?, expires_at = "
                + END
                + " WHERE tenant = ? AND (expires_at <= CURRENT_TIMESTAMP OR claim = ?)")) {
      update.setString(1, worker);
      update.setObject(2, claim);
      update.setLong(3, milliseconds);
      update.setString(4, tenant.value());
      update.setObject(5, claim);
      return update.executeUpdate() == 1;
    }
  }

  /** Makes the first lease that a tenant has. */
  boolean insert(Connection connection, TenantId tenant, UUID claim) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(insert)) {
      statement.setString(1, tenant.value());
      statement.setString(2, worker);
      statement.setObject(3, claim);
      statement.setLong(4, milliseconds);
      statement.setString(5, tenant.value());
      return statement.executeUpdate() == 1;
    } catch (SQLException e) {
      if (Failure.of(e) == Failure.CONFLICT) {
        return false;
      }
      throw e;
    }
  }

  boolean renew(Connection connection, TenantId tenant, UUID claim) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "UPDATE billing_lease SET expires_at = " + END + " WHERE tenant = ? AND claim = ?")) {
      update.setLong(1, milliseconds);
      update.setString(2, tenant.value());
      update.setObject(3, claim);
      return update.executeUpdate() == 1;
    }
  }

  /** Ends a lease and forgets whose claim it was. The row stays: it says when that was. */
  boolean release(Connection connection, TenantId tenant, UUID claim) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "UPDATE billing_lease SET claim = ?, expires_at = CURRENT_TIMESTAMP"
                + " WHERE tenant = ? AND claim = ?")) {
      update.setObject(1, UUID.randomUUID());
      update.setString(2, tenant.value());
      update.setObject(3, claim);
      return update.executeUpdate() == 1;
    }
  }

  /** All leases, that which ended first at the beginning. */
  List<Row> rows(Connection connection) throws SQLException {
    List<Row> rows = new ArrayList<>();
    try (PreparedStatement select =
            connection.prepareStatement(
                "SELECT tenant, expires_at > CURRENT_TIMESTAMP FROM billing_lease"
                    + " ORDER BY expires_at, tenant");
        ResultSet found = select.executeQuery()) {
      while (found.next()) {
        rows.add(new Row(TenantId.of(found.getString(1)), found.getBoolean(2)));
      }
    }
    return rows;
  }
}
