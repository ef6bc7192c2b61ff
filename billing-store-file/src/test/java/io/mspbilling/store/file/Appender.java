package io.mspbilling.store.file;

import io.mspbilling.journal.Facts;
import io.mspbilling.journal.JournalRecord;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * A worker in a process of its own. Arguments: the file, its own name, the first number and how
 * many. For each number it appends a unique record, and once that is durable says so on a line of
 * its standard output: {@code + 7} if it wrote it, {@code - 7} if somebody had.
 */
final class Appender {

  private Appender() {}

  public static void main(String[] arguments) {
    Path file = Path.of(arguments[0]);
    int first = Integer.parseInt(arguments[2]);
    int count = Integer.parseInt(arguments[3]);
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    try (FileJournal journal = FileJournal.open(file, Samples.TENANT)) {
      out.println("ready");
      for (int number = first; number < first + count; number++) {
        boolean appended = journal.append(record(number, arguments[1]), Samples.AT).isAppended();
        out.println((appended ? "+ " : "- ") + number);
      }
    }
  }

  static JournalRecord record(int number, String worker) {
    Facts facts = Facts.builder().put("worker", worker).put("note", "n".repeat(600)).build();
    return JournalRecord.unique("work", Integer.toString(number), facts);
  }
}
