package io.mspbilling.psa.syncro.billing;

import io.mspbilling.http.connector.VendorRecord;
import io.mspbilling.json.Node;
import io.mspbilling.style.BillingStyle;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/** A contract with a customer. Nothing is billed by it; schedules do that. */
@Value.Immutable
@BillingStyle
public abstract class SyncroContract implements VendorRecord {

  SyncroContract() {}

  /**
   * Reads a contract as the API sends it.
   *
   * @throws io.mspbilling.json.JsonProblem naming the field that is not what it has to be
   */
  public static SyncroContract read(Node contract) {
    return ImmutableSyncroContract.builder()
        .raw(contract)
        .id(contract.requiredInteger("id"))
        .customerId(contract.integer("customer_id"))
        .name(contract.text("name"))
        .amountText(contract.text("contract_amount"))
        .startDate(contract.date("start_date"))
        .endDate(contract.date("end_date"))
        .status(contract.text("status"))
        .build();
  }

  /** The customer. */
  public abstract Optional<Long> customerId();

  /** What it is called. */
  public abstract Optional<String> name();

  /** What somebody typed where the amount belongs, as in {@code 850/mo}. */
  public abstract Optional<String> amountText();

  /** The first day. */
  public abstract Optional<LocalDate> startDate();

  /** The last day. */
  public abstract Optional<LocalDate> endDate();

  /** As in {@code Active}; people add others. */
  public abstract Optional<String> status();

  /** The amount, if what was typed is a number and nothing else. */
  public Optional<BigDecimal> amount() {
    return amountText()
        .map(String::strip)
        .filter(text -> text.matches("[0-9]{1,12}([.][0-9]{1,2})?"))
        .map(BigDecimal::new);
  }

  /** Whether it is in force. */
  public boolean isActive() {
    return status().filter("active"::equalsIgnoreCase).isPresent();
  }
}
