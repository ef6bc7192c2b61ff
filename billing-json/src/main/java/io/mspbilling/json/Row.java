package io.mspbilling.json;

import java.util.Objects;
import java.util.Optional;

/**
 * One element of a JSON array, read on its own so that a malformed one never costs the others.
 *
 * @param <T> wire record of a row
 */
public sealed interface Row<T> {

  /** Position in the array, from 0. */
  int index();

  /**
   * A row that could be read.
   *
   * @param index position in the array, from 0
   */
  record Legible<T>(int index, T value) implements Row<T> {
    public Legible {
      Objects.requireNonNull(value, "value");
    }
  }

  /**
   * A row that could not be read. It has to be reported, never skipped in silence.
   *
   * @param index position in the array, from 0
   * @param id text of the row's {@code id} (in any case), if that much is legible
   * @param problem what is wrong and where
   */
  record Illegible<T>(int index, Optional<String> id, JsonProblem problem) implements Row<T> {
    public Illegible {
      Objects.requireNonNull(id, "id");
      Objects.requireNonNull(problem, "problem");
    }
  }
}
