package io.mspbilling.testkit.quickbooks.internal.company;

/** Shapes of names and of the company's own records. */
final class NameShapes {
  private static final int ANY = 4000;

  static final Shape ENTITY =
      Shape.builder()
          .text(20, "Id", "SyncToken")
          .flag("sparse")
          .readOnly("MetaData", "domain", "status")
          .build();

  static final Shape ADDRESS =
      Shape.builder()
          .text(20, "Id")
          .text(500, "Line1", "Line2", "Line3", "Line4", "Line5")
          .text(255, "City", "Country", "CountrySubDivisionCode", "PostalCode", "Lat", "Long")
          .build();

  static final Shape EMAIL = Shape.builder().text(100, "Address").build();

  private static final Shape PHONE = Shape.builder().text(30, "FreeFormNumber").build();

  private static final Shape PERSON =
      ENTITY
          .extended()
          .text(500, "DisplayName")
          .text(100, "GivenName", "MiddleName", "FamilyName", "CompanyName")
          .text(16, "Title", "Suffix")
          .text(110, "PrintOnCheckName")
          .flag("Active")
          .object("PrimaryEmailAddr", EMAIL)
          .object("PrimaryPhone", PHONE)
          .object("BillAddr", ADDRESS)
          .reference("CurrencyRef")
          .readOnly("Balance")
          .text(100, "AcctNum")
          .build();

  static final Shape CUSTOMER =
      PERSON
          .extended()
          .text(2000, "Notes")
          .object("ShipAddr", ADDRESS)
          .reference("SalesTermRef", "PaymentMethodRef", "ParentRef", "ARAccountRef")
          .flag("Job", "BillWithParent", "Taxable")
          .text(30, "PreferredDeliveryMethod")
          .readOnly("BalanceWithJobs", "FullyQualifiedName", "Level")
          .build();

  static final Shape VENDOR = PERSON;

  static final Shape ACCOUNT =
      ENTITY
          .extended()
          .text(100, "Name", "Description", "AccountSubType")
          .text(20, "AcctNum")
          .choice("AccountType", AccountTypes.all())
          .reference("ParentRef", "CurrencyRef")
          .flag("SubAccount", "Active")
          .readOnly("Classification", "FullyQualifiedName")
          .readOnly("CurrentBalance", "CurrentBalanceWithSubAccounts")
          .build();

  static final Shape ITEM =
      ENTITY
          .extended()
          .text(100, "Name", "Sku")
          .text(ANY, "Description")
          .choice("Type", "Service", "NonInventory")
          .decimal(7, "UnitPrice")
          .reference("IncomeAccountRef", "ExpenseAccountRef")
          .flag("Active", "Taxable")
          .readOnly("FullyQualifiedName")
          .build();

  static final Shape PAYMENT_METHOD =
      ENTITY
          .extended()
          .text(31, "Name")
          .choice("Type", "CREDIT_CARD", "NON_CREDIT_CARD")
          .flag("Active")
          .build();

  static final Shape TERM =
      ENTITY
          .extended()
          .text(31, "Name")
          .flag("Active")
          .integer("DueDays", "DiscountDays", "DayOfMonthDue", "DueNextMonthDays")
          .integer("DiscountDayOfMonth")
          .decimal(2, "DiscountPercent")
          .readOnly("Type")
          .build();

  static final Shape COMPANY_INFO =
      ENTITY
          .extended()
          .readOnly("CompanyName", "LegalName", "Country", "FiscalYearStartMonth")
          .readOnly("DefaultTimeZone")
          .build();

  static final Shape PREFERENCES =
      ENTITY
          .extended()
          .object(
              "AccountingInfoPrefs",
              Shape.builder().date("BookCloseDate").flag("UseAccountNumbers").build())
          .object("SalesFormsPrefs", Shape.builder().flag("CustomTxnNumbers").build())
          .object(
              "CurrencyPrefs",
              Shape.builder().flag("MultiCurrencyEnabled").reference("HomeCurrency").build())
          .build();

  private NameShapes() {}
}
