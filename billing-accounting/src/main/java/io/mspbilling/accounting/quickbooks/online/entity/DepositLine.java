package io.mspbilling.accounting.quickbooks.online.entity;

import io.mspbilling.json.Draft;
import io.mspbilling.json.Node;
import io.mspbilling.money.Money;
import java.util.Currency;
import java.util.Objects;

/** One line of a deposit. A line that links a document must not name its kind; others have to. */
public sealed interface DepositLine {

  /** What it adds to the deposit; negative if it takes away. */
  Money amount();

  /** What is sent of it. */
  Draft draft();

  /** Reads a line; a {@code JsonProblem} names the field that cannot be right. */
  static DepositLine read(Node line, Currency currency) {
    Money amount = line.requiredMoney("Amount", currency);
    return LinkedTxn.of(line)
        .<DepositLine>map(document -> new Linked(amount, document))
        .orElseGet(
            () ->
                new Direct(
                    amount,
                    Parts.requiredId(line.requiredNode(Direct.DETAIL), "AccountRef"),
                    line.text("Description").orElse("")));
  }

  /**
   * Money that lay on undeposited funds by an earlier document.
   *
   * @param amount what that document holds
   * @param document the payment, sales receipt or other document
   */
  record Linked(Money amount, LinkedTxn document) implements DepositLine {
    /** The whole of a document: it has no lines that could be deposited by themselves. */
    private static final String WHOLE_DOCUMENT = "0";

    public Linked {
      Objects.requireNonNull(amount, "amount");
      Objects.requireNonNull(document, "document");
    }

    @Override
    public Draft draft() {
      return document
          .line(new Draft().put("TxnLineId", WHOLE_DOCUMENT))
          .put("Amount", amount.amount());
    }
  }

  /**
   * Money that goes straight to or from an account, as a fee that was kept back.
   *
   * @param amount negative for a fee
   * @param account id of the account on the other side
   * @param description what it is
   */
  record Direct(Money amount, String account, String description) implements DepositLine {
    private static final String DETAIL = "DepositLineDetail";

    public Direct {
      Objects.requireNonNull(amount, "amount");
      Objects.requireNonNull(account, "account");
      Objects.requireNonNull(description, "description");
    }

    @Override
    public Draft draft() {
      return new Draft()
          .put("Description", Parts.text(description))
          .put("Amount", amount.amount())
          .put("DetailType", DETAIL)
          .put(DETAIL, new Draft().put("AccountRef", Parts.reference(account)));
    }
  }
}
