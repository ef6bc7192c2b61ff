package io.mspbilling.benchmarks.sync;

import io.mspbilling.http.Ticker;
import io.mspbilling.testkit.VirtualClock;
import io.mspbilling.testkit.http.FakeJson;
import io.mspbilling.testkit.http.FakeObject;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** What the records of all five have in common: 200 customers, open invoices of four lines each. */
final class Rows {
  static final int CUSTOMERS = 200;
  static final int LINES = 4;
  static final int PRICE = 85;
  static final String WORDS = "Managed endpoint, patched and watched around the clock";
  static final Currency USD = Currency.getInstance("USD");

  /** Moves only where a client waits for its turn. */
  static final VirtualClock CLOCK = VirtualClock.at("2026-03-20T12:00:00Z");

  static final Ticker TICKER = Ticker.of(CLOCK, CLOCK::advance);

  private Rows() {}

  /** A collection with rows of the ids from 1 on. */
  static String all(String collection, int count, IntFunction<FakeObject> row) {
    return FakeJson.object()
        .with(collection, IntStream.rangeClosed(1, count).mapToObj(row).toList())
        .print();
  }

  static List<FakeObject> lines(FakeObject line) {
    return Collections.nCopies(LINES, line);
  }

  static FakeObject id(int id) {
    return FakeJson.object().with("id", id);
  }

  static String number(int invoice) {
    return "INV-" + invoice;
  }

  static int customer(int invoice) {
    return invoice % CUSTOMERS + 1;
  }
}
