package io.mspbilling.accounting.quickbooks.online.entity;

import io.mspbilling.accounting.quickbooks.online.query.Property;
import io.mspbilling.accounting.quickbooks.online.query.TextProperty;
import io.mspbilling.json.Draft;
import io.mspbilling.json.Node;
import io.mspbilling.money.Money;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** A double entry of its own. It can be deleted, but not made void. */
@Value.Immutable
public abstract class JournalEntry implements WithJournalEntry, Writable {

  public static final TextProperty<JournalEntry> DOC_NUMBER = Property.text("DocNumber");
  public static final Property<JournalEntry, LocalDate> TXN_DATE = Property.date("TxnDate");

  JournalEntry() {}

  public static Builder builder() {
    return new Builder();
  }

  /** Reads a journal entry; a {@code JsonProblem} names the field that cannot be right. */
  public static JournalEntry read(Node entry, Currency home) {
    Currency currency = Parts.currency(entry, home);
    return builder()
        .number(entry.text("DocNumber"))
        .on(entry.requiredDate("TxnDate"))
        .lines(Parts.lines(entry, line -> JournalLine.read(line, currency)))
        .privateNote(entry.text("PrivateNote").orElse(""))
        .build();
  }

  @Override
  public Draft draft() {
    return new Draft()
        .put("DocNumber", number())
        .put("TxnDate", on().toString())
        .put("Line", lines().stream().map(JournalLine::draft).toList())
        .put("PrivateNote", Parts.text(privateNote()));
  }

  @Override
  public Optional<Currency> currency() {
    return Optional.of(lines().get(0).amount().currency());
  }

  /** What people see; at most 21 characters. */
  public abstract Optional<String> number();

  /** The day it counts for the books. */
  public abstract LocalDate on();

  /** At least two lines, whose debits and credits are equal. */
  public abstract List<JournalLine> lines();

  /** What only the company's people see; at most 4000 characters. */
  @Value.Default
  public String privateNote() {
    return "";
  }

  /**
   * The sum of all debits.
   *
   * @throws io.mspbilling.money.CurrencyMismatchException if lines are in several currencies
   */
  public Money debits() {
    return sum(true);
  }

  private Money sum(boolean debit) {
    return lines().stream()
        .filter(line -> line.debit() == debit)
        .map(JournalLine::amount)
        .reduce(Money.zero(lines().get(0).amount().currency()), Money::plus);
  }

  @Value.Check
  void check() {
    if (lines().size() < 2) {
      throw new IllegalStateException("a journal entry has at least two lines");
    }
    if (!sum(true).equals(sum(false))) {
      throw new IllegalStateException(
          "debits of " + sum(true) + " and credits of " + sum(false) + " are not equal");
    }
  }

  /** Not safe for use by several threads. */
  public static final class Builder extends ImmutableJournalEntry.Builder {
    Builder() {}
  }
}
