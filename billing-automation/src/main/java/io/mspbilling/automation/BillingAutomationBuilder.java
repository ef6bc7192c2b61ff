package io.mspbilling.automation;

import io.mspbilling.collection.PaymentGateway;
import io.mspbilling.communication.BounceFeed;
import io.mspbilling.communication.Notifier;
import io.mspbilling.issuance.Psa;
import io.mspbilling.journal.EffectType;
import io.mspbilling.journal.Journal;
import io.mspbilling.journal.Patience;
import io.mspbilling.policies.BillingPolicies;
import io.mspbilling.reconciliation.Accounting;
import io.mspbilling.reconciliation.BankFeed;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Connects the systems of one MSP to its billing days. Not safe for use by several threads. */
public final class BillingAutomationBuilder {
  @Nullable Psa psa;
  @Nullable PaymentGateway gateway;
  @Nullable BankFeed bank;
  @Nullable Accounting accounting;
  @Nullable Notifier notifier;
  @Nullable BounceFeed bounces;
  @Nullable Journal journal;
  @Nullable BillingPolicies policies;
  InstantSource clock = InstantSource.system();
  Patience patience = new Patience(Duration.ofMinutes(5), Duration.ofHours(1));

  /** How many new journal entries are worth a checkpoint at least. */
  int checkpointEntries = 1_000;

  final Set<EffectType<?, ?>> confirmed = new HashSet<>();
  final List<BillingListener> listeners = new ArrayList<>();

  BillingAutomationBuilder() {}

  /** Where invoices come from and payments are recorded. Required. */
  public BillingAutomationBuilder psa(Psa psa) {
    this.psa = Objects.requireNonNull(psa, "psa");
    return this;
  }

  public BillingAutomationBuilder gateway(PaymentGateway gateway) {
    this.gateway = Objects.requireNonNull(gateway, "gateway");
    return this;
  }

  public BillingAutomationBuilder bank(BankFeed bank) {
    this.bank = Objects.requireNonNull(bank, "bank");
    return this;
  }

  public BillingAutomationBuilder accounting(Accounting accounting) {
    this.accounting = Objects.requireNonNull(accounting, "accounting");
    return this;
  }

  public BillingAutomationBuilder notifier(Notifier notifier) {
    this.notifier = Objects.requireNonNull(notifier, "notifier");
    return this;
  }

  /** Where is told which messages did not arrive; the notifier's own mail system. */
  public BillingAutomationBuilder bounces(BounceFeed bounces) {
    this.bounces = Objects.requireNonNull(bounces, "bounces");
    return this;
  }

  /** What remembers all that was decided and done. Required. */
  public BillingAutomationBuilder journal(Journal journal) {
    this.journal = Objects.requireNonNull(journal, "journal");
    return this;
  }

  /** The MSP's rules. Required. */
  public BillingAutomationBuilder policies(BillingPolicies policies) {
    this.policies = Objects.requireNonNull(policies, "policies");
    return this;
  }

  /** What time it is; the system's clock by default. */
  public BillingAutomationBuilder clock(InstantSource clock) {
    this.clock = Objects.requireNonNull(clock, "clock");
    return this;
  }

  /**
   * How long after the last look an effect may still reach its vendor; default 5 minutes. The
   * deadlines of the connectors' own calls must be at most half of it: a call that is late is given
   * up, and only after this time does anybody else take the effect up.
   *
   * @throws IllegalArgumentException if it is not positive
   */
  public BillingAutomationBuilder callDeadline(Duration deadline) {
    patience = new Patience(deadline, patience.clockTolerance());
    return this;
  }

  /**
   * How far the clocks of all workers on this journal may be apart; default 1 hour. Zero only if
   * there is one machine, for ever.
   *
   * @throws IllegalArgumentException if it is negative
   */
  public BillingAutomationBuilder clockTolerance(Duration tolerance) {
    patience = new Patience(patience.callDeadline(), tolerance);
    return this;
  }

  /** Has somebody told what runs do, after those who were given before. */
  public BillingAutomationBuilder listener(BillingListener listener) {
    listeners.add(Objects.requireNonNull(listener, "listener"));
    return this;
  }

  /**
   * Takes it upon people to find out what became of interrupted effects of a type, where the system
   * promises neither keys nor a look-up: a plain mail server, say. Without this such a system is
   * refused.
   */
  public BillingAutomationBuilder peopleConfirm(EffectType<?, ?> type) {
    confirmed.add(Objects.requireNonNull(type, "type"));
    return this;
  }

  /**
   * @throws NullPointerException if the PSA, the journal or the policies are missing
   * @throws IllegalArgumentException if a system promises too little to be used safely; see {@link
   *     #peopleConfirm}
   */
  public BillingAutomation build() {
    return new BillingAutomation(this);
  }
}
