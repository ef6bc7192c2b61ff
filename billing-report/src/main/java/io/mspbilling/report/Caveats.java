package io.mspbilling.report;

import java.util.ArrayList;
import java.util.List;

/** What a report cannot tell, in sentences. */
final class Caveats {

  private Caveats() {}

  static List<String> of(ReportFacts facts) {
    List<String> caveats = new ArrayList<>(facts.caveats());
    if (facts.onAutopay().isEmpty()) {
      caveats.add("Which invoices are for autopay is not known.");
    }
    if (facts.disputed().isEmpty()) {
      caveats.add("What is disputed is not known.");
    }
    if (facts.reminders().isEmpty()) {
      caveats.add("Which reminders were sent is not known.");
    }
    if (facts.promises().isEmpty()) {
      caveats.add("What was promised is not known.");
    }
    if (facts.payouts().isEmpty()) {
      caveats.add("What gateways kept as fees is not known.");
    }
    if (facts.attempts().isEmpty()) {
      caveats.add("How tries to collect went is not known.");
    }
    if (facts.bankDebits().isEmpty()) {
      caveats.add("Which bank debits came back is not known.");
    }
    if (facts.bankLines().isEmpty()) {
      caveats.add("How lines of the bank account were matched is not known.");
    }
    if (!facts.tellsWriteOffs()) {
      caveats.add("What was given up is not known, and so neither is bad debt.");
    }
    return caveats;
  }
}
