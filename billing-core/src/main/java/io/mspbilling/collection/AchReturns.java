package io.mspbilling.collection;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Optional;

/** What the return codes of ACH mean for the next step. Source: Nacha return reason codes. */
public final class AchReturns {

  private record Return(DeclineClass type, String meaning) {}

  private static final Map<String, Return> RETURNS =
      Map.ofEntries(
          entry("R01", funds("insufficient funds")),
          entry("R02", dead("account closed")),
          entry("R03", dead("no such account")),
          entry("R04", data("account number invalid")),
          entry("R05", unauthorised("consumer account, debited as a company's")),
          entry("R07", unauthorised("authorisation revoked")),
          entry("R08", unauthorised("payment stopped by the customer")),
          entry("R09", funds("funds not collected yet")),
          entry("R10", unauthorised("customer says it did not authorise this")),
          entry("R11", unauthorised("not as the customer authorised it")),
          entry("R12", data("account moved to another bank")),
          entry("R13", data("routing number invalid")),
          entry("R14", dead("representative of the account died")),
          entry("R15", dead("account holder died")),
          entry("R16", dead("account frozen")),
          entry("R20", dead("account takes no debits")),
          entry("R28", data("routing number mistyped")),
          entry("R29", unauthorised("company says it did not authorise this")),
          entry("R31", unauthorised("company's bank asked for it back")),
          entry("R51", unauthorised("not allowed as the re-presented check that it was")));

  private AchReturns() {}

  /** The meaning of a return code; {@link DeclineClass#GENERIC} for one that is not known. */
  public static DeclineClass classify(String code) {
    return Optional.ofNullable(RETURNS.get(code)).map(Return::type).orElse(DeclineClass.GENERIC);
  }

  /** What a return code says, in words; empty for one that is not known. */
  public static Optional<String> meaning(String code) {
    return Optional.ofNullable(RETURNS.get(code)).map(Return::meaning);
  }

  private static Return funds(String meaning) {
    return new Return(DeclineClass.FUNDS, meaning);
  }

  private static Return dead(String meaning) {
    return new Return(DeclineClass.DEAD, meaning);
  }

  private static Return data(String meaning) {
    return new Return(DeclineClass.DATA, meaning);
  }

  private static Return unauthorised(String meaning) {
    return new Return(DeclineClass.UNAUTHORISED, meaning);
  }
}
