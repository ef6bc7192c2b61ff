package io.mspbilling.testkit.quickbooks;

/**
 * A small company to start from. Its ids are fixed, so tests may name them: the constants here, and
 * in {@link #JSON} some more.
 */
public final class SampleCompany {
  /** The bank account. */
  public static final String CHECKING = "35";

  /** The account of money received and not yet deposited. */
  public static final String UNDEPOSITED_FUNDS = "4";

  /** Accounts Receivable. */
  public static final String RECEIVABLES = "84";

  /** The expense account of processing fees. */
  public static final String PROCESSING_FEES = "77";

  /** The expense account of fees for returned payments. */
  public static final String RETURN_FEES = "78";

  /** The account of money that the payment processor holds. */
  public static final String PROCESSOR_CLEARING = "91";

  /** The income account of services. */
  public static final String SERVICES_INCOME = "79";

  /** The income account of surcharges. */
  public static final String SURCHARGE_INCOME = "88";

  /** The item that stands for monthly services. */
  public static final String SERVICES_ITEM = "30";

  /** A customer. */
  public static final String CONTOSO = "58";

  /** Another customer. */
  public static final String FABRIKAM = "59";

  /** The vendor that processes payments. */
  public static final String PROCESSOR = "12";

  /** The records, in the vendor's form. */
  public static final String JSON =
      """
      {"Account":[
        {"Id":"35","Name":"Checking","AccountType":"Bank","AccountSubType":"Checking"},
        {"Id":"36","Name":"Company Card","AccountType":"Credit Card"},
        {"Id":"4","Name":"Payments to deposit","AccountType":"Other Current Asset",
         "AccountSubType":"UndepositedFunds"},
        {"Id":"84","Name":"Accounts Receivable (A/R)","AccountType":"Accounts Receivable"},
        {"Id":"33","Name":"Accounts Payable (A/P)","AccountType":"Accounts Payable"},
        {"Id":"77","Name":"Merchant processing fees","AccountType":"Expense",
         "AccountSubType":"BankCharges"},
        {"Id":"78","Name":"Chargeback fees","AccountType":"Expense"},
        {"Id":"79","Name":"Services","AccountType":"Income"},
        {"Id":"88","Name":"Card surcharges","AccountType":"Income"},
        {"Id":"91","Name":"Processor clearing","AccountType":"Other Current Asset"}],
       "TaxCode":[{"Id":"TAX","Name":"TAX"},{"Id":"NON","Name":"NON","Taxable":false}],
       "Term":[{"Id":"1","Name":"Net 15","DueDays":15},{"Id":"2","Name":"Net 30","DueDays":30}],
       "PaymentMethod":[{"Id":"1","Name":"Check"},
        {"Id":"2","Name":"Visa","Type":"CREDIT_CARD"},{"Id":"3","Name":"ACH"}],
       "Item":[
        {"Id":"30","Name":"Managed services","Type":"Service","IncomeAccountRef":{"value":"79"}},
        {"Id":"22","Name":"Card surcharge","Type":"Service","IncomeAccountRef":{"value":"88"}}],
       "Customer":[
        {"Id":"58","DisplayName":"Contoso Dental","SalesTermRef":{"value":"1"}},
        {"Id":"59","DisplayName":"Fabrikam Law","SalesTermRef":{"value":"2"}}],
       "Vendor":[{"Id":"12","DisplayName":"Card Processor Inc."}]}
      """;

  private SampleCompany() {}
}
