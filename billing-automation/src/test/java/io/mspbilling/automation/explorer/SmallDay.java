package io.mspbilling.automation.explorer;

import io.mspbilling.automation.BillingAutomation;
import io.mspbilling.automation.DayReport;
import io.mspbilling.automation.Plan;
import io.mspbilling.automation.World;
import io.mspbilling.collection.PaymentGateway;
import io.mspbilling.communication.Noticing;
import io.mspbilling.communication.Notifier;
import io.mspbilling.communication.Reminding;
import io.mspbilling.communication.dunning.DunningRules;
import io.mspbilling.failure.BillingException;
import io.mspbilling.issuance.Psa;
import io.mspbilling.journal.EffectHistory;
import io.mspbilling.journal.Journal;
import io.mspbilling.journal.JournalException;
import io.mspbilling.policies.BillingPolicies;
import io.mspbilling.reconciliation.Accounting;
import io.mspbilling.reconciliation.BankFeed;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/** One day of an MSP with two customers, played by workers of which each runs the day once. */
final class SmallDay implements Scene {

  /** The first quiet run: by then many a system takes an answer that did not come for a no. */
  private static final Duration A_WHILE = Duration.ofMinutes(16);

  private final Terms terms;
  private final Plot plot;
  private final Vendors world;
  private final Audit audit;
  private final Journal journal;
  private final BiFunction<InstantSource, Journal, BillingAutomation> billing;
  private final List<Lived> lived = new ArrayList<>();

  /** A worker that has done its work while others did theirs, and how far its clock is ahead. */
  private record Lived(BillingAutomation worker, Duration skew) {}

  private SmallDay(Stage stage, Plot plot, Terms terms, Mutation mutation) {
    this.terms = terms;
    this.plot = plot;
    stage.clock().set(terms.begins());
    world = new Vendors(stage.clock(), terms);
    audit = new Audit(world, plot.expected());
    Ports ports = new Ports(stage, new Arrivals(audit, world));
    journal = mutation.journal(ports.gated(Journal.class, Ports.JOURNAL, world.journal));
    Psa psa = mutation.psa(ports.gated(Psa.class, "psa", world.psa));
    PaymentGateway gateway =
        mutation.gateway(ports.gated(PaymentGateway.class, "gateway", world.gateway));
    BankFeed bank = ports.gated(BankFeed.class, "bank", world.bank);
    Accounting books = ports.gated(Accounting.class, "books", world.books);
    Notifier mail = ports.gated(Notifier.class, "mail", world.mail);
    billing =
        (clock, journal) ->
            mutation
                .settings(
                    World.checkpointing(BillingAutomation.builder())
                        .psa(psa)
                        .gateway(gateway)
                        .bank(bank)
                        .accounting(books)
                        .notifier(mail)
                        .peopleConfirm(Reminding.TYPE)
                        .peopleConfirm(Noticing.TYPE)
                        .journal(journal)
                        .policies(onAnyDay(plot.policies()))
                        .clock(clock))
                .build();
    plot.prepare(world, this::quiet);
    for (int i = 0; i < terms.skews().size(); i++) {
      Duration skew = terms.skews().get(i);
      stage.spawn("w" + (i + 1), () -> work(skew, mutation));
    }
    plot.meanwhile().ifPresent(act -> stage.spawn("office", () -> office(stage, act)));
  }

  /** A worker that pauses for days may go on at a weekend. */
  private static BillingPolicies onAnyDay(BillingPolicies policies) {
    return policies.withDunning(
        DunningRules.of(policies.dunning().usual().withOnBusinessDaysOnly(false)));
  }

  static Explorer explorer(Supplier<Plot> plot, Terms terms) {
    return explorer(plot, terms, stage -> Mutation.NONE);
  }

  static Explorer explorer(Supplier<Plot> plot, Terms terms, Function<Stage, Mutation> mutation) {
    return new Explorer(stage -> new SmallDay(stage, plot.get(), terms, mutation.apply(stage)));
  }

  private void work(Duration skew, Mutation mutation) {
    BillingAutomation worker = billing.apply(clock(skew), journal);
    try {
      worker.run();
    } catch (BillingException | CutOff e) {
      // The run is over; whoever runs next goes on from there.
    } catch (JournalException e) {
      if (!mutation.breaksJournal()) {
        throw e;
      }
    }
    lived.add(new Lived(worker, skew));
  }

  private InstantSource clock(Duration skew) {
    return () -> world.clock.instant().plus(skew);
  }

  private void office(Stage stage, Office office) {
    stage.pass(Gate.Side.BEFORE, new Op("psa", "by hand", Op.Effect.WRITE));
    try {
      office.act(world, quiet());
    } catch (BillingException | CutOff e) {
      // It stays undone.
    }
  }

  /** A worker with the true time whom nobody disturbs. */
  private BillingAutomation quiet() {
    return billing.apply(world.clock, journal);
  }

  /** Lets quiet days go by until nothing can change any more, then asks the vendors' books. */
  @Override
  public void check() {
    knowTheJournal(lived);
    world.clock.advance(A_WHILE);
    BillingAutomation quiet = quiet();
    DayReport report = quiet.run();
    long days = plot.daysToEnd();
    if (isInDoubt()) {
      days += terms.longestLag().toDays() + 2;
    }
    for (long day = 0; day < days; day++) {
      world.clock.advance(Duration.ofDays(1));
      report = quiet.run();
    }
    plot.fault(world).ifPresent(audit::add);
    audit.check(report);
    int before = world.journal.entriesAfter(0).size();
    knowTheJournal(List.of(new Lived(quiet, Duration.ZERO)));
    if (world.journal.entriesAfter(0).size() != before) {
      throw new AssertionError("planning wrote to the journal");
    }
  }

  /** One that has lived for long plans what one plans that reads the whole journal. */
  private void knowTheJournal(List<Lived> old) {
    Map<Duration, Plan> anew = new HashMap<>();
    for (Lived one : old) {
      Plan known = one.worker().plan();
      Plan read = anew.computeIfAbsent(one.skew(), this::planOfOneThatReadsAll);
      if (!known.equals(read)) {
        throw new AssertionError("a worker plans " + known + ", and a new one " + read);
      }
    }
  }

  private Plan planOfOneThatReadsAll(Duration skew) {
    return billing.apply(clock(skew), World.withoutCheckpoint(journal)).plan();
  }

  private boolean isInDoubt() {
    return EffectHistory.of(BillingAutomation.effectTypes(), world.journal.entriesAfter(0))
        .all()
        .stream()
        .anyMatch(effect -> !effect.status().isTerminal());
  }
}
