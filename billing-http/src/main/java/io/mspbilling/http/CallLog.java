package io.mspbilling.http;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What we tell the log, and whoever listens, about calls: operation, method, path template, status,
 * try, time, request id. Never ids, query, headers or bodies.
 */
final class CallLog {
  private static final Logger logger = LoggerFactory.getLogger(VendorHttp.class);

  private final String system;
  private final CallListener listener;

  CallLog(String system, CallListener listener) {
    this.system = system;
    this.listener = listener;
  }

  void waits(CallWait wait) {
    logger
        .atDebug()
        .addKeyValue("system", system)
        .addKeyValue("operation", wait.operation())
        .addKeyValue("reason", wait.reason())
        .addKeyValue("ms", wait.time().toMillis())
        .log("waiting to call vendor");
    tell(() -> listener.waiting(wait));
  }

  void drifted(Drift drift) {
    logger
        .atWarn()
        .addKeyValue("system", system)
        .addKeyValue("field", drift.field())
        .addKeyValue("change", drift.change())
        .log("the vendor's records change");
    tell(() -> listener.drifted(drift));
  }

  private void tell(Runnable news) {
    try {
      news.run();
    } catch (RuntimeException e) {
      logger
          .atError()
          .setCause(e)
          .addKeyValue("listener", listener.getClass().getName())
          .log("a listener failed");
    }
  }

  void tried(HttpCall call, int attempt, Sent sent, Duration took) {
    if (!logger.isDebugEnabled()) {
      return;
    }
    logger
        .atDebug()
        .addKeyValue("system", system)
        .addKeyValue("operation", call.operation())
        .addKeyValue("method", call.method())
        .addKeyValue("path", call.pathTemplate())
        .addKeyValue("attempt", attempt)
        .addKeyValue("outcome", outcome(sent))
        .addKeyValue("requestId", requestId(sent))
        .addKeyValue("ms", took.toMillis())
        .log("called vendor");
  }

  void gaveUp(HttpCall call, int attempts, Failed failed) {
    logger
        .atWarn()
        .addKeyValue("system", system)
        .addKeyValue("operation", call.operation())
        .addKeyValue("method", call.method())
        .addKeyValue("path", call.pathTemplate())
        .addKeyValue("attempts", attempts)
        .addKeyValue("status", failed.status())
        .log("gave up on vendor");
  }

  private static Object outcome(Sent sent) {
    if (sent instanceof Sent.Answered answered) {
      return answered.answer().status();
    }
    if (sent instanceof Sent.TooLarge large) {
      return large.status() + ", too large";
    }
    Sent.Lost lost = (Sent.Lost) sent;
    return (lost.sent() ? "no answer: " : "not sent: ") + lost.detail();
  }

  private static String requestId(Sent sent) {
    if (sent instanceof Sent.Answered answered) {
      return answered.answer().requestId();
    }
    return sent instanceof Sent.TooLarge large ? large.requestId() : "";
  }
}
