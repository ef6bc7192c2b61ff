package io.mspbilling.communication;

import io.mspbilling.journal.Facts;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What became of a message that was handed over, address by address.
 *
 * @param messageId the sender's id of it
 * @param missed the addresses that did not take it; the others did
 */
public record Delivery(String messageId, List<Missed> missed) {

  /**
   * An address that did not take a message.
   *
   * @param address as the message had it
   * @param finality permanent if the address takes no mail of anybody's; transient also where the
   *     mail system has something against this message, or against us
   * @param status the enhanced status code (RFC 3463), as in {@code 5.1.1}; empty if none was told
   */
  public record Missed(String address, Bounce.Finality finality, String status) {

    /**
     * @throws IllegalArgumentException as {@link Bounce} does
     */
    public Missed {
      Bounce unused = new Bounce("any", address, finality, status, Instant.EPOCH);
    }

    private Facts facts() {
      return Facts.builder()
          .put("address", address)
          .put("finality", finality)
          .put("status", status)
          .build();
    }

    private static Missed of(Facts facts) {
      return new Missed(
          facts.text("address"),
          facts.read("finality", Bounce.Finality::valueOf),
          facts.text("status"));
    }

    @Override
    public String toString() {
      return address + (status.isEmpty() ? "" : " (" + status + ")");
    }
  }

  public Delivery {
    Objects.requireNonNull(messageId, "messageId");
    missed = List.copyOf(missed);
  }

  /** To all that it was for. */
  public static Delivery toAll(String messageId) {
    return new Delivery(messageId, List.of());
  }

  /** Whether anybody got the message. */
  public boolean hasReached(Message message) {
    Set<String> without =
        missed.stream().map(one -> folded(one.address())).collect(Collectors.toSet());
    return Stream.concat(Stream.of(message.address()), message.copies().stream())
        .anyMatch(address -> !without.contains(folded(address)));
  }

  /** The addresses that did not take it, as bounces of it. */
  Stream<Bounce> bounces(Instant at) {
    return missed.stream()
        .map(one -> new Bounce(messageId, one.address(), one.finality(), one.status(), at));
  }

  private static String folded(String address) {
    return address.toLowerCase(Locale.ROOT);
  }

  /** The journal's form. */
  Facts facts() {
    return Facts.builder()
        .put("message", messageId)
        .putList("missed", missed, Missed::facts)
        .build();
  }

  /** Reads the journal's form. */
  static Delivery of(Facts facts) {
    return new Delivery(facts.text("message"), facts.list("missed", Missed::of));
  }
}
