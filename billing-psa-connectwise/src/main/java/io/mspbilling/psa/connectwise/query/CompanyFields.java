package io.mspbilling.psa.connectwise.query;

/** Fields of companies that conditions may name. */
public final class CompanyFields {
  /** The record id. */
  public static final NumberField ID = new NumberField("id");

  /** The short name. */
  public static final TextField IDENTIFIER = new TextField("identifier");

  /** The name. */
  public static final TextField NAME = new TextField("name");

  /** The company status. */
  public static final NumberField STATUS_ID = new NumberField("status/id");

  /** The account number in the books. */
  public static final TextField ACCOUNT_NUMBER = new TextField("accountNumber");

  /** Whether the company is deleted. */
  public static final FlagField DELETED = new FlagField("deletedFlag");

  /** When the record last changed. */
  public static final InstantField LAST_UPDATED = new InstantField("lastUpdated");

  private CompanyFields() {}
}
