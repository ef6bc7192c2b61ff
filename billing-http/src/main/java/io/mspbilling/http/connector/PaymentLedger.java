package io.mspbilling.http.connector;

import io.mspbilling.issuance.PaymentRecord;
import io.mspbilling.receivables.Pull;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The payments of a PSA that has no key for recording one, as {@link PaymentDesk} needs them.
 * Implementations are safe for any number of threads.
 *
 * @param <R> a payment as the vendor holds it
 */
public interface PaymentLedger<R extends VendorRecord> {

  /**
   * The currency of an invoice.
   *
   * @throws io.mspbilling.failure.NotFoundException if it is not there
   * @throws io.mspbilling.json.JsonProblem if it does not tell
   */
  Currency currency(long invoice);

  /** The payments on an invoice, those included that people entered. */
  Listing<R> payments(long invoice);

  /**
   * Where else a payment would be that was sent and is not on its invoice, the narrowest first;
   * only the last one's silence counts. Nowhere, unless the vendor may keep a payment without
   * applying it.
   */
  default List<Supplier<Pull<R>>> elsewhere(PaymentRecord payment) {
    return List.of();
  }

  /** Records a payment, under its {@linkplain PaymentDesk#mark mark}; sent once. */
  R send(long invoice, PaymentRecord payment);

  /** Removes a payment; sent once. */
  void remove(long invoice, long payment);

  /**
   * How much it pays, in major units; empty if the vendor does not tell how much of it is for the
   * invoice.
   */
  Optional<BigDecimal> amount(R payment);

  /** The day it counts as paid. */
  Optional<LocalDate> date(R payment);

  /** Whether it is money, and no credit that was applied. */
  boolean isMoney(R payment);

  /** Whether it pays that invoice and no other. One with our mark that does not is in doubt. */
  default boolean isFor(long invoice, R payment) {
    return true;
  }

  /** Whether it is shown to who asks for the payments on an invoice. */
  default boolean isShown(R payment) {
    return true;
  }

  /** The texts that may hold the mark. */
  List<String> marks(R payment);

  /** Who recorded it; empty if the vendor does not tell. */
  String recordedBy(R payment);
}
