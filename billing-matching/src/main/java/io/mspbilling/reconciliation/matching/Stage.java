package io.mspbilling.reconciliation.matching;

import java.util.List;

/**
 * One way of finding out what a payment pays for. Stages are asked from the strongest to the
 * weakest, each on what those before it left.
 */
interface Stage {

  /** What the stage says about a payment as things stand. */
  Verdict read(int payment);

  /** What a person might confirm, in any order; also what is not good enough to be applied. */
  List<Hypothesis> proposals(int payment);
}
