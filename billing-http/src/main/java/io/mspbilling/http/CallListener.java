package io.mspbilling.http;

/**
 * Hears what a vendor's calls wait for, and that a vendor's records change. It is told on the
 * thread of the call and can change nothing; what it throws is logged and goes no further.
 * Implementations are safe for any number of threads.
 */
public interface CallListener {

  /**
   * A call is about to wait. Whoever cannot have that makes it through a client that {@linkplain
   * VendorHttp#waitingAtMost waits less}.
   */
  default void waiting(CallWait wait) {}

  /** Records are not what they were; told once of each change. */
  default void drifted(Drift drift) {}
}
