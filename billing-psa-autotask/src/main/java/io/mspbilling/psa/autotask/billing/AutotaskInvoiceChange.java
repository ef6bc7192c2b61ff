package io.mspbilling.psa.autotask.billing;

import io.mspbilling.json.Draft;
import io.mspbilling.json.Node;
import io.mspbilling.psa.autotask.internal.Fields;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/**
 * A change of an invoice: of its paid date, its stamp or its number, which is all that can be
 * changed. Programs that transfer invoices to the books take a stamp or a number for "transferred".
 * Immutable.
 *
 * <pre>{@code
 * client.invoices().change(AutotaskInvoiceChange.of(5021).paidOn(LocalDate.of(2026, 3, 20)));
 * }</pre>
 */
public final class AutotaskInvoiceChange {
  private static final String PAID = "paidDate";
  private static final String PROCESSED = "webServiceDate";
  private static final String NUMBER = "invoiceNumber";

  private final long invoiceId;
  private final List<Part> parts;

  /**
   * One field.
   *
   * @param put adds it to what is sent
   * @param isMade whether an invoice holds what was sent
   */
  private record Part(BiConsumer<Draft, String> put, String field, Predicate<Node> isMade) {}

  private AutotaskInvoiceChange(long invoiceId, List<Part> parts) {
    this.invoiceId = invoiceId;
    this.parts = parts;
  }

  /** Nothing yet. */
  public static AutotaskInvoiceChange of(long invoiceId) {
    return new AutotaskInvoiceChange(invoiceId, List.of());
  }

  /** It is paid in full. */
  public AutotaskInvoiceChange paidOn(LocalDate day) {
    return with(
        PAID,
        (draft, field) -> draft.put(field, day + "T00:00:00"),
        invoice -> invoice.date(PAID).filter(day::equals).isPresent());
  }

  /** It is not paid. */
  public AutotaskInvoiceChange unpaid() {
    return cleared(PAID);
  }

  /** A program processed it; to the second. */
  public AutotaskInvoiceChange processedAt(Instant instant) {
    Instant second = instant.truncatedTo(ChronoUnit.SECONDS);
    return with(
        PROCESSED,
        (draft, field) -> draft.put(field, Condition.TIME.format(second)),
        invoice -> Fields.instant(invoice, PROCESSED).filter(second::equals).isPresent());
  }

  /** No program processed it. */
  public AutotaskInvoiceChange unprocessed() {
    return cleared(PROCESSED);
  }

  /**
   * It has this number.
   *
   * @param number up to 100 characters
   */
  public AutotaskInvoiceChange numbered(String number) {
    return with(
        NUMBER,
        (draft, field) -> draft.put(field, number),
        invoice -> invoice.text(NUMBER).filter(number::equals).isPresent());
  }

  /** The invoice that is changed. */
  public long invoiceId() {
    return invoiceId;
  }

  /** Whether an invoice holds all of it. */
  public boolean isMadeIn(AutotaskInvoice invoice) {
    return parts.stream().allMatch(part -> part.isMade().test(invoice.raw()));
  }

  boolean isMadeInPart(AutotaskInvoice invoice) {
    return parts.stream().anyMatch(part -> part.isMade().test(invoice.raw()));
  }

  Draft draft() {
    if (parts.isEmpty()) {
      throw new IllegalArgumentException("a change changes something");
    }
    Draft draft = new Draft().put("id", invoiceId);
    parts.forEach(part -> part.put().accept(draft, part.field()));
    return draft;
  }

  private AutotaskInvoiceChange cleared(String field) {
    return with(field, Draft::clear, invoice -> !invoice.has(field));
  }

  private AutotaskInvoiceChange with(
      String field, BiConsumer<Draft, String> put, Predicate<Node> isMade) {
    List<Part> more = new ArrayList<>(parts);
    more.add(new Part(put, field, isMade));
    return new AutotaskInvoiceChange(invoiceId, List.copyOf(more));
  }
}
