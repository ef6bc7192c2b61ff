package io.mspbilling.reconciliation.matching.assignment;

import java.util.Arrays;

/**
 * The assignment of rows to columns with the largest total score, each column at most once, by the
 * method of Kuhn and Munkres: O(rows² · columns). A row may stay without a column for a score of
 * zero, so nothing that is worse than nothing is assigned.
 */
public final class Assignment {

  /** The score of a pair that must not be. */
  public static final long NEVER = Long.MIN_VALUE / 4;

  private final long[][] scores;
  private final int rows;
  private final int columns;

  /**
   * @param scores by row and column, {@link #NEVER} for a pair that must not be
   */
  public Assignment(long[][] scores) {
    this.scores = scores;
    this.rows = scores.length;
    this.columns = rows == 0 ? 0 : scores[0].length;
  }

  /** The column of each row; -1 for a row that stays without. */
  public int[] best() {
    long[] rowPrice = new long[rows + 1];
    long[] columnPrice = new long[columns + rows + 1];
    int[] rowOf = new int[columns + rows + 1];
    for (int row = 1; row <= rows; row++) {
      augment(row, rowPrice, columnPrice, rowOf);
    }
    int[] columnOf = new int[rows];
    Arrays.fill(columnOf, -1);
    for (int column = 1; column <= columns; column++) {
      if (rowOf[column] > 0) {
        columnOf[rowOf[column] - 1] = column - 1;
      }
    }
    return columnOf;
  }

  /** The total score of an assignment. */
  public long total(int[] columnOf) {
    long total = 0;
    for (int row = 0; row < rows; row++) {
      total += columnOf[row] < 0 ? 0 : scores[row][columnOf[row]];
    }
    return total;
  }

  /** How much the best total falls if one row must not have the column that it has. */
  public long margin(int[] best, int row) {
    long kept = scores[row][best[row]];
    scores[row][best[row]] = NEVER;
    long without = total(best());
    scores[row][best[row]] = kept;
    return total(best) - without;
  }

  private void augment(int row, long[] rowPrice, long[] columnPrice, int[] rowOf) {
    int width = columns + rows;
    long[] slack = new long[width + 1];
    int[] from = new int[width + 1];
    boolean[] used = new boolean[width + 1];
    Arrays.fill(slack, Long.MAX_VALUE);
    rowOf[0] = row;
    int column = 0;
    do {
      used[column] = true;
      int current = rowOf[column];
      long delta = Long.MAX_VALUE;
      int nearest = 0;
      for (int j = 1; j <= width; j++) {
        if (used[j]) {
          continue;
        }
        long reduced = cost(current - 1, j - 1) - rowPrice[current] - columnPrice[j];
        if (reduced < slack[j]) {
          slack[j] = reduced;
          from[j] = column;
        }
        if (slack[j] < delta) {
          delta = slack[j];
          nearest = j;
        }
      }
      for (int j = 0; j <= width; j++) {
        if (used[j]) {
          rowPrice[rowOf[j]] += delta;
          columnPrice[j] -= delta;
        } else {
          slack[j] -= delta;
        }
      }
      column = nearest;
    } while (rowOf[column] != 0);
    while (column != 0) {
      int previous = from[column];
      rowOf[column] = rowOf[previous];
      column = previous;
    }
  }

  /** Beyond the real columns stands one for each row to stay without. */
  private long cost(int row, int column) {
    if (column >= columns) {
      return 0;
    }
    return scores[row][column] == NEVER ? Long.MAX_VALUE / 8 : -scores[row][column];
  }
}
