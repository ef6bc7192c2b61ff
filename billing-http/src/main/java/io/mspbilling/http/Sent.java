package io.mspbilling.http;

import org.jspecify.annotations.Nullable;

/** What became of one try, before anybody judges what it means. */
sealed interface Sent {

  /** The vendor, or somebody in its place, answered in full. */
  record Answered(HttpAnswer answer) implements Sent {}

  /** A success came whose body breaks the limit of bytes. */
  record TooLarge(int status, String requestId, int maxBytes) implements Sent {}

  /**
   * No answer.
   *
   * @param sent whether anything may have left this machine
   * @param setup whether trying again cannot help before the set-up is changed
   * @param detail what happened, in our words
   * @param cause without data of the request or the answer
   */
  record Lost(boolean sent, boolean setup, String detail, @Nullable Throwable cause)
      implements Sent {}
}
