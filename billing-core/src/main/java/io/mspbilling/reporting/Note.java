package io.mspbilling.reporting;

/** What must be known to read a figure right. */
public enum Note {
  /** What is known does not reach far enough back: the true figure is this or more. */
  TRUNCATED("at least; history ends here"),
  /** In some month more was credited than invoiced; it counts as one without sales. */
  MONTH_WITHOUT_SALES("a month without sales counts with its days"),
  /** Only what is settled was looked at, and those who never pay are not among them. */
  SETTLED_ONLY("of the settled ones only"),
  /** Some invoices have no due date of their own; their issue date was taken. */
  DUE_DATE_ASSUMED("some due dates are assumed"),
  /** What was done may still be undone; the figure can change. */
  PROVISIONAL("may still change for 30 days"),
  /** It is a part of what is left of a whole, and more than that. */
  OTHERS_IN_CREDIT("more than all, as others are in credit");

  private final String words;

  Note(String words) {
    this.words = words;
  }

  /** As people read it. */
  public String words() {
    return words;
  }
}
