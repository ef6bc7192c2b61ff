package io.mspbilling.http;

import io.mspbilling.failure.BillingException;
import org.jspecify.annotations.Nullable;

/**
 * One try and what follows from it: an answer, or a problem that is final unless repeated.
 *
 * @param again whether to try again
 */
record Try(@Nullable HttpAnswer answer, @Nullable BillingException problem, boolean again) {

  static Try succeeded(HttpAnswer answer) {
    return new Try(answer, null, false);
  }

  static Try failed(BillingException problem, boolean again) {
    return new Try(null, problem, again);
  }

  boolean isToBeRepeated() {
    return again;
  }

  HttpAnswer answerOrThrow() {
    if (problem != null) {
      throw problem;
    }
    if (answer == null) {
      throw new IllegalStateException("a try is an answer or a problem");
    }
    return answer;
  }
}
