package io.mspbilling.reconciliation.matching;

/**
 * How sure the engine is: the odds in favour, as a power of two. Kept in thousandths of a bit, so
 * that it is the same on every machine.
 *
 * @param milliBits thousandths of log2 of the odds; 10,000 stands for odds of 1024 to 1
 */
public record Confidence(int milliBits) implements Comparable<Confidence> {

  private static final int SCALE = 1_000_000;

  /** 2^(-i/8), in millionths. */
  private static final int[] EIGHTHS = {
    1_000_000, 917_004, 840_896, 771_105, 707_107, 648_420, 594_604, 545_254, 500_000
  };

  static Confidence ofMilliBits(int milliBits) {
    return new Confidence(milliBits);
  }

  /** The probability of being right, in millionths: 0 to 1,000,000. */
  public int millionths() {
    long wrong = odds(Math.abs(milliBits));
    long likely = Math.floorDiv((long) SCALE * SCALE, SCALE + wrong);
    return (int) (milliBits >= 0 ? likely : SCALE - likely);
  }

  /** 2^(-milliBits/1000) in millionths; straight lines between the eighths of a bit. */
  private static long odds(int milliBits) {
    if (milliBits >= 21_000) {
      return 0;
    }
    int rest = milliBits % 1_000;
    int eighth = rest / 125;
    int step = EIGHTHS[eighth] - EIGHTHS[eighth + 1];
    long fraction = EIGHTHS[eighth] - (long) step * (rest % 125) / 125;
    return fraction >> (milliBits / 1_000);
  }

  @Override
  public int compareTo(Confidence other) {
    return Integer.compare(milliBits, other.milliBits);
  }

  /** The probability, as {@code 0.9990}. */
  @Override
  public String toString() {
    int tenThousandths = millionths() / 100;
    String digits = Integer.toString(10_000 + tenThousandths);
    return (tenThousandths == 10_000 ? "1" : "0") + "." + digits.substring(1 + digits.length() - 5);
  }
}
