package io.mspbilling.examples.files;

import io.mspbilling.reconciliation.matching.Match;
import io.mspbilling.reconciliation.matching.MatchInput;
import io.mspbilling.reconciliation.matching.MatchResult;
import io.mspbilling.reconciliation.matching.Matcher;
import io.mspbilling.reconciliation.matching.MatchingPolicy;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Runs the matching engine on a folder of exports. {@code docs/match-files.md} describes the files.
 */
public final class MatchFiles {

  private MatchFiles() {}

  /**
   * Reads the folder named first and writes to the folder named second.
   *
   * @throws IOException if a file cannot be read or written; lines that cannot be used are no
   *     reason
   */
  public static void main(String[] args) throws IOException {
    if (args.length != 2) {
      System.err.println("two folders, please: of the exports, and of the decisions");
      System.exit(2);
    }
    try {
      run(Path.of(args[0]), Path.of(args[1]), System.out);
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage());
      System.exit(2);
    }
  }

  /**
   * Matches a folder.
   *
   * @throws IllegalArgumentException if there are no invoices or no payments in it, two files of a
   *     kind, or no place to write to
   */
  static void run(Path in, Path out, PrintStream print) throws IOException {
    if (!Files.isDirectory(in)) {
      throw new IllegalArgumentException("there is no folder " + in);
    }
    if (Files.exists(out) && !Files.isDirectory(out)) {
      throw new IllegalArgumentException(out + " is a file, not a folder");
    }
    Files.createDirectories(out);
    try (LineFile rejects = new LineFile(out.resolve("rejected.jsonl"));
        LineFile decisions = new LineFile(out.resolve("decisions.jsonl"));
        LineFile exceptions = new LineFile(out.resolve("exceptions.jsonl"))) {
      Rejected rejected = new Rejected(rejects);
      Progress progress = new Progress(print);
      MatchInput input = Ledger.read(new ExportFolder(in, rejected), progress).input();
      progress.say(
          String.format(
              Locale.ROOT,
              "read %,d customers, %,d invoices, %,d payments; %,d lines rejected",
              input.customers().size(),
              input.items().size(),
              input.payments().size(),
              rejected.count()));
      MatchResult result = new Matcher(policy(input)).match(input);
      write(result, new Decided(decisions), new Open(exceptions));
      new Summary(result).lines().forEach(print::println);
      print.println(
          String.format(
              Locale.ROOT,
              "wrote %,d lines to decisions.jsonl, %,d to exceptions.jsonl, %,d to rejected.jsonl",
              decisions.count(),
              exceptions.count(),
              rejected.count()));
    }
  }

  /** An export with settled invoices is taken to hold all of them. */
  private static MatchingPolicy policy(MatchInput input) {
    boolean settled = input.items().stream().anyMatch(item -> item.open().isZero());
    return MatchingPolicy.builder().allNumbersGiven(settled).build();
  }

  private static void write(MatchResult result, Decided decided, Open open) {
    for (Match match : result.matches()) {
      decided.applied(match);
    }
    result
        .leftovers()
        .forEach(
            leftover -> {
              decided.suggested(leftover);
              open.left(leftover);
            });
    result.reopened().forEach(open::reopened);
    result.findings().forEach(open::found);
  }
}
