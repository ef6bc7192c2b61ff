package io.mspbilling.psa.connectwise.finance;

import io.mspbilling.http.connector.VendorRecord;
import io.mspbilling.json.Node;
import io.mspbilling.psa.connectwise.query.Reference;
import io.mspbilling.style.BillingStyle;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/** A recurring line of an agreement. */
@Value.Immutable
@BillingStyle
public abstract class AgreementAddition implements VendorRecord {
  private static final Set<String> BILLABLE = Set.of("Billable", "DoNotBill", "NoCharge");

  AgreementAddition() {}

  /**
   * Reads a recurring line as the API sends it.
   *
   * @throws io.mspbilling.json.JsonProblem naming the field that is not what it has to be
   */
  public static AgreementAddition read(Node addition) {
    return ImmutableAgreementAddition.builder()
        .raw(addition)
        .id(addition.requiredInteger("id"))
        .product(Reference.readIdentifier(addition.node("product")))
        .description(addition.text("description"))
        .invoiceDescription(addition.text("invoiceDescription"))
        .quantity(addition.decimal("quantity"))
        .lessIncluded(addition.decimal("lessIncluded"))
        .unitPrice(addition.decimal("unitPrice"))
        .extendedPrice(addition.decimal("extPrice"))
        .billCustomer(addition.word("billCustomer", BILLABLE))
        .effectiveDate(addition.date("effectiveDate"))
        .cancelledDate(addition.date("cancelledDate"))
        .changedAt(addition.node("_info").instant("lastUpdated"))
        .build();
  }

  /** The product. */
  public abstract Optional<Reference> product();

  /** The product's description. */
  public abstract Optional<String> description();

  /** What the invoice says. */
  public abstract Optional<String> invoiceDescription();

  /** How many. */
  public abstract Optional<BigDecimal> quantity();

  /** How many of them are included in the flat amount. */
  public abstract Optional<BigDecimal> lessIncluded();

  /** The price of one. */
  public abstract Optional<BigDecimal> unitPrice();

  /** What the line adds to a full billing cycle. */
  public abstract Optional<BigDecimal> extendedPrice();

  /** As in {@code Billable} or {@code NoCharge}. */
  public abstract Optional<String> billCustomer();

  /** The first day. */
  public abstract Optional<LocalDate> effectiveDate();

  /** The day it ends. */
  public abstract Optional<LocalDate> cancelledDate();

  /** When the record last changed. */
  public abstract Optional<Instant> changedAt();
}
