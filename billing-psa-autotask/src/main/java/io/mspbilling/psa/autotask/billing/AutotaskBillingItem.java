package io.mspbilling.psa.autotask.billing;

import io.mspbilling.http.connector.VendorRecord;
import io.mspbilling.json.Node;
import io.mspbilling.psa.autotask.internal.Fields;
import io.mspbilling.style.BillingStyle;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A billing item: once it is invoiced, a line of the invoice. Amounts are in major units, in the
 * currency of the company.
 */
@Value.Immutable
@BillingStyle
public abstract class AutotaskBillingItem implements VendorRecord {

  AutotaskBillingItem() {}

  /**
   * Reads a billing item as the API sends it.
   *
   * @throws io.mspbilling.json.JsonProblem naming the field that is not what it has to be
   */
  public static AutotaskBillingItem read(Node item) {
    return ImmutableAutotaskBillingItem.builder()
        .raw(item)
        .id(item.requiredInteger("id"))
        .invoiceId(Fields.link(item, "invoiceID"))
        .companyId(item.integer("companyID"))
        .contractId(Fields.link(item, "contractID"))
        .contractServiceId(Fields.link(item, "contractServiceID"))
        .contractBlockId(Fields.link(item, "contractBlockID"))
        .timeEntryId(Fields.link(item, "timeEntryID"))
        .expenseItemId(Fields.link(item, "expenseItemID"))
        .milestoneId(Fields.link(item, "milestoneID"))
        .typeId(item.integer("billingItemType"))
        .name(item.text("itemName"))
        .description(item.text("description"))
        .date(item.date("itemDate"))
        .quantity(item.decimal("quantity"))
        .rate(item.decimal("rate"))
        .extendedPrice(item.decimal("extendedPrice"))
        .tax(item.decimal("taxDollars"))
        .total(item.decimal("totalAmount"))
        .build();
  }

  /** The invoice; absent or 0 until it is invoiced, and again once that is void. */
  public abstract Optional<Long> invoiceId();

  /** The company. */
  public abstract Optional<Long> companyId();

  /** The contract. */
  public abstract Optional<Long> contractId();

  /** The service of a contract. */
  public abstract Optional<Long> contractServiceId();

  /** The block of hours that paid for it already. */
  public abstract Optional<Long> contractBlockId();

  /** The time entry. */
  public abstract Optional<Long> timeEntryId();

  /** The expense. */
  public abstract Optional<Long> expenseItemId();

  /** The milestone. */
  public abstract Optional<Long> milestoneId();

  /** Its type, a number of the instance. */
  public abstract Optional<Long> typeId();

  /** What it is. */
  public abstract Optional<String> name();

  /** What it is, at length. */
  public abstract Optional<String> description();

  /** The day of it. */
  public abstract Optional<LocalDate> date();

  /** How many. */
  public abstract Optional<BigDecimal> quantity();

  /** The price of one. */
  public abstract Optional<BigDecimal> rate();

  /** Its price, also where hours that were paid for in advance cover it. */
  public abstract Optional<BigDecimal> extendedPrice();

  /** The tax on it. */
  public abstract Optional<BigDecimal> tax();

  /** What it adds to the invoice, with or without tax. */
  public abstract Optional<BigDecimal> total();
}
