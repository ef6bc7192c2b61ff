package io.mspbilling.notify.email;

import io.mspbilling.communication.Bounce;
import io.mspbilling.communication.MailCodes;
import io.mspbilling.failure.Refusal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the server answered to one command.
 *
 * @param code three digits; -1 if there was no answer, or none that can be read
 * @param enhanced the enhanced status code (RFC 3463), as in {@code 5.1.1}; empty if there is none
 */
record SmtpReply(int code, String enhanced) {

  private static final Pattern ENHANCED =
      Pattern.compile("\\d{3}[ -]([245]\\.\\d{1,3}\\.\\d{1,3})(?:\\s|$)");

  private static final int CLOSING = 421;

  /** No answer. */
  static final SmtpReply NONE = new SmtpReply(-1, "");

  /**
   * @param text the reply as it came, which may be anything
   */
  static SmtpReply of(int code, String text) {
    Matcher enhanced = ENHANCED.matcher(text);
    return new SmtpReply(code, enhanced.lookingAt() ? enhanced.group(1) : "");
  }

  boolean isYes() {
    return code >= 200 && code < 300;
  }

  boolean isNotNow() {
    return code >= 400 && code < 500;
  }

  boolean isNo() {
    return code >= 500 && code < 600;
  }

  /** Whether it speaks of the server, not of what was asked: it is closing down. */
  boolean isClosing() {
    return code == CLOSING;
  }

  /** Whether it is about our right to send, not about what is sent. */
  boolean isAboutLogin() {
    return code == 530 || code == 534 || code == 535 || code == 538;
  }

  /** Whether it speaks of a recipient, whatever of it; if not, of the server or of us. */
  boolean isAboutRecipient() {
    return (isNotNow() || isNo()) && !isClosing() && !isAboutLogin();
  }

  /** What it says of a recipient that it is about. */
  Bounce.Finality finality() {
    return MailCodes.finality(List.of(enhanced), code);
  }

  Refusal refusal() {
    return new Refusal("SMTP", Math.max(code, 0), enhanced, "");
  }
}
