package io.mspbilling.psa.connectwise.query;

/** Fields of agreements that conditions may name. */
public final class AgreementFields {
  /** The record id. */
  public static final NumberField ID = new NumberField("id");

  /** The name. */
  public static final TextField NAME = new TextField("name");

  /** The company of the agreement. */
  public static final NumberField COMPANY_ID = new NumberField("company/id");

  /** As in {@code Active} or {@code Expired}. */
  public static final TextField STATUS = new TextField("agreementStatus");

  /** Whether it is cancelled. */
  public static final FlagField CANCELLED = new FlagField("cancelledFlag");

  /** The last day. */
  public static final InstantField END_DATE = new InstantField("endDate");

  /** When the record last changed. */
  public static final InstantField LAST_UPDATED = new InstantField("lastUpdated");

  private AgreementFields() {}
}
