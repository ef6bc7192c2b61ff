package io.mspbilling.psa.connectwise.company;

import io.mspbilling.http.connector.VendorRecord;
import io.mspbilling.json.Node;
import io.mspbilling.psa.connectwise.internal.CurrencyCode;
import io.mspbilling.psa.connectwise.query.Reference;
import io.mspbilling.style.BillingStyle;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/** A company as ConnectWise holds it. */
@Value.Immutable
@BillingStyle
public abstract class ConnectWiseCompany implements VendorRecord {

  ConnectWiseCompany() {}

  /**
   * Reads a company as the API sends it.
   *
   * @throws io.mspbilling.json.JsonProblem naming the field that is not what it has to be
   */
  public static ConnectWiseCompany read(Node company) {
    return ImmutableConnectWiseCompany.builder()
        .raw(company)
        .id(company.requiredInteger("id"))
        .identifier(company.text("identifier").orElse(""))
        .name(company.text("name").orElse(""))
        .status(Reference.read(company.node("status")))
        .accountNumber(company.text("accountNumber"))
        .billToCompany(Reference.read(company.node("billToCompany")))
        .billingContact(Reference.read(company.node("billingContact")))
        .defaultContact(Reference.read(company.node("defaultContact")))
        .billingTerms(Reference.read(company.node("billingTerms")))
        .taxCode(Reference.read(company.node("taxCode")))
        .invoiceToEmail(company.text("invoiceToEmailAddress"))
        .invoiceCcEmail(company.text("invoiceCCEmailAddress"))
        .country(Reference.read(company.node("country")))
        .state(company.text("state"))
        .zip(company.text("zip"))
        .deleted(company.flag("deletedFlag").orElse(false))
        .currencyCode(CurrencyCode.read(company.node("currency")))
        .changedAt(company.node("_info").instant("lastUpdated"))
        .build();
  }

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

  /** The country of its address. */
  public abstract Optional<Reference> country();

  /** The state of its address, in whatever words it was typed in. */
  public abstract Optional<String> state();

  /** The postal code of its address. */
  public abstract Optional<String> zip();

  /** Whether it is deleted. */
  public abstract boolean deleted();

  /** When the record last changed. */
  public abstract Optional<Instant> changedAt();

  /** The code of its currency as the vendor sent it. */
  public abstract Optional<String> currencyCode();
}
