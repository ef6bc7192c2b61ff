package io.mspbilling.journal;

/** Where an effect stands. */
public enum EffectStatus {
  /** The intent is recorded; nothing is known of what followed. Read as in doubt after a crash. */
  SENDING(false),
  /** It happened. */
  SUCCEEDED(true),
  /** The vendor accepted it and will finish later: an ACH debit, a queued posting. */
  PENDING(false),
  /** The vendor said no; nothing happened, and the same request would be refused again. */
  REFUSED(true),
  /** Nothing happened, for a passing reason; the same effect may be tried again. */
  NOT_SENT(false),
  /** It may have happened. It must be looked up before anything else is done. */
  IN_DOUBT(false);

  private final boolean terminal;

  EffectStatus(boolean terminal) {
    this.terminal = terminal;
  }

  /** Whether this attempt can never end differently. */
  public boolean isTerminal() {
    return terminal;
  }

  /** Whether money may be on its way, so that nothing else may touch what it pays. */
  public boolean isOpen() {
    return this == SENDING || this == PENDING || this == IN_DOUBT;
  }
}
