package io.mspbilling.journal;

/** Something known from the journal that can be kept in a {@link Checkpoint}. */
public interface Kept {

  /**
   * Names all that it knows, part by part, whatever cannot be derived from another part included.
   * It knows nothing yet when an archive brings it back.
   */
  void keep(Archive archive);
}
