package io.mspbilling.http;

/** What a repeat of a call would do at the vendor. Decides whether we ever repeat it. */
public enum Safety {
  /** Changes nothing; repeated under the retry rules. */
  READ,
  /**
   * A write that carries a key of the vendor's making-it-once scheme. Repeated under the retry
   * rules, with the very same key and body, while the vendor remembers the key.
   */
  IDEMPOTENT_WRITE,
  /** A write that would happen twice if sent twice. Sent once, whatever happens. */
  ONE_SHOT_WRITE
}
