package io.mspbilling.communication.answer;

import io.mspbilling.journal.Facts;
import java.time.LocalDate;
import java.util.Objects;

/**
 * A promise that was not kept.
 *
 * @param promise what was promised
 * @param on the first day on which it was seen to be broken
 */
public record BrokenPromise(Promise promise, LocalDate on) {
  public BrokenPromise {
    Objects.requireNonNull(promise, "promise");
    Objects.requireNonNull(on, "on");
  }

  Facts facts() {
    return Facts.builder().putAll(promise.facts()).put("brokenOn", on).build();
  }

  static BrokenPromise of(Facts facts) {
    return new BrokenPromise(Promise.of(facts), facts.date("brokenOn"));
  }
}
