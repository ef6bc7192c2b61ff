package io.mspbilling.accounting.quickbooks.online.entity;

import io.mspbilling.accounting.quickbooks.online.query.Property;
import io.mspbilling.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** Money reaching the bank: what lay on undeposited funds, less what was kept back. */
@Value.Immutable
public abstract class Deposit implements WithDeposit {

  public static final Property<Deposit, LocalDate> TXN_DATE = Property.date("TxnDate");

  Deposit() {}

  public static Builder builder() {
    return new Builder();
  }

  /** Id of the bank account. */
  public abstract String depositTo();

  /** The day it counts for the books. */
  public abstract LocalDate on();

  /** At least one line. */
  public abstract List<DepositLine> lines();

  /** What only the company's people see; at most 4000 characters. */
  @Value.Default
  public String privateNote() {
    return "";
  }

  /** What reached the bank. Kept by QuickBooks; not sent. */
  public abstract Optional<Money> total();

  @Value.Check
  void check() {
    if (lines().isEmpty()) {
      throw new IllegalStateException("a deposit has at least one line");
    }
  }

  /** Not safe for use by several threads. */
  public static final class Builder extends ImmutableDeposit.Builder {
    Builder() {}
  }
}
