package io.mspbilling.testkit.quickbooks.internal.company;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** The kinds of record in a company file, in an order in which each refers to earlier ones only. */
public enum Kind {
  ACCOUNT("Account"),
  TAX_CODE("TaxCode"),
  CLASS("Class"),
  TERM("Term"),
  PAYMENT_METHOD("PaymentMethod"),
  ITEM("Item"),
  CUSTOMER("Customer"),
  VENDOR("Vendor"),
  ESTIMATE("Estimate"),
  INVOICE("Invoice"),
  CREDIT_MEMO("CreditMemo"),
  JOURNAL_ENTRY("JournalEntry"),
  SALES_RECEIPT("SalesReceipt"),
  REFUND_RECEIPT("RefundReceipt"),
  PURCHASE("Purchase"),
  PAYMENT("Payment"),
  DEPOSIT("Deposit"),
  COMPANY_INFO("CompanyInfo"),
  PREFERENCES("Preferences");

  private final String wireName;

  Kind(String wireName) {
    this.wireName = wireName;
  }

  /** The entity's name in bodies and queries, as in {@code JournalEntry}. */
  public String wireName() {
    return wireName;
  }

  /** The path segment of the entity, as in {@code journalentry}. */
  public String resource() {
    return wireName.toLowerCase(Locale.ROOT);
  }

  /** Whether records of this kind are dated and numbered. */
  public boolean isTransaction() {
    return compareTo(ESTIMATE) >= 0 && compareTo(DEPOSIT) <= 0;
  }

  /** Whether records of this kind can be made; the others exist once per company. */
  public boolean isWritable() {
    return compareTo(DEPOSIT) <= 0;
  }

  /** Whether programs may write such records, as opposed to people in the vendor's screens. */
  boolean isWritableByApi() {
    return isWritable() && this != TAX_CODE;
  }

  /** Whether transactions of this kind are booked; an estimate promises nothing yet. */
  boolean isBooked() {
    return isTransaction() && this != ESTIMATE;
  }

  /** Whether such records can be mailed and printed. */
  public boolean isDocument() {
    return this == INVOICE || this == ESTIMATE;
  }

  /** Whether notifications and change data capture tell of such records. */
  public boolean isCaptured() {
    return this != TAX_CODE;
  }

  /**
   * Answers the kind with the given entity name, case as written.
   *
   * @throws io.mspbilling.testkit.http.NotInThisFake if only the vendor has it
   */
  public static Optional<Kind> named(String name) {
    return find(kind -> kind.wireName.equals(name), name);
  }

  /** Answers the kind with the given entity name in whatever case; see {@link #named}. */
  static Optional<Kind> inQuery(String name) {
    return find(kind -> kind.wireName.equalsIgnoreCase(name), name);
  }

  /** Answers the kind with the given path segment, case as written; see {@link #named}. */
  public static Optional<Kind> ofResource(String resource) {
    return find(kind -> kind.resource().equals(resource), resource);
  }

  private static Optional<Kind> find(Predicate<Kind> wanted, String name) {
    Optional<Kind> found = Arrays.stream(values()).filter(wanted).findFirst();
    if (found.isEmpty()) {
      Elsewhere.refuse(name);
    }
    return found;
  }
}
