package io.mspbilling.examples;

import io.mspbilling.failure.BillingException;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.report.BillingReport;
import io.mspbilling.report.ReportFacts;
import io.mspbilling.reporting.Period;
import io.mspbilling.reporting.facts.BillingFacts;
import io.mspbilling.reporting.ledger.Ledger;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * A month of an MSP's billing in seconds: the vendors are fakes on loopback, the connectors, the
 * journal and the decisions are the real ones. Ends with a report in {@code target/quickstart}, and
 * with the proof that no cent was lost and nothing was done twice; the exit code is 1 if a proof
 * fails.
 *
 * <p>The property {@code psa} names the PSA, as in {@code -Dpsa=halo}. With the host of one and its
 * keys in the environment, it reads that PSA instead, and prints what a billing day would do.
 */
public final class Quickstart {
  private static final Currency USD = Currency.getInstance("USD");

  /** Below the directory in which the program is started. */
  private static final ReportFolder FOLDER = new ReportFolder(Path.of("target", "quickstart"));

  /** The fakes' server tells of every port it opens; kept, as a logger lives only while held. */
  private static final Logger SERVER = Logger.getLogger("mockwebserver3");

  private Quickstart() {}

  /**
   * Runs it.
   *
   * @param args {@code --days N} for the first N days only
   */
  public static void main(String[] args) throws IOException {
    SERVER.setLevel(Level.WARNING);
    PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    int exit = run(args, System.getProperty("psa", ""), System.getenv(), FOLDER, out);
    out.flush();
    System.exit(exit);
  }

  /**
   * @param folder where the month is written to
   */
  static int run(
      String[] args, String psa, Map<String, String> env, ReportFolder folder, PrintStream out)
      throws IOException {
    try {
      PsaVendor vendor = PsaVendor.of(psa, env);
      if (vendor.isNamedIn(env)) {
        DryRun.of(vendor, env, InstantSource.system(), out).print();
        return 0;
      }
      Scenario scenario = new Scenario();
      int days = days(args).orElse(scenario.days());
      Path directory = Files.createTempDirectory("quickstart");
      try (Office office = Office.open(vendor, scenario, directory.resolve("journal.jsonl"))) {
        return run(office, days, folder, out);
      } finally {
        delete(directory);
      }
    } catch (BillingException | IllegalArgumentException e) {
      out.println(e.getMessage());
      return 1;
    }
  }

  /**
   * Runs some days, tells what happened, makes the proofs, and writes the report.
   *
   * @return the exit code
   */
  static int run(Office office, int days, ReportFolder folder, PrintStream out) throws IOException {
    Screen screen = new Screen(office.vendor().title(), out);
    screen.begin(office, days);
    try (PrintStream story = folder.story()) {
      LocalDate dayBefore = office.scenario().firstDay().minusDays(1);
      Receivables before = Receivables.of(office, dayBefore, USD);
      Money bankBefore = Footing.bankInBooks(office);
      story.println(
          office.scenario().msp()
              + ": "
              + before.invoices().size()
              + " invoices on file on "
              + dayBefore);
      Footing.balances(office).forEach(proof -> proof.lines().forEach(story::println));
      story.println();
      Month month = new Month(office, story);
      month.play(days);
      BillingFacts facts = tell(office, month, before, story, screen);
      List<Proof> proofs = new Proofs(office, before, bankBefore).all();
      int exit = prove(proofs, story);
      BillingReport report = report(office, facts, proofs);
      screen.proofs(report, proofs);
      folder.write(report);
      screen.written(folder);
      return exit;
    }
  }

  private static BillingFacts tell(
      Office office, Month month, Receivables before, PrintStream out, Screen screen) {
    Story story = new Story(office.vendor().title(), out);
    Tally tally = new Tally(office);
    LocalDate firstDay = office.scenario().firstDay();
    Receivables after = Receivables.of(office, office.today(), USD);
    List<Invoice> issued = after.issuedSince(firstDay);
    story.happened(tally, issued);
    story.paidOut(new PaidOut(tally.payouts(), office.gateway().balance()));
    story.underneath(office, month, tally.leftOpen());
    screen.happened(tally, issued, new Mishaps(office).struck() + month.restarts());
    BillingFacts facts = office.billing().facts(new Period(firstDay, office.today()));
    Ledger ledger = ledger(facts);
    Standing owedBefore = Standing.of(ledger, before);
    Standing owedAfter = Standing.of(ledger, after);
    story.owed(owedBefore, owedAfter);
    screen.owed(owedBefore, owedAfter);
    Names names =
        new Names(office.vendor(), office.psa().customers().records(), tally.customerLines());
    new Why(out, names).tell(month.matches());
    new ToCome(out, names).tell(office.billing().prospects(office.today()).values());
    new Waiting(out, names, month.last().day()).tell(month.last().exceptions());
    screen.waiting(month.last().exceptions());
    return facts;
  }

  private static Ledger ledger(BillingFacts facts) {
    return facts.ledgers().stream()
        .filter(ledger -> ledger.currency().equals(USD))
        .findFirst()
        .orElseThrow();
  }

  private static BillingReport report(Office office, BillingFacts facts, List<Proof> proofs) {
    return BillingReport.of(
        ReportFacts.builder()
            .name(office.scenario().msp())
            .known(facts)
            .claims(proofs.stream().map(Proof::claimed).toList())
            .build());
  }

  static int prove(List<Proof> proofs, PrintStream out) {
    out.println("PROOF");
    proofs.forEach(proof -> proof.lines().forEach(out::println));
    long failed = proofs.stream().filter(proof -> !proof.holds()).count();
    out.println();
    out.println(
        failed == 0
            ? "All " + proofs.size() + " hold."
            : failed + " of " + proofs.size() + " do not hold.");
    return failed == 0 ? 0 : 1;
  }

  private static Optional<Integer> days(String[] args) {
    if (args.length == 0) {
      return Optional.empty();
    }
    if (args.length != 2 || !args[0].equals("--days") || !args[1].matches("[1-9]\\d?")) {
      throw new IllegalArgumentException("usage: Quickstart [--days 1..99]");
    }
    return Optional.of(Integer.parseInt(args[1]));
  }

  private static void delete(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
