package io.mspbilling.automation;

import io.mspbilling.collection.ChargeRequest;
import io.mspbilling.collection.Charging;
import io.mspbilling.collection.DueCharges;
import io.mspbilling.collection.InvoiceProspect;
import io.mspbilling.collection.Prospect;
import io.mspbilling.collection.Prospects;
import io.mspbilling.collection.Refunding;
import io.mspbilling.collection.latefee.LateCharge;
import io.mspbilling.collection.surcharge.SurchargeDecision;
import io.mspbilling.collection.surcharge.TodaysSurcharges;
import io.mspbilling.communication.NoticeOrder;
import io.mspbilling.communication.ReminderOrder;
import io.mspbilling.communication.ReminderProspect;
import io.mspbilling.communication.Reminding;
import io.mspbilling.communication.notice.DueNotices;
import io.mspbilling.issuance.Snapshot;
import io.mspbilling.journal.EffectKey;
import io.mspbilling.journal.EffectOrder;
import io.mspbilling.journal.EffectState;
import io.mspbilling.journal.EffectStatus;
import io.mspbilling.journal.EffectType;
import io.mspbilling.journal.JournalRecord;
import io.mspbilling.journal.Planned;
import io.mspbilling.journal.RecordTooLongException;
import io.mspbilling.policies.BillingPolicies;
import io.mspbilling.receivables.Customer;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.OpenInvoice;
import io.mspbilling.receivables.UnreadableRecord;
import io.mspbilling.reconciliation.PayoutArrivals;
import io.mspbilling.reconciliation.PostingKind;
import io.mspbilling.reconciliation.matching.Match;
import io.mspbilling.reconciliation.matching.Matches;
import io.mspbilling.reconciliation.matching.ReturnedPayment;
import io.mspbilling.reconciliation.matching.SetAside;
import io.mspbilling.worklist.ExceptionHistory;
import io.mspbilling.worklist.ExceptionKind;
import io.mspbilling.worklist.ExceptionRow;
import io.mspbilling.worklist.OpenEffects;
import io.mspbilling.worklist.Subject;
import io.mspbilling.worklist.SystemTroubles;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * One run: settles what is open, then decides and acts in rounds. It tries nothing twice; and where
 * a system cannot be reached or wants to be set up first, it leaves the rest to a later run.
 */
final class BillingRun {

  /**
   * Ends a run that would never come to rest though nobody else writes; what it leaves is in its
   * report. Rounds that other workers cut short do not count: each of them did something that is
   * not done again.
   */
  private static final int MAX_ROUNDS = 100;

  private static final Set<EffectType<?, ?>> MOVES_MONEY = Set.of(Charging.TYPE, Refunding.TYPE);

  private final Memory memory;
  private final EffectRunner runner;
  private final BillingPolicies policies;
  private final Set<PostingKind> postings;
  private final OpenEffects openEffects;
  private final SystemTroubles troubles;
  private final LocalDate today;
  private final InstantSource clock;
  private final Tried tried = new Tried();
  private final LeftOut leftOut = new LeftOut();
  private final List<ExceptionRow> beside = new ArrayList<>();
  private int recovered;
  private Function<CustomerId, Optional<Customer>> customers = id -> Optional.empty();

  /**
   * @param postings the kinds of posting that the books take; empty if there are no books
   * @param clock tells whether these are quiet hours
   */
  BillingRun(
      Memory memory,
      EffectRunner runner,
      BillingPolicies policies,
      Set<PostingKind> postings,
      OpenEffects openEffects,
      SystemTroubles troubles,
      LocalDate today,
      InstantSource clock) {
    this.memory = memory;
    this.runner = runner;
    this.policies = policies;
    this.postings = postings;
    this.openEffects = openEffects;
    this.troubles = troubles;
    this.today = today;
    this.clock = clock;
  }

  /** Shows what could not be read, and what no decision of this run depends on. */
  void leave(List<UnreadableRecord> unreadable) {
    unreadable.forEach(record -> beside.add(ExceptionRow.of(record)));
  }

