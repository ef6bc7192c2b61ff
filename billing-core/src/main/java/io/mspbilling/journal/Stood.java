package io.mspbilling.journal;

import io.mspbilling.calendar.Span;
import java.util.Objects;

/**
 * Something that people decided, and when it stood.
 *
 * @param value what
 * @param days on the evenings of which days
 */
public record Stood<V>(V value, Span days) {
  public Stood {
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(days, "days");
  }
}
