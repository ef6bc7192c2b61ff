package io.mspbilling.psa.connectwise.internal;

/**
 * The first segment of every path, as in {@code v4_6_release/}. Implementations are safe for any
 * thread.
 */
public interface Codebase {

  /** The segment, with its slash. May reach the network at first use. */
  String current();

  /** Whether the tenant has moved away from this codebase since. May reach the network. */
  boolean hasMovedFrom(String codebase);

  /** A codebase that never changes. */
  static Codebase fixed(String codebase) {
    String checked = checked(codebase);
    return new Codebase() {
      @Override
      public String current() {
        return checked;
      }

      @Override
      public boolean hasMovedFrom(String before) {
        return false;
      }
    };
  }

  /**
   * @throws IllegalArgumentException if it is not one plain segment and a slash
   */
  static String checked(String codebase) {
    if (!codebase.matches("[A-Za-z0-9_-][A-Za-z0-9._-]{0,63}/")) {
      throw new IllegalArgumentException("a codebase is one segment and a slash: v4_6_release/");
    }
    return codebase;
  }
}
