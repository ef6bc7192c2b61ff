package io.mspbilling.notify.email;

import java.time.Duration;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/** The way to a mail server, whatever is spoken there: what it must be, and how it is set up. */
final class Way {

  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "::1", "[::1]");
  private static final Duration LONGEST_PATIENCE = Duration.ofHours(1);

  private Way() {}

  /**
   * @throws IllegalArgumentException if a part is out of its range, or a server elsewhere is to be
   *     talked to in the clear
   */
  static void require(String host, int port, Encryption encryption, Duration patience) {
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
          host + " is talked to over TLS alone; without, only this machine is");
    }
  }

  /**
   * Sets up what all protocols have in common, in the words of the mail library.
   *
   * @param protocol as in {@code smtp}
   */
  static void put(
      Properties properties,
      String protocol,
      Encryption encryption,
      Duration patience,
      @Nullable MailLogin login,
      @Nullable SSLSocketFactory trust) {
    String prefix = "mail." + protocol + ".";
    String millis = Long.toString(patience.toMillis());
    properties.put(prefix + "connectiontimeout", millis);
    properties.put(prefix + "timeout", millis);
    properties.put(prefix + "writetimeout", millis);
    String starts = Boolean.toString(encryption == Encryption.STARTTLS);
    properties.put(prefix + "starttls.enable", starts);
    properties.put(prefix + "starttls.required", starts);
    properties.put(prefix + "ssl.enable", Boolean.toString(encryption == Encryption.IMPLICIT_TLS));
    properties.put(prefix + "ssl.checkserveridentity", "true");
    properties.put(prefix + "ssl.protocols", "TLSv1.3 TLSv1.2");
    // A library that cannot make a socket with our factory would make one without TLS.
    properties.put(prefix + "socketFactory.fallback", "false");
    if (trust != null) {
      properties.put(prefix + "ssl.socketFactory", trust);
    }
    if (login != null) {
      properties.put(
          prefix + "auth.mechanisms",
          login instanceof MailLogin.AccessToken ? "XOAUTH2" : "PLAIN LOGIN");
    }
  }
}
