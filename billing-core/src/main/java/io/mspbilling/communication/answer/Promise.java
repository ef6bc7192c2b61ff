package io.mspbilling.communication.answer;

import io.mspbilling.journal.Facts;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.InvoiceId;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A customer's promise to pay. Until its last day nothing of what it names is charged or reminded
 * of. Days are those of the MSP's zone.
 *
 * @param id what the MSP calls it
 * @param customer who promised
 * @param parts what was promised, each invoice once, in one currency; at least one
 * @param madeOn the day on which it was made
 * @param payBy the last day to pay
 * @param graceDays how many days longer the money is waited for; 0 or more
 */
public record Promise(
    PromiseId id,
    CustomerId customer,
    List<PromisedPart> parts,
    LocalDate madeOn,
    LocalDate payBy,
    int graceDays) {

  /**
   * @throws IllegalArgumentException if nothing is promised, an invoice is named twice, currencies
   *     differ, it is to be paid before it was made, or the grace is negative
   */
  public Promise {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(customer, "customer");
    Objects.requireNonNull(madeOn, "madeOn");
    parts = List.copyOf(parts);
    if (parts.isEmpty()) {
      throw new IllegalArgumentException("a promise names what is paid: " + id);
    }
    if (parts.stream().map(PromisedPart::invoice).distinct().count() < parts.size()) {
      throw new IllegalArgumentException("an invoice is named twice: " + id);
    }
    if (parts.stream().map(part -> part.promised().currency()).distinct().count() > 1) {
      throw new IllegalArgumentException("a promise is in one currency: " + id);
    }
    if (payBy.isBefore(madeOn)) {
      throw new IllegalArgumentException(payBy + " is before the promise of " + madeOn);
    }
    if (graceDays < 0) {
      throw new IllegalArgumentException("graceDays must not be negative: " + graceDays);
    }
  }

  /** What is to be paid in all. */
  public Money amount() {
    return Money.sum(
        parts.stream().map(PromisedPart::promised).toList(), parts.get(0).promised().currency());
  }

  /** The last day on which the money is waited for. */
  public LocalDate lastDay() {
    return payBy.plusDays(graceDays);
  }

  /** What was promised on an invoice; empty if it is not about it. */
  public Optional<PromisedPart> on(InvoiceId invoice) {
    return parts.stream().filter(part -> part.invoice().equals(invoice)).findFirst();
  }

  /** Whether it is about an invoice. */
  public boolean names(InvoiceId invoice) {
    return on(invoice).isPresent();
  }

  Facts facts() {
    return Facts.builder()
        .put("promise", id)
        .put("customer", customer)
        .putList("parts", parts, PromisedPart::facts)
        .put("madeOn", madeOn)
        .put("payBy", payBy)
        .put("graceDays", graceDays)
        .build();
  }

  static Promise of(Facts facts) {
    return new Promise(
        facts.read("promise", PromiseId::new),
        facts.read("customer", CustomerId::parse),
        facts.list("parts", PromisedPart::of),
        facts.date("madeOn"),
        facts.date("payBy"),
        facts.number("graceDays"));
  }

  /** As in {@code promise to pay USD 450.00 until 2026-05-12}. */
  @Override
  public String toString() {
    return "promise to pay " + amount() + " until " + payBy;
  }
}
