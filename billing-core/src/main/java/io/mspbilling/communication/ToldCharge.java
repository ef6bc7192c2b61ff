package io.mspbilling.communication;

import io.mspbilling.receivables.Invoice;
import io.mspbilling.receivables.OpenInvoice;
import java.time.LocalDate;
import java.util.Objects;

/**
 * A charge as a customer was told of it.
 *
 * @param debt what is charged: an invoice, or an instalment, which is told of like one of its own
 * @param on the day for which it was told; told of another day it is told anew
 */
public record ToldCharge(String debt, LocalDate on) {

  private static final String ON = " on ";

  public ToldCharge {
    Objects.requireNonNull(debt, "debt");
    Objects.requireNonNull(on, "on");
  }

  /** What is told of a debt that is charged on a day. */
  public static ToldCharge of(OpenInvoice open, LocalDate on) {
    return new ToldCharge(debt(open), on);
  }

  static String debt(OpenInvoice open) {
    Invoice invoice = open.invoice();
    return invoice.id().text() + (open.isInstalment() ? "@" + invoice.effectiveDueOn() : "");
  }

  /** Names it among what a notice is about. */
  public String id() {
    return debt + ON + on;
  }

  static ToldCharge parse(String id) {
    int at = id.lastIndexOf(ON);
    return new ToldCharge(id.substring(0, at), LocalDate.parse(id.substring(at + ON.length())));
  }
}
