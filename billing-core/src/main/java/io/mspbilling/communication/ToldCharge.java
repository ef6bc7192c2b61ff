package io.mspbilling.communication;

import io.mspbilling.money.Money;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.receivables.OpenInvoice;
import java.time.LocalDate;
import java.util.Objects;

/**
 * A charge as a customer was told of it.
 *
 * @param debt what is charged: an invoice, or an instalment, which is told of like one of its own
 * @param on the day for which it was told; told of another day it is told anew
 * @param amount what was to be charged of the debt, without a surcharge; what is more, or in
 *     another currency, is told anew
 */
public record ToldCharge(String debt, LocalDate on, Money amount) {

  private static final String ON = " on ";
  private static final String FOR = " for ";

  public ToldCharge {
    Objects.requireNonNull(debt, "debt");
    Objects.requireNonNull(on, "on");
    Objects.requireNonNull(amount, "amount");
  }

  /** What is told of a debt that is charged on a day. */
  public static ToldCharge of(OpenInvoice open, LocalDate on) {
    return new ToldCharge(debt(open), on, open.open());
  }

  static String debt(OpenInvoice open) {
    Invoice invoice = open.invoice();
    return invoice.id().text() + (open.isInstalment() ? "@" + invoice.effectiveDueOn() : "");
  }

  /** Whether an amount may be charged by it: all that was told, or less. */
  public boolean covers(Money charged) {
    return charged.currency().equals(amount.currency()) && charged.compareTo(amount) <= 0;
  }

  /** Names it among what a notice is about. */
  public String id() {
    return debt + ON + on + FOR + amount;
  }

  static ToldCharge parse(String id) {
    int on = id.lastIndexOf(ON);
    int amount = id.lastIndexOf(FOR);
    return new ToldCharge(
        id.substring(0, on),
        LocalDate.parse(id.substring(on + ON.length(), amount)),
        Money.parse(id.substring(amount + FOR.length())));
  }
}
