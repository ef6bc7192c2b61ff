package io.mspbilling.policies;

import java.util.Objects;

/**
 * One thing that is wrong with policies in JSON.
 *
 * @param path where, as {@code $.retry.achWaits[1]}
 * @param message what is needed there, and what was found
 */
public record PolicyProblem(String path, String message) {

  public PolicyProblem {
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(message, "message");
  }

  @Override
  public String toString() {
    return path + ": " + message;
  }
}
