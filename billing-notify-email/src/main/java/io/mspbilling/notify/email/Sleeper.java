package io.mspbilling.notify.email;

import java.time.Duration;

/** Waits in the caller's thread, so that tests need not. */
@FunctionalInterface
public interface Sleeper {

  /** Waits in earnest. */
  Sleeper REAL = wait -> Thread.sleep(wait.toMillis(), wait.toNanosPart() % 1_000_000);

  /** Waits at least so long. */
  void sleep(Duration wait) throws InterruptedException;
}
