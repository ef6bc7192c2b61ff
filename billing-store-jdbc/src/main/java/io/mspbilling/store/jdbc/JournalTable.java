package io.mspbilling.store.jdbc;

import io.mspbilling.journal.JournalEntry;
import io.mspbilling.journal.JournalException;
import io.mspbilling.journal.JournalRecord;
import io.mspbilling.journal.TenantId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One tenant's rows of the table of entries, one statement per method. Instants are in ISO 8601
 * text, which no database rounds. A unique key may be longer than an index takes, so that the one
 * that keeps it unique is over its SHA-256.
 */
final class JournalTable {

  private static final String COLUMNS =
      "sequence, decided_at, kind, unique_key, facts, hash, append_id";

  private static final String INSERT =
      "INSERT INTO billing_journal (tenant, sequence, decided_at, kind, unique_key, key_digest,"
          + " facts, hash, append_id) SELECT CAST(? AS character varying), CAST(? AS bigint),"
          + " CAST(? AS character varying), CAST(? AS character varying),"
          + " CAST(? AS character varying), CAST(? AS character varying), CAST(? AS character varying),"
          + " CAST(? AS character varying), CAST(? AS uuid)";

  /** All inserts share this lock; one that has lost too often takes it for itself. */
  private static final String WHEN_NOBODY_HAS_THE_TURN =
      " FROM (SELECT pg_advisory_xact_lock_shared(CAST(? AS bigint))) AS turn";

  /** A database that was set back, to a backup or a lagging replica, may lack what we remember. */
  private static final String IF_NOTHING_WAS_LOST =
      " WHERE EXISTS (SELECT 1 FROM billing_journal WHERE tenant = ? AND sequence = ?"
          + " AND hash = ?)";

  private static final String CONFLICTS =
      "SELECT "
          + COLUMNS
          + " FROM billing_journal WHERE tenant = ? AND sequence = ? UNION ALL SELECT "
          + COLUMNS
          + " FROM billing_journal WHERE tenant = ? AND key_digest = ?";

  private final TenantId tenant;
  private final long turnNumber;
  private final boolean turns;
  private final String insertFirst;
  private final String insertNext;

  /** The last entry's place and hash. */
  record Head(long sequence, String hash) {
    static final Head EMPTY = new Head(0, JournalEntry.GENESIS);

    static Head of(JournalEntry entry) {
      return new Head(entry.sequence(), entry.hash());
    }
  }

  /** An entry as it stands, and by which append it came there. */
  record Row(JournalEntry entry, UUID appendId) {}

  JournalTable(TenantId tenant, Dialect dialect) {
    this.tenant = tenant;
    this.turnNumber =
        Long.parseUnsignedLong(StoredRecord.sha256("billing_journal " + tenant), 0, 16, 16);
    this.turns = dialect.hasTurns();
    String insert = turns ? INSERT + WHEN_NOBODY_HAS_THE_TURN : INSERT;
    this.insertFirst = insert + dialect.unlessThere();
    this.insertNext = insert + IF_NOTHING_WAS_LOST + dialect.unlessThere();
  }

  /**
   * Adds an entry after {@code previous}.
   *
   * @return false if nothing was written: another one has its place or its unique key, or the
   *     previous one is not there
   */
  boolean insert(
      Connection connection, Head previous, JournalEntry entry, StoredRecord stored, UUID appendId)
      throws SQLException {
    boolean first = previous.sequence() == 0;
    try (PreparedStatement insert = connection.prepareStatement(first ? insertFirst : insertNext)) {
      insert.setString(1, tenant.value());
      insert.setLong(2, entry.sequence());
      insert.setString(3, entry.at().toString());
      insert.setString(4, stored.kind());
      if (stored.isUnique()) {
        insert.setString(5, stored.uniqueKey());
        insert.setString(6, stored.keyDigest());
      } else {
        insert.setNull(5, Types.VARCHAR);
        insert.setNull(6, Types.VARCHAR);
      }
      insert.setString(7, stored.facts());
      insert.setString(8, entry.hash());
      insert.setObject(9, appendId);
      int next = 10;
      if (turns) {
        insert.setLong(next++, turnNumber);
      }
      if (!first) {
        insert.setString(next++, tenant.value());
        insert.setLong(next++, previous.sequence());
        insert.setString(next, previous.hash());
      }
      return insert.executeUpdate() == 1;
    }
  }

