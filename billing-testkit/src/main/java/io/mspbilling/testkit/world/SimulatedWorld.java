package io.mspbilling.testkit.world;

import io.mspbilling.journal.Journal;
import io.mspbilling.journal.JournalEntry;
import io.mspbilling.testkit.VirtualClock;
import io.mspbilling.testkit.bank.FakeBank;
import io.mspbilling.testkit.books.InMemoryBooks;
import io.mspbilling.testkit.gateway.FakeGateway;
import io.mspbilling.testkit.mail.MailSink;
import io.mspbilling.testkit.psa.InMemoryPsa;
import io.mspbilling.worklist.ExceptionRow;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * An MSP, its clients and its vendors, who do what a {@link Script} says, day by day on a virtual
 * clock, while workers run its billing. After each day the world is audited by what the vendors
 * hold: no money taken that is not owed, nothing done twice, every cent accounted for, and nothing
 * left lying: what is not paid is on its way, excluded for a reason, or shown to a person.
 *
 * <pre>{@code
 * SimulatedWorld.story(
 *         """
 *         day 0: Acme Dental joins and pays by card
 *         day 0: Acme Dental is billed 120.00 on invoice 1001, due on day 3
 *         day 3: of the calls 'charge', 1 after the first 0 lose the answer
 *         """)
 *     .play(world -> myWorker(world));
 * }</pre>
 *
 * <p>The same script gives the same journal to the last byte on every machine, as long as the
 * workers decide by nothing but what they are shown. For one thread.
 */
public final class SimulatedWorld {
  private static final int QUIET_DAYS = 30;

  private final Script script;
  private final Town town;
  private final Gates gates = new Gates();
  private final Journal journal;
  private final Audit audit;

  private SimulatedWorld(Script script) {
    this.script = script;
    town = new Town(script);
    journal = gates.watch(town.journal);
    audit = new Audit(town);
    gates.watch(town.psa.calls());
    gates.watch(town.gateway.calls());
    gates.watch(town.bank.calls());
    gates.watch(town.books.calls());
    gates.watch(town.mail.calls());
  }

  /** A world in which a script will happen. */
  public static SimulatedWorld of(Script script) {
    return new SimulatedWorld(script);
  }

  /**
   * A world in which a story will happen, as {@link Script#toString} prints it.
   *
   * @throws IllegalArgumentException if a line cannot be read
   */
  public static SimulatedWorld story(String story) {
    return of(Script.parse(story));
  }

  /**
   * Plays a script and, if something is wrong, looks for the shortest story that shows it.
   *
   * @param attempts how many shorter scripts are tried
   * @return the world after it was played
   * @throws WorldViolation if something is wrong; the message holds the story, which {@link #story}
   *     plays again
   */
  public static SimulatedWorld check(
      Script script,
      Function<? super SimulatedWorld, ? extends BillingWorker> hiring,
      int attempts) {
    SimulatedWorld world = of(script);
    Optional<WorldViolation> found = violation(world, hiring);
    if (found.isPresent()) {
      Shrinker shrinker =
          new Shrinker(
              less -> violation(of(less), hiring).filter(found.get()::isOfOneKindWith).isPresent(),
              attempts);
      Script story = shrinker.shrink(script);
      throw violation(of(story), hiring).orElse(found.get()).in(story);
    }
    return world;
  }

  private static Optional<WorldViolation> violation(
      SimulatedWorld world, Function<? super SimulatedWorld, ? extends BillingWorker> hiring) {
    try {
      world.play(hiring);
      return Optional.empty();
    } catch (WorldViolation e) {
      return Optional.of(e);
    }
  }

  /**
   * Plays the script to its end and some quiet days more.
   *
   * @param hiring makes a worker on the vendors of this world: for each number that the script
   *     names, and anew after one has died
   * @throws WorldViolation if something is wrong at the end of a day
   */
  public void play(Function<? super SimulatedWorld, ? extends BillingWorker> hiring) {
    Crew crew = new Crew(town, gates, () -> hiring.apply(this));
    int next = 0;
    List<Happening> happenings = script.happenings();
    int end = script.days() + QUIET_DAYS;
    for (int day = 0; day < end; day++) {
      town.begin(day);
      while (next < happenings.size() && happenings.get(next).day() == day) {
        happenings.get(next++).deed().happen(town);
      }
      Optional<List<ExceptionRow>> rows = crew.morning();
      audit.evening(rows, day == end - 1);
      town.outages.end();
    }
  }

  /** The clock that all of this world goes by. */
  public VirtualClock clock() {
    return town.clock;
  }

  /** The zone in which days begin and end. */
  public ZoneId zone() {
    return Town.ZONE;
  }

  /** The day from which on billing counts: what a worker's policies begin with. */
  public LocalDate cutOver() {
    return town.firstDay() == 0 ? LocalDate.EPOCH : town.date(town.firstDay());
  }

  /** The last day for which the books are closed now: what policies say of a worker made now. */
  public Optional<LocalDate> booksClosedThrough() {
    return town.booksClosedThrough;
  }

  /** Whether refunds open their invoices again: what policies say of a worker made now. */
  public boolean refundsReopenInvoices() {
    return town.refundsReopen;
  }

  /** Where the invoices are. */
  public InMemoryPsa psa() {
    return town.psa;
  }

  /** What charges cards and accounts. */
  public FakeGateway gateway() {
    return town.gateway;
  }

  /** The MSP's account. */
  public FakeBank bank() {
    return town.bank;
  }

  /** The MSP's books. */
  public InMemoryBooks books() {
    return town.books;
  }

  /** Whoever sends the reminders. */
  public MailSink mail() {
    return town.mail;
  }

  /** The journal that all workers share. */
  public Journal journal() {
    return journal;
  }

  /** The hash of the journal's last entry, in which all before it are chained. */
  public String journalHash() {
    List<JournalEntry> entries = town.journal.entriesAfter(0);
    return entries.isEmpty() ? JournalEntry.GENESIS : entries.get(entries.size() - 1).hash();
  }
}
