package io.mspbilling.accounting.quickbooks.online.entity;

import io.mspbilling.money.Money;
import java.util.Objects;
import java.util.Optional;

/**
 * One item on a sales form, once.
 *
 * @param amount what it costs; positive
 * @param item id of the item
 * @param taxCode id of the sales tax code; the company's rules decide if empty
 * @param description what it is
 */
public record SalesLine(Money amount, String item, Optional<String> taxCode, String description) {

  public SalesLine {
    Objects.requireNonNull(amount, "amount");
    Objects.requireNonNull(item, "item");
    Objects.requireNonNull(taxCode, "taxCode");
    Objects.requireNonNull(description, "description");
  }
}
