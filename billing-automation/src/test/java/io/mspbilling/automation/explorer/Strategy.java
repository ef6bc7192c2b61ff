package io.mspbilling.automation.explorer;

import java.util.List;

/** Makes the choices of one schedule. */
interface Strategy {

  /**
   * @param options at least two; the first one is what happens unless there is a reason
   * @return one of them
   */
  Choice choose(Gate gate, List<Choice> options);

  /**
   * Whether schedules that only swap what commutes with one that is tried anyway may be left out.
   */
  boolean prunes();
}
