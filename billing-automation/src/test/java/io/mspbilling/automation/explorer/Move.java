package io.mspbilling.automation.explorer;

import io.mspbilling.automation.explorer.Choice.Kind;
import java.util.List;

/**
 * A choice that was not {@link Choice#GO}. A schedule is a list of them: whoever is not told
 * otherwise goes on.
 *
 * @param worker who stood at the gate
 * @param gate the number of the gate among those of this worker, from 1; so a move keeps its
 *     meaning when an earlier one is dropped
 * @param choice what was chosen
 */
record Move(String worker, int gate, Choice choice) {

  /** Reads what {@link #toString} writes, as in {@code w1@17 SWITCH w2}. */
  static Move parse(String text) {
    String[] words = text.split(" ", -1);
    int at = words[0].indexOf('@');
    return new Move(
        words[0].substring(0, at),
        Integer.parseInt(words[0].substring(at + 1)),
        new Choice(Kind.valueOf(words[1]), words.length > 2 ? words[2] : ""));
  }

  static List<Move> parseAll(String... moves) {
    return java.util.Arrays.stream(moves).map(Move::parse).toList();
  }

  @Override
  public String toString() {
    return worker + "@" + gate + " " + choice;
  }
}
