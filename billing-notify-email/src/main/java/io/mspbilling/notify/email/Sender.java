package io.mspbilling.notify.email;

import io.mspbilling.communication.Message;
import java.net.URI;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * In whose name messages go out.
 *
 * @param name the MSP's name, as customers see it; one line
 * @param address the address beside it; the server must let us send as it
 * @param replyTo where answers go, if not to {@code address}
 * @param bounces where the mail system sends what could not be delivered, if not to {@code address}
 * @param unsubscribe what mail clients offer as "unsubscribe": an {@code https} or {@code mailto}
 *     address; a customer cannot unsubscribe from what it owes, so usually none
 */
public record Sender(
    String name,
    String address,
    Optional<String> replyTo,
    Optional<String> bounces,
    Optional<URI> unsubscribe) {

  private static final Set<String> UNSUBSCRIBING = Set.of("https", "mailto");

  /**
   * @throws IllegalArgumentException if an address is not exactly one, the name is not one line, or
   *     the unsubscribe address is of another scheme
   */
  public Sender {
    Objects.requireNonNull(unsubscribe, "unsubscribe");
    if (name.isBlank() || name.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException("name must be one line without control characters");
    }
    requireAddress("address", address);
    replyTo.ifPresent(one -> requireAddress("replyTo", one));
    bounces.ifPresent(one -> requireAddress("bounces", one));
    if (unsubscribe.filter(uri -> !isUnsubscribing(uri)).isPresent()) {
      throw new IllegalArgumentException("unsubscribe must be an https or mailto address in ASCII");
    }
  }

  /** A sender whose one address takes answers and bounces. */
  public static Sender of(String name, String address) {
    return new Sender(name, address, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** The same with another address for answers. */
  public Sender withReplyTo(String replyTo) {
    return new Sender(name, address, Optional.of(replyTo), bounces, unsubscribe);
  }

  /** The same with another address for bounces: the envelope's sender. */
  public Sender withBounces(String bounces) {
    return new Sender(name, address, replyTo, Optional.of(bounces), unsubscribe);
  }

  /** The same with an unsubscribe address. */
  public Sender withUnsubscribe(URI unsubscribe) {
    return new Sender(name, address, replyTo, bounces, Optional.of(unsubscribe));
  }

  /** The envelope's sender. */
  String envelope() {
    return bounces.orElse(address);
  }

  /** The domain of our message ids and of our greeting. */
  String domain() {
    return address.substring(address.indexOf('@') + 1).toLowerCase(Locale.ROOT);
  }

  private static void requireAddress(String name, String address) {
    if (!Message.isAddress(address)) {
      throw new IllegalArgumentException(name + " must be exactly one e-mail address");
    }
  }

  private static boolean isUnsubscribing(URI uri) {
    return uri.getScheme() != null
        && UNSUBSCRIBING.contains(uri.getScheme().toLowerCase(Locale.ROOT))
        && uri.toString().chars().allMatch(c -> c > ' ' && c < 127 && c != '<' && c != '>');
  }
}
