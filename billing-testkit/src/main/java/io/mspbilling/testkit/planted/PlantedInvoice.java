package io.mspbilling.testkit.planted;

import io.mspbilling.money.Money;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.InvoiceId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An invoice or a credit memo of a planted ledger.
 *
 * @param id names it
 * @param number as it is printed on it
 * @param customer who owes, or is owed
 * @param issuedOn the date on it
 * @param dueOn the last day to pay
 * @param total what it was made out for; negative for a credit memo
 * @param open what is open of that: all, or zero
 * @param purchaseOrder the customer's order number; empty if there is none
 * @param discount what may be deducted by paying early
 * @param discountUntil the last day for that, inclusive
 */
public record PlantedInvoice(
    InvoiceId id,
    String number,
    CustomerId customer,
    LocalDate issuedOn,
    LocalDate dueOn,
    Money total,
    Money open,
    String purchaseOrder,
    Optional<Money> discount,
    Optional<LocalDate> discountUntil) {}
