package io.mspbilling.accounting.quickbooks.online.entity;

import io.mspbilling.json.Draft;
import io.mspbilling.json.Node;
import io.mspbilling.money.Money;
import java.util.Currency;
import java.util.Objects;
import java.util.Optional;

/**
 * One side of a journal entry.
 *
 * @param debit whether it debits the account, else it credits it
 * @param amount how much; zero or positive
 * @param account id of the account
 * @param customer id of the customer concerned; required on accounts receivable
 * @param description what it is
 */
public record JournalLine(
    boolean debit, Money amount, String account, Optional<String> customer, String description) {
  private static final String DETAIL = "JournalEntryLineDetail";
  private static final String DEBIT = "Debit";
  private static final String CREDIT = "Credit";
  private static final String CUSTOMER = "Customer";

  /**
   * @throws IllegalArgumentException if the amount is negative
   */
  public JournalLine {
    Objects.requireNonNull(account, "account");
    Objects.requireNonNull(customer, "customer");
    Objects.requireNonNull(description, "description");
    if (amount.isNegative()) {
      throw new IllegalArgumentException("a journal line is not negative: " + amount);
    }
  }

  /** A debit. */
  public static JournalLine debit(Money amount, String account, String description) {
    return new JournalLine(true, amount, account, Optional.empty(), description);
  }

  /** A credit. */
  public static JournalLine credit(Money amount, String account, String description) {
    return new JournalLine(false, amount, account, Optional.empty(), description);
  }

  /** Empty for a line of text only. */
  static Optional<JournalLine> read(Node line, Currency currency) {
    Node detail = line.node(DETAIL);
    if (!detail.isPresent()) {
      return Optional.empty();
    }
    String side = detail.requiredText("PostingType");
    if (!side.equals(DEBIT) && !side.equals(CREDIT)) {
      throw detail.invalid("PostingType", "must be Debit or Credit");
    }
    Node entity = detail.node("Entity");
    boolean concernsCustomer = entity.text("Type").filter(CUSTOMER::equals).isPresent();
    return Optional.of(
        new JournalLine(
            side.equals(DEBIT),
            line.requiredMoney("Amount", currency),
            Parts.requiredId(detail, "AccountRef"),
            concernsCustomer ? Parts.id(entity, "EntityRef") : Optional.empty(),
            line.text("Description").orElse("")));
  }

  /** The same, concerning a customer. */
  public JournalLine withCustomer(String id) {
    return new JournalLine(debit, amount, account, Optional.of(id), description);
  }

  /** The nested form of the entity is used in no other place. */
  Draft draft() {
    Draft detail =
        new Draft()
            .put("PostingType", debit ? DEBIT : CREDIT)
            .put("AccountRef", Parts.reference(account));
    customer.ifPresent(
        id ->
            detail.put(
                "Entity", new Draft().put("Type", CUSTOMER).put("EntityRef", Parts.reference(id))));
    return new Draft()
        .put("Description", Parts.text(description))
        .put("Amount", amount.amount())
        .put("DetailType", DETAIL)
        .put(DETAIL, detail);
  }
}