  /** Decides and acts until nothing is left to do now; returns the last plan. */
  Plan untilNothingIsLeft(Snapshot snapshot, DayReport.Builder report) {
    memory.catchUp();
    BillingDay.Decided decided = decide(snapshot);
    while (reopenPromises(snapshot, decided)) {
      memory.catchUp();
      decided = decide(snapshot);
    }
    if (sendAgain(decided.collected().outdated())) {
      memory.catchUp();
      decided = decide(snapshot);
    }
    Plan plan = plan(decided);
    int rounds = 0;
    while (!plan.isEmpty()) {
      if (rounds == MAX_ROUNDS) {
        note(plan, troubles.all().isEmpty());
        return plan;
      }
      act(plan, report);
      long known = memory.state().at();
      memory.catchUp();
      rounds += memory.state().at() == known ? 1 : 0;
      decided = decide(snapshot);
      plan = plan(decided);
    }
    if (!decided.collected().waiting().isEmpty()) {
      decided.collected().waiting().forEach(this::lookAt);
      plan = plan(decided);
    }
    if (troubles.all().isEmpty()) {
      memory.prove();
    }
    noteAnswers(snapshot, decided);
    note(plan, troubles.all().isEmpty());
    return plan;
  }

  /** The plan of a run that could not read the PSA: there is nothing to do, but things may wait. */
  Plan undecided(List<UnreadableRecord> unreadable) {
    memory.catchUp();
    List<ExceptionRow> rows = openRows();
    unreadable.forEach(record -> rows.add(ExceptionRow.of(record)));
    ExceptionHistory.Sorted sorted = memory.state().exceptions.sort(rows, today);
    Plan plan =
        Plan.builder()
            .day(today)
            .decidedAt(memory.state().at())
            .exceptions(sorted.waiting())
            .dismissed(sorted.dismissed())
            .build();
    note(plan, false);
    return plan;
  }

  /** What will become of each open invoice by autopay, as of a day and as things stand. */
  Map<InvoiceId, InvoiceProspect> prospects(Snapshot snapshot, LocalDate asOf) {
    BillingState state = memory.state();
    BillingDay.Decided decided =
        BillingDay.decide(snapshot, state, policies, postings, memory.lastMatching, leftOut);
    Map<InvoiceId, InvoiceProspect> prospects = new LinkedHashMap<>();
    Map<InvoiceId, Prospect.NotCharged> kept = decided.keptBack();
    for (OpenInvoice open : decided.open()) {
      Optional.ofNullable(kept.get(open.invoice().id()))
          .map(why -> new InvoiceProspect(open.invoice(), open.open(), why, Optional.empty()))
          .ifPresent(prospect -> prospects.put(open.invoice().id(), prospect));
    }
    Prospects autopay = state.prospects(policies, decided.collected().chargeable());
    for (OpenInvoice open : decided.collected().chargeable()) {
      Prospect prospect = autopay.of(open, asOf);
      prospects.put(
          open.invoice().id(),
          new InvoiceProspect(
              open.invoice(), open.open(), prospect, surcharge(snapshot, open, prospect)));
    }
    return prospects;
  }

  /** What is decided as things stand. */
  BillingDay.Decided decided(Snapshot snapshot) {
    return BillingDay.decide(
        snapshot, memory.state(), policies, postings, memory.lastMatching, leftOut);
  }

  private Optional<SurchargeDecision> surcharge(
      Snapshot snapshot, OpenInvoice open, Prospect prospect) {
    return prospect instanceof Prospect.Charged charge
        ? memory
            .state()
            .surcharges(policies, snapshot::customer, charge.on())
            .toldOn(open.invoice().customer(), charge.method(), open.open())
        : Optional.empty();
  }

  /** Why each customer is, or is not, reminded of what it owes, as of a day. */
  Map<CustomerId, ReminderProspect> reminders(Snapshot snapshot, LocalDate asOf) {
    return new ReminderProspects(decided(snapshot)).asOf(asOf);
  }

  /** What late payment of each open invoice has cost, as of a day. */
  Map<InvoiceId, LateCharge> lateCharges(Snapshot snapshot, LocalDate asOf) {
    return decided(snapshot).collected().late().apply(asOf);
  }

  /** Decides, and leaves out what no system is connected for and what this run has tried. */
  Plan plan(Snapshot snapshot) {
    return plan(decide(snapshot));
  }

