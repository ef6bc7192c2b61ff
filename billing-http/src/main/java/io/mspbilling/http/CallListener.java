package io.mspbilling.http;

/**
 * Hears of a vendor's calls while they are made. It is told on the thread of the call and can
 * change nothing; what it throws is logged and goes no further. Implementations are safe for any
 * number of threads.
 */
public interface CallListener {

  /**
   * A call is about to wait. Whoever cannot have that makes it through a client that {@linkplain
   * VendorHttp#waitingAtMost waits less}.
   */
  default void waiting(CallWait wait) {}
}
