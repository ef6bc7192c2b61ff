package io.mspbilling.testkit.quickbooks.internal.company;

/** Shapes of transactions and their lines. */
final class TransactionShapes {
  private static final int ID = 20;
  private static final int LONG_TEXT = 4000;
  private static final int NUMBER = 21;

  private static final Shape LINKED_TXN =
      Shape.builder().text(ID, "TxnId", "TxnLineId").text(50, "TxnType").build();

  private static final Shape SALES_ITEM =
      Shape.builder()
          .reference("ItemRef", "ClassRef", "TaxCodeRef", "ItemAccountRef")
          .decimal(7, "Qty", "UnitPrice")
          .date("ServiceDate")
          .build();

  private static final Shape DISCOUNT =
      Shape.builder()
          .flag("PercentBased")
          .decimal(7, "DiscountPercent")
          .reference("DiscountAccountRef")
          .build();

  private static final Shape DEPOSIT_DETAIL =
      Shape.builder()
          .reference("Entity", "AccountRef", "PaymentMethodRef", "ClassRef")
          .text(NUMBER, "CheckNum")
          .build();

  /** The flat form of a reference is not refused here, it is ignored. */
  private static final Shape NESTED_ENTITY =
      Shape.builder()
          .choice("Type", "Customer", "Vendor", "Employee", "Job", "Other")
          .reference("EntityRef")
          .readOnly("value", "type", "name")
          .build();

  private static final Shape JOURNAL_DETAIL =
      Shape.builder()
          .choice("PostingType", "Debit", "Credit")
          .object("Entity", NESTED_ENTITY)
          .reference("AccountRef", "ClassRef", "DepartmentRef", "TaxCodeRef")
          .build();

  private static final Shape EXPENSE_DETAIL =
      Shape.builder()
          .reference("AccountRef", "CustomerRef", "ClassRef", "TaxCodeRef")
          .choice("BillableStatus", "NotBillable", "Billable", "HasBeenBilled")
          .build();

  private static final Shape LINE =
      Shape.builder()
          .text(ID, "Id")
          .integer("LineNum")
          .text(LONG_TEXT, "Description")
          .decimal(2, "Amount")
          .list("LinkedTxn", LINKED_TXN)
          .choice(
              "DetailType",
              "SalesItemLineDetail",
              "DiscountLineDetail",
              "DepositLineDetail",
              "JournalEntryLineDetail",
              "AccountBasedExpenseLineDetail",
              "SubTotalLineDetail",
              "DescriptionOnly")
          .object("SalesItemLineDetail", SALES_ITEM)
          .object("DiscountLineDetail", DISCOUNT)
          .object("DepositLineDetail", DEPOSIT_DETAIL)
          .object("JournalEntryLineDetail", JOURNAL_DETAIL)
          .object("AccountBasedExpenseLineDetail", EXPENSE_DETAIL)
          .readOnly("SubTotalLineDetail", "DescriptionLineDetail", "LineEx")
          .build();

  private static final Shape TAX =
      Shape.builder().reference("TxnTaxCodeRef").decimal(2, "TotalTax").readOnly("TaxLine").build();

  private static final Shape TRANSACTION =
      NameShapes.ENTITY
          .extended()
          .text(NUMBER, "DocNumber")
          .date("TxnDate")
          .text(LONG_TEXT, "PrivateNote")
          .reference("CurrencyRef", "DepartmentRef", "ProjectRef")
          .decimal(7, "ExchangeRate")
          .list("Line", LINE)
          .object("TxnTaxDetail", TAX)
          .readOnly("LinkedTxn", "CustomField", "TotalAmt")
          .build();

  static final Shape SALES =
      TRANSACTION
          .extended()
          .reference("CustomerRef", "ClassRef", "ARAccountRef")
          .reference("PaymentMethodRef", "DepositToAccountRef")
          .text(NUMBER, "PaymentRefNum")
          .object("CustomerMemo", Shape.builder().text(1000, "value").build())
          .object("BillEmail", NameShapes.EMAIL)
          .object("BillAddr", NameShapes.ADDRESS)
          .object("ShipAddr", NameShapes.ADDRESS)
          .flag("ApplyTaxAfterDiscount")
          .choice("EmailStatus", "NotSet", "NeedToSend", "EmailSent")
          .choice("PrintStatus", "NotSet", "NeedToPrint", "PrintComplete")
          .readOnly("Balance", "HomeTotalAmt", "HomeBalance")
          .build();

  static final Shape INVOICE =
      SALES
          .extended()
          .reference("SalesTermRef")
          .date("DueDate")
          .flag("AllowOnlineCreditCardPayment", "AllowOnlineACHPayment")
          .readOnly("Deposit")
          .build();

  static final Shape CREDIT_MEMO = SALES.extended().readOnly("RemainingCredit").build();

  static final Shape PAYMENT =
      TRANSACTION
          .extended()
          .reference("CustomerRef", "ARAccountRef", "DepositToAccountRef", "PaymentMethodRef")
          .text(NUMBER, "PaymentRefNum")
          .decimal(2, "TotalAmt")
          .flag("ProcessPayment")
          .readOnly("UnappliedAmt", "CreditCardPayment")
          .build();

  static final Shape DEPOSIT =
      TRANSACTION
          .extended()
          .reference("DepositToAccountRef")
          .object(
              "CashBack",
              Shape.builder()
                  .reference("AccountRef")
                  .decimal(2, "Amount")
                  .text(LONG_TEXT, "Memo")
                  .build())
          .readOnly("HomeTotalAmt")
          .build();

  static final Shape JOURNAL_ENTRY =
      TRANSACTION.extended().flag("Adjustment").readOnly("HomeTotalAmt").build();

  static final Shape PURCHASE =
      TRANSACTION
          .extended()
          .reference("AccountRef", "EntityRef", "PaymentMethodRef")
          .text(NUMBER, "PaymentRefNum")
          .choice("PaymentType", "Cash", "Check", "CreditCard")
          .flag("Credit")
          .readOnly("PrintStatus")
          .build();

  private TransactionShapes() {}
}
