package io.mspbilling.testkit.calls;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The faults that a test has scripted into a fake. A rule strikes the next call of its operation,
 * once unless told otherwise; of several rules that fit, the oldest strikes, and one call is struck
 * by one fault at most. Safe for use from many threads.
 *
 * @param <O> the fake's operations
 */
public final class CallFaults<O extends Enum<O> & FakeOperation> {
  private final ReentrantLock lock = new ReentrantLock();
  private final List<Rule> rules = new ArrayList<>();
  private final List<String> struck = new ArrayList<>();
  private final List<Long> seeds = new ArrayList<>();

  CallFaults() {}

  /**
   * Scripts a fault for the next call of an operation.
   *
   * @return the rule, to be told how often to strike
   */
  public Rule next(O operation, CallFault fault) {
    return add(new Rule(operation, List.of(fault), 100, new SplittableRandom(0)));
  }

  /**
   * Scripts faults that strike a share of the calls of an operation until the rules are cleared.
   * The same seed and the same order of calls give the same faults.
   *
   * @param percent how many of a hundred calls are struck, from 0 to 100
   * @param seed the seed of the dice; see {@link #seeds()}
   * @param faults the faults to draw from, each as likely as the others
   * @throws IllegalArgumentException if the percentage is out of range or there is no fault
   */
  public Rule randomly(O operation, int percent, long seed, CallFault... faults) {
    if (percent < 0 || percent > 100 || faults.length == 0) {
      throw new IllegalArgumentException(
          "needs 0 to 100 percent and at least one fault: " + percent + ", " + faults.length);
    }
    Rule rule = new Rule(operation, List.of(faults), percent, new SplittableRandom(seed)).always();
    lock.lock();
    try {
      seeds.add(seed);
    } finally {
      lock.unlock();
    }
    return add(rule);
  }

  /** Forgets all rules; what has struck stays on record. */
  public void clear() {
    lock.lock();
    try {
      rules.clear();
    } finally {
      lock.unlock();
    }
  }

  /** The rules that still wait for a call; a test that ends with some proved nothing. */
  public List<String> pending() {
    lock.lock();
    try {
      return rules.stream().filter(rule -> !rule.endless()).map(Rule::toString).toList();
    } finally {
      lock.unlock();
    }
  }

  /** What struck which operation, oldest first. */
  public List<String> struck() {
    lock.lock();
    try {
      return List.copyOf(struck);
    } finally {
      lock.unlock();
    }
  }

  /** The seeds of all random rules, for a test report. */
  public List<Long> seeds() {
    lock.lock();
    try {
      return List.copyOf(seeds);
    } finally {
      lock.unlock();
    }
  }

  Optional<CallFault> strike(O operation) {
    lock.lock();
    try {
      for (Rule rule : rules) {
        Optional<CallFault> fault = rule.strike(operation);
        if (fault.isPresent()) {
          rules.removeIf(Rule::isSpent);
          struck.add(fault.get() + " on " + operation);
          return fault;
        }
      }
      return Optional.empty();
    } finally {
      lock.unlock();
    }
  }

  private Rule add(Rule rule) {
    lock.lock();
    try {
      rules.add(rule);
      return rule;
    } finally {
      lock.unlock();
    }
  }

  /** One scripted rule. Tell it how often to strike right where it is scripted. */
  public final class Rule {
    private final O operation;
    private final List<CallFault> faults;
    private final int percent;
    private final SplittableRandom dice;
    private long left = 1;
    private long skip;

    private Rule(O operation, List<CallFault> faults, int percent, SplittableRandom dice) {
      this.operation = Objects.requireNonNull(operation, "operation");
      this.faults = faults;
      this.percent = percent;
      this.dice = dice;
    }

    /** Strikes that many calls, one after the other. */
    public Rule times(int count) {
      return change(() -> left = count);
    }

    /** Strikes every call until the rules are cleared. */
    public Rule always() {
      return change(() -> left = Long.MAX_VALUE);
    }

    /** Lets that many calls pass first. */
    public Rule after(int count) {
      return change(() -> skip = count);
    }

    private Rule change(Runnable change) {
      lock.lock();
      try {
        change.run();
        return this;
      } finally {
        lock.unlock();
      }
    }

    private Optional<CallFault> strike(O called) {
      if (left == 0 || called != operation) {
        return Optional.empty();
      }
      if (skip > 0) {
        skip--;
        return Optional.empty();
      }
      if (percent < 100 && dice.nextInt(100) >= percent) {
        return Optional.empty();
      }
      left = endless() ? left : left - 1;
      return Optional.of(faults.get(faults.size() == 1 ? 0 : dice.nextInt(faults.size())));
    }

    private boolean endless() {
      return left == Long.MAX_VALUE;
    }

    private boolean isSpent() {
      return left == 0;
    }

    @Override
    public String toString() {
      return faults + " on " + operation + (endless() ? "" : ", " + left + " times");
    }
  }
}
