package io.mspbilling.testkit.quickbooks;

import io.mspbilling.testkit.http.FakeAnswer;
import io.mspbilling.testkit.quickbooks.internal.company.BooksFault;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Remembers the answers of writes that changed something, by requestid. Refused writes are not
 * remembered: they changed nothing, and may be sent again.
 */
final class RequestIds {
  private static final int MAX_LENGTH = 50;
  private static final int MAX_LENGTH_IN_BATCH = 36;

  private final QuickBooksSettings settings;
  private final Map<String, Remembered> answers = new HashMap<>();

  RequestIds(QuickBooksSettings settings) {
    this.settings = settings;
  }

  /**
   * Checks the length of an id.
   *
   * @throws BooksFault 2050 if it is too long
   */
  static void requireShort(String id, boolean batch) {
    int max = batch ? MAX_LENGTH_IN_BATCH : MAX_LENGTH;
    if (id.length() > max) {
      throw BooksFault.tooLong("requestid", max, id.length());
    }
  }

  /**
   * Answers what was answered to the id before.
   *
   * @throws BooksFault 600 if it was used before and repeats are to be refused
   */
  Optional<FakeAnswer> find(String id, Instant now) {
    Optional<Remembered> found =
        Optional.ofNullable(answers.get(id)).filter(remembered -> !isForgotten(remembered, now));
    if (found.isPresent() && settings.repeatedRequestIdsRefused()) {
      throw BooksFault.of(
          "600", "Duplicate Request Id", "The requestid " + id + " was used before");
    }
    return found.map(Remembered::answer);
  }

  void remember(String id, FakeAnswer answer, Instant now) {
    answers.put(id, new Remembered(answer, now));
  }

  private boolean isForgotten(Remembered remembered, Instant now) {
    return settings
        .requestIdRetention()
        .filter(retention -> !remembered.at.plus(retention).isAfter(now))
        .isPresent();
  }

  private record Remembered(FakeAnswer answer, Instant at) {}
}
