package io.mspbilling.notify.email;

import java.time.Duration;

/**
 * The mail server, and the mailbox there, to which undelivered messages come back: that of {@link
 * Sender#bounces}.
 *
 * @param host its name, which its certificate must carry
 * @param port 1 to 65535
 * @param encryption how the way there is kept private
 * @param folder the mailbox, as in {@code INBOX}
 * @param patience the longest wait for a connection, and for each answer; up to one hour
 */
public record ImapServer(
    String host, int port, Encryption encryption, String folder, Duration patience) {

  private static final Duration USUAL_PATIENCE = Duration.ofSeconds(30);

  /**
   * @throws IllegalArgumentException if a part is out of its range, or a server elsewhere is to be
   *     talked to in the clear
   */
  public ImapServer {
    Way.require(host, port, encryption, patience);
    if (folder.isBlank() || folder.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException("folder must be the name of a mailbox");
    }
  }

  /** The inbox at the server's usual port: 993 for implicit TLS, else 143. */
  public static ImapServer of(String host, Encryption encryption) {
    int port = encryption == Encryption.IMPLICIT_TLS ? 993 : 143;
    return new ImapServer(host, port, encryption, "INBOX", USUAL_PATIENCE);
  }

  /** The same at another port. */
  public ImapServer withPort(int port) {
    return new ImapServer(host, port, encryption, folder, patience);
  }

  /** The same with another mailbox. */
  public ImapServer withFolder(String folder) {
    return new ImapServer(host, port, encryption, folder, patience);
  }

  /** The same with another patience. */
  public ImapServer withPatience(Duration patience) {
    return new ImapServer(host, port, encryption, folder, patience);
  }
}
