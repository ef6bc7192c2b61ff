package io.mspbilling.notify.email;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in a mailbox.
 *
 * @param validity of which numbering the other is; a server that numbers anew changes it
 * @param last the number of the last mail that was looked at; 0 for none
 */
record MailboxPosition(long validity, long last) {

  private static final Pattern FORM = Pattern.compile("(\\d{1,18}):(\\d{1,18})");

  String text() {
    return validity + ":" + last;
  }

  static Optional<MailboxPosition> parse(String text) {
    Matcher form = FORM.matcher(text);
    return form.matches()
        ? Optional.of(
            new MailboxPosition(Long.parseLong(form.group(1)), Long.parseLong(form.group(2))))
        : Optional.empty();
  }
}
