package io.mspbilling.psa.autotask.internal;

import io.mspbilling.failure.AuthenticationException;
import io.mspbilling.failure.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Sends nothing for a while after a login was refused several times in a row: Autotask has been
 * seen to lock all of a customer's integrations out because one kept knocking. Safe for any number
 * of threads.
 */
final class Lockout {
  private static final int REFUSALS = 5;
  private static final Duration PAUSE = Duration.ofMinutes(10);

  private final InstantSource clock;
  private final ReentrantLock lock = new ReentrantLock();

  // Guarded by lock.
  private int inARow;
  private Instant latest = Instant.EPOCH;

  Lockout(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * @throws AuthenticationException if nothing is to be sent now
   */
  void pass(String operation) {
    lock.lock();
    try {
      if (inARow >= REFUSALS && clock.instant().isBefore(latest.plus(PAUSE))) {
        throw new AuthenticationException(
            Api.SYSTEM,
            operation,
            new Refusal(0, "", ""),
            "the login was refused "
                + inARow
                + " times in a row; check user name, secret and integration code. Nothing is sent"
                + " until "
                + latest.plus(PAUSE));
      }
    } finally {
      lock.unlock();
    }
  }

  void refused() {
    lock.lock();
    try {
      inARow++;
      latest = clock.instant();
    } finally {
      lock.unlock();
    }
  }

  void accepted() {
    lock.lock();
    try {
      inARow = 0;
    } finally {
      lock.unlock();
    }
  }
}
