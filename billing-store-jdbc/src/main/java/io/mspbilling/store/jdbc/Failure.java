package io.mspbilling.store.jdbc;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** What a failed statement, sent on its own, says about what it did. */
enum Failure {
  /** Nothing was done: another row has the same sequence number or unique key. */
  CONFLICT,
  /** Nothing was done, and the same may succeed now: the database had to end somebody's wait. */
  TRY_AGAIN,
  /** Nothing was done, and trying again will not help. */
  REFUSED,
  /** The connection was lost, or broke in a way we do not know: it may or may not be done. */
  IN_DOUBT;

  static Failure of(SQLException failure) {
    String state = stateOf(failure);
    if (state == null || state.length() != 5) {
      return failure instanceof Database.NotConnected ? REFUSED : IN_DOUBT;
    }
    return switch (state) {
      case "23505" -> CONFLICT;
      // Serialization failure, deadlock, lock not available; H2's lock time-out and row changed.
      case "40001", "40P01", "55P03", "HYT00", "90131" -> TRY_AGAIN;
      default ->
          failure instanceof Database.NotConnected || isRefusal(state.substring(0, 2))
              ? REFUSED
              : IN_DOUBT;
    };
  }

  /**
   * Classes of errors by which a server rolls a statement back and says so: feature not supported,
   * data, constraint, authorization, no such object, no room, limits, object state.
   */
  private static boolean isRefusal(String stateClass) {
    return switch (stateClass) {
      case "0A", "21", "22", "23", "25", "28", "3D", "3F", "42", "44", "53", "54", "55" -> true;
      default -> false;
    };
  }

  private static @Nullable String stateOf(SQLException failure) {
    String state = failure.getSQLState();
    return state == null && failure.getCause() instanceof SQLException cause
        ? stateOf(cause)
        : state;
  }
}
