package io.mspbilling.store.jdbc;

import io.mspbilling.journal.JournalException;
import io.mspbilling.journal.TenantId;
import java.util.UUID;

/**
 * A tenant that was claimed, for some time. Close it when the work is done, so that the tenant need
 * not wait until the lease has run out. Safe for several threads.
 *
 * @see TenantLeases why it is an optimisation, and no lock
 */
public final class TenantLease implements AutoCloseable {

  private final TenantLeases leases;
  private final TenantId tenant;
  private final UUID claim;

  TenantLease(TenantLeases leases, TenantId tenant, UUID claim) {
    this.leases = leases;
    this.tenant = tenant;
    this.claim = claim;
  }

  public TenantId tenant() {
    return tenant;
  }

  /**
   * Has the lease last its whole length again, from now on by the database's clock. That works also
   * after it has run out, as long as nobody else has claimed the tenant.
   *
   * @return false if somebody else has, or the lease was closed: leave the tenant alone
   * @throws JournalException if the database fails; whether the lease is renewed is not known
   */
  public boolean renew() {
    return leases.renew(tenant, claim);
  }

  /**
   * Ends the lease, if it is still ours; otherwise does nothing.
   *
   * @throws JournalException if the database fails; the lease runs out by itself
   */
  @Override
  public void close() {
    leases.release(tenant, claim);
  }

  @Override
  public String toString() {
    return "lease of tenant '" + tenant + "'";
  }
}
