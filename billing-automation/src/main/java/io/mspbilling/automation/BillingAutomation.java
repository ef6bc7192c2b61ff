package io.mspbilling.automation;

import io.mspbilling.collection.GatewayEvent;
import io.mspbilling.collection.GatewayNews;
import io.mspbilling.collection.InvoiceProspect;
import io.mspbilling.collection.PaymentGateway;
import io.mspbilling.collection.Prospect;
import io.mspbilling.collection.autopay.AutopayFinding;
import io.mspbilling.collection.autopay.AutopayReview;
import io.mspbilling.collection.latefee.LateCharge;
import io.mspbilling.communication.Bounce;
import io.mspbilling.communication.ReminderProspect;
import io.mspbilling.issuance.Snapshot;
import io.mspbilling.journal.EffectType;
import io.mspbilling.journal.Patience;
import io.mspbilling.policies.BillingPolicies;
import io.mspbilling.receivables.Agreement;
import io.mspbilling.receivables.BankLine;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.UnreadableRecord;
import io.mspbilling.reconciliation.BankFeed;
import io.mspbilling.reconciliation.BankLines;
import io.mspbilling.reporting.Period;
import io.mspbilling.reporting.facts.BillingFacts;
import io.mspbilling.worklist.OpenEffects;
import io.mspbilling.worklist.SystemTroubles;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Runs the billing days of one MSP: reads the PSA, the gateway and the bank, decides, and does what
 * was decided, each effect once.
 *
 * <pre>{@code
 * BillingAutomation billing =
 *     BillingAutomation.builder()
 *         .psa(psa).gateway(gateway).bank(bank).accounting(books).notifier(mail)
 *         .journal(journal)
 *         .policies(BillingPolicies.from(LocalDate.of(2026, 6, 1), ZoneId.of("America/Chicago")))
 *         .build();
 * Plan plan = billing.plan();        // decides, does nothing
 * billing.desk().approve(plan.held(), "Kim");  // the first charges, and days out of the ordinary
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

  private final Systems systems;
  private final BillingPolicies policies;
  private final InstantSource clock;
  private final Patience patience;
  private final Audience audience;
  private final SystemTroubles troubles = new SystemTroubles();
  private final VendorCalls calls;
  private final Memory memory;
  private final EffectLog log;
  private final EffectRunner runner;

  BillingAutomation(BillingAutomationBuilder builder) {
    systems = Systems.of(builder);
    policies = Objects.requireNonNull(builder.policies, "policies");
    clock = builder.clock;
    patience = builder.patience;
    audience = new Audience(builder.listeners);
    calls = new VendorCalls(troubles, audience);
    memory =
        new Memory(
            Objects.requireNonNull(builder.journal, "journal"),
            clock,
            policies,
            systems.postings(),
            builder.checkpointEntries);
    log = new EffectLog(memory, audience);
    runner =
        new EffectRunner(
            memory,
            log,
            calls,
            systems.handlers(this::today, builder.confirmed),
            clock,
            policies.zone(),
            patience);
  }

  public static BillingAutomationBuilder builder() {
    return new BillingAutomationBuilder();
  }

  /** All that a billing day does to the outside world: what its journal may tell of. */
  public static List<EffectType<?, ?>> effectTypes() {
    return BillingState.TYPES;
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
    troubles.clear();
    memory.catchUp();
    return billingRun().plan(snapshot(List.of()));
  }

  /**
   * Whether, when, on what and why each invoice that is open will be charged by autopay, from a day
   * on and as things stand: as of today it says what a run would do, as of a later day what is to
   * come. Nothing is done, and nothing is written to the journal.
   *
   * @param asOf today or later, in the MSP's zone
   * @return by the invoices' ids, of what the PSA shows as open
   * @throws IllegalArgumentException if the day is past
   * @throws io.mspbilling.failure.BillingException if the PSA cannot be read
   * @throws io.mspbilling.journal.JournalException if the journal cannot be read
   */
  public Map<InvoiceId, InvoiceProspect> prospects(LocalDate asOf) {
    requireNotPast(asOf);
    troubles.clear();
    memory.catchUp();
    return billingRun().prospects(snapshot(List.of()), asOf);
  }

  /**
   * What is known of some days, as of now: the days of all that was billed, paid and given back,
   * tries, reminders, payouts, bank lines, and what waits. Nothing is done, and nothing is written
   * to the journal.
   *
   * <p>All invoices are read, and a call is made for each that others than we have paid a part of,
   * if it is open or was issued up to 15 months before the period: so a report is made once a day
   * at most, and not while a run waits for the PSA.
   *
   * @param period some days, in the MSP's zone, that begin today at the latest; those before the
   *     cut-over tell what the PSA tells of them, and those to come tell nothing
   * @throws IllegalArgumentException if the period begins after today
   * @throws io.mspbilling.failure.BillingException if the PSA cannot be read
   * @throws io.mspbilling.journal.JournalException if the journal cannot be read
   */
  public BillingFacts facts(Period period) {
    if (period.from().isAfter(today())) {
      throw new IllegalArgumentException(period + " is to come: it is " + today());
    }
    troubles.clear();
    memory.catchUp();
    Snapshot open = snapshot(List.of());
    BillingRun run = billingRun();
    Snapshot all =
        psaReader().readAll(memory.state(), FactsOfPeriod.askedSince(period), clock.instant());
    return new FactsOfPeriod(period, all, memory.state(), memory.history(), policies)
        .facts(run.plan(open), run.prospects(open, today()), run.decided(open));
  }

  /**
   * Looks for rules of autopay that never fire, and for consents by which nothing is charged or
   * soon nothing will be: of customers that are gone, of agreements that were renewed under another
   * id, on cards that expire before they are charged next. Does and writes nothing; once a month
   * will do.
   *
   * @param agreements all that the PSA shows; of a PSA that has none, none
   * @throws io.mspbilling.failure.BillingException if the PSA cannot be read
   */
  public List<AutopayFinding> reviewAutopay(Collection<Agreement> agreements) {
    troubles.clear();
    memory.catchUp();
    Snapshot snapshot = snapshot(List.of());
    Map<CustomerId, LocalDate> next = new HashMap<>();
    billingRun()
        .prospects(snapshot, today())
        .values()
        .forEach(
            one -> {
              if (one.prospect() instanceof Prospect.Charged charge) {
                next.merge(
                    one.invoice().customer(),
                    charge.on(),
                    (first, other) -> first.isBefore(other) ? first : other);
              }
            });
    List<AutopayFinding> findings = new ArrayList<>(AutopayReview.of(policies.autopay()));
    findings.addAll(
        AutopayReview.of(
            memory.state().autopay.all(),
            customer -> snapshot.customer(customer).isPresent(),
            agreements,
            customer -> Optional.ofNullable(next.get(customer)),
            today()));
    return findings;
  }

  /**
   * Why each customer that owes something is, or is not, reminded of it on a day, and when it is
   * next, if nothing changes: as of today it says what a run would do, but for quiet hours and what
   * waits for approval. Nothing is done, and nothing is written to the journal.
   *
   * <pre>{@code
   * billing.reminders(today).get(customer).words();
   * // next: firm on 2026-05-14 for 1001
   * // 1001 not sent: promise to pay USD 450.00 until 2026-05-12
   * }</pre>
   *
   * @param asOf today or later, in the MSP's zone
   * @throws IllegalArgumentException if the day is past
   * @throws io.mspbilling.failure.BillingException if the PSA cannot be read
   * @throws io.mspbilling.journal.JournalException if the journal cannot be read
   */
  public Map<CustomerId, ReminderProspect> reminders(LocalDate asOf) {
    requireNotPast(asOf);
    troubles.clear();
    memory.catchUp();
    return billingRun().reminders(snapshot(List.of()), asOf);
  }

  /**
   * What late payment of each open invoice has cost by a day, in all and with its reckoning, if
   * nothing is paid by then; also where it is not asked, as autopay is collecting the invoice, say.
   * What is asked is a row of the report. Nothing is done, and nothing is written to the journal.
   *
   * @param asOf today or later, in the MSP's zone
   * @return of invoices for which {@link BillingPolicies#lateCharges} asks anything, by their ids
   * @throws IllegalArgumentException if the day is past
   * @throws io.mspbilling.failure.BillingException if the PSA cannot be read
   * @throws io.mspbilling.journal.JournalException if the journal cannot be read
   */
  public Map<InvoiceId, LateCharge> lateCharges(LocalDate asOf) {
    requireNotPast(asOf);
    troubles.clear();
    memory.catchUp();
    return billingRun().lateCharges(snapshot(List.of()), asOf);
  }

  private void requireNotPast(LocalDate asOf) {
    if (asOf.isBefore(today())) {
      throw new IllegalArgumentException(asOf + " is past: it is " + today());
    }
  }

  /**
   * Runs the billing day: looks up what an earlier run left in doubt, reads what is new, and then
   * decides and acts until nothing is left to do now.
   *
   * <p>Where a system cannot be read or used, only what depends on it waits for a later run:
   * without the bank nothing new is matched, without the books nothing is posted, without the PSA
   * nothing is decided. The report names such systems, each with whose turn it is.
   *
   * <p>The first run of a day also reads the agreements of a PSA that has them, and says what is
   * otherwise than when they were read last: seats, prices, amounts, first and last days, payers,
   * and what is new or gone. The first reading is what later ones are held against.
   *
   * @throws io.mspbilling.journal.JournalException if the journal cannot be read or written, or is
   *     older than what the vendors hold, as one restored from a backup; find out why before the
   *     next run
   */
  public DayReport run() {
    troubles.clear();
    BillingRun run = billingRun();
    run.recover();
    Inbox inbox = inbox();
    int events = systems.gateway().map(inbox::pull).orElse(0);
    int lines = systems.bank().map(inbox::pull).orElse(0);
    systems.bounces().ifPresent(inbox::pull);
    List<UnreadableRecord> unreadable = new ArrayList<>(inbox.unreadable());
    LocalDate cutOver = memory.state().cutOver(policies);
    unreadable.addAll(
        new PaidInvoiceLook(memory, calls, systems.psa(), cutOver, clock.instant()).look());
    AgreementLook agreements = new AgreementLook(memory, systems.psa(), today());
    agreements.look();
    run.leave(agreements.unreadable());
    memory.catchUp();
    memory.decideBy(policies);
    DayReport.Builder builder = DayReport.builder();
    Optional<Snapshot> snapshot = calls.read(systems.psa().system(), () -> snapshot(unreadable));
    Plan last =
        snapshot
            .map(taken -> run.untilNothingIsLeft(taken, builder))
            .orElseGet(() -> run.undecided(unreadable));
    memory.keepCheckpoint();
    DayReport report =
        builder
            .day(last.day())
            .openInvoices(snapshot.map(taken -> taken.invoices().size()).orElse(0))
            .gatewayEvents(events)
            .bankLines(lines)
            .beforeCutOver(inbox.beforeCutOver())
            .recovered(run.recovered())
            .agreementChanges(agreements.found())
            .unfinished(last.actions())
            .held(last.held())
            .troubles(troubles.all())
            .exceptions(last.exceptions())
            .dismissed(last.dismissed())
            .build();
    audience.tell(one -> one.finished(report));
    return report;
  }

  /**
   * Takes an event that the gateway sent by itself. It does not matter whether it comes before the
   * next run reads it, after, or several times. What follows from it is done in the next run.
   *
   * <p>To be called from whatever receives the gateway's webhooks, on an instance of its own, while
   * others may run. Acknowledge the webhook once this has returned, and not if it throws.
   *
   * @param event that was verified to be the gateway's, with the id that it has in {@link
   *     PaymentGateway#eventsAfter} too
   * @return whether it was new
   * @throws io.mspbilling.journal.JournalException if the journal cannot be read or written
   */
  public boolean receive(GatewayEvent event) {
    return inbox().take(event);
  }

  /**
   * Takes a line that the bank, or somebody in its name, sent by itself; as the other.
   *
   * @param line booked for good, with the id that it has in {@link BankFeed#linesAfter} too
   */
  public boolean receive(BankLine line) {
    return inbox().take(line);
  }

  /**
   * Takes the news that a message did not arrive, from a mail provider's webhook say; as the
   * others. One that is not of a message that we sent there in the last weeks is not taken.
   *
   * @return whether it was new, and of a message of ours
   */
  public boolean receive(Bounce bounce) {
    return inbox().take(bounce);
  }

  /**
   * How far each stream has been read: {@link GatewayNews#STREAM} and {@link BankLines#STREAM}, to
   * positions as the gateway and the bank gave them. One that was never read is not there.
   *
   * @throws io.mspbilling.journal.JournalException if the journal cannot be read
   */
  public Map<String, String> positions() {
    memory.catchUp();
    return memory.state().watermarks.positions();
  }

  /** Where people settle what waits for them. */
  public Desk desk() {
    return new Desk(
        memory, () -> new Rulings(memory, runner, patience, clock.instant()), this::today);
  }

  private Inbox inbox() {
    memory.begin();
    return new Inbox(
        memory, log, calls, memory.state().cutOver(policies), policies.refundReopensInvoices());
  }

  private BillingRun billingRun() {
    return new BillingRun(
        memory,
        runner,
        policies,
        systems.postings(),
        new OpenEffects(patience, clock.instant(), today()),
        troubles,
        today(),
        clock);
  }

  private Snapshot snapshot(List<UnreadableRecord> unreadable) {
    return psaReader().read(memory.state(), unreadable, clock.instant());
  }

  private PsaReader psaReader() {
    return new PsaReader(systems.psa(), policies, patience);
  }

  private LocalDate today() {
    return clock.instant().atZone(policies.zone()).toLocalDate();
  }
}
