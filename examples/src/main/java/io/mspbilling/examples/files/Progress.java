package io.mspbilling.examples.files;

import java.io.PrintStream;
import java.util.Locale;

/** Says on long runs how far it is. */
final class Progress {
  private static final int STEP = 1 << 10;
  private static final long PAUSE_NANOS = 5_000_000_000L;

  private final PrintStream out;
  private long said = System.nanoTime();

  Progress(PrintStream out) {
    this.out = out;
  }

  void read(String name, long count) {
    if (count % STEP == 0 && System.nanoTime() - said > PAUSE_NANOS) {
      say(String.format(Locale.ROOT, "read %,d %s", count, name));
    }
  }

  void say(String what) {
    out.println(what);
    said = System.nanoTime();
  }
}