  private BillingDay.Decided decide(Snapshot snapshot) {
    customers = snapshot::customer;
    BillingState state = memory.state();
    BillingDay.Decided decided =
        BillingDay.decide(snapshot, state, policies, postings, memory.lastMatching, leftOut);
    decided.settled().forEach(state.receipts::settle);
    decided.closed().forEach(state.news::forget);
    return decided;
  }

  private Plan plan(BillingDay.Decided decided) {
    Plan plan = decided.plan();
    List<ExceptionRow> exceptions = new ArrayList<>(decided.rows());
    exceptions.addAll(tried.beside(openRows(), plan.actions(), decided.collected().waiting()));
    plan.actions().stream()
        .filter(action -> MOVES_MONEY.contains(action.type()) && !runner.canRun(action.type()))
        .forEach(action -> exceptions.add(withoutGateway(action)));
    ExceptionHistory.Sorted rows = memory.state().exceptions.sort(exceptions, plan.day());
    return plan.withActions(
            plan.actions().stream()
                .filter(action -> runner.canRun(action.type()) && !tried.contains(action))
                .toList())
        .withMatches(plan.matches().stream().filter(match -> !tried.contains(match)).toList())
        .withExceptions(rows.waiting())
        .withDismissed(rows.dismissed());
  }

  /**
   * Writes down which rows are new and which are gone; another run does if it is overtaken.
   *
   * @param isAll whether all systems could be read: a row that is not shown may wait all the same
   */
  private void note(Plan plan, boolean isAll) {
    List<ExceptionRow> rows = new ArrayList<>(plan.exceptions());
    rows.addAll(plan.dismissed());
    memory.state().exceptions.changes(rows, isAll, today).stream()
        .takeWhile(memory::decide)
        .forEach(written -> {});
  }

  /** Writes down what became of promises; another run does if it is overtaken. */
  private void noteAnswers(Snapshot snapshot, BillingDay.Decided decided) {
    new Answers(memory.state(), snapshot, decided)
        .judged(today).stream().takeWhile(memory::decide).forEach(written -> {});
  }

  private boolean reopenPromises(Snapshot snapshot, BillingDay.Decided decided) {
    List<JournalRecord> reopened = new Answers(memory.state(), snapshot, decided).reopened(today);
    reopened.stream().takeWhile(memory::decide).forEach(written -> {});
    return !reopened.isEmpty();
  }

  private List<ExceptionRow> openRows() {
    List<ExceptionRow> rows = new ArrayList<>(troubles.rows());
    rows.addAll(openEffects.rows(memory.state().effects, runner::find));
    rows.addAll(beside);
    return rows;
  }

  /** A person asked for it, and waits. */
  private static ExceptionRow withoutGateway(Planned<?, ?> action) {
    return ExceptionRow.of(
        ExceptionKind.NOT_SUPPORTED,
        new Subject.OfEffect(action.type(), action.key()),
        action.description() + ": no gateway is connected",
        "connect it, or move the money by hand");
  }

  /** Does what was decided, as long as nobody else writes to the journal. */
  private void act(Plan plan, DayReport.Builder report) {
    if (memory.state().at() != plan.decidedAt()) {
      throw new IllegalArgumentException("decided on another state of the journal");
    }
    if (write(plan.arrivals(), PayoutArrivals::arrived, report::addArrivals)
        && write(plan.returns(), ReturnedPayment::record, report::addReturns)
        && write(plan.asides(), SetAside::record, report::addAsides)
        && apply(plan.matches(), report)) {
      perform(plan, report);
    }
  }

  private <T> boolean write(
      List<T> decided, Function<T, JournalRecord> record, Consumer<T> written) {
    for (T one : decided) {
      if (!memory.decide(record.apply(one))) {
        return false;
      }
      written.accept(one);
    }
    return true;
  }

  private boolean apply(List<Match> matches, DayReport.Builder report) {
    for (Match match : matches) {
      try {
        if (!write(List.of(match), Matches::applied, report::addMatches)) {
          return false;
        }
      } catch (RecordTooLongException e) {
        tried.addTooLong(match);
      }
    }
    return true;
  }

