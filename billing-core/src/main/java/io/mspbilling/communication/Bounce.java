package io.mspbilling.communication;

import io.mspbilling.journal.Facts;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * The mail system's word that a message did not reach an address, however it came: as a report in a
 * mailbox, or from a mail provider's webhook.
 *
 * @param messageId the id that the message has by {@link Notifier#send}
 * @param address the address that it did not reach, as the message had it
 * @param finality whether another message to the address would fare better
 * @param status the enhanced status code (RFC 3463), as in {@code 5.1.1}; empty if none was told
 * @param at when it was told
 */
public record Bounce(
    String messageId, String address, Finality finality, String status, Instant at) {

  /** Whether another message to an address would fare better; {@link MailCodes} tells. */
  public enum Finality {
    /** The address takes no mail until somebody changes something. */
    PERMANENT,
    /** The message was given up, and another may arrive: a full mailbox, a server that was down. */
    TRANSIENT
  }

  /** Longest id accepted, in characters: a line of a mail header. */
  private static final int MAX_ID_LENGTH = 998;

  /**
   * @throws IllegalArgumentException if the address is not exactly one, or the id or the status is
   *     not of its form
   */
  public Bounce {
    Objects.requireNonNull(finality, "finality");
    Objects.requireNonNull(at, "at");
    if (!Message.isAddress(address)) {
      throw new IllegalArgumentException("address must be exactly one e-mail address");
    }
    if (messageId.isEmpty()
        || messageId.length() > MAX_ID_LENGTH
        || !messageId.chars().allMatch(c -> c > ' ' && c < 127)) {
      throw new IllegalArgumentException("messageId must be visible ASCII");
    }
    if (!status.isEmpty() && !MailCodes.isStatus(status)) {
      throw new IllegalArgumentException("status must be an enhanced status code");
    }
  }

  /**
   * What a mail provider's webhook hints at, which may be anything: empty if it is no bounce that
   * could be ours. Whether it is final goes by its status alone ({@link MailCodes}); a provider
   * that tells the server's reply too, as many do, tells more, and is better made a bounce of by
   * hand.
   *
   * @param messageId with its angle brackets or without
   * @param status the enhanced status code; a bounce without one is taken for transient
   */
  public static Optional<Bounce> hinted(
      String messageId, String address, String status, Instant at) {
    String code = status.strip();
    try {
      return Optional.of(
          new Bounce(
              messageId.strip(),
              address.strip(),
              MailCodes.finality(code),
              MailCodes.isStatus(code) ? code : "",
              at));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Names it: the same bounce that comes twice, or in two ways, is one. */
  String id() {
    return bare(messageId) + " " + address.toLowerCase(Locale.ROOT) + " " + finality;
  }

  /** A message's id without the angle brackets, which some who tell of it leave away. */
  static String bare(String messageId) {
    return messageId.startsWith("<") && messageId.endsWith(">")
        ? messageId.substring(1, messageId.length() - 1)
        : messageId;
  }

  /** The journal's form. */
  Facts facts() {
    return Facts.builder()
        .put("messageId", messageId)
        .put("address", address)
        .put("finality", finality)
        .put("status", status)
        .put("at", at)
        .build();
  }

  /** Reads the journal's form. */
  static Bounce of(Facts facts) {
    return new Bounce(
        facts.text("messageId"),
        facts.text("address"),
        facts.read("finality", Finality::valueOf),
        facts.text("status"),
        facts.instant("at"));
  }
}
