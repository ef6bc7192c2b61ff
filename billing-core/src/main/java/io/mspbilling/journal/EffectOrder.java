package io.mspbilling.journal;

/**
 * What is to be done to the outside world, in full. It is stored with the intent and never computed
 * again, so that a repeat is the same request to the byte.
 */
public interface EffectOrder {

  /** Names the effect for ever. It follows from what makes the effect the one it is. */
  EffectKey key();

  /** The journal's form; the key stands beside it. */
  Facts facts();

  /** What it does, in a few words for people. */
  String description();
}
