package io.mspbilling.accounting.quickbooks.online;

import io.mspbilling.journal.EffectKey;
import io.mspbilling.reconciliation.Posting;
import java.util.Locale;
import java.util.Optional;

/** The private note of what we post: the whole key, and a few words for people. */
final class PostingNote {
  private static final String ANY_KEY = "mb1-";
  private static final int MAX_LENGTH = 1000;
  private static final int MAX_REFERENCE_LENGTH = 21;

  private PostingNote() {}

  static String of(EffectKey key, String words) {
    return key.value() + " " + clean(words);
  }

  /** Without control characters, and no longer than a person reads. */
  static String clean(String words) {
    StringBuilder clean = new StringBuilder();
    words
        .codePoints()
        .map(c -> Character.isISOControl(c) ? ' ' : c)
        .limit(MAX_LENGTH)
        .forEach(clean::appendCodePoint);
    return clean.toString();
  }

  static boolean names(String note, EffectKey key) {
    return note.contains(key.value());
  }

  /** Whether a note names some effect, ours or another tenant's. */
  static boolean namesAnyKey(String note) {
    return note.contains(ANY_KEY);
  }

  /** As in {@code payment received, stripe:pi_3Q7}, with its date if it stands under another. */
  static String words(Posting posting) {
    return posting.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ')
        + ", "
        + posting.sourceId()
        + posting.date().movedFrom().map(date -> ", of " + date).orElse("");
  }

  /** The source's id as far as a reference field holds it; empty if it has none. */
  static Optional<String> reference(Posting posting) {
    String id = posting.reference().strip();
    int end = Math.min(id.length(), MAX_REFERENCE_LENGTH);
    // Half a surrogate pair is no text.
    boolean cutsPair = end < id.length() && Character.isLowSurrogate(id.charAt(end));
    return Optional.of(id.substring(0, cutsPair ? end - 1 : end)).filter(text -> !text.isEmpty());
  }
}
