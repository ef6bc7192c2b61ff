package io.mspbilling.store.jdbc;

import io.mspbilling.journal.TenantId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** One tenant's checkpoint, cut into parts that no driver minds. */
final class CheckpointTable {

  static final int PART_BYTES = 1 << 20;

  /** So many parts at a time come over the wire. */
  private static final int FETCHED_PARTS = 8;

  private final TenantId tenant;
  private final String insert;

  CheckpointTable(TenantId tenant, Dialect dialect) {
    this.tenant = tenant;
    this.insert =
        "INSERT INTO billing_checkpoint (tenant, part, content) VALUES (?, ?, ?)"
            + dialect.unlessThere();
  }

  /**
   * Puts a checkpoint in the place of the one before; in a transaction. Of two that do so at once,
   * the one that comes second finds the other's first part in its way and can try again.
   *
   * @return false if it came second, and nothing of it was written
   */
  boolean replace(Connection connection, byte[] bytes) throws SQLException {
    try (PreparedStatement delete =
        connection.prepareStatement("DELETE FROM billing_checkpoint WHERE tenant = ?")) {
      delete.setString(1, tenant.value());
      delete.executeUpdate();
    }
    try (PreparedStatement statement = connection.prepareStatement(insert)) {
      for (int start = 0, part = 0; start < bytes.length; start += PART_BYTES, part++) {
        int end = start + Math.min(PART_BYTES, bytes.length - start);
        statement.setString(1, tenant.value());
        statement.setInt(2, part);
        statement.setBytes(3, Arrays.copyOfRange(bytes, start, end));
        if (statement.executeUpdate() == 0) {
          return false; // Whoever has the first part has them all: it happens there or nowhere.
        }
      }
    }
    return true;
  }

  /**
   * All parts, put together; no bytes if there are none. In one statement, so that they are of one
   * checkpoint, and in a transaction, without which some drivers fetch all parts at once.
   */
  byte[] read(Connection connection) throws SQLException {
    List<byte[]> parts = new ArrayList<>();
    int length = 0;
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT content FROM billing_checkpoint WHERE tenant = ? ORDER BY part")) {
      select.setString(1, tenant.value());
      select.setFetchSize(FETCHED_PARTS);
      try (ResultSet found = select.executeQuery()) {
        while (found.next()) {
          byte[] part = found.getBytes(1);
          parts.add(part);
          length = Math.addExact(length, part.length);
        }
      }
    }
    byte[] bytes = new byte[length];
    int end = 0;
    for (byte[] part : parts) {
      System.arraycopy(part, 0, bytes, end, part.length);
      end += part.length;
    }
    return bytes;
  }
}
