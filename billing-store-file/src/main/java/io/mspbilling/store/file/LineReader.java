package io.mspbilling.store.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;

/** Cuts a stretch of a file into lines. */
final class LineReader {

  private static final int CHUNK_BYTES = 1 << 16;

  private final Disk disk;
  private final long end;
  private long chunkEnd;
  private byte[] chunk = {};
  private int next;

  LineReader(Disk disk, long start, long end) {
    this.disk = disk;
    this.end = end;
    this.chunkEnd = start;
  }

  /** A line of the file, whole or cut short by the file's end. */
  static final class Line {
    private final byte[] bytes;
    private final boolean whole;
    private final boolean last;

    private Line(byte[] bytes, boolean whole, boolean last) {
      this.bytes = bytes;
      this.whole = whole;
      this.last = last;
    }

    /** Without the line feed; at most one byte more than a line may have. */
    byte[] bytes() {
      return bytes;
    }

    boolean isTooLong() {
      return bytes.length > LineFormat.MAX_LINE_BYTES;
    }

    /** Whether a line feed ends it. */
    boolean isWhole() {
      return whole;
    }

    /** Whether the stretch ends after it. */
    boolean isLast() {
      return last;
    }
  }

  /** The next line; empty at the end. A line that is too long is given up at the limit. */
  Optional<Line> next() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    while (next < chunk.length || fill()) {
      int start = next;
      int room = LineFormat.MAX_LINE_BYTES + 1 - line.size();
      while (next < chunk.length && next - start < room && chunk[next] != LineFormat.LINE_FEED) {
        next++;
      }
      line.write(chunk, start, next - start);
      if (next - start == room) {
        return Optional.of(new Line(line.toByteArray(), false, false));
      }
      if (next < chunk.length) {
        next++;
        return Optional.of(new Line(line.toByteArray(), true, isAtEnd()));
      }
    }
    return line.size() == 0
        ? Optional.empty()
        : Optional.of(new Line(line.toByteArray(), false, true));
  }

  private boolean isAtEnd() {
    return next == chunk.length && chunkEnd == end;
  }

  private boolean fill() throws IOException {
    int count = (int) Math.min(CHUNK_BYTES, end - chunkEnd);
    chunk = disk.read(chunkEnd, count);
    chunkEnd += count;
    next = 0;
    return count > 0;
  }
}
