package io.mspbilling.store.jdbc;

import io.mspbilling.journal.AppendResult;
import io.mspbilling.journal.Journal;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A worker in a process of its own. Arguments: the database's URL, its number and how many records
 * to write, each a decision on all entries before it. Once a record is durable it says so on a line
 * of its standard output: {@code + 7} for the seventh.
 */
final class Appender {

  private Appender() {}

  public static void main(String[] arguments) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(arguments[0]);
    source.setUser("postgres");
    int worker = Integer.parseInt(arguments[1]);
    int count = Integer.parseInt(arguments[2]);
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    try (var pool = Store.pool(source, 1)) {
      Journal journal = JdbcJournal.open(pool, Samples.TENANT);
      out.println("ready");
      long last = 0;
      for (int number = 0; number < count; ) {
        last += journal.entriesAfter(last).size();
        AppendResult result =
            journal.appendIfLast(last, Samples.decided(worker, number, last), Samples.AT);
        if (result.isAppended()) {
          out.println("+ " + number);
          number++;
        }
      }
    }
  }
}
