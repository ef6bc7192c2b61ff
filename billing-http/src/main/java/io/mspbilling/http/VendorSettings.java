package io.mspbilling.http;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** What all calls to one vendor share. Immutable, save for the random generator behind its lock. */
final class VendorSettings {
  private final String system;
  private final Credentials credentials;
  private final @Nullable RateBudget budget;
  private final RetryRules rules;
  private final InstantSource clock;
  private final Ticker ticker;
  private final Transport transport;
  private final Judge judge;
  private final CallLog log;
  private final DriftWatch drift;
  private final RandomGenerator random;
  private final ReentrantLock randomLock = new ReentrantLock();

  VendorSettings(VendorHttpBuilder builder) {
    system = builder.system;
    credentials = builder.credentials;
    budget = builder.budget;
    rules = builder.retryRules;
    clock = builder.clock;
    ticker = builder.ticker;
    transport = new Transport(builder);
    judge = new Judge(builder);
    log = new CallLog(system, builder.listener);
    drift = new DriftWatch(system, log::drifted);
    random = builder.randomOrDefault();
  }

  String system() {
    return system;
  }

  Credentials credentials() {
    return credentials;
  }

  RetryRules rules() {
    return rules;
  }

  Ticker ticker() {
    return ticker;
  }

  Transport transport() {
    return transport;
  }

  Judge judge() {
    return judge;
  }

  CallLog log() {
    return log;
  }

  DriftWatch drift() {
    return drift;
  }

  /** The narrow one first, so that nobody holds a place in the wide one while waiting. */
  List<RateBudget> budgets(HttpCall call) {
    List<RateBudget> budgets = new ArrayList<>(2);
    call.budget().ifPresent(budgets::add);
    if (budget != null) {
      budgets.add(budget);
    }
    return budgets;
  }

  /** Decides whether and when to try again. */
  RetryRules.Decision decide(HttpCall call, int attempt, Failed failed, Duration elapsed) {
    RetryRules.Decision decision;
    randomLock.lock();
    try {
      decision = rules.decide(attempt, failed.failing(), failed.asked(), elapsed, random);
    } finally {
      randomLock.unlock();
    }
    boolean harmless = !failed.sent() || call.mayRepeatAt(clock.instant().plus(decision.delay()));
    return harmless ? decision : new RetryRules.Decision(false, decision.delay());
  }

  /** All who share the budget wait when one was told to, within reason. */
  void holdOff(HttpCall call, Failed failed) {
    Optional<Duration> asked = failed.asked();
    if (failed.failing() != RetryRules.Failing.THROTTLED || asked.isEmpty()) {
      return;
    }
    Duration longest = rules.longestRetryAfter();
    Duration wait = asked.get().compareTo(longest) < 0 ? asked.get() : longest;
    budgets(call).forEach(each -> each.holdOff(wait));
  }
}
