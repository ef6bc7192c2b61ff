package io.mspbilling.journal;

/** A record is longer than a journal takes; nothing was written, and the journal goes on. */
public final class RecordTooLongException extends JournalException {
  private static final long serialVersionUID = 1L;

  public RecordTooLongException(String message) {
    super(message, null);
  }
}
