package io.mspbilling.http;

/**
 * Makes a value of a vendor's success. It runs where failing to read can still be told apart: after
 * a write it means that the outcome is unknown, after a read that the answer is unreadable.
 *
 * @param <T> what the answer means
 */
@FunctionalInterface
public interface AnswerReader<T> {

  /**
   * @throws io.mspbilling.json.JsonProblem if the body is not what it has to be
   * @throws io.mspbilling.failure.BillingException passed on as it is, for vendors that refuse with
   *     a 200
   */
  T read(HttpAnswer answer);
}
