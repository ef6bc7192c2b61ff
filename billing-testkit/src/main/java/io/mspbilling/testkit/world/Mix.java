package io.mspbilling.testkit.world;

/**
 * What a script is made of.
 *
 * @param troubles how often vendors have bad days and workers die: 0 for never, 1 as usual
 */
public record Mix(int troubles) {

  /** As life is. */
  public static final Mix USUAL = new Mix(1);

  /** As usual, on good vendors and with workers that live. */
  public static final Mix CALM = new Mix(0);

  /** As usual, with five times the trouble. */
  public static final Mix STORMY = new Mix(5);

  /**
   * @throws IllegalArgumentException if {@code troubles} is not from 0 to 10
   */
  public Mix {
    if (troubles < 0 || troubles > 10) {
      throw new IllegalArgumentException("troubles must be from 0 to 10: " + troubles);
    }
  }
}
