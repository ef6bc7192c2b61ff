package io.mspbilling.automation.explorer;

import java.util.ArrayList;
import java.util.List;

/**
 * Every schedule there is, one after the other, depth first: the last choice that has another
 * option left takes it, and all after it begin anew.
 */
final class Odometer implements Strategy {

  private static final class Wheel {
    int at;
    int options;
  }

  private final List<Wheel> wheels = new ArrayList<>();
  private int position;

  @Override
  public Choice choose(Gate gate, List<Choice> options) {
    if (position == wheels.size()) {
      wheels.add(new Wheel());
    }
    Wheel wheel = wheels.get(position++);
    if (wheel.at >= options.size()) {
      throw new IllegalStateException("the same choices led to another place: " + gate);
    }
    wheel.options = options.size();
    return options.get(wheel.at);
  }

  /** Turns to the next schedule; false after the last. */
  boolean turn() {
    while (wheels.size() > position) {
      wheels.remove(wheels.size() - 1);
    }
    position = 0;
    while (!wheels.isEmpty()) {
      Wheel last = wheels.get(wheels.size() - 1);
      if (++last.at < last.options) {
        return true;
      }
      wheels.remove(wheels.size() - 1);
    }
    return false;
  }

  @Override
  public boolean prunes() {
    return true;
  }
}
