package io.mspbilling.testkit.calls;

import io.mspbilling.receivables.SystemName;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The gate through which every call to a fake passes. It counts the calls, strikes with the
 * scripted faults, and lets a test step in before and after the effect: a hook that throws an
 * {@code Error} is a process that dies right there.
 *
 * <p>The order is: hooks before, the fault that does not commit, the work, hooks after, the fault
 * that commits. So a hook after sees the effect, and the caller has not heard of it. Hooks run on
 * the caller's thread and outside the fake's lock: they may use the fake. Hooks after do not run
 * for a call that changed nothing because it was struck or refused.
 *
 * <p>Safe for use from many threads.
 *
 * @param <O> the fake's operations
 */
public final class Calls<O extends Enum<O> & FakeOperation> {
  private final SystemName system;
  private final CallFaults<O> faults = new CallFaults<>();
  private final List<Consumer<? super O>> before = new CopyOnWriteArrayList<>();
  private final List<Consumer<? super O>> after = new CopyOnWriteArrayList<>();
  private final ReentrantLock work = new ReentrantLock();
  private final List<O> log = new ArrayList<>();

  /**
   * Makes the gate of a fake.
   *
   * @param system the name that exceptions carry
   */
  public Calls(SystemName system) {
    this.system = Objects.requireNonNull(system, "system");
  }

  /** The scripted faults. */
  public CallFaults<O> faults() {
    return faults;
  }

  /** Runs a hook before each call of one operation. */
  public Calls<O> onBefore(O operation, Runnable hook) {
    return onBefore(only(operation, hook));
  }

  /** Runs a hook after the effect of each call of one operation, before its answer. */
  public Calls<O> onAfter(O operation, Runnable hook) {
    return onAfter(only(operation, hook));
  }

  /** Runs a hook before each call of any operation. */
  public Calls<O> onBefore(Consumer<? super O> hook) {
    before.add(Objects.requireNonNull(hook, "hook"));
    return this;
  }

  /** Runs a hook after the effect of each call of any operation, before its answer. */
  public Calls<O> onAfter(Consumer<? super O> hook) {
    after.add(Objects.requireNonNull(hook, "hook"));
    return this;
  }

  /** Forgets all hooks. */
  public void clearHooks() {
    before.clear();
    after.clear();
  }

  /** How often an operation was called, failed calls included. */
  public int count(O operation) {
    return (int) log().stream().filter(operation::equals).count();
  }

  /** Every call so far, oldest first. */
  public List<O> log() {
    return locked(() -> List.copyOf(log));
  }

  /** Takes a call through the gate. For fakes, not for tests. */
  public <T> T run(O operation, Supplier<T> effect) {
    return run(operation, fault -> effect.get());
  }

  /**
   * Takes a call through the gate. For fakes that remember by which fault they were struck, not for
   * tests.
   *
   * @param effect does the work, one call at a time; it gets the fault that will lose its answer
   */
  public <T> T run(O operation, Function<Optional<CallFault>, T> effect) {
    locked(() -> log.add(operation));
    before.forEach(hook -> hook.accept(operation));
    Optional<CallFault> fault = faults.strike(operation);
    if (fault.isPresent() && !fault.get().commits()) {
      throw fault.get().failure(system, operation);
    }
    T result = locked(() -> effect.apply(fault));
    after.forEach(hook -> hook.accept(operation));
    if (fault.isPresent()) {
      throw fault.get().failure(system, operation);
    }
    return result;
  }

  /** Does something under the lock that all effects run under. For fakes, not for tests. */
  public <T> T locked(Supplier<T> action) {
    work.lock();
    try {
      return action.get();
    } finally {
      work.unlock();
    }
  }

  private static <O> Consumer<O> only(O operation, Runnable hook) {
    Objects.requireNonNull(operation, "operation");
    Objects.requireNonNull(hook, "hook");
    return called -> {
      if (called == operation) {
        hook.run();
      }
    };
  }
}
