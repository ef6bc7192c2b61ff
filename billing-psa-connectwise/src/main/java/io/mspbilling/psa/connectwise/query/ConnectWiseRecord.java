package io.mspbilling.psa.connectwise.query;

import io.mspbilling.json.Node;
import org.immutables.value.Value;

/** What every record has. Two are equal if the fields that are modelled are. */
public interface ConnectWiseRecord {

  /** The record id. */
  long id();

  /** All that came, for the fields that are not modelled; keeps its page in memory. */
  @Value.Auxiliary
  @Value.Redacted
  Node raw();
}
