package io.mspbilling.automation;

import io.mspbilling.collection.PaymentGateway;
import io.mspbilling.communication.Notifier;
import io.mspbilling.issuance.InvoiceQuery;
import io.mspbilling.issuance.Psa;
import io.mspbilling.journal.AppendResult;
import io.mspbilling.journal.EffectKey;
import io.mspbilling.journal.EffectKind;
import io.mspbilling.journal.EffectRecords;
import io.mspbilling.journal.EffectState;
import io.mspbilling.journal.EffectStatus;
import io.mspbilling.journal.Facts;
import io.mspbilling.journal.Journal;
import io.mspbilling.journal.JournalRecord;
import io.mspbilling.receivables.Customer;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.receivables.Pull;
import io.mspbilling.receivables.UnreadableRecord;
import io.mspbilling.reconciliation.Accounting;
import io.mspbilling.reconciliation.BankFeed;
import io.mspbilling.reconciliation.PostingKind;
import io.mspbilling.reconciliation.matching.Match;
import io.mspbilling.reconciliation.matching.Matches;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Runs the billing days of one MSP: reads the PSA, the gateway and the bank, decides, and does what
 * was decided, each effect once.
 *
 * <pre>{@code
 * BillingAutomation billing =
 *     BillingAutomation.builder()
 *         .psa(psa).gateway(gateway).bank(bank).accounting(books).notifier(mail)
 *         .journal(journal)
 *         .policies(BillingPolicies.inZone(ZoneId.of("America/Chicago")))
 *         .build();
 * Plan plan = billing.plan();        // decides, does nothing
 * DayReport report = billing.run();  // decides and does
 * }</pre>
 *
 * <p>Call {@link #run} once a day, or as often as you like: what is done is not done again. It may
 * be called again right after a crash. One instance is for one thread at a time; several instances,
 * also in several processes, may share a journal, and each effect is still carried out once.
 *
 * <p>Only the PSA and the journal are needed. Without a gateway nothing is charged, without books
 * nothing is posted, and so on.
 */
public final class BillingAutomation {

  /** Ends a run that would never come to rest; each round does something that is not done again. */
  private static final int MAX_ROUNDS = 100;

  private final Psa psa;
  private final Optional<PaymentGateway> gateway;
  private final Optional<BankFeed> bank;
  private final Optional<Accounting> accounting;
  private final Journal journal;
  private final BillingPolicies policies;
  private final InstantSource clock;
  private final EffectRunner runner;

  private BillingAutomation(Builder builder) {
    psa = Objects.requireNonNull(builder.psa, "psa");
    gateway = Optional.ofNullable(builder.gateway);
    bank = Optional.ofNullable(builder.bank);
    accounting = Optional.ofNullable(builder.accounting);
    journal = Objects.requireNonNull(builder.journal, "journal");
    policies = Objects.requireNonNull(builder.policies, "policies");
    clock = builder.clock;
    Map<EffectKind, EffectPort> ports = new EnumMap<>(EffectKind.class);
    ports.put(EffectKind.PSA_PAYMENT, new PsaPaymentPort(psa));
    ports.put(EffectKind.PSA_VOID, new PsaVoidPort(psa));
    gateway.ifPresent(
        port -> {
          ports.put(EffectKind.CHARGE, new ChargePort(port, psa));
          ports.put(EffectKind.REFUND, new RefundPort(port));
        });
    accounting.ifPresent(port -> ports.put(EffectKind.POSTING, new PostingPort(port)));
    Optional.ofNullable(builder.notifier)
        .ifPresent(port -> ports.put(EffectKind.REMINDER, new ReminderPort(port)));
    runner = new EffectRunner(journal, ports, clock, policies.zone(), builder.absenceGrace);
  }

  public static Builder builder() {
    return new Builder();
  }

  /**
   * Reads the PSA and decides, from that and from the journal, what a run would do now. Nothing is
   * done, and nothing is written to the journal; what the gateway and the bank tell at the next run
   * is not known yet.
   *
   * @throws io.mspbilling.failure.BillingException if the PSA cannot be read
   * @throws io.mspbilling.journal.JournalException if the journal cannot be read
   */
  public Plan plan() {
    Ledger ledger = ledger();
    return runnable(BillingDay.plan(snapshot(ledger, List.of()), ledger, policies, postings()));
  }

  /**
   * Runs the billing day: looks up what an earlier run left in doubt, reads what is new, and then
   * decides and acts until nothing is left to do now.
   *
   * @throws io.mspbilling.failure.BillingException if a system cannot be read; what was done until
   *     then is done, and the next run goes on from there
   * @throws io.mspbilling.journal.JournalException if the journal cannot be read or written; find
   *     out why before the next run
   */
  public DayReport run() {
    int recovered = recover();
    Inbox inbox = new Inbox(journal, clock);
    int events = gateway.map(inbox::pull).orElse(0);
    int lines = bank.map(inbox::pull).orElse(0);
    Snapshot snapshot = snapshot(ledger(), inbox.unreadable());
    List<Match> matches = new ArrayList<>();
    List<ActionResult> results = new ArrayList<>();
    Set<EffectKey> tried = new HashSet<>();
    Ledger ledger = ledger();
    Plan plan = decide(snapshot, ledger, tried);
    for (int round = 0; !plan.isEmpty() && round < MAX_ROUNDS; round++) {
      // On the fold that the plan was made from: a newer one would vouch for what it never saw.
      act(plan, ledger, matches, results, tried);
      ledger = ledger();
      plan = decide(snapshot, ledger, tried);
    }
    return DayReport.builder()
        .day(snapshot.today())
        .openInvoices(snapshot.invoices().size())
        .gatewayEvents(events)
        .bankLines(lines)
        .recovered(recovered)
        .matches(matches)
        .results(results)
        .exceptions(plan.exceptions())
        .build();
  }

  /**
   * Writes down a decision of a person: a consent to autopay, a hold, a refund, what a payment pays
   * for. The classes that fold such decisions make the records: {@link
   * io.mspbilling.collection.Autopay}, {@link io.mspbilling.communication.Holds}, {@link
   * io.mspbilling.collection.Refunds}, {@link Matches}. It takes effect at the next run.
   *
   * @return whether it was written; not if the same decision was made before
   * @throws io.mspbilling.journal.JournalException if the journal cannot be written
   */
  public boolean decide(JournalRecord decision) {
    return journal.append(decision, clock.instant()).isAppended();
  }

  /**
   * Writes down what a person found out about an effect that was in doubt, or that it may be tried
   * again after a refusal was put right.
   *
   * @param status {@link EffectStatus#SUCCEEDED} if it happened, {@link EffectStatus#NOT_SENT} if
   *     it did not and may be tried again
   * @param who and what, for the record
   * @param result what the vendor holds, as the effect's own result would; needed if it happened
   * @throws IllegalArgumentException if there is no such effect, or it has succeeded
   */
  public void rule(EffectKey key, EffectStatus status, String who, Facts result) {
    EffectState effect =
        ledger()
            .effects()
            .find(key)
            .filter(state -> state.status() != EffectStatus.SUCCEEDED)
            .orElseThrow(() -> new IllegalArgumentException("no open effect has key " + key));
    if (status != EffectStatus.SUCCEEDED && status != EffectStatus.NOT_SENT) {
      throw new IllegalArgumentException("a person rules SUCCEEDED or NOT_SENT, not " + status);
    }
    journal.append(
        EffectRecords.ruled(key, effect.attempt(), status, who, result), clock.instant());
  }

  private Ledger ledger() {
    return Ledger.of(journal.tenant(), journal.entriesAfter(0));
  }

  private Set<PostingKind> postings() {
    return accounting.map(Accounting::postings).orElse(Set.of());
  }

  private Snapshot snapshot(Ledger ledger, List<UnreadableRecord> unreadable) {
    Pull<Customer> customers = psa.customers();
    Pull<Invoice> invoices = psa.invoices(InvoiceQuery.open());
    return Snapshot.builder()
        .today(clock.instant().atZone(policies.zone()).toLocalDate())
        .journalSequence(ledger.lastSequence())
        .psaFeatures(psa.features())
        .customers(customers.records())
        .invoices(invoices.records())
        .addAllUnreadable(unreadable)
        .addAllUnreadable(customers.unreadable())
        .addAllUnreadable(invoices.unreadable())
        .build();
  }

  private Plan decide(Snapshot snapshot, Ledger ledger, Set<EffectKey> tried) {
    Plan plan = runnable(BillingDay.plan(snapshot, ledger, policies, postings()));
    return new Plan(
        plan.matches(),
        plan.actions().stream().filter(action -> !tried.contains(action.key())).toList(),
        plan.exceptions());
  }

  /** A plan without the actions for which no system is connected. */
  private Plan runnable(Plan plan) {
    return new Plan(
        plan.matches(),
        plan.actions().stream().filter(action -> runner.canRun(action.order().kind())).toList(),
        plan.exceptions());
  }

  /** Does what was decided, as long as nobody else writes to the journal. */
  private void act(
      Plan plan,
      Ledger ledger,
      List<Match> matches,
      List<ActionResult> results,
      Set<EffectKey> tried) {
    long last = ledger.lastSequence();
    for (Match match : plan.matches()) {
      AppendResult written = journal.appendIfLast(last, Matches.applied(match), clock.instant());
      if (!(written instanceof AppendResult.Appended appended)) {
        return;
      }
      last = appended.entry().sequence();
      matches.add(match);
    }
    for (Action action : plan.actions()) {
      int attempt = nextAttempt(ledger.effects().find(action.key()));
      Optional<EffectRunner.Done> done = runner.perform(action.order(), attempt, last);
      if (done.isEmpty()) {
        return;
      }
      tried.add(action.key());
      Conclusion conclusion = done.get().conclusion();
      results.add(new ActionResult(action, conclusion.status(), conclusion.reason()));
      if (done.get().lastSequence() != last + 2) {
        return;
      }
      last = done.get().lastSequence();
    }
  }

  private static int nextAttempt(Optional<EffectState> state) {
    return state.map(EffectState::attempt).orElse(0) + 1;
  }

  private int recover() {
    int recovered = 0;
    for (EffectState effect : ledger().effects().all()) {
      boolean open =
          effect.status() == EffectStatus.SENDING
              || effect.status() == EffectStatus.IN_DOUBT
              || effect.status() == EffectStatus.PENDING;
      if (open
          && runner
              .recover(effect)
              .filter(conclusion -> conclusion.status() != EffectStatus.IN_DOUBT)
              .isPresent()) {
        recovered++;
      }
    }
    return recovered;
  }

  /** Not safe for use by several threads. */
  public static final class Builder {
    private @Nullable Psa psa;
    private @Nullable PaymentGateway gateway;
    private @Nullable BankFeed bank;
    private @Nullable Accounting accounting;
    private @Nullable Notifier notifier;
    private @Nullable Journal journal;
    private @Nullable BillingPolicies policies;
    private InstantSource clock = InstantSource.system();
    private Duration absenceGrace = Duration.ofMinutes(15);

    private Builder() {}

    /** Where invoices come from and payments are recorded. Required. */
    public Builder psa(Psa psa) {
      this.psa = Objects.requireNonNull(psa, "psa");
      return this;
    }

    public Builder gateway(PaymentGateway gateway) {
      this.gateway = Objects.requireNonNull(gateway, "gateway");
      return this;
    }

    public Builder bank(BankFeed bank) {
      this.bank = Objects.requireNonNull(bank, "bank");
      return this;
    }

    public Builder accounting(Accounting accounting) {
      this.accounting = Objects.requireNonNull(accounting, "accounting");
      return this;
    }

    public Builder notifier(Notifier notifier) {
      this.notifier = Objects.requireNonNull(notifier, "notifier");
      return this;
    }

    /** What remembers all that was decided and done. Required. */
    public Builder journal(Journal journal) {
      this.journal = Objects.requireNonNull(journal, "journal");
      return this;
    }

    /** The MSP's rules. Required. */
    public Builder policies(BillingPolicies policies) {
      this.policies = Objects.requireNonNull(policies, "policies");
      return this;
    }

    /** What time it is; the system's clock by default. */
    public Builder clock(InstantSource clock) {
      this.clock = Objects.requireNonNull(clock, "clock");
      return this;
    }

    /**
     * How long after an attempt began a look-up that finds nothing proves that nothing happened;
     * default 15 minutes. Vendors lag, and a call of a paused worker may still arrive: this must be
     * longer than any call may take.
     */
    public Builder absenceGrace(Duration absenceGrace) {
      this.absenceGrace = Objects.requireNonNull(absenceGrace, "absenceGrace");
      return this;
    }

    /**
     * @throws NullPointerException if the PSA, the journal or the policies are missing
     */
    public BillingAutomation build() {
      return new BillingAutomation(this);
    }
  }
}
