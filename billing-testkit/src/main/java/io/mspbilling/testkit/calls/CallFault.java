package io.mspbilling.testkit.calls;

import io.mspbilling.failure.AuthenticationException;
import io.mspbilling.failure.BillingException;
import io.mspbilling.failure.NotSentException;
import io.mspbilling.failure.Refusal;
import io.mspbilling.failure.RefusedException;
import io.mspbilling.failure.ThrottledException;
import io.mspbilling.failure.UnknownOutcomeException;
import io.mspbilling.failure.UnreachableException;
import io.mspbilling.failure.UnreadableException;
import io.mspbilling.receivables.SystemName;
import java.time.Duration;
import java.util.Objects;

/**
 * One way in which a call to a fake goes wrong. A fault that <em>commits</em> lets the fake do its
 * work and then loses the answer: that is the case that makes careless callers pay twice. One that
 * does not commit leaves the fake's state untouched. Immutable.
 */
public final class CallFault {

  @FunctionalInterface
  private interface Failure {
    RuntimeException of(String system, FakeOperation operation);
  }

  private static final CallFault WRONG_AMOUNT =
      new CallFault(
          "wrong amount answered",
          true,
          (system, operation) -> noAnswer(system, operation, "the answer names another amount"));

  private final String name;
  private final boolean commits;
  private final Failure failure;

  private CallFault(String name, boolean commits, Failure failure) {
    this.name = name;
    this.commits = commits;
    this.failure = failure;
  }

  /**
   * The work is done and the answer is lost: {@link UnknownOutcomeException} for a write, {@link
   * UnreachableException} for a read.
   */
  public static CallFault unknownAfterCommit() {
    return new CallFault(
        "unknown after commit",
        true,
        (system, operation) -> noAnswer(system, operation, "connection cut"));
  }

  /** The same exceptions as {@link #unknownAfterCommit()}, and nothing is done. */
  public static CallFault unknownBeforeCommit() {
    return new CallFault(
        "unknown before commit",
        false,
        (system, operation) -> noAnswer(system, operation, "connection cut"));
  }

  /** No byte leaves: {@link NotSentException}. */
  public static CallFault notSent() {
    return new CallFault(
        "not sent",
        false,
        (system, operation) ->
            new NotSentException(system, operation.label(), "connection refused", null));
  }

  /**
   * Too many calls, nothing is done: {@link ThrottledException}.
   *
   * @param retryAfter the wait that the answer asks for
   */
  public static CallFault throttled(Duration retryAfter) {
    Objects.requireNonNull(retryAfter, "retryAfter");
    return new CallFault(
        "throttled for " + retryAfter,
        false,
        (system, operation) ->
            new ThrottledException(
                system, operation.label(), new Refusal(429, "rate_limit", ""), retryAfter));
  }

  /** A plain no, nothing is done: {@link RefusedException} with status 400. */
  public static CallFault refused() {
    return new CallFault(
        "refused",
        false,
        (system, operation) ->
            new RefusedException(
                system,
                operation.label(),
                new Refusal(400, "scripted_refusal", ""),
                "correct the request"));
  }

  /** The credentials are not taken, nothing is done: {@link AuthenticationException}. */
  public static CallFault credentialsRejected() {
    return new CallFault(
        "credentials rejected",
        false,
        (system, operation) ->
            new AuthenticationException(
                system, operation.label(), new Refusal(401, "", ""), "connect the system again"));
  }

  /**
   * The answer makes no sense: {@link UnreadableException} for a read. A write is done, and as its
   * answer cannot be read its outcome is unknown.
   */
  public static CallFault unreadable() {
    return new CallFault(
        "unreadable",
        true,
        (system, operation) ->
            operation.writes()
                ? noAnswer(system, operation, "the answer cannot be read")
                : new UnreadableException(system, operation.label(), "not JSON", null));
  }

  /**
   * The work is done, and the answer names another amount than was asked for. No sound connector
   * takes that for a success, so the outcome is unknown; a fake that can be looked up answers
   * {@code Unclear} for that key from then on.
   */
  public static CallFault wrongAmountAnswered() {
    return WRONG_AMOUNT;
  }

  /**
   * The connector has a bug: {@link IllegalStateException}, which none may throw. Nothing is done.
   */
  public static CallFault broken() {
    return new CallFault(
        "broken",
        false,
        (system, operation) ->
            new IllegalStateException("a bug of the connector in " + operation.label()));
  }

  /** Whether the fake does its work before the call fails. */
  public boolean commits() {
    return commits;
  }

  /** Whether this is {@link #wrongAmountAnswered()}, which fakes remember for look-ups. */
  public boolean answersWrongAmount() {
    return this == WRONG_AMOUNT;
  }

  RuntimeException failure(SystemName system, FakeOperation operation) {
    return failure.of(system.value(), operation);
  }

  private static BillingException noAnswer(String system, FakeOperation operation, String detail) {
    return operation.writes()
        ? new UnknownOutcomeException(system, operation.label(), detail, null)
        : new UnreachableException(system, operation.label(), detail, null);
  }

  @Override
  public String toString() {
    return name;
  }
}
