package io.mspbilling.psa.connectwise.company;

import io.mspbilling.psa.connectwise.query.Reference;
import io.mspbilling.style.BillingStyle;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/** A company as ConnectWise holds it. */
@Value.Immutable
@BillingStyle
public abstract class ConnectWiseCompany implements WithConnectWiseCompany {

  ConnectWiseCompany() {}

  public static Builder builder() {
    return new Builder();
  }

  /** The record id. */
  public abstract long id();

  /** The short name. */
  public abstract String identifier();

  /** The name. */
  public abstract String name();

  /** The company status. */
  public abstract Optional<Reference> status();

  /** The account number in the books. */
  public abstract Optional<String> accountNumber();

  /** The company that is billed for it. */
  public abstract Optional<Reference> billToCompany();

  /** The contact for bills. */
  public abstract Optional<Reference> billingContact();

  /** The first contact. */
  public abstract Optional<Reference> defaultContact();

  /** The billing terms. */
  public abstract Optional<Reference> billingTerms();

  /** The tax code. */
  public abstract Optional<Reference> taxCode();

  /** Where invoices go. */
  public abstract Optional<String> invoiceToEmail();

  /** Where copies of invoices go. */
  public abstract Optional<String> invoiceCcEmail();

  /** Whether it is deleted. */
  public abstract boolean deleted();

  /** When the record last changed. */
  public abstract Optional<Instant> changedAt();

  /** The code of its currency as the vendor sent it. */
  public abstract Optional<String> currencyCode();

  /** Not safe for use by several threads. */
  public static final class Builder extends ImmutableConnectWiseCompany.Builder {
    Builder() {}
  }
}
