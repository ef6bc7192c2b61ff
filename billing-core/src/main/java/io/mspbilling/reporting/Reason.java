package io.mspbilling.reporting;

/** Why there is no figure. */
public enum Reason {
  /** Nothing was sold in the period, or more was credited than sold. */
  NO_SALES("no sales in the period"),
  /** Customers in all have more credit than debt. */
  NEGATIVE_RECEIVABLES("customers are in credit"),
  /** Nothing is owed. */
  NOTHING_OWED("nothing is owed"),
  /** Nothing is past due. */
  NOTHING_PAST_DUE("nothing is past due"),
  /** No invoice was due in the period. */
  NO_DUE_INVOICES("no invoice was due"),
  /** Nothing of what was due is settled. */
  NOTHING_SETTLED("nothing is settled"),
  /** No payment was applied in the period. */
  NO_PAYMENTS("no payment was applied"),
  /** Nothing could have been collected. */
  NOTHING_COLLECTABLE("nothing could be collected"),
  /** Nothing was in the bucket a month before. */
  EMPTY_BUCKET("nothing was in the bucket"),
  /** No invoice was issued. */
  NO_INVOICES("no invoices"),
  /** No attempt was made to collect. */
  NO_ATTEMPTS("no attempts"),
  /** No first attempt failed. */
  NOTHING_FAILED("nothing failed"),
  /** No reminder was sent in time to be judged. */
  NO_REMINDERS("no reminders to judge"),
  /** No promise was due in the period. */
  NO_PROMISES("no promise was due"),
  /** The bank showed no lines. */
  NO_BANK_LINES("no bank lines"),
  /** There is no period before to compare with. */
  NO_COMPARISON("nothing to compare with"),
  /** Nobody tells what was given up. */
  NO_WRITE_OFFS_TOLD("not known: write-offs are not told"),
  /** It is of days before anything was recorded. */
  NOT_RECORDED_YET("not known: not recorded then"),
  /** Nobody tells what it takes. */
  NOT_KNOWN("not known");

  private final String words;

  Reason(String words) {
    this.words = words;
  }

  /** As people read it. */
  public String words() {
    return words;
  }
}
