package io.mspbilling.accounting.quickbooks.online.entity;

import io.mspbilling.json.Draft;
import io.mspbilling.json.Node;
import io.mspbilling.money.Money;
import java.util.Currency;
import java.util.Objects;
import java.util.Optional;

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

  /** Empty for a line that is applied to nothing. */
  static Optional<PaymentLine> read(Node line, Currency currency) {
    return LinkedTxn.of(line)
        .map(applied -> new PaymentLine(line.requiredMoney("Amount", currency), applied));
  }

  Draft draft() {
    return applied.line(new Draft()).put("Amount", amount.amount());
  }
}
