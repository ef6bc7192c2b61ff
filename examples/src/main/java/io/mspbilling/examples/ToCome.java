package io.mspbilling.examples;

import io.mspbilling.collection.InvoiceProspect;
import io.mspbilling.collection.Prospect.Charged;
import io.mspbilling.collection.Prospect.NotCharged;
import java.io.PrintStream;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Tells what autopay will do next, and why: one invoice of each kind. */
final class ToCome {
  private final PrintStream out;
  private final Names names;

  ToCome(PrintStream out, Names names) {
    this.out = out;
    this.names = names;
  }

  void tell(Collection<InvoiceProspect> invoices) {
    Map<String, InvoiceProspect> kinds =
        invoices.stream()
            .sorted(Comparator.comparing(one -> one.invoice().number()))
            .collect(Collectors.toMap(ToCome::kind, one -> one, (one, same) -> one, TreeMap::new));
    out.println("WHAT AUTOPAY WILL DO, one invoice of each kind; prospects() has all");
    kinds
        .values()
        .forEach(one -> Text.wrapped("  - ", names.in("invoice " + one)).forEach(out::println));
    out.println();
  }

  private static String kind(InvoiceProspect one) {
    if (one.prospect() instanceof Charged charged) {
      return charged.attempt() == 1 ? "1 first charge" : "2 retry";
    }
    return "3 " + ((NotCharged) one.prospect()).cause();
  }
}
