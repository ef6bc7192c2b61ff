package io.mspbilling.failure;

/** Whose turn it is when a call failed. */
public enum Fault {
  /** The request was wrong: a bug here, or a value that the vendor does not take. */
  REQUEST,
  /** Credentials, rights or set-up: somebody must reconnect or reconfigure. */
  SETUP,
  /** The vendor is down, slow or does not answer as it should. */
  VENDOR,
  /** The way to the vendor: name look-up, connection, TLS. */
  NETWORK
}
