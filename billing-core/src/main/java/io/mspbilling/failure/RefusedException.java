package io.mspbilling.failure;

/**
 * The vendor answered and said no. Nothing happened there. The subtypes tell the refusals apart
 * that a program can act on; the rest is a request or a record to be put right by somebody.
 */
public sealed class RefusedException extends BillingException
    permits AuthenticationException,
        ConflictException,
        DeferredException,
        NotFoundException,
        ThrottledException {

  private static final long serialVersionUID = 1L;

  /**
   * @param refusal what the vendor answered, and where to find it in its logs
   */
  public RefusedException(String system, String operation, Refusal refusal, String remedy) {
    super(system, operation, "refused, " + refusal + "; " + remedy, null, refusal);
  }

  /** Not if our own connector refused: then no answer came. */
  @Override
  public boolean wasSent() {
    return status() != 0;
  }

  @Override
  public Fault fault() {
    return Fault.REQUEST;
  }

  @Override
  public Repeat repeat() {
    return Repeat.NEVER;
  }
}