  /** What could not be recorded may be more than was owed: it is decided anew who pays then. */
  private void perform(Plan plan, DayReport.Builder report) {
    boolean isAllDone = true;
    for (Planned<?, ?> action : plan.actions()) {
      if (!isAllDone && action.type().equals(Charging.TYPE)) {
        return;
      }
      if (!tried.contains(action)) {
        Optional<EffectRunner.Done> done = runner.perform(action, plan.day());
        if (done.isEmpty()) {
          return;
        }
        tried.add(action, done.get());
        if (!done.get().begun() && action.order() instanceof ChargeRequest charge) {
          leaveOut(action, charge);
        }
        isAllDone &=
            action.type().equals(Charging.TYPE)
                || done.get().outcome().status() == EffectStatus.SUCCEEDED;
        report.addResults(new DayReport.Result(action, done.get().outcome()));
        if (done.get().overtaken()) {
          return;
        }
      }
    }
  }

  /** Of a charge that could not be begun, what could not be begun alone is left out and shown. */
  private void leaveOut(Planned<?, ?> action, ChargeRequest charge) {
    List<ChargeRequest> atFault = new ArrayList<>();
    BillingState state = memory.state();
    TodaysSurcharges surcharges = state.surcharges(policies, customers, today);
    for (ChargeRequest alone : LeftOut.alone(charge, state, surcharges)) {
      Optional<EffectRunner.Done> objection = runner.objection(Charging.TYPE, alone);
      if (objection.isPresent()) {
        atFault.add(alone);
        tried.addPart(
            action, new Planned<>(Charging.TYPE, alone, action.reason()), objection.get());
      }
    }
    leftOut.add(charge, atFault);
  }

  /**
   * What waits for another day is not tried; but if it could not be begun it must not go unseen on
   * this day either.
   */
  private <O extends EffectOrder, R> void lookAt(Planned<O, R> waiting) {
    if (!tried.contains(waiting) && memory.state().effects.mayBegin(waiting.key())) {
      runner
          .objection(waiting.type(), waiting.order())
          .ifPresent(
              objection -> {
                tried.add(waiting, objection);
                if (waiting.order() instanceof ChargeRequest charge) {
                  leaveOut(waiting, charge);
                }
              });
    }
  }

  /** Settles what can be settled; whoever is overtaken by another worker reads on first. */
  void recover() {
    Set<EffectKey> looked = new HashSet<>();
    boolean overtaken = true;
    while (overtaken) {
      overtaken = false;
      memory.catchUp();
      for (EffectState<?, ?> effect : List.copyOf(memory.state().effects.unfinished())) {
        Optional<EffectRunner.Done> done =
            looked.add(effect.key())
                ? runner.recover(effect, this::isStillAllowed)
                : Optional.empty();
        done.ifPresent(this::count);
        overtaken = done.filter(EffectRunner.Done::overtaken).isPresent();
        if (overtaken) {
          break; // What the rest was read from is no longer true.
        }
      }
    }
  }

  /** How many effects of earlier runs were settled. */
  int recovered() {
    return recovered;
  }

  private void count(EffectRunner.Done done) {
    recovered += done.outcome().status() == EffectStatus.IN_DOUBT ? 0 : 1;
  }

  /**
   * A consent may have been withdrawn, or a hold placed, since an order was first sent. Whether a
   * reminder is still right is known once the PSA was read.
   */
  private boolean isStillAllowed(EffectOrder order) {
    BillingState state = memory.state();
    if (order instanceof NoticeOrder notice) {
      return DueNotices.isAllowed(notice, policies.notices(), state.holds, today, clock.instant());
    }
    return !(order instanceof ReminderOrder)
        && (!(order instanceof ChargeRequest charge)
            || DueCharges.isAllowed(charge, state.autopay, state.holds, today));
  }

  /**
   * Sends the reminders in doubt again that may be, unless others write meanwhile.
   *
   * @param outdated those that must not be, and why
   * @return whether anything was written
   */
  private boolean sendAgain(Map<EffectKey, String> outdated) {
    boolean written = false;
    for (ReminderOrder order : memory.state().reminders.inDoubt()) {
      Optional<EffectRunner.Done> done =
          memory
              .state()
              .effects
              .find(Reminding.TYPE, order.key())
              .flatMap(
                  effect ->
                      runner.sendAgain(effect, Optional.ofNullable(outdated.get(order.key()))));
      done.ifPresent(this::count);
      written |= done.isPresent();
      if (done.filter(EffectRunner.Done::overtaken).isPresent()) {
        return true;
      }
    }
    return written;
  }
}
