package io.mspbilling.testkit.planted;

import io.mspbilling.testkit.engine.Dice;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Gives out invoice numbers of one style. They come from all over a dense range, so that the
 * neighbour of a number is somebody else's; only a block is in a row.
 */
final class Numbering {

  private static final int BLOCK = 4;
  private static final int OPEN_BLOCKS = 9;

  private final Dice dice;
  private final IntFunction<String> style;
  private final int first;
  private final int blocks;
  private final int step;
  private final List<int[]> open = new ArrayList<>();
  private int begun;

  /**
   * @param most how many numbers are needed at most
   */
  private Numbering(Dice dice, IntFunction<String> style, int first, int most) {
    this.dice = dice;
    this.style = style;
    this.first = first;
    this.blocks = most / BLOCK + OPEN_BLOCKS;
    this.step = step(blocks);
  }

  private static int step(int blocks) {
    int step = (int) (blocks * 618L / 1000) | 1;
    while (gcd(step, blocks) != 1) {
      step += 2;
    }
    return step;
  }

  private static int gcd(int a, int b) {
    return b == 0 ? a : gcd(b, a % b);
  }

  /** Several styles whose bare numbers do not meet. */
  static List<Numbering> styles(Dice dice, int most) {
    int each = most + 4 * OPEN_BLOCKS;
    int digits = Math.max(4, Integer.toString(each * 3).length());
    int floor = (int) Math.pow(10, digits - 1) + dice.below(400);
    List<IntFunction<String>> all =
        List.of(
            n -> Integer.toString(n),
            n -> "INV-" + n,
            n -> "2026/" + n,
            n -> "LO-00" + n,
            n -> "MSP " + n,
            n -> "2026-" + n,
            n -> "A" + n);
    int at = dice.below(all.size());
    List<Numbering> styles = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      IntFunction<String> style = all.get((at + i * 2) % all.size());
      styles.add(new Numbering(dice, style, floor + i * each, most));
    }
    return styles;
  }

  String next() {
    while (open.size() < OPEN_BLOCKS) {
      open.add(new int[] {begin(), 0});
    }
    int[] block = open.get(dice.below(open.size()));
    String number = style.apply(block[0] + block[1]++);
    if (block[1] == BLOCK) {
      open.remove(block);
    }
    return number;
  }

  /** Four numbers in a row. */
  List<String> row() {
    int start = begin();
    List<String> row = new ArrayList<>();
    for (int i = 0; i < BLOCK; i++) {
      row.add(style.apply(start + i));
    }
    return row;
  }

  private int begin() {
    if (begun == blocks) {
      throw new IllegalStateException("no number is left");
    }
    return first + (int) ((long) begun++ * step % blocks) * BLOCK;
  }
}
