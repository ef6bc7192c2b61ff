package io.mspbilling.examples;

import io.mspbilling.automation.DayReport;
import io.mspbilling.money.Money;
import io.mspbilling.store.file.JournalFile;
import io.mspbilling.store.file.JournalReport;
import java.util.ArrayList;
import java.util.List;

/** All that has to hold at the end. Ours is compared with what the vendors' own books say. */
final class Proofs {
  private final Office office;
  private final Tally tally;
  private final Receivables before;
  private final Money bankBefore;

  /**
   * @param before what was owed before the first day
   * @param bankBefore what the books showed on the bank account before the first day
   */
  Proofs(Office office, Receivables before, Money bankBefore) {
    this.office = office;
    this.tally = new Tally(office);
    this.before = before;
    this.bankBefore = bankBefore;
  }

  /** Makes them all; the last one runs the last day again. */
  List<Proof> all() {
    Footing footing = new Footing(office, tally);
    Once once = new Once(office, tally);
    List<Proof> proofs = new ArrayList<>(Footing.balances(office));
    proofs.add(footing.owed(before));
    proofs.add(footing.lines());
    proofs.add(footing.charges());
    proofs.add(footing.payouts());
    proofs.add(footing.bank(bankBefore));
    proofs.add(once.charged());
    proofs.add(once.recorded());
    proofs.add(once.posted());
    proofs.add(once.reminded());
    proofs.add(journal());
    proofs.add(again());
    return proofs;
  }

  private Proof journal() {
    JournalReport file = JournalFile.verify(office.journalFile());
    int known = tally.entries().size();
    boolean whole = file.headHash().equals(tally.entries().get(known - 1).hash());
    return new Proof(
        "Journal on disk is whole, each entry chained to the one before",
        file.entries() + " entries",
        whole && file.entries() == known);
  }

  private Proof again() {
    long before = tally.entries().size();
    DayReport report = office.billing().run();
    int written = office.journal().entriesAfter(before).size();
    return new Proof(
        "Running the last day again does nothing",
        report.results().size() + " effects, " + written + " journal entries",
        report.results().isEmpty() && written == 0);
  }
}
