package io.mspbilling.psa.superops.billing;

import io.mspbilling.json.Draft;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A change of an invoice: of its status and of what is noted of its payment. Items, client and
 * amounts cannot be changed. Which status may follow which is not documented. Immutable.
 *
 * <pre>{@code
 * client.invoices().change(SuperOpsInvoiceChange.of(id).status(SuperOpsInvoice.PAID).paidOn(day));
 * }</pre>
 */
public final class SuperOpsInvoiceChange {
  /** Longest reference, in characters. */
  public static final int MAX_REFERENCE_LENGTH = 255;

  private final long invoiceId;
  private final List<UnaryOperator<Draft>> parts;

  private SuperOpsInvoiceChange(long invoiceId, List<UnaryOperator<Draft>> parts) {
    this.invoiceId = invoiceId;
    this.parts = parts;
  }

  /** Nothing yet. */
  public static SuperOpsInvoiceChange of(long invoiceId) {
    return new SuperOpsInvoiceChange(invoiceId, List.of());
  }

  /** It has this status; see the constants of {@link SuperOpsInvoice}. */
  public SuperOpsInvoiceChange status(String status) {
    return with(draft -> draft.put("statusEnum", status));
  }

  /** The day it counts as paid. */
  public SuperOpsInvoiceChange paidOn(LocalDate day) {
    return with(draft -> draft.put("paymentDate", day.toString()));
  }

  /**
   * What is noted of its payment.
   *
   * @param reference up to {@value #MAX_REFERENCE_LENGTH} characters
   */
  public SuperOpsInvoiceChange reference(String reference) {
    if (reference.length() > MAX_REFERENCE_LENGTH) {
      throw new IllegalArgumentException(
          "a reference has at most " + MAX_REFERENCE_LENGTH + " characters");
    }
    return with(draft -> draft.put("paymentReference", reference));
  }

  /** How it was paid; see {@link SuperOpsPaymentMethod}. */
  public SuperOpsInvoiceChange method(long paymentMethodId) {
    Draft method = new Draft().put(SuperOpsPaymentMethod.ID, Long.toString(paymentMethodId));
    return with(draft -> draft.put("paymentMethod", method));
  }

  /** The invoice that is changed. */
  public long invoiceId() {
    return invoiceId;
  }

  Draft draft() {
    Draft draft = new Draft().put(SuperOpsInvoice.ID, Long.toString(invoiceId));
    for (UnaryOperator<Draft> part : parts) {
      draft = part.apply(draft);
    }
    return draft;
  }

  private SuperOpsInvoiceChange with(UnaryOperator<Draft> part) {
    List<UnaryOperator<Draft>> more = new ArrayList<>(parts);
    more.add(part);
    return new SuperOpsInvoiceChange(invoiceId, List.copyOf(more));
  }
}
