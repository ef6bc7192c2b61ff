package io.mspbilling.http.connector;

import io.mspbilling.json.Node;
import org.immutables.value.Value;

/** What a typed record of a vendor has. Two are equal if the fields that are modelled are. */
public interface VendorRecord {

  /** The record id. */
  long id();

  /** All that came, for the fields that are not modelled; keeps its page in memory. */
  @Value.Auxiliary
  @Value.Redacted
  Node raw();
}
