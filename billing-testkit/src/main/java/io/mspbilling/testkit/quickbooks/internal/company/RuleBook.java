package io.mspbilling.testkit.quickbooks.internal.company;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The rules of each kind of record. */
final class RuleBook {
  private final Map<Kind, Rules> rules = new EnumMap<>(Kind.class);

  RuleBook(Company company) {
    SalesLines lines = new SalesLines(company);
    rules.put(Kind.ACCOUNT, new AccountRules(company));
    rules.put(Kind.TAX_CODE, new TaxCodeRules(company));
    rules.put(Kind.CLASS, new ClassRules(company));
    rules.put(Kind.TERM, new TermRules(company));
    rules.put(Kind.PAYMENT_METHOD, new PaymentMethodRules(company));
    rules.put(Kind.ITEM, new ItemRules(company));
    rules.put(Kind.CUSTOMER, new CustomerRules(company));
    rules.put(Kind.VENDOR, new VendorRules(company));
    rules.put(Kind.ESTIMATE, new EstimateRules(company, lines));
    for (Kind form :
        List.of(Kind.INVOICE, Kind.CREDIT_MEMO, Kind.SALES_RECEIPT, Kind.REFUND_RECEIPT)) {
      rules.put(form, new SalesFormRules(company, lines, form));
    }
    rules.put(Kind.JOURNAL_ENTRY, new JournalEntryRules(company));
    rules.put(Kind.PURCHASE, new PurchaseRules(company));
    rules.put(Kind.PAYMENT, new PaymentRules(company));
    rules.put(Kind.DEPOSIT, new DepositRules(company));
  }

  /**
   * Answers the rules of a kind.
   *
   * @throws BooksFault 500 if records of the kind cannot be written
   */
  Rules of(Kind kind) {
    Rules found = rules.get(kind);
    if (found == null) {
      throw BooksFault.unsupported(kind.wireName() + " cannot be written");
    }
    return found;
  }
}
