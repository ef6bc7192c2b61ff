package io.mspbilling.psa.connectwise.system;

import io.mspbilling.style.BillingStyle;
import java.util.Optional;
import org.immutables.value.Value;

/** A callback as ConnectWise holds it. */
@Value.Immutable
@BillingStyle
public abstract class CallbackRegistration implements WithCallbackRegistration {

  CallbackRegistration() {}

  public static Builder builder() {
    return new Builder();
  }

  /** The record id. */
  public abstract long id();

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

  /** Not safe for use by several threads. */
  public static final class Builder extends ImmutableCallbackRegistration.Builder {
    Builder() {}
  }
}
