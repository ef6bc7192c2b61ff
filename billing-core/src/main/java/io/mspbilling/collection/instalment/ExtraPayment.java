package io.mspbilling.collection.instalment;

/** What money does that is paid before it is due. */
public enum ExtraPayment {
  /** It pays the next instalments; the plan stays as it is. */
  PAYS_AHEAD,
  /** It takes the place of the last instalments; the next are due as before. */
  SHORTENS,
  /** It makes all later instalments smaller, each in proportion. */
  LOWERS
}
