package io.mspbilling.testkit.quickbooks.internal.company;

import java.util.Map;
import java.util.Set;

/** The vendor's account types and what follows from them. */
final class AccountTypes {
  static final String RECEIVABLE = "Accounts Receivable";
  static final String PAYABLE = "Accounts Payable";
  static final String BANK = "Bank";
  static final String CURRENT_ASSET = "Other Current Asset";
  static final String CURRENT_LIABILITY = "Other Current Liability";
  static final String CREDIT_CARD = "Credit Card";
  static final String INCOME = "Income";

  /** Sub-type of the account that holds money not yet brought to the bank. */
  static final String UNDEPOSITED = "UndepositedFunds";

  /** Sub-type of the account that holds sales tax owed. */
  static final String SALES_TAX = "SalesTaxPayable";

  /** Sub-type of the account for discounts. */
  static final String DISCOUNTS = "DiscountsRefundsGiven";

  private static final Map<String, String> CLASSIFICATIONS =
      Map.ofEntries(
          Map.entry(BANK, "Asset"),
          Map.entry(RECEIVABLE, "Asset"),
          Map.entry(CURRENT_ASSET, "Asset"),
          Map.entry("Fixed Asset", "Asset"),
          Map.entry("Other Asset", "Asset"),
          Map.entry(PAYABLE, "Liability"),
          Map.entry(CREDIT_CARD, "Liability"),
          Map.entry(CURRENT_LIABILITY, "Liability"),
          Map.entry("Long Term Liability", "Liability"),
          Map.entry("Equity", "Equity"),
          Map.entry(INCOME, "Revenue"),
          Map.entry("Other Income", "Revenue"),
          Map.entry("Cost of Goods Sold", "Expense"),
          Map.entry("Expense", "Expense"),
          Map.entry("Other Expense", "Expense"));

  /** The type that a sub-type belongs to, for accounts made with a sub-type alone. */
  private static final Map<String, String> TYPE_OF_SUBTYPE =
      Map.ofEntries(
          Map.entry("Checking", BANK),
          Map.entry("CashOnHand", BANK),
          Map.entry("AccountsReceivable", RECEIVABLE),
          Map.entry("AccountsPayable", PAYABLE),
          Map.entry(UNDEPOSITED, CURRENT_ASSET),
          Map.entry("OtherCurrentAssets", CURRENT_ASSET),
          Map.entry("OtherCurrentLiabilities", CURRENT_LIABILITY),
          Map.entry(SALES_TAX, CURRENT_LIABILITY),
          Map.entry("BankCharges", "Expense"),
          Map.entry("OfficeGeneralAdministrativeExpenses", "Expense"),
          Map.entry("OtherMiscellaneousExpense", "Other Expense"),
          Map.entry("FinanceCosts", "Expense"),
          Map.entry("BadDebts", "Expense"),
          Map.entry("ServiceFeeIncome", INCOME),
          Map.entry("OtherPrimaryIncome", INCOME),
          Map.entry("SalesOfProductIncome", INCOME),
          Map.entry(DISCOUNTS, INCOME),
          Map.entry("UnappliedCashPaymentIncome", INCOME),
          Map.entry("OtherMiscellaneousIncome", "Other Income"));

  /** Types of account that money can be put into or taken out of. */
  private static final Set<String> MONEY = Set.of(BANK, CURRENT_ASSET);

  private AccountTypes() {}

  static boolean exists(String type) {
    return CLASSIFICATIONS.containsKey(type);
  }

  static String classification(String type) {
    return CLASSIFICATIONS.getOrDefault(type, "Asset");
  }

  /** Answers the type that a sub-type belongs to, or empty text if the sub-type is not known. */
  static String ofSubType(String subType) {
    return TYPE_OF_SUBTYPE.getOrDefault(subType, "");
  }

  static boolean holdsMoney(Entity account) {
    return MONEY.contains(type(account));
  }

  static boolean is(Entity account, String type) {
    return type(account).equals(type);
  }

  private static String type(Entity account) {
    return account.body().text("AccountType").orElse("");
  }
}
