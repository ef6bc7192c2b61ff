package io.mspbilling.accounting.quickbooks.online.entity;

import io.mspbilling.json.Draft;
import io.mspbilling.json.Node;
import io.mspbilling.money.Money;
import java.util.Currency;
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
  private static final String DETAIL = "SalesItemLineDetail";

  public SalesLine {
    Objects.requireNonNull(amount, "amount");
    Objects.requireNonNull(item, "item");
    Objects.requireNonNull(taxCode, "taxCode");
    Objects.requireNonNull(description, "description");
  }

  /** Empty for a subtotal, a discount or a text. */
  static Optional<SalesLine> read(Node line, Currency currency) {
    Node detail = line.node(DETAIL);
    return detail.isPresent()
        ? Optional.of(
            new SalesLine(
                line.requiredMoney("Amount", currency),
                Parts.requiredId(detail, "ItemRef"),
                Parts.id(detail, "TaxCodeRef"),
                line.text("Description").orElse("")))
        : Optional.empty();
  }

  Draft draft() {
    Draft detail =
        new Draft()
            .put("ItemRef", Parts.reference(item))
            .put("Qty", 1)
            .put("UnitPrice", amount.amount());
    Parts.putReference(detail, "TaxCodeRef", taxCode);
    return new Draft()
        .put("Description", Parts.text(description))
        .put("Amount", amount.amount())
        .put("DetailType", DETAIL)
        .put(DETAIL, detail);
  }
}
