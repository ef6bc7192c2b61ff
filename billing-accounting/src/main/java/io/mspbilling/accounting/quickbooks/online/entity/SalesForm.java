package io.mspbilling.accounting.quickbooks.online.entity;

import io.mspbilling.json.Draft;
import io.mspbilling.money.Money;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** What a sales receipt and a refund receipt have in common. */
public sealed interface SalesForm extends Writable permits SalesReceipt, RefundReceipt {

  /** Id of the customer; a sale over the counter may have none. */
  Optional<String> customer();

  /** The day it counts for the books. */
  LocalDate on();

  /** Id of the account that the money lies on, or leaves. */
  String depositTo();

  /** The items; a read leaves out subtotals, discounts and texts. */
  List<SalesLine> lines();

  /** Id of the way it was paid. */
  Optional<String> paymentMethod();

  /** The gateway's id; at most 21 characters. */
  Optional<String> reference();

  /** What only the company's people see; at most 4000 characters. */
  String privateNote();

  /** What was paid. Kept by QuickBooks; not sent. */
  Optional<Money> total();

  @Override
  default Draft draft() {
    Draft draft =
        new Draft()
            .put("TxnDate", on().toString())
            .put("DepositToAccountRef", Parts.reference(depositTo()))
            .put("Line", lines().stream().map(SalesLine::draft).toList())
            .put("PaymentRefNum", reference())
            .put("PrivateNote", Parts.text(privateNote()));
    Parts.putReference(draft, "CustomerRef", customer());
    Parts.putReference(draft, "PaymentMethodRef", paymentMethod());
    return draft;
  }

  @Override
  default Optional<Currency> currency() {
    return lines().stream().map(line -> line.amount().currency()).findFirst();
  }
}
