package io.mspbilling.accounting.quickbooks.online.entity;

import io.mspbilling.money.Money;
import java.util.Objects;

/**
 * What a part of a payment is applied to.
 *
 * @param amount how much; positive
 * @param applied the invoice, or other open item, of the same customer
 */
public record PaymentLine(Money amount, LinkedTxn applied) {

  public PaymentLine {
    Objects.requireNonNull(amount, "amount");
    Objects.requireNonNull(applied, "applied");
  }
}
