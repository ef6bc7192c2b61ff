package io.mspbilling.communication.dunning;

/** What sort of hold a person has placed. Each sort on a customer or an invoice ends by itself. */
public enum HoldKind {
  /** It is left alone for a reason that is told in words. */
  PAUSED("on hold", true),
  /** The customer must not be written to. It is charged as it has consented to. */
  DO_NOT_CONTACT("not to be contacted", false),
  /** The customer does not want these messages. It is charged as it has consented to. */
  OPTED_OUT("opted out of messages", false),
  /** The customer is bankrupt: the law stays every attempt to collect. */
  BANKRUPTCY("bankruptcy", true),
  /** The customer has died. */
  DECEASED("deceased", true),
  /** Lawyers are at it. */
  LEGAL("with lawyers", true),
  /** An agency collects it. */
  WITH_AGENCY("with a collection agency", true);

  private final String words;
  private final boolean stopsCharges;

  HoldKind(String words, boolean stopsCharges) {
    this.words = words;
    this.stopsCharges = stopsCharges;
  }

  /** What it is called in a reason. */
  public String words() {
    return words;
  }

  /**
   * Whether nothing is charged either. No hold lets a reminder through, and only a pause lets
   * receipts and other notices through.
   */
  public boolean stopsCharges() {
    return stopsCharges;
  }
}
