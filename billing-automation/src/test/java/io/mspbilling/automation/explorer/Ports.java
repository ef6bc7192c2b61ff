package io.mspbilling.automation.explorer;

import io.mspbilling.automation.explorer.Choice.Kind;
import io.mspbilling.automation.explorer.Gate.Side;
import io.mspbilling.failure.BillingException;
import io.mspbilling.failure.UnknownOutcomeException;
import io.mspbilling.failure.UnreachableException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Puts a gate before and after every call of a port or a journal, whatever methods it has. A call
 * that stands before its effect for longer than a transport waits never arrives.
 */
final class Ports {

  static final String JOURNAL = "journal";

  /** What an HTTP client allows a call, from its first byte to the answer. */
  static final Duration DEADLINE = Duration.ofMinutes(2);

  /**
   * What a port or a journal says about itself, without asking anybody; and the checkpoint, which
   * decides nothing: an older one only makes a worker read more.
   */
  private static final Set<String> UNGATED =
      Set.of("tenant", "system", "features", "postings", "guarantees", "checkpoint", "keep");

  private static final Set<String> READS =
      Set.of(
          "entriesAfter",
          "customers",
          "invoices",
          "findInvoice",
          "agreements",
          "payments",
          "findPayment",
          "findVoid",
          "findCharge",
          "findRefund",
          "eventsAfter",
          "linesAfter",
          "findPosting",
          "receivables",
          "findMessage");

  private final Stage stage;
  private final Arrivals arrivals;

  Ports(Stage stage, Arrivals arrivals) {
    this.stage = stage;
    this.arrivals = arrivals;
  }

  <T> T gated(Class<T> type, String resource, T port) {
    return proxy(
        type,
        (method, args) -> {
          if (method.getDeclaringClass() == Object.class || UNGATED.contains(method.getName())) {
            return invoke(port, method, args);
          }
          Op.Effect effect = READS.contains(method.getName()) ? Op.Effect.READ : Op.Effect.WRITE;
          Op op = new Op(resource, method.getName(), effect);
          return call(op, () -> arrive(port, method, args));
        });
  }

  private Object call(Op op, Supplier<Object> vendor) {
    Instant called = stage.clock().instant();
    Choice before = stage.pass(Side.BEFORE, op);
    switch (before.kind()) {
      case LOSE -> throw unanswered(op);
      case LATE -> {
        stage.spawnCall(() -> arriveLate(called, vendor));
        throw unanswered(op);
      }
      case CRASH_IN_FLIGHT -> {
        stage.spawnCall(() -> arriveLate(called, vendor));
        throw new Crash();
      }
      default -> {}
    }
    if (!op.isJournal() && isTooLate(called)) {
      throw unanswered(op);
    }
    Optional<BillingException> refusal = Optional.empty();
    Object answer = refusal;
    try {
      answer = vendor.get();
    } catch (BillingException e) {
      refusal = Optional.of(e);
    }
    if (stage.pass(Side.AFTER, op).kind() == Kind.LOSE) {
      throw unanswered(op);
    }
    if (refusal.isPresent()) {
      throw refusal.get();
    }
    return answer;
  }

  private void arriveLate(Instant called, Supplier<Object> vendor) {
    if (!isTooLate(called)) {
      try {
        Object unheard = vendor.get();
        java.util.Objects.requireNonNullElse(unheard, "");
      } catch (BillingException e) {
        // A refusal that nobody hears.
      }
    }
  }

  private boolean isTooLate(Instant called) {
    return stage.clock().instant().isAfter(called.plus(DEADLINE));
  }

  private Object arrive(Object port, Method method, Object[] args) {
    arrivals.coming(method.getName());
    boolean refused = true;
    try {
      Object answer = invoke(port, method, args);
      refused = false;
      return answer;
    } finally {
      arrivals.arrived(method.getName(), args, refused);
    }
  }

  private static RuntimeException unanswered(Op op) {
    if (op.isJournal()) {
      return new CutOff();
    }
    return op.writes()
        ? new UnknownOutcomeException(op.resource(), op.name(), "connection cut", null)
        : new UnreachableException(op.resource(), op.name(), "connection cut", null);
  }

  /** Another behaviour around a port, in a few words. */
  static <T> T proxy(Class<T> type, Around around) {
    Object[] none = {};
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, args) -> around.call(method, args == null ? none : args)));
  }

  /** What a call through a proxy does. */
  interface Around {
    Object call(Method method, Object[] args);
  }

  static Object invoke(Object target, Method method, Object[] args) {
    try {
      return method.invoke(target, args);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException(e.getCause());
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }
}
