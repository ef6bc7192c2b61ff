package io.mspbilling.testkit.gateway;

import io.mspbilling.collection.Decline;
import io.mspbilling.collection.DeclineClass;

/** What an ACH return code means for the next step, as a gateway's connector would tell it. */
final class ReturnCodes {

  private ReturnCodes() {}

  static Decline decline(String code) {
    return new Decline(type(code), code);
  }

  private static DeclineClass type(String code) {
    return switch (code) {
      case "R01", "R09" -> DeclineClass.FUNDS;
      case "R03", "R04", "R12", "R13", "R20", "R28" -> DeclineClass.DATA;
      case "R02", "R14", "R15", "R16" -> DeclineClass.DEAD;
      case "R05", "R07", "R08", "R10", "R11", "R29", "R31", "R51" -> DeclineClass.UNAUTHORISED;
      case "R32" -> DeclineClass.TEMPORARY;
      default -> DeclineClass.GENERIC;
    };
  }
}
