package io.mspbilling.psa.connectwise.internal.wire;

import org.jspecify.annotations.Nullable;

/** A wire record that the vendor gives an id, by which lists are walked. */
public interface Identified {

  /** The record id as the vendor sent it. */
  @Nullable String id();
}
