package io.mspbilling.store.jdbc;

import io.mspbilling.journal.AppendResult;
import io.mspbilling.journal.AppendResult.Appended;
import io.mspbilling.journal.Checkpoint;
import io.mspbilling.journal.Journal;
import io.mspbilling.journal.JournalEntry;
import io.mspbilling.journal.JournalException;
import io.mspbilling.journal.JournalRecord;
import io.mspbilling.journal.TenantId;
import io.mspbilling.store.jdbc.JournalTable.Head;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A tenant's journal in a database that it shares with any number of other tenants, processes and
 * hosts.
 *
 * <p>An append is one statement, which the database makes durable before it answers (in PostgreSQL
 * as {@code synchronous_commit} says; leave that on). Two entries never get the same number, and no
 * number is left out, whatever else is going on: the table's keys see to it, not locks or clocks.
 * Whoever loses a race is told so or tries again behind the winner. No transaction stays open
 * between calls, and a connection is held for a statement or two.
 *
 * <p>If the connection is lost while an append is under way, the same append is sent again on new
 * ones, which either finds that the first arrived or takes its place; only if that fails as well
 * does it throw, and then the record may or may not be there.
 *
 * <p>Safe for several threads, which append one after the other; make one instance per tenant and
 * process for the sake of speed. The {@code DataSource} may be a pool. Its connections must be the
 * journal's own while it has them: not one that a transaction of the caller goes on in, for each
 * statement here counts at once. Give the driver a time-out for reading from its socket, or a
 * network that falls silent is waited for without end.
 */
public final class JdbcJournal implements Journal {

  private static final int PAGE_ENTRIES = 500;

  /** How often a checkpoint is written, if others get into the way. */
  private static final int MAX_KEEPS = 5;

  private final Database database;
  private final TenantId tenant;
  private final JournalTable table;
  private final CheckpointTable checkpoints;
  private final ReentrantLock appending = new ReentrantLock(true);

  /** What was the last entry when we last looked; a guess that each insert checks. */
  private volatile @Nullable Head remembered;

  private JdbcJournal(Database database, TenantId tenant, Dialect dialect) {
    this.database = database;
    this.tenant = tenant;
    this.table = new JournalTable(tenant, dialect);
    this.checkpoints = new CheckpointTable(tenant, dialect);
  }

  /**
   * Opens a tenant's journal; an empty one if there are no entries yet. There is nothing to close.
   *
   * @param source the database, whose tables {@link JdbcSchema#migrate} has made
   * @throws IllegalArgumentException if the tenant's id is not Unicode text
   * @throws JournalException if the database cannot be reached, its tables are missing or of
   *     another version of this library, or it is neither PostgreSQL nor H2
   */
  public static JdbcJournal open(DataSource source, TenantId tenant) {
    Database database = new Database(Objects.requireNonNull(source, "source"));
    if (!StandardCharsets.UTF_8.newEncoder().canEncode(tenant.value())) {
      throw new IllegalArgumentException("half of a surrogate pair is not text");
    }
    try {
      return new JdbcJournal(database, tenant, JdbcSchema.requireCurrent(database));
    } catch (SQLException e) {
      throw new JournalException(
          "the journal of tenant '" + tenant + "' cannot be opened; look at the database", e);
    }
  }

  @Override
  public TenantId tenant() {
    return tenant;
  }

  /**
   * {@inheritDoc}
   *
   * @throws JournalException also if the record is longer than 1 MiB, or the database refuses it;
   *     then the message says that nothing was written
   */
  @Override
  public AppendResult append(JournalRecord record, Instant at) {
    return append(OptionalLong.empty(), record, at);
  }

  /**
   * {@inheritDoc}
   *
   * @throws JournalException also if the record is longer than 1 MiB, or the database refuses it;
   *     then the message says that nothing was written
   */
  @Override
  public AppendResult appendIfLast(long lastSequence, JournalRecord record, Instant at) {
    return append(OptionalLong.of(lastSequence), record, at);
  }

  /**
   * {@inheritDoc}
   *
   * <p>Checks the hash of each of them. Reads in pages, each of which is a statement of its own:
   * what others append meanwhile may be among the last.
   */
  @Override
  public List<JournalEntry> entriesAfter(long sequence) {
    long after = Math.max(sequence, 0);
    try {
      Chain chain = new Chain(table, after);
      int taken;
      do {
        long from = chain.next();
        List<JournalEntry> page =
            database.run(connection -> table.page(connection, from, PAGE_ENTRIES));
        page.forEach(chain::add);
        taken = page.size();
      } while (taken == PAGE_ENTRIES);
      chain.head().ifPresent(this::remember);
      return chain.entries();
    } catch (SQLException e) {
      throw new JournalException(table + " cannot be read; look at the database", e);
    }
  }

  @Override
  public Optional<Checkpoint> checkpoint() {
    try {
      return Checkpoint.read(database.transaction(checkpoints::read));
    } catch (SQLException e) {
      throw new JournalException(
          "the checkpoint of " + table + " cannot be read; look at the database", e);
    }
  }

  /**
   * {@inheritDoc}
   *
   * <p>Its rows are replaced in one transaction, which needs the right to delete them.
   */
  @Override
  public void keep(Checkpoint checkpoint) {
    byte[] bytes = checkpoint.bytes();
    for (int tries = 0; tries < MAX_KEEPS; tries++) {
      try {
        if (database.transaction(connection -> checkpoints.replace(connection, bytes))) {
          return;
        }
      } catch (SQLException e) {
        Failure failure = Failure.of(e);
        if (failure != Failure.CONFLICT && failure != Failure.TRY_AGAIN) {
          throw notKept("look at the database", e);
        }
      }
    }
    throw notKept("others were in the way " + MAX_KEEPS + " times", null);
  }

  private JournalException notKept(String reason, @Nullable SQLException cause) {
    return new JournalException(
        "no checkpoint of " + table + " can be kept, but the journal itself is unharmed; " + reason,
        cause);
  }

  private AppendResult append(OptionalLong last, JournalRecord record, Instant at) {
    Append append = new Append(database, table, last, record, at);
    appending.lock();
    try {
      AppendResult result = append.after(remembered);
      remembered = result instanceof Appended appended ? Head.of(appended.entry()) : null;
      return result;
    } catch (RuntimeException e) {
      remembered = null;
      throw e;
    } finally {
      appending.unlock();
    }
  }

  /** Only a guess: two threads that do this at once may leave the lower one. */
  private void remember(Head seen) {
    Head known = remembered;
    if (known == null || known.sequence() < seen.sequence()) {
      remembered = seen;
    }
  }
}
