package io.mspbilling.store.file;

import java.util.Arrays;

/** Where each line of a file begins: eight bytes a line. Line 0 is the header, line n entry n. */
final class Offsets {

  private long[] starts = new long[64];
  private int lines;
  private long end;

  /** Takes in the next line, of so many bytes with its line feed. */
  void add(int bytes) {
    if (lines == starts.length) {
      starts = Arrays.copyOf(starts, lines + (lines >> 1));
    }
    starts[lines++] = end;
    end += bytes;
  }

  /** How many lines there are, the header included. */
  int lines() {
    return lines;
  }

  /** How many entries there are. */
  long entries() {
    return Math.max(0, lines - 1);
  }

  /** Where the next line begins. */
  long end() {
    return end;
  }

  long start(long line) {
    return starts[Math.toIntExact(line)];
  }

  /** The bytes of a line, its line feed included. */
  int length(long line) {
    long next = line + 1 < lines ? start(line + 1) : end;
    return Math.toIntExact(next - start(line));
  }
}
