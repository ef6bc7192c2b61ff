package io.mspbilling.collection;

import java.util.Set;

/** What the return codes of ACH mean for the next step. Source: Nacha return reason codes. */
public final class AchReturns {

  private static final Set<String> FUNDS = Set.of("R01", "R09");
  private static final Set<String> DEAD = Set.of("R02", "R03", "R14", "R15", "R16", "R20");
  private static final Set<String> DATA = Set.of("R04", "R12", "R13", "R28");
  private static final Set<String> UNAUTHORISED =
      Set.of("R05", "R07", "R08", "R10", "R11", "R29", "R31", "R51");

  private AchReturns() {}

  /** The meaning of a return code; {@link DeclineClass#GENERIC} for one that is not known. */
  public static DeclineClass classify(String code) {
    if (FUNDS.contains(code)) {
      return DeclineClass.FUNDS;
    }
    if (DEAD.contains(code)) {
      return DeclineClass.DEAD;
    }
    if (DATA.contains(code)) {
      return DeclineClass.DATA;
    }
    return UNAUTHORISED.contains(code) ? DeclineClass.UNAUTHORISED : DeclineClass.GENERIC;
  }
}
