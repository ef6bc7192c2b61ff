package io.mspbilling.automation.explorer;

import io.mspbilling.money.Money;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** What must stand in the vendors' books in the end, to the cent and to the piece. */
final class Expected {

  /**
   * What is known of an invoice.
   *
   * @param total what is owed
   * @param byBank what came for it on the bank account
   * @param byCharge what must have been taken for it, and not been returned
   * @param paid what must stand as paid on it in the PSA
   */
  record Bill(Money total, Money byBank, Money byCharge, Money paid) {}

  final Map<String, Bill> bills = new LinkedHashMap<>();
  final Map<String, Integer> documents = new LinkedHashMap<>();
  final Set<String> open = new HashSet<>();
  Money refunded = usd("0.00");
  int mails;

  static Money usd(String amount) {
    return Money.of(amount, "USD");
  }

  Expected bill(String number, String total, String byBank, String byCharge, String paid) {
    bills.put(number, new Bill(usd(total), usd(byBank), usd(byCharge), usd(paid)));
    return this;
  }

  /** Whether the charge for an invoice is made follows from the schedule. */
  Expected open(String number) {
    open.add(number);
    return this;
  }

  Expected documents(String kind, int count) {
    documents.put(kind, count);
    return this;
  }

  Expected refunded(String amount) {
    refunded = usd(amount);
    return this;
  }

  /** At least so many: as weeks go by there may be more steps. */
  Expected mails(int count) {
    mails = count;
    return this;
  }
}
