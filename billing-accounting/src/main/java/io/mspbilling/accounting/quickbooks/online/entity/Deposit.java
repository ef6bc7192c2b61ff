package io.mspbilling.accounting.quickbooks.online.entity;

import io.mspbilling.accounting.quickbooks.online.query.Property;
import io.mspbilling.json.Draft;
import io.mspbilling.json.Node;
import io.mspbilling.money.Money;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** Money reaching the bank: what lay on undeposited funds, less what was kept back. */
@Value.Immutable
public abstract class Deposit implements WithDeposit, Writable {

  public static final Property<Deposit, LocalDate> TXN_DATE = Property.date("TxnDate");

  Deposit() {}

  public static Builder builder() {
    return new Builder();
  }

  /** Reads a deposit; a {@code JsonProblem} names the field that cannot be right. */
  public static Deposit read(Node deposit, Currency home) {
    Currency currency = Parts.currency(deposit, home);
    return builder()
        .depositTo(Parts.requiredId(deposit, "DepositToAccountRef"))
        .on(deposit.requiredDate("TxnDate"))
        .lines(deposit.list("Line").stream().map(line -> DepositLine.read(line, currency)).toList())
        .privateNote(deposit.text("PrivateNote").orElse(""))
        .total(deposit.money("TotalAmt", currency))
        .build();
  }

  @Override
  public Draft draft() {
    return new Draft()
        .put("DepositToAccountRef", Parts.reference(depositTo()))
        .put("TxnDate", on().toString())
        .put("Line", lines().stream().map(DepositLine::draft).toList())
        .put("PrivateNote", Parts.text(privateNote()));
  }

  @Override
  public Optional<Currency> currency() {
    return Optional.of(lines().get(0).amount().currency());
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
