package io.mspbilling.psa.syncro.billing;

import io.mspbilling.json.Node;
import java.util.Objects;
import java.util.Optional;

/**
 * Whose token it is: {@code /me}.
 *
 * @param subdomain the account's subdomain
 * @param raw all that came
 */
public record SyncroAccount(String subdomain, Node raw) {

  public SyncroAccount {
    Objects.requireNonNull(subdomain, "subdomain");
    Objects.requireNonNull(raw, "raw");
  }

  /**
   * Reads an account as the API sends it.
   *
   * @throws io.mspbilling.json.JsonProblem naming the field that is not what it has to be
   */
  public static SyncroAccount read(Node me) {
    return new SyncroAccount(me.requiredText("subdomain"), me);
  }

  /**
   * Whether the token may do something; empty if Syncro does not say.
   *
   * @param what as in {@code invoice}
   * @param verb {@code read} or {@code write}
   */
  public Optional<Boolean> may(String what, String verb) {
    return raw.node("permissions").node(what).flag(verb);
  }

  /** The account; never its token, which Syncro sends along. */
  @Override
  public String toString() {
    return "SyncroAccount[" + subdomain + "]";
  }
}
