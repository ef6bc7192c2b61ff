package io.mspbilling.psa.connectwise.internal;

import io.mspbilling.receivables.UnreadableRecord;
import java.util.Objects;

/** One row of a list: a value, or the report that there is none. */
sealed interface Reading<V> {

  record Legible<V>(V value) implements Reading<V> {
    public Legible {
      Objects.requireNonNull(value, "value");
    }
  }

  record Illegible<V>(UnreadableRecord report) implements Reading<V> {
    public Illegible {
      Objects.requireNonNull(report, "report");
    }
  }
}
