package io.mspbilling.notify.email;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What the mail servers go by, whatever stands in the message.
 *
 * @param sender where bounces go
 * @param id our own id of it, which comes back with a bounce (RFC 3461)
 * @param address the message's own recipient
 * @param copies its other recipients
 */
record Envelope(String sender, String id, String address, List<String> copies) {

  Envelope {
    copies = List.copyOf(copies);
  }

  /**
   * @param dsn whether the server takes orders for delivery reports
   */
  String mailFrom(boolean dsn) {
    return "MAIL FROM:<" + sender + ">" + (dsn ? " RET=HDRS ENVID=" + xtext(id) : "");
  }

  /** All recipients, the message's own first. */
  List<String> recipients() {
    return Stream.concat(Stream.of(address), copies.stream()).distinct().toList();
  }

  /** Asks for a report of failure alone: a delay, and a delivery, is no news for us. */
  String rcptTo(String recipient, boolean dsn) {
    return "RCPT TO:<"
        + recipient
        + ">"
        + (dsn ? " NOTIFY=FAILURE ORCPT=rfc822;" + xtext(recipient) : "");
  }

  /** Visible ASCII without plus and equals sign, which RFC 3461 has escaped. */
  private static String xtext(String text) {
    StringBuilder escaped = new StringBuilder();
    text.chars()
        .forEach(
            c -> {
              if (c > ' ' && c < 127 && c != '+' && c != '=') {
                escaped.append((char) c);
              } else {
                escaped.append(String.format(Locale.ROOT, "+%02X", c));
              }
            });
    return escaped.toString();
  }
}
