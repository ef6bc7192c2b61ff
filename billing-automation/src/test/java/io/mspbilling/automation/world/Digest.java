package io.mspbilling.automation.world;

import io.mspbilling.journal.JournalEntry;
import io.mspbilling.testkit.world.Script;
import io.mspbilling.testkit.world.SimulatedWorld;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Plays worlds and digests their journals, here or, as a program, in a process of its own. */
final class Digest {

  private static final int CLIENTS = 20;
  private static final int DAYS = 90;

  private Digest() {}

  /**
   * Prints a line for each world.
   *
   * @param args the seeds
   */
  public static void main(String... args) {
    for (String seed : args) {
      System.out.println(line(seed));
    }
  }

  /** The seed, how many entries its world's journal has, and the SHA-256 of all of them. */
  static String line(String seed) {
    SimulatedWorld world = SimulatedWorld.of(Script.of(Long.parseLong(seed), CLIENTS, DAYS));
    world.play(Worker::in);
    MessageDigest digest = sha256();
    int entries = 0;
    for (JournalEntry entry : world.journal().entriesAfter(0)) {
      digest.update(entry.toString().getBytes(StandardCharsets.UTF_8));
      entries++;
    }
    return seed + " " + entries + " " + HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
