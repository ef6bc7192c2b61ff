package io.mspbilling.journal;

/**
 * A stored record lacks a fact or holds one that cannot be read: it was written by a newer version
 * of this library, or not by it at all. The message names the fact, not its value.
 */
public final class FactsException extends JournalException {
  private static final long serialVersionUID = 1L;

  FactsException(String name, String problem) {
    super("fact '" + name + "' " + problem, null);
  }

  FactsException(String name, String problem, Throwable cause) {
    super("fact '" + name + "' " + problem, cause);
  }
}
