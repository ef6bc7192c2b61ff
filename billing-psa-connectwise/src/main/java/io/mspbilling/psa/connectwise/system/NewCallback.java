package io.mspbilling.psa.connectwise.system;

import io.mspbilling.style.BillingStyle;
import okhttp3.HttpUrl;
import org.immutables.value.Value;

/** A callback to be registered. */
@Value.Immutable
@BillingStyle
public abstract class NewCallback implements WithNewCallback {
  private static final int MAX_DESCRIPTION_LENGTH = 100;

  NewCallback() {}

  public static Builder builder() {
    return new Builder();
  }

  /**
   * Where it goes. ConnectWise appends the record id and the action, so end it in {@code
   * ?recordId=}.
   */
  public abstract HttpUrl url();

  /** What is watched, as in {@code invoice}, {@code agreement}, {@code company}. */
  public abstract String type();

  /** How much of it, as in {@code owner} for all of the tenant's. */
  @Value.Default
  public String level() {
    return "owner";
  }

  /** The record of that level; 1 for the owner. */
  @Value.Default
  public long objectId() {
    return 1;
  }

  /** What people call it; at most 100 characters. */
  @Value.Default
  public String description() {
    return "msp-billing";
  }

  @Value.Check
  void check() {
    if (description().length() > MAX_DESCRIPTION_LENGTH) {
      throw new IllegalStateException(
          "description must have at most 100 characters, got " + description().length());
    }
  }

  /** Not safe for use by several threads. */
  public static final class Builder extends ImmutableNewCallback.Builder {
    Builder() {}
  }
}