  /** Whether {@link #takeTurn} can be had. */
  boolean hasTurns() {
    return turns;
  }

  /**
   * Waits in line until nobody else appends for this tenant, and keeps all others waiting until the
   * transaction ends. What is read afterwards is true until then.
   */
  void takeTurn(Connection connection) throws SQLException {
    try (Statement isolation = connection.createStatement()) {
      isolation.execute("SET TRANSACTION ISOLATION LEVEL READ COMMITTED");
    }
    try (PreparedStatement lock = connection.prepareStatement("SELECT pg_advisory_xact_lock(?)")) {
      lock.setLong(1, turnNumber);
      lock.execute();
    }
  }

  /** The rows that have a sequence number or a unique key; at most two. */
  List<Row> conflicts(Connection connection, long sequence, StoredRecord stored)
      throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(CONFLICTS)) {
      select.setString(1, tenant.value());
      select.setLong(2, sequence);
      select.setString(3, tenant.value());
      select.setString(4, stored.keyDigest());
      return rows(select);
    }
  }

  /** The last entry. */
  Head head(Connection connection) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT sequence, hash FROM billing_journal WHERE tenant = ?"
                + " ORDER BY tenant DESC, sequence DESC FETCH FIRST 1 ROW ONLY")) {
      select.setString(1, tenant.value());
      return head(select).orElse(Head.EMPTY);
    }
  }

  /** An entry, whether it is the last or not; 0 stands for the one before the first. */
  Optional<Head> at(Connection connection, long sequence) throws SQLException {
    if (sequence == 0) {
      return Optional.of(Head.EMPTY);
    }
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT sequence, hash FROM billing_journal WHERE tenant = ? AND sequence = ?")) {
      select.setString(1, tenant.value());
      select.setLong(2, sequence);
      return head(select);
    }
  }

  /** So many entries from a sequence number on. */
  List<JournalEntry> page(Connection connection, long from, int size) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT "
                + COLUMNS
                + " FROM billing_journal WHERE tenant = ? AND sequence >= ?"
                + " ORDER BY tenant, sequence FETCH FIRST "
                + size
                + " ROWS ONLY")) {
      select.setString(1, tenant.value());
      select.setLong(2, from);
      select.setFetchSize(size);
      return rows(select).stream().map(Row::entry).toList();
    }
  }

  JournalException broken(long sequence, String problem) {
    return new JournalException(
        "entry "
            + sequence
            + " of tenant '"
            + tenant
            + "' "
            + problem
            + ". Nothing was changed; keep the rows as they are, and put the last good backup in"
            + " their place",
        null);
  }

  @Override
  public String toString() {
    return "the journal of tenant '" + tenant + "'";
  }

  private static Optional<Head> head(PreparedStatement select) throws SQLException {
    try (ResultSet found = select.executeQuery()) {
      return found.next()
          ? Optional.of(new Head(found.getLong(1), found.getString(2)))
          : Optional.empty();
    }
  }

  private List<Row> rows(PreparedStatement select) throws SQLException {
    List<Row> rows = new ArrayList<>();
    try (ResultSet found = select.executeQuery()) {
      while (found.next()) {
        rows.add(row(found));
      }
    }
    return rows;
  }

  private Row row(ResultSet found) throws SQLException {
    long sequence = found.getLong(1);
    try {
      JournalRecord record =
          new JournalRecord(
              StoredText.read(found.getString(3)),
              Optional.ofNullable(found.getString(4)).map(StoredText::read),
              FactsText.read(found.getString(5)));
      return new Row(
          new JournalEntry(sequence, Instant.parse(found.getString(2)), record, found.getString(6)),
          found.getObject(7, UUID.class));
    } catch (UnreadableException | DateTimeException | IllegalArgumentException e) {
      throw broken(sequence, "cannot be read (" + e.getMessage() + ")");
    }
  }
}
