package io.mspbilling.communication.dunning;

import java.util.Objects;

/**
 * A debt and the policy by which it is dunned.
 *
 * @param debt the debt
 * @param policy the policy, less the steps that are left out for it
 */
public record DunningCase(Debt debt, DunningPolicy policy) {

  public DunningCase {
    Objects.requireNonNull(debt, "debt");
    Objects.requireNonNull(policy, "policy");
  }
}
