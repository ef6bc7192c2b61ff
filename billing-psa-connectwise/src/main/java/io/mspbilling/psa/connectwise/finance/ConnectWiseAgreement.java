package io.mspbilling.psa.connectwise.finance;

import io.mspbilling.http.connector.VendorRecord;
import io.mspbilling.json.Node;
import io.mspbilling.psa.connectwise.internal.CurrencyCode;
import io.mspbilling.psa.connectwise.query.Reference;
import io.mspbilling.style.BillingStyle;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/** An agreement as ConnectWise holds it. */
@Value.Immutable
@BillingStyle
public abstract class ConnectWiseAgreement implements VendorRecord {

  ConnectWiseAgreement() {}

  /**
   * Reads an agreement as the API sends it.
   *
   * @throws io.mspbilling.json.JsonProblem naming the field that is not what it has to be
   */
  public static ConnectWiseAgreement read(Node agreement) {
    return ImmutableConnectWiseAgreement.builder()
        .raw(agreement)
        .id(agreement.requiredInteger("id"))
        .name(agreement.text("name").orElse(""))
        .type(Reference.read(agreement.node("type")))
        .company(Reference.read(agreement.node("company")))
        .billToCompany(Reference.read(agreement.node("billToCompany")))
        .startDate(agreement.date("startDate"))
        .endDate(agreement.date("endDate"))
        .noEndingDate(agreement.flag("noEndingDateFlag").orElse(false))
        .cancelled(agreement.flag("cancelledFlag").orElse(false))
        .status(agreement.text("agreementStatus"))
        .billAmount(agreement.decimal("billAmount"))
        .billingCycle(Reference.read(agreement.node("billingCycle")))
        .nextInvoiceDate(agreement.date("nextInvoiceDate"))
        .currencyCode(CurrencyCode.read(agreement.node("currency")))
        .changedAt(agreement.node("_info").instant("lastUpdated"))
        .build();
  }

  /** The name. */
  public abstract String name();

  /** The agreement type. */
  public abstract Optional<Reference> type();

  /** The company that is served. */
  public abstract Optional<Reference> company();

  /** The company that is billed. */
  public abstract Optional<Reference> billToCompany();

  /** The first day. */
  public abstract Optional<LocalDate> startDate();

  /** The last day, if there is one. */
  public abstract Optional<LocalDate> endDate();

  /** Whether it runs on and on. */
  public abstract boolean noEndingDate();

  /** Whether it is cancelled. */
  public abstract boolean cancelled();

  /** As in {@code Active} or {@code Expired}. */
  public abstract Optional<String> status();

  /** The flat amount of one billing cycle. */
  public abstract Optional<BigDecimal> billAmount();

  /** The billing cycle. */
  public abstract Optional<Reference> billingCycle();

  /** When it is billed next. */
  public abstract Optional<LocalDate> nextInvoiceDate();

  /** When the record last changed. */
  public abstract Optional<Instant> changedAt();

  /** The code of its currency as the vendor sent it. */
  public abstract Optional<String> currencyCode();
}
