package io.mspbilling.automation;

import io.mspbilling.collection.Charging;
import io.mspbilling.collection.PaymentGateway;
import io.mspbilling.collection.Refunding;
import io.mspbilling.communication.Notifier;
import io.mspbilling.communication.Reminding;
import io.mspbilling.issuance.InvoiceQuery;
import io.mspbilling.issuance.Psa;
import io.mspbilling.issuance.Recording;
import io.mspbilling.issuance.TakingBack;
import io.mspbilling.journal.AppendResult;
import io.mspbilling.journal.EffectHandler;
import io.mspbilling.journal.EffectKey;
import io.mspbilling.journal.EffectState;
import io.mspbilling.journal.EffectStatus;
import io.mspbilling.journal.EffectType;
import io.mspbilling.journal.Journal;
import io.mspbilling.journal.JournalRecord;
import io.mspbilling.journal.Outcome;
import io.mspbilling.journal.Planned;
import io.mspbilling.receivables.Customer;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.receivables.Pull;
import io.mspbilling.receivables.UnreadableRecord;
import io.mspbilling.reconciliation.Accounting;
import io.mspbilling.reconciliation.BankFeed;
import io.mspbilling.reconciliation.PostingKind;
import io.mspbilling.reconciliation.PostingToBooks;
import io.mspbilling.reconciliation.matching.Match;
import io.mspbilling.reconciliation.matching.Matches;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
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
  private final Patience patience;

  private BillingAutomation(Builder builder) {
    psa = Objects.requireNonNull(builder.psa, "psa");
    gateway = Optional.ofNullable(builder.gateway);
    bank = Optional.ofNullable(builder.bank);
    accounting = Optional.ofNullable(builder.accounting);
    journal = Objects.requireNonNull(builder.journal, "journal");
    policies = Objects.requireNonNull(builder.policies, "policies");
    clock = builder.clock;
    List<EffectHandler<?, ?>> handlers = new ArrayList<>();
    handlers.add(new Recording(psa));
    handlers.add(new TakingBack(psa));
    gateway.ifPresent(
        port -> {
          handlers.add(new Charging(port, psa));
          handlers.add(new Refunding(port));
        });
    accounting.ifPresent(port -> handlers.add(new PostingToBooks(port, this::today)));
    Optional.ofNullable(builder.notifier).ifPresent(port -> handlers.add(new Reminding(port)));
    handlers.forEach(handler -> requireSafe(handler, builder.confirmed));
    patience = new Patience(builder.callDeadline, builder.clockTolerance);
    runner = new EffectRunner(journal, handlers, clock, policies.zone(), patience);
  }

  private static void requireSafe(EffectHandler<?, ?> handler, Set<EffectType<?, ?>> confirmed) {
    if (!handler.guarantees().areAny() && !confirmed.contains(handler.type())) {
      throw new IllegalArgumentException(
          "the system for '"
              + handler.type()
              + "' promises neither keys nor a look-up: whatever interrupts a call leaves it"
              + " unknown whether it happened. Connect one that does, or say peopleConfirm");
    }
  }

  public static Builder builder() {
    return new Builder();
  }

  /** All that a billing day does to the outside world: what its journal may tell of. */
  public static List<EffectType<?, ?>> effectTypes() {
    return Ledger.TYPES;
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
    return plan(snapshot(ledger, List.of()), ledger, Tried.nothing());
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
    Tried tried = new Tried();
    Ledger ledger = ledger();
    Plan plan = plan(snapshot, ledger, tried);
    for (int round = 0; !plan.isEmpty() && round < MAX_ROUNDS; round++) {
      act(plan, ledger, matches, results, tried);
      ledger = ledger();
      plan = plan(snapshot, ledger, tried);
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
   * Writes down what a person found out about an effect in doubt: it did happen. It may be ruled
   * again if that was wrong.
   *
   * @param result what the vendor holds, as the effect's own result would be
   * @param who the person, and on what grounds, for the record
   * @param on the day that it counts for, in the MSP's zone
   * @throws IllegalArgumentException if there is no such effect, or the vendor itself said what
   *     became of it, or shows something else now
   */
  public <R> void ruleDone(
      EffectType<?, R> type, EffectKey key, R result, String who, LocalDate on) {
    Rulings.done(journal, ledger(), runner, type, key, result, who, on, clock.instant());
  }

  /**
   * Writes down what a person found out about an effect in doubt: it did not happen; or that one
   * may be tried again whose refusal was put right. Unless it was refused, the vendor is asked once
   * more.
   *
   * @param who the person, and on what grounds, for the record
   * @throws IllegalArgumentException if there is no such effect, or the vendor shows it
   * @throws io.mspbilling.failure.BillingException if the vendor cannot be asked
   */
  public void ruleNotSent(EffectType<?, ?> type, EffectKey key, String who) {
    Rulings.notSent(journal, ledger(), runner, type, key, who, today(), clock.instant());
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
        .today(today())
        .takenAt(clock.instant())
        .psaLag(psa.guarantees().lookUpLag().map(lag -> lag.plus(patience.clockTolerance())))
        .journalSequence(ledger.lastSequence())
        .psaFeatures(psa.features())
        .customers(customers.records())
        .invoices(invoices.records())
        .addAllUnreadable(unreadable)
        .addAllUnreadable(customers.unreadable())
        .addAllUnreadable(invoices.unreadable())
        .build();
  }

  /** Decides, and leaves out what no system is connected for and what this run has tried. */
  private Plan plan(Snapshot snapshot, Ledger ledger, Tried tried) {
    Plan plan = BillingDay.plan(snapshot, ledger, policies, postings());
    List<ExceptionRow> exceptions = new ArrayList<>(plan.exceptions());
    exceptions.addAll(
        new OpenEffects(patience, clock.instant(), snapshot.today())
            .rows(ledger.effects(), runner));
    return new Plan(
        plan.day(),
        plan.decidedAt(),
        plan.matches(),
        plan.actions().stream()
            .filter(action -> runner.canRun(action.type()) && !tried.contains(action))
            .toList(),
        exceptions);
  }

  /** Does what was decided, as long as nobody else writes to the journal. */
  private void act(
      Plan plan, Ledger ledger, List<Match> matches, List<ActionResult> results, Tried tried) {
    if (ledger.lastSequence() != plan.decidedAt()) {
      throw new IllegalArgumentException("decided on another state of the journal");
    }
    long last = plan.decidedAt();
    for (Match match : plan.matches()) {
      AppendResult written = journal.appendIfLast(last, Matches.applied(match), clock.instant());
      if (!(written instanceof AppendResult.Appended appended)) {
        return;
      }
      last = appended.entry().sequence();
      matches.add(match);
    }
    for (Planned<?, ?> action : plan.actions()) {
      if (tried.contains(action)) {
        continue;
      }
      Optional<EffectRunner.Done> done =
          runner.perform(action, ledger.effects().find(action.key()), plan.day(), last);
      if (done.isEmpty()) {
        return;
      }
      tried.add(action, done.get().fault());
      Outcome<?> outcome = done.get().outcome();
      results.add(new ActionResult(action, outcome.status(), outcome.reason()));
      if (done.get().overtaken()) {
        return;
      }
      last = done.get().lastSequence();
    }
  }

  /** Settles what can be settled; whoever is overtaken by another worker leaves the rest to it. */
  private int recover() {
    Set<EffectKey> looked = new HashSet<>();
    int recovered = 0;
    boolean overtaken = true;
    while (overtaken) {
      overtaken = false;
      Ledger ledger = ledger();
      long last = ledger.lastSequence();
      for (EffectState<?, ?> effect : ledger.effects().unfinished()) {
        Optional<EffectRunner.Done> done =
            looked.add(effect.key()) ? runner.recover(effect, last) : Optional.empty();
        if (done.isPresent()) {
          recovered += done.get().outcome().status() == EffectStatus.IN_DOUBT ? 0 : 1;
          last = done.get().lastSequence();
          overtaken = done.get().overtaken();
        }
        if (overtaken) {
          break; // What the rest was read from is no longer true.
        }
      }
    }
    return recovered;
  }

  private LocalDate today() {
    return clock.instant().atZone(policies.zone()).toLocalDate();
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
    private Duration callDeadline = Duration.ofMinutes(5);
    private Duration clockTolerance = Duration.ofHours(1);
    private final Set<EffectType<?, ?>> confirmed = new HashSet<>();

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
     * How long after the last look an effect may still reach its vendor; default 5 minutes. The
     * deadlines of the connectors' own calls must be at most half of it: a call that is late is
     * given up, and only after this time does anybody else take the effect up.
     *
     * @throws IllegalArgumentException if it is not positive
     */
    public Builder callDeadline(Duration deadline) {
      if (deadline.isNegative() || deadline.isZero()) {
        throw new IllegalArgumentException("the deadline must be positive: " + deadline);
      }
      this.callDeadline = deadline;
      return this;
    }

    /**
     * How far the clocks of all workers on this journal may be apart; default 1 hour. Zero only if
     * there is one machine, for ever.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public Builder clockTolerance(Duration tolerance) {
      if (tolerance.isNegative()) {
        throw new IllegalArgumentException("a tolerance must not be negative: " + tolerance);
      }
      this.clockTolerance = tolerance;
      return this;
    }

    /**
     * Takes it upon people to find out what became of interrupted effects of a type, where the
     * system promises neither keys nor a look-up: a plain mail server, say. Without this such a
     * system is refused.
     */
    public Builder peopleConfirm(EffectType<?, ?> type) {
      confirmed.add(Objects.requireNonNull(type, "type"));
      return this;
    }

    /**
     * @throws NullPointerException if the PSA, the journal or the policies are missing
     * @throws IllegalArgumentException if a system promises too little to be used safely; see
     *     {@link #peopleConfirm}
     */
    public BillingAutomation build() {
      return new BillingAutomation(this);
    }
  }
}
