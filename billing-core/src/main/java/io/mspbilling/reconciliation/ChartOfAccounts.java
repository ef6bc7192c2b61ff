package io.mspbilling.reconciliation;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** Which account of one set of books plays which role. Immutable. */
public final class ChartOfAccounts {

  private final Map<AccountRole, String> accounts;

  private ChartOfAccounts(Map<AccountRole, String> accounts) {
    this.accounts = accounts;
  }

  public static Builder builder() {
    return new Builder();
  }

  /** The books' id of the account that plays a role. */
  public String account(AccountRole role) {
    return Objects.requireNonNull(accounts.get(role));
  }

  @Override
  public String toString() {
    return accounts.toString();
  }

  /** Names an account for every role. Not safe for use by several threads. */
  public static final class Builder {
    private final Map<AccountRole, String> accounts = new EnumMap<>(AccountRole.class);

    private Builder() {}

    /** Says which account plays a role; the id, not the name, as names change. */
    public Builder account(AccountRole role, String accountId) {
      accounts.put(role, Objects.requireNonNull(accountId, "accountId"));
      return this;
    }

    /**
     * @throws IllegalStateException if a role has no account; the message names it
     */
    public ChartOfAccounts build() {
      for (AccountRole role : AccountRole.values()) {
        if (!accounts.containsKey(role)) {
          throw new IllegalStateException("no account plays the role " + role);
        }
      }
      return new ChartOfAccounts(new EnumMap<>(accounts));
    }
  }
}
