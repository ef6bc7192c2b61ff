package io.mspbilling.reconciliation.matching.planted;

import io.mspbilling.reconciliation.matching.MatchResult;
import io.mspbilling.testkit.planted.PlantedLedger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Matches planted ledgers and digests what came out, here or, as a program, in another process. */
final class ResultDigest {

  private static final int PAYMENTS = 500;

  private ResultDigest() {}

  /**
   * Prints a line for each ledger.
   *
   * @param args the seeds
   */
  public static void main(String... args) {
    for (String seed : args) {
      System.out.println(line(seed));
    }
  }

  /** The seed, how much was applied and left, and the SHA-256 of every word of the result. */
  static String line(String seed) {
    MatchResult result = Engine.match(PlantedLedger.of(Long.parseLong(seed), PAYMENTS));
    byte[] words = result.toString().getBytes(StandardCharsets.UTF_8);
    String counts = " " + result.matches().size() + " " + result.leftovers().size() + " ";
    return seed + counts + HexFormat.of().formatHex(sha256().digest(words));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
