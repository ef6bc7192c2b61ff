package io.mspbilling.collection.decline;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Optional;

/** What the reason codes of card disputes say. Source: the dispute conditions of Visa. */
public final class DisputeReasons {

  private static final Map<String, String> MEANINGS =
      Map.ofEntries(
          entry("10.1", "counterfeit card, liability shifted"),
          entry("10.2", "card without its chip read, liability shifted"),
          entry("10.3", "fraud, card present"),
          entry("10.4", "fraud, card not present"),
          entry("10.5", "found by the fraud monitoring of Visa"),
          entry("11.1", "card on the recovery bulletin"),
          entry("11.2", "authorisation declined"),
          entry("11.3", "not authorised"),
          entry("12.1", "presented too late"),
          entry("12.2", "wrong kind of transaction"),
          entry("12.3", "wrong currency"),
          entry("12.4", "wrong account number"),
          entry("12.5", "wrong amount"),
          entry("12.6", "charged twice, or paid by other means"),
          entry("12.6.1", "charged twice"),
          entry("12.6.2", "paid by other means"),
          entry("12.7", "invalid data"),
          entry("13.1", "goods or services not received"),
          entry("13.2", "recurring payment that was cancelled"),
          entry("13.3", "not as described, or faulty"),
          entry("13.4", "counterfeit goods"),
          entry("13.5", "misrepresented"),
          entry("13.6", "credit not given"),
          entry("13.7", "cancelled goods or services"),
          entry("13.8", "original credit not accepted"),
          entry("13.9", "cash not received"));

  private DisputeReasons() {}

  /** What a reason code says, in words; empty for one that is not known. */
  public static Optional<String> meaning(String code) {
    return Optional.ofNullable(MEANINGS.get(code));
  }

  /** A code as people read it: with its meaning, if it is one of ACH or of a dispute. */
  public static String explained(String code) {
    return AchReturns.meaning(code)
        .or(() -> meaning(code))
        .map(words -> code + " " + words)
        .orElse(code);
  }
}
