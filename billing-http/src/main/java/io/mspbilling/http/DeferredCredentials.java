package io.mspbilling.http;

import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Credentials that are found out at first use. */
final class DeferredCredentials implements Credentials {
  private final Supplier<Credentials> finder;
  private final ReentrantLock lock = new ReentrantLock();
  private volatile @Nullable Credentials found;

  DeferredCredentials(Supplier<Credentials> finder) {
    this.finder = Objects.requireNonNull(finder, "finder");
  }

  @Override
  public AuthHeaders headers() {
    return found().headers();
  }

  @Override
  public boolean renew(AuthHeaders refused) {
    return found().renew(refused);
  }

  private Credentials found() {
    Credentials known = found;
    if (known != null) {
      return known;
    }
    lock.lock();
    try {
      known = found;
      if (known == null) {
        known = finder.get();
        found = known;
      }
      return known;
    } finally {
      lock.unlock();
    }
  }
}
