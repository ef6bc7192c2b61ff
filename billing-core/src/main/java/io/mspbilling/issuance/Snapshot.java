package io.mspbilling.issuance;

import io.mspbilling.receivables.AgreementId;
import io.mspbilling.receivables.Customer;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.receivables.UnreadableRecord;
import io.mspbilling.style.BillingStyle;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/** What the PSA showed at one moment, and which day it was. */
@Value.Immutable
@BillingStyle
public abstract class Snapshot implements WithSnapshot {

  /** A PSA that says nothing about how long it may lag is believed after so long. */
  private static final Duration LONG_LAG = Duration.ofDays(3);

  Snapshot() {}

  public static Builder builder() {
    return new Builder();
  }

  /** Today, in the MSP's zone. */
  public abstract LocalDate today();

  /**
   * The last journal entry before the PSA was read. What the journal says up to here the PSA's
   * balances already show; what it says later they may not.
   */
  public abstract long journalSequence();

  /** When the PSA was read, by this worker's clock. */
  public abstract Instant takenAt();

  /**
   * How long after a change of ours the PSA may still show what was before, allowing for clocks
   * that run apart; empty if it promises nothing.
   */
  public abstract Optional<Duration> psaLag();

  /** Whether what the PSA showed may be from before something that it took at an instant. */
  public boolean mayPrecede(Instant taken) {
    return takenAt().isBefore(taken.plus(psaLag().orElse(LONG_LAG)));
  }

  public abstract Set<PsaFeature> psaFeatures();

  public abstract List<Customer> customers();

  /** The invoices on which something is owed or credit is left. */
  public abstract List<Invoice> invoices();

  /**
   * What people entered, as far as it matters today: where it may be the same money as a line of
   * the bank account, or where nobody but we keeps count.
   */
  public abstract List<EnteredPayment> entered();

  /**
   * The agreements that have not ended; empty if the PSA has none to show, or could not show them,
   * or no rule names any.
   */
  public abstract Optional<Set<AgreementId>> agreements();

  public abstract List<UnreadableRecord> unreadable();

  /** The customer with an id; empty if the PSA did not show it. */
  public Optional<Customer> customer(CustomerId id) {
    return Optional.ofNullable(customersById().get(id));
  }

  @Value.Lazy
  Map<CustomerId, Customer> customersById() {
    Map<CustomerId, Customer> byId = new HashMap<>();
    customers().forEach(customer -> byId.put(customer.id(), customer));
    return byId;
  }

  /** Not safe for use by several threads. */
  public static final class Builder extends ImmutableSnapshot.Builder {
    Builder() {}
  }
}
