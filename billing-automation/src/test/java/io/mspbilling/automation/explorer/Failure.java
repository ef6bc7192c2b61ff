package io.mspbilling.automation.explorer;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A schedule under which something went wrong.
 *
 * @param moves the schedule
 * @param story the schedule, with the calls at whose gates the moves were made
 * @param error what went wrong
 */
record Failure(List<Move> moves, List<String> story, AssertionError error) {

  /** With the schedule in the form in which a test replays it. */
  AssertionError asError(String title) {
    return new AssertionError(title + ": " + this, error);
  }

  @Override
  public String toString() {
    return moves.stream().map(move -> '"' + move.toString() + '"').collect(Collectors.joining(", "))
        + story.stream().map(line -> "\n    " + line).collect(Collectors.joining())
        + "\n    -> "
        + error.getMessage();
  }
}
