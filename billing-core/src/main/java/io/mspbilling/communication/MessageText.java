package io.mspbilling.communication;

import java.util.Objects;
import java.util.Optional;

/**
 * A message in words.
 *
 * @param subject one line without control characters
 * @param body plain text
 * @param html the same in HTML, if it has that form too
 */
public record MessageText(String subject, String body, Optional<String> html) {

  /**
   * @throws IllegalArgumentException if the subject is not one line
   */
  public MessageText {
    Objects.requireNonNull(body, "body");
    Objects.requireNonNull(html, "html");
    if (subject.isBlank() || subject.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException("subject must be one line without control characters");
    }
  }
}
