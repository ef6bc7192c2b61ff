package io.mspbilling.psa.connectwise.finance;

import io.mspbilling.json.Node;
import io.mspbilling.style.BillingStyle;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/** One thing that an invoice bills. */
@Value.Immutable
@BillingStyle
public abstract class DetailLine {

  /** Lines that are shown but not charged. */
  private static final Set<String> FREE = Set.of("NoCharge", "DoNotBill");

  private static final Set<String> BILLABLE =
      Set.of("Billable", "DoNotBill", "NoCharge", "NoDefault");

  DetailLine() {}

  static DetailLine product(Node line) {
    return ImmutableDetailLine.builder()
        .kind("product")
        .id(line.integer("id"))
        .description(line.text("customerDescription").or(() -> line.text("description")).orElse(""))
        .quantity(line.decimal("quantity"))
        .unitPrice(line.decimal("price"))
        .amount(charged(line, "extPrice"))
        .build();
  }

  static DetailLine time(Node line) {
    return ImmutableDetailLine.builder()
        .kind("time")
        .id(line.integer("id"))
        .description(notes(line, "workType"))
        .quantity(line.decimal("invoiceHours").or(() -> line.decimal("actualHours")))
        .unitPrice(line.decimal("hourlyRate"))
        .amount(charged(line, "extendedInvoiceAmount"))
        .build();
  }

  static DetailLine expense(Node line) {
    return ImmutableDetailLine.builder()
        .kind("expense")
        .id(line.integer("id"))
        .description(notes(line, "type"))
        .amount(charged(line, "invoiceAmount"))
        .build();
  }

  static DetailLine agreement(Node line) {
    return ImmutableDetailLine.builder()
        .kind("agreement")
        .id(line.integer("agreementRecId"))
        .description(line.text("agreementName").or(() -> line.text("agreementType")).orElse(""))
        .amount(line.requiredDecimal("agreementAmount"))
        .build();
  }

  static DetailLine tax(BigDecimal amount) {
    return ImmutableDetailLine.builder()
        .kind("tax")
        .description("Sales tax")
        .amount(amount)
        .build();
  }

  private static BigDecimal charged(Node line, String amount) {
    return line.word("billableOption", BILLABLE).filter(FREE::contains).isPresent()
        ? BigDecimal.ZERO
        : line.requiredDecimal(amount);
  }

  private static String notes(Node line, String type) {
    return line.text("notes").or(() -> line.node(type).text("name")).orElse("");
  }

  /** {@code product}, {@code time}, {@code expense}, {@code agreement} or {@code tax}. */
  public abstract String kind();

  /** The record id; absent for tax. */
  public abstract Optional<Long> id();

  /** What the customer reads. */
  public abstract String description();

  /** How many, or how many hours. */
  public abstract Optional<BigDecimal> quantity();

  /** The price of one, or of an hour. */
  public abstract Optional<BigDecimal> unitPrice();

  /** What it adds to the invoice, in major units; nothing if it is not charged. */
  public abstract BigDecimal amount();
}
