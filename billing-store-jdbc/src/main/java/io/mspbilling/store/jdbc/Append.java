package io.mspbilling.store.jdbc;

import io.mspbilling.journal.AppendResult;
import io.mspbilling.journal.AppendResult.AlreadyThere;
import io.mspbilling.journal.AppendResult.Appended;
import io.mspbilling.journal.AppendResult.Outdated;
import io.mspbilling.journal.JournalEntry;
import io.mspbilling.journal.JournalException;
import io.mspbilling.journal.JournalRecord;
import io.mspbilling.journal.RecordTooLongException;
import io.mspbilling.store.jdbc.JournalTable.Head;
import io.mspbilling.store.jdbc.JournalTable.Row;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One append under way: guesses the last entry, inserts behind it, and if that fails looks why. Its
 * id is in the row, so that after a lost connection it knows its own row from another's.
 */
final class Append {

  /** How often it may lose a race, which always means that somebody else has won it. */
  private static final int MAX_RACES = 1_000;

  /** After so many lost races it waits in line, if the database has one. */
  private static final int PATIENCE = 3;

  /** How often the same statement is sent, if it is the database that fails. */
  private static final int MAX_SENDS = 3;

  private final Database database;
  private final JournalTable table;
  private final OptionalLong last;
  private final JournalRecord record;
  private final Instant at;
  private final StoredRecord stored;
  private final UUID id = UUID.randomUUID();

  /** Why we do not know whether an insert has arrived, if we do not. */
  private @Nullable SQLException doubt;

  /**
   * @param last the sequence number after which alone it may be written; empty for any
   */
  Append(
      Database database, JournalTable table, OptionalLong last, JournalRecord record, Instant at) {
    this.database = database;
    this.table = table;
    this.last = last;
    this.record = record;
    this.at = Objects.requireNonNull(at, "at");
    this.stored = StoredRecord.of(record);
  }

  /**
   * Does it.
   *
   * @param remembered the last entry, as a guess
   */
  AppendResult after(@Nullable Head remembered) {
    if (stored.isTooLong()) {
      throw new RecordTooLongException(
          "the record is longer than " + StoredRecord.MAX_BYTES + " bytes; nothing was written");
    }
    Head guess = remembered;
    for (int races = 0; races < MAX_RACES; races++) {
      Optional<AppendResult> result =
          races >= PATIENCE && last.isEmpty() && table.hasTurns() ? tryInTurn() : tryOnce(guess);
      if (result.isPresent()) {
        return result.get();
      }
      guess = null;
    }
    throw nothingWritten("others were faster " + MAX_RACES + " times; try again", null);
  }

  /** The entry to append after; empty if it must be one that is not there. */
  private Optional<Head> previous(@Nullable Head guess) {
    if (guess != null && (last.isEmpty() || last.getAsLong() == guess.sequence())) {
      return Optional.of(guess);
    }
    return look(
        connection ->
            last.isEmpty()
                ? Optional.of(table.head(connection))
                : table.at(connection, last.getAsLong()));
  }

  /** Tries behind what was the last entry a moment ago; empty if it is worth trying again. */
  private Optional<AppendResult> tryOnce(@Nullable Head guess) {
    Optional<Head> previous = previous(guess);
    if (previous.isEmpty()) {
      return Optional.of(new Outdated());
    }
    JournalEntry entry = entryAfter(previous.get());
    return insert(previous.get(), entry) ? Optional.of(new Appended(entry)) : whyNot(entry);
  }

  /** Tries while all others wait. */
  private Optional<AppendResult> tryInTurn() {
    InTurn turn = insertInTurn();
    return turn.written() ? Optional.of(new Appended(turn.entry())) : whyNot(turn.entry());
  }

  private JournalEntry entryAfter(Head previous) {
    return JournalEntry.following(previous.hash(), previous.sequence() + 1, at, record);
  }

  /** Looks why nothing was written; empty if it is worth trying again. */
  private Optional<AppendResult> whyNot(JournalEntry entry) {
    List<Row> rows = look(connection -> table.conflicts(connection, entry.sequence(), stored));
    if (rows.stream().anyMatch(row -> row.appendId().equals(id))) {
      return Optional.of(new Appended(entry));
    }
    if (rows.isEmpty() && doubt != null) {
      throw failed(doubt); // The entry before is gone, and who knows what is still on its way.
    }
    doubt = null; // What stands there would keep out an insert that is still on its way.
    if (last.isPresent()
        && rows.stream().anyMatch(row -> row.entry().sequence() == entry.sequence())) {
      return Optional.of(new Outdated());
    }
    return rows.stream()
        .map(Row::entry)
        .filter(there -> record.uniqueKey().isPresent())
        .filter(there -> there.record().uniqueKey().equals(record.uniqueKey()))
        .<AppendResult>map(AlreadyThere::new)
        .findAny();
  }

  /**
   * Answers whether it was written. If not, another entry stands in its place or has its key, or
   * the entry before is not there; or an earlier sending of this very insert has arrived.
   */
  private boolean insert(Head previous, JournalEntry entry) {
    for (int sends = 1; ; sends++) {
      try {
        return database.run(connection -> table.insert(connection, previous, entry, stored, id));
      } catch (SQLException e) {
        Failure failure = Failure.of(e);
        if (failure == Failure.CONFLICT) {
          return false;
        }
        if (failure == Failure.IN_DOUBT) {
          doubt = e;
        }
        if (failure == Failure.REFUSED || sends == MAX_SENDS) {
          throw failed(e);
        }
      }
    }
  }

  /** Inserts behind the entry that is last when the turn comes. */
  private InTurn insertInTurn() {
    for (int sends = 1; ; sends++) {
      try {
        return database.transaction(
            connection -> {
              table.takeTurn(connection);
              Head previous = table.head(connection);
              JournalEntry entry = entryAfter(previous);
              return new InTurn(entry, table.insert(connection, previous, entry, stored, id));
            });
      } catch (SQLException e) {
        Failure failure = Failure.of(e);
        if (failure == Failure.IN_DOUBT) {
          doubt = e; // Sent again it would go to another place, and so be written twice.
        }
        if (failure != Failure.TRY_AGAIN || sends == MAX_SENDS) {
          throw failed(e);
        }
      }
    }
  }

  private <T> T look(Database.Work<T> work) {
    for (int tries = 1; ; tries++) {
      try {
        return database.run(work);
      } catch (SQLException e) {
        if (tries == MAX_SENDS) {
          throw failed(e);
        }
      }
    }
  }

  private JournalException failed(SQLException cause) {
    return doubt == null
        ? nothingWritten("look at the database", cause)
        : new JournalException(
            "the database was lost while a record was appended to "
                + table
                + "; it may or may not be there. Once the database answers, read the journal again"
                + " and decide anew",
            doubt);
  }

  private JournalException nothingWritten(String remedy, @Nullable SQLException cause) {
    return new JournalException(
        "nothing was written: no record can be appended to " + table + "; " + remedy, cause);
  }

  /** The entry that was to be written when the turn came, and whether it was. */
  private record InTurn(JournalEntry entry, boolean written) {}
}
