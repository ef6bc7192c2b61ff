package io.mspbilling.psa.connectwise.query;

/** Fields of contacts that conditions may name. */
public final class ContactFields {
  /** The record id. */
  public static final NumberField ID = new NumberField("id");

  /** The company of the contact. */
  public static final NumberField COMPANY_ID = new NumberField("company/id");

  /** Whether it is its company's contact for bills. */
  public static final FlagField DEFAULT_FOR_BILLING = new FlagField("defaultBillingFlag");

  /** Whether it is its company's first contact. */
  public static final FlagField DEFAULT = new FlagField("defaultFlag");

  /** Whether it is out of use. */
  public static final FlagField INACTIVE = new FlagField("inactiveFlag");

  /** When the record last changed. */
  public static final InstantField LAST_UPDATED = new InstantField("lastUpdated");

  private ContactFields() {}
}
