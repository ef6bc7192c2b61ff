package io.mspbilling.automation.explorer;

import java.util.ArrayList;
import java.util.List;

/** Plays a list of moves. A move that is not possible where it stands is left out. */
final class Replay implements Strategy {

  private final List<Move> left;

  Replay(List<Move> moves) {
    left = new ArrayList<>(moves);
  }

  @Override
  public Choice choose(Gate gate, List<Choice> options) {
    for (Move move : left) {
      if (move.gate() == gate.number()
          && move.worker().equals(gate.worker())
          && options.contains(move.choice())) {
        left.remove(move);
        return move.choice();
      }
    }
    return options.get(0);
  }

  @Override
  public boolean prunes() {
    return false;
  }
}
