package io.mspbilling.psa.connectwise.company;

import io.mspbilling.psa.connectwise.query.Reference;
import io.mspbilling.style.BillingStyle;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** A contact as ConnectWise holds it. */
@Value.Immutable
@BillingStyle
public abstract class ConnectWiseContact implements WithConnectWiseContact {

  ConnectWiseContact() {}

  public static Builder builder() {
    return new Builder();
  }

  /** The record id. */
  public abstract long id();

  /** The first name. */
  public abstract String firstName();

  /** The last name. */
  public abstract String lastName();

  /** The company. */
  public abstract Optional<Reference> company();

  /** Whether it is its company's first contact. */
  public abstract boolean isDefault();

  /** Whether it is its company's contact for bills. */
  public abstract boolean defaultForBilling();

  /** Whether it is out of use. */
  public abstract boolean inactive();

  /** When the record last changed. */
  public abstract Optional<Instant> changedAt();

  /** E-mail addresses, the default one first. */
  public abstract List<String> emails();

  /** Not safe for use by several threads. */
  public static final class Builder extends ImmutableConnectWiseContact.Builder {
    Builder() {}
  }
}
