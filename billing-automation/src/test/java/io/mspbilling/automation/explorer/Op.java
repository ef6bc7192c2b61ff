package io.mspbilling.automation.explorer;

/**
 * A call to something that workers share.
 *
 * @param resource what is called: the journal, or one of the vendors
 * @param name the method
 * @param effect what it does there
 */
record Op(String resource, String name, Effect effect) {

  enum Effect {
    READ,
    WRITE
  }

  boolean writes() {
    return effect == Effect.WRITE;
  }

  boolean isJournal() {
    return resource.equals(Ports.JOURNAL);
  }

  /**
   * Whether the order of the two may matter. Two reads, or calls of different vendors, need one
   * order only; two appends to one journal never commute.
   */
  boolean conflictsWith(Op other) {
    return resource.equals(other.resource) && (writes() || other.writes());
  }

  @Override
  public String toString() {
    return resource + "." + name;
  }
}
