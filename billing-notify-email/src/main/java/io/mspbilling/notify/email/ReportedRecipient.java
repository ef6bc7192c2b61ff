package io.mspbilling.notify.email;

import io.mspbilling.communication.Bounce;
import io.mspbilling.communication.MailCodes;
import io.mspbilling.communication.Message;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a delivery report says about one recipient. */
final class ReportedRecipient {

  private static final Pattern STATUS = Pattern.compile("([245])\\.\\d{1,3}\\.\\d{1,3}");
  private static final Pattern SMTP_REPLY = Pattern.compile("(?i:smtp;\\s*)?(([45]\\d\\d)\\b.*)");
  private static final Pattern XTEXT = Pattern.compile("\\+([0-9A-F]{2})");

  private final Map<String, String> fields;

  ReportedRecipient(Map<String, String> fields) {
    this.fields = fields;
  }

  /** Whether the message was given up; a delay is none, nor is a delivery. */
  boolean hasFailed() {
    return field("action").strip().equalsIgnoreCase("failed");
  }

  /** The address as we sent it, else the one that it was forwarded to. */
  Optional<String> address() {
    return address("original-recipient", true).or(() -> address("final-recipient", false));
  }

  private Optional<String> address(String name, boolean isXtext) {
    String typed = field(name);
    String address = typed.substring(typed.indexOf(';') + 1).strip();
    if (address.startsWith("<") && address.endsWith(">")) {
      address = address.substring(1, address.length() - 1);
    }
    return Optional.of(isXtext ? decoded(address) : address).filter(Message::isAddress);
  }

  /** RFC 3461 escapes what is not plain in the address that we gave. */
  private static String decoded(String xtext) {
    return XTEXT
        .matcher(xtext)
        .replaceAll((MatchResult hex) -> Matcher.quoteReplacement(character(hex.group(1))));
  }

  private static String character(String hex) {
    return new String(new byte[] {(byte) Integer.parseInt(hex, 16)}, StandardCharsets.ISO_8859_1);
  }

  /** The enhanced status code; empty if there is none that can be read. */
  String status() {
    Matcher status = STATUS.matcher(field("status"));
    return status.lookingAt() ? status.group() : "";
  }

  /** By the status, and where that names no cause by what the server answered. */
  Bounce.Finality finality() {
    SmtpReply answered = answered();
    return MailCodes.finality(List.of(status(), answered.enhanced()), answered.code());
  }

  private SmtpReply answered() {
    Matcher reply = SMTP_REPLY.matcher(field("diagnostic-code"));
    return reply.lookingAt()
        ? SmtpReply.of(Integer.parseInt(reply.group(2)), reply.group(1))
        : SmtpReply.NONE;
  }

  private String field(String name) {
    return fields.getOrDefault(name, "");
  }
}
