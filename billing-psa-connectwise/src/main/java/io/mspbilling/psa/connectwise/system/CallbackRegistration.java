package io.mspbilling.psa.connectwise.system;

import io.mspbilling.http.connector.VendorRecord;
import io.mspbilling.json.Node;
import io.mspbilling.style.BillingStyle;
import java.util.Optional;
import org.immutables.value.Value;

/** A callback as ConnectWise holds it. */
@Value.Immutable
@BillingStyle
public abstract class CallbackRegistration implements VendorRecord {

  CallbackRegistration() {}

  /**
   * Reads a callback as the API sends it.
   *
   * @throws io.mspbilling.json.JsonProblem naming the field that is not what it has to be
   */
  public static CallbackRegistration read(Node callback) {
    return ImmutableCallbackRegistration.builder()
        .raw(callback)
        .id(callback.requiredInteger("id"))
        .description(callback.text("description"))
        .url(callback.text("url").orElse(""))
        .objectId(callback.integer("objectId"))
        .type(callback.text("type").orElse(""))
        .level(callback.text("level").orElse(""))
        .inactive(callback.flag("inactiveFlag").orElse(false))
        .build();
  }

  /** What people call it. */
  public abstract Optional<String> description();

  /** Where it goes; record id and action are appended. */
  public abstract String url();

  /** The record that it watches; 1 for all of them. */
  public abstract Optional<Long> objectId();

  /** As in {@code invoice}. */
  public abstract String type();

  /** As in {@code owner}. */
  public abstract String level();

  /** Whether it is switched off, as ConnectWise does after three days of failures. */
  public abstract boolean inactive();
}
