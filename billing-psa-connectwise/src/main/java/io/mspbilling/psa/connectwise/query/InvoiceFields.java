package io.mspbilling.psa.connectwise.query;

/** Fields of invoices that conditions may name. */
public final class InvoiceFields {
  /** The record id. */
  public static final NumberField ID = new NumberField("id");

  /** The number that the customer sees. */
  public static final TextField NUMBER = new TextField("invoiceNumber");

  /** As in {@code Agreement} or {@code CreditMemo}. */
  public static final TextField TYPE = new TextField("type");

  /** The billing status. */
  public static final NumberField STATUS_ID = new NumberField("status/id");

  /** Whether the billing status closes the invoice. */
  public static final FlagField STATUS_CLOSED = new FlagField("status/isClosed");

  /** The company that was served. */
  public static final NumberField COMPANY_ID = new NumberField("company/id");

  /** The short name of the company that was served. */
  public static final TextField COMPANY_IDENTIFIER = new TextField("company/identifier");

  /** The company that is billed. */
  public static final NumberField BILL_TO_COMPANY_ID = new NumberField("billToCompany/id");

  /** The agreement that it was made from. */
  public static final NumberField AGREEMENT_ID = new NumberField("agreement/id");

  /** The reference line. */
  public static final TextField REFERENCE = new TextField("reference");

  /** The customer's purchase order number. */
  public static final TextField CUSTOMER_PO = new TextField("customerPO");

  /** The invoice date. */
  public static final InstantField DATE = new InstantField("date");

  /** The due date. */
  public static final InstantField DUE_DATE = new InstantField("dueDate");

  /** What was billed. */
  public static final NumberField TOTAL = new NumberField("total");

  /** What is still owed. */
  public static final NumberField BALANCE = new NumberField("balance");

  /** When the record last changed. */
  public static final InstantField LAST_UPDATED = new InstantField("lastUpdated");

  private InvoiceFields() {}
}
