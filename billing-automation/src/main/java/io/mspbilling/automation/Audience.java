package io.mspbilling.automation;

import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whoever listens, kept from harming the run. */
final class Audience {

  private static final Logger logger = LoggerFactory.getLogger(Audience.class);

  private final List<BillingListener> listeners;

  Audience(List<BillingListener> listeners) {
    this.listeners = List.copyOf(listeners);
  }

  void tell(Consumer<BillingListener> news) {
    for (BillingListener listener : listeners) {
      try {
        news.accept(listener);
      } catch (RuntimeException e) {
        logger
            .atError()
            .setCause(e)
            .addKeyValue("listener", listener.getClass().getName())
            .log("a listener failed");
      }
    }
  }
}
