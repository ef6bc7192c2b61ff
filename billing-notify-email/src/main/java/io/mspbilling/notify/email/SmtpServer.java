package io.mspbilling.notify.email;

import java.time.Duration;

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

  /** RFC 5321 asks for minutes, as servers may look at a message before they answer. */
  private static final Duration USUAL_PATIENCE = Duration.ofMinutes(2);

  /**
   * @throws IllegalArgumentException if a part is out of its range, or a server elsewhere is to be
   *     talked to in the clear
   */
  public SmtpServer {
    Way.require(host, port, encryption, patience);
  }

  /** The server at its usual port: 587 for {@link Encryption#STARTTLS}, 465 for implicit TLS. */
  public static SmtpServer of(String host, Encryption encryption) {
    return new SmtpServer(host, usualPort(encryption), encryption, USUAL_PATIENCE);
  }

  private static int usualPort(Encryption encryption) {
    return switch (encryption) {
      case IMPLICIT_TLS -> 465;
      case STARTTLS -> 587;
      case NONE_ON_LOOPBACK -> 25;
    };
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
