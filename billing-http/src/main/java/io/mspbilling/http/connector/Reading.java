package io.mspbilling.http.connector;

import io.mspbilling.receivables.UnreadableRecord;
import java.util.Objects;
import java.util.function.Consumer;

/** One row of a list: a value, or the report that there is none. */
sealed interface Reading<V> {

  void handTo(Consumer<? super V> record, Consumer<? super UnreadableRecord> unreadable);

  record Legible<V>(V value) implements Reading<V> {
    public Legible {
      Objects.requireNonNull(value, "value");
    }

    @Override
    public void handTo(Consumer<? super V> record, Consumer<? super UnreadableRecord> unreadable) {
      record.accept(value);
    }
  }

  record Illegible<V>(UnreadableRecord report) implements Reading<V> {
    public Illegible {
      Objects.requireNonNull(report, "report");
    }

    @Override
    public void handTo(Consumer<? super V> record, Consumer<? super UnreadableRecord> unreadable) {
      unreadable.accept(report);
    }
  }
}
