package io.mspbilling.migration;

import java.util.Optional;

/**
 * Where the events of two gateways go on. One that the old gateway gave before the move counts as
 * its.
 */
record TwoPositions(Optional<String> old, Optional<String> now) {

  static final TwoPositions NONE = new TwoPositions(Optional.empty(), Optional.empty());

  private static final String MARK = "moved ";

  static TwoPositions of(String text) {
    if (!text.startsWith(MARK)) {
      return new TwoPositions(Optional.of(text), Optional.empty());
    }
    int space = text.indexOf(' ', MARK.length());
    int length = Integer.parseInt(text.substring(MARK.length(), space));
    int end = space + 1 + Math.max(length, 0);
    return new TwoPositions(
        length < 0 ? Optional.empty() : Optional.of(text.substring(space + 1, end)),
        end < text.length() ? Optional.of(text.substring(end + 1)) : Optional.empty());
  }

  /** Empty if there is none of either. */
  Optional<String> text() {
    return old.isEmpty() && now.isEmpty()
        ? Optional.empty()
        : Optional.of(
            MARK
                + old.map(String::length).orElse(-1)
                + " "
                + old.orElse("")
                + now.map(position -> " " + position).orElse(""));
  }
}
