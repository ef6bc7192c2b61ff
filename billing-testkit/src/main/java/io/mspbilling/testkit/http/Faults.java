package io.mspbilling.testkit.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The faults a test has scripted into a fake. A rule strikes the next request that fits its
 * pattern, once unless told otherwise; of several rules that fit, the oldest strikes. One request
 * is struck by one fault at most. Safe for use from many threads.
 */
public final class Faults {
  private final ReentrantLock lock = new ReentrantLock();
  private final List<Rule> rules = new ArrayList<>();
  private final List<String> struck = new ArrayList<>();
  private final List<Long> seeds = new ArrayList<>();

  Faults() {}

  /**
   * Scripts a fault for the next request that fits.
   *
   * @return the rule, to be told how often to strike
   */
  public Rule next(RequestPattern pattern, Fault fault) {
    return add(new Rule(pattern, List.of(fault), 100, new SplittableRandom(0)));
  }

  /**
   * Scripts faults that strike a share of the fitting requests, for as long as the fake runs. The
   * same seed and the same order of requests give the same faults.
   *
   * @param percent how many of a hundred requests are struck, from 0 to 100
   * @param seed the seed of the dice; see {@link #seeds()}
   * @param faults the faults to draw from, each as likely as the others
   */
  public Rule randomly(RequestPattern pattern, int percent, long seed, Fault... faults) {
    if (percent < 0 || percent > 100 || faults.length == 0) {
      throw new IllegalArgumentException(
          "needs 0 to 100 percent and at least one fault: " + percent + ", " + faults.length);
    }
    lock.lock();
    try {
      seeds.add(seed);
    } finally {
      lock.unlock();
    }
    return add(new Rule(pattern, List.of(faults), percent, new SplittableRandom(seed))).always();
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

  /** Returns the rules that still wait for a request; a test that ends with some proved nothing. */
  public List<String> pending() {
    lock.lock();
    try {
      return rules.stream().filter(rule -> !rule.endless()).map(Rule::toString).toList();
    } finally {
      lock.unlock();
    }
  }

  /** Returns what struck which request, oldest first. */
  public List<String> struck() {
    lock.lock();
    try {
      return List.copyOf(struck);
    } finally {
      lock.unlock();
    }
  }

  /** Returns the seeds of all random rules, for a test report. */
  public List<Long> seeds() {
    lock.lock();
    try {
      return List.copyOf(seeds);
    } finally {
      lock.unlock();
    }
  }

  Optional<Fault> strike(FakeRequest request) {
    lock.lock();
    try {
      for (Rule rule : rules) {
        Optional<Fault> fault = rule.strike(request);
        if (fault.isPresent()) {
          rules.removeIf(Rule::isSpent);
          struck.add(fault.get() + " on " + request);
          return fault;
        }
      }
      return Optional.empty();
    } finally {
      lock.unlock();
    }
  }

  /** Returns whether the next connection or body is to be cut before anybody can match it. */
  boolean cutsBeforeReading() {
    lock.lock();
    try {
      return !rules.isEmpty() && rules.get(0).cutsBeforeReading();
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
    private final RequestPattern pattern;
    private final List<Fault> faults;
    private final int percent;
    private final SplittableRandom dice;
    private long left = 1;
    private long skip;

    private Rule(RequestPattern pattern, List<Fault> faults, int percent, SplittableRandom dice) {
      this.pattern = pattern;
      this.faults = faults;
      this.percent = percent;
      this.dice = dice;
    }

    /** Strikes that many fitting requests, one after the other. */
    public Rule times(int count) {
      return change(() -> left = count);
    }

    /** Strikes every fitting request until the rules are cleared. */
    public Rule always() {
      return change(() -> left = Long.MAX_VALUE);
    }

    /** Lets that many fitting requests pass first. */
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

    private Optional<Fault> strike(FakeRequest request) {
      if (left == 0 || !pattern.fits(request)) {
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

    private boolean cutsBeforeReading() {
      return skip == 0
          && pattern == RequestPattern.any()
          && faults.size() == 1
          && faults.get(0).beforeReading();
    }

    private boolean endless() {
      return left == Long.MAX_VALUE;
    }

    private boolean isSpent() {
      return left == 0;
    }

    @Override
    public String toString() {
      return faults + " on " + pattern + (endless() ? "" : ", " + left + " times");
    }
  }
}
