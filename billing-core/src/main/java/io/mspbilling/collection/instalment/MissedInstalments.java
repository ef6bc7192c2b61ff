package io.mspbilling.collection.instalment;

/** Where a missed instalment goes. With no later instalment left, one is added in every case. */
public enum MissedInstalments {
  /** To all later ones, in equal parts. */
  SPREAD_EVENLY,
  /** To new ones after the last, one for each that was missed. */
  MOVE_TO_END,
  /** On top of the next one. */
  ADD_TO_NEXT
}
