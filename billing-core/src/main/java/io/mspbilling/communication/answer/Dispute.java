package io.mspbilling.communication.answer;

import io.mspbilling.journal.Facts;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.InvoiceId;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * A customer says that it does not owe an invoice, or a part of it. What is disputed is neither
 * charged nor reminded of until the dispute is resolved; the rest is.
 *
 * @param id what the MSP calls it
 * @param customer who disputes
 * @param invoice the invoice
 * @param part how much of it; positive; empty for all of it
 * @param reason why, in words
 * @param openedOn the day, in the MSP's zone
 */
public record Dispute(
    DisputeId id,
    CustomerId customer,
    InvoiceId invoice,
    Optional<Money> part,
    String reason,
    LocalDate openedOn) {

  /**
   * @throws IllegalArgumentException if the part is not positive
   */
  public Dispute {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(customer, "customer");
    Objects.requireNonNull(invoice, "invoice");
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(openedOn, "openedOn");
    if (part.filter(amount -> !amount.isPositive()).isPresent()) {
      throw new IllegalArgumentException("a part must be positive: " + part.get());
    }
  }

  Facts facts() {
    return Facts.builder()
        .put("dispute", id)
        .put("customer", customer)
        .put("invoice", invoice)
        .put("part", part)
        .put("reason", reason)
        .put("openedOn", openedOn)
        .build();
  }

  static Dispute of(Facts facts) {
    return new Dispute(
        facts.read("dispute", DisputeId::new),
        facts.read("customer", CustomerId::parse),
        facts.read("invoice", InvoiceId::parse),
        facts.findAs("part", Money::parse),
        facts.text("reason"),
        facts.date("openedOn"));
  }

  /** As in {@code USD 40.00 disputed since 2026-05-02: two seats too many}. */
  @Override
  public String toString() {
    return part.map(amount -> amount + " ").orElse("")
        + "disputed since "
        + openedOn
        + ": "
        + reason;
  }
}
