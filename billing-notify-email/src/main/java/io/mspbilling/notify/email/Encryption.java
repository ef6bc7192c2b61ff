package io.mspbilling.notify.email;

/** How the way to a mail server is kept private. There is none that falls back to another. */
public enum Encryption {
  /** TLS from the first byte (RFC 8314). */
  IMPLICIT_TLS,
  /** Begins in the clear and is refused unless the server turns to TLS. */
  STARTTLS,
  /** None: for a server on this machine alone, in a test or as a relay. */
  NONE_ON_LOOPBACK
}
