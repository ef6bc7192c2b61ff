package io.mspbilling.automation.explorer;

import io.mspbilling.automation.BillingAutomation;
import io.mspbilling.automation.DayReport;
import io.mspbilling.automation.World;
import io.mspbilling.collection.PaymentGateway;
import io.mspbilling.communication.Notifier;
import io.mspbilling.communication.Reminding;
import io.mspbilling.failure.BillingException;
import io.mspbilling.issuance.Psa;
import io.mspbilling.journal.EffectHistory;
import io.mspbilling.journal.Journal;
import io.mspbilling.journal.JournalException;
import io.mspbilling.reconciliation.Accounting;
import io.mspbilling.reconciliation.BankFeed;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Consumer;
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
  private final Function<InstantSource, BillingAutomation> billing;

  private SmallDay(Stage stage, Plot plot, Terms terms, Mutation mutation) {
    this.terms = terms;
    this.plot = plot;
    stage.clock().set(terms.begins());
    world = new Vendors(stage.clock(), terms);
    audit = new Audit(world, plot.expected());
    Ports ports = new Ports(stage, new Arrivals(audit, world));
    Journal journal = mutation.journal(ports.gated(Journal.class, Ports.JOURNAL, world.journal));
    Psa psa = mutation.psa(ports.gated(Psa.class, "psa", world.psa));
    PaymentGateway gateway =
        mutation.gateway(ports.gated(PaymentGateway.class, "gateway", world.gateway));
    BankFeed bank = ports.gated(BankFeed.class, "bank", world.bank);
    Accounting books = ports.gated(Accounting.class, "books", world.books);
    Notifier mail = ports.gated(Notifier.class, "mail", world.mail);
    billing =
        clock ->
            mutation
                .settings(
                    World.checkpointing(BillingAutomation.builder())
                        .psa(psa)
                        .gateway(gateway)
                        .bank(bank)
                        .accounting(books)
                        .notifier(mail)
                        .peopleConfirm(Reminding.TYPE)
                        .journal(journal)
                        .policies(plot.policies())
                        .clock(clock))
                .build();
    plot.prepare(world, this::quiet);
    for (int i = 0; i < terms.skews().size(); i++) {
      Duration skew = terms.skews().get(i);
      InstantSource clock = () -> world.clock.instant().plus(skew);
      stage.spawn("w" + (i + 1), () -> work(clock));
    }
    plot.meanwhile().ifPresent(act -> stage.spawn("office", () -> office(stage, act)));
  }

  static Explorer explorer(Supplier<Plot> plot, Terms terms) {
    return explorer(plot, terms, stage -> Mutation.NONE);
  }

  static Explorer explorer(Supplier<Plot> plot, Terms terms, Function<Stage, Mutation> mutation) {
    return new Explorer(stage -> new SmallDay(stage, plot.get(), terms, mutation.apply(stage)));
  }

  private void work(InstantSource clock) {
    try {
      billing.apply(clock).run();
    } catch (BillingException | JournalException e) {
      // The run is over; whoever runs next goes on from there.
    }
  }

  private void office(Stage stage, Consumer<Vendors> act) {
    stage.pass(Gate.Side.BEFORE, new Op("psa", "by hand", Op.Effect.WRITE));
    act.accept(world);
  }

  /** A worker with the true time whom nobody disturbs. */
  private BillingAutomation quiet() {
    return billing.apply(world.clock);
  }

  /** Lets quiet days go by until nothing can change any more, then asks the vendors' books. */
  @Override
  public void check() {
    world.clock.advance(A_WHILE);
    DayReport report = quiet().run();
    long days = plot.daysToEnd();
    if (isInDoubt()) {
      days += terms.longestLag().toDays() + 2;
    }
    for (long day = 0; day < days; day++) {
      world.clock.advance(Duration.ofDays(1));
      report = quiet().run();
    }
    audit.check(report);
    readsWriteNothing();
  }

  private void readsWriteNothing() {
    int before = world.journal.entriesAfter(0).size();
    quiet().plan();
    if (world.journal.entriesAfter(0).size() != before) {
      throw new AssertionError("planning wrote to the journal");
    }
  }

  private boolean isInDoubt() {
    return EffectHistory.of(BillingAutomation.effectTypes(), world.journal.entriesAfter(0))
        .all()
        .stream()
        .anyMatch(effect -> !effect.status().isTerminal());
  }
}
