package io.mspbilling.collection.surcharge;

/**
 * One of the things that a surcharge must not exceed.
 *
 * @param atMost of the charge; zero if there may be none
 * @param reason in words
 */
record RateLimit(Percent atMost, String reason) {

  static RateLimit none(String reason) {
    return new RateLimit(Percent.ZERO, reason);
  }

  /** Nothing is said against any rate. */
  static RateLimit unlimited() {
    return new RateLimit(Percent.ALL, "no limit");
  }
}
