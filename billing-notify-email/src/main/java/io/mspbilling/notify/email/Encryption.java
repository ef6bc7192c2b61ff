package io.mspbilling.notify.email;

/** How the way to a mail server is kept private. There is none that falls back to another. */
public enum Encryption {
  /** TLS from the first byte; port 465 (RFC 8314). */
  IMPLICIT_TLS(465),
  /** Begins in the clear and is refused unless the server turns to TLS; port 587. */
  STARTTLS(587),
  /** None: for a server on this machine alone, in a test or as a relay. */
  NONE_ON_LOOPBACK(25);

  private final int usualPort;

  Encryption(int usualPort) {
    this.usualPort = usualPort;
  }

  int usualPort() {
    return usualPort;
  }
}
