package io.mspbilling.notify.email;

import java.time.Duration;
import java.util.Objects;
import java.util.Set;

/**
 * The mail server that takes our messages.
 *
 * @param host its name, which its certificate must carry
 * @param port 1 to 65535
 * @param encryption how the way there is kept private
 * @param patience the longest wait for a connection, for each answer, and for each write, each by
 *     itself; up to one hour
 */
public record SmtpServer(String host, int port, Encryption encryption, Duration patience) {

  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "::1", "[::1]");

  /** RFC 5321 asks for minutes, as servers may look at a message before they answer. */
  private static final Duration USUAL_PATIENCE = Duration.ofMinutes(2);

  private static final Duration LONGEST_PATIENCE = Duration.ofHours(1);

  /**
   * @throws IllegalArgumentException if a part is out of its range, or a server elsewhere is to be
   *     talked to in the clear
   */
  public SmtpServer {
    Objects.requireNonNull(encryption, "encryption");
    if (host.isEmpty() || !host.chars().allMatch(c -> c > ' ' && c < 127)) {
      throw new IllegalArgumentException("host must be a name of visible ASCII");
    }
    if (port < 1 || port > 65_535) {
      throw new IllegalArgumentException("port must be 1 to 65535: " + port);
    }
    if (patience.toMillis() < 1 || patience.compareTo(LONGEST_PATIENCE) > 0) {
      throw new IllegalArgumentException("patience must be 1 ms to one hour: " + patience);
    }
    if (encryption == Encryption.NONE_ON_LOOPBACK && !LOOPBACK.contains(host)) {
      throw new IllegalArgumentException(
          "mail goes to " + host + " only over TLS; without, it goes to this machine alone");
    }
  }

  /** The server at its usual port: 587 for {@link Encryption#STARTTLS}, 465 for implicit TLS. */
  public static SmtpServer of(String host, Encryption encryption) {
    return new SmtpServer(host, encryption.usualPort(), encryption, USUAL_PATIENCE);
  }

  /** The same at another port. */
  public SmtpServer withPort(int port) {
    return new SmtpServer(host, port, encryption, patience);
  }

  /** The same with another patience. */
  public SmtpServer withPatience(Duration patience) {
    return new SmtpServer(host, port, encryption, patience);
  }
}
