package io.mspbilling.testkit.contract;

import io.mspbilling.money.Money;
import io.mspbilling.reconciliation.AccountRole;
import io.mspbilling.reconciliation.BookCustomer;
import io.mspbilling.reconciliation.Posting;
import java.time.LocalDate;
import java.util.Currency;

/** The vendor's side of books under test: what people do there, and what they see. */
public interface AccountingWorld extends UnreliableWorld {

  /** The home currency of the books. */
  Currency currency();

  /** A day in an open period. */
  LocalDate day();

  /** Somebody enters a customer; any visible characters may be in its name. */
  BookCustomer createCustomer(String name);

  /** Somebody enters an invoice that nothing is paid on yet. */
  void createInvoice(BookCustomer customer, String number, Money total);

  /** Somebody books the same business event by hand, without our key on it. */
  void enterByHand(Posting posting);

  /** The balance of the account that plays a role in the general ledger: debits less credits. */
  Money balance(AccountRole role);

  /** What is open on an invoice. */
  Money openOn(String invoiceNumber);

  /** How many documents of all kinds the books hold. */
  int documents();

  /** If postings wait in a queue, lets the accounting program run and empty it. */
  default void emptyQueue() {}
}
