package io.mspbilling.automation;

import static io.mspbilling.automation.World.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.communication.CoveredDebt;
import io.mspbilling.communication.Delivery;
import io.mspbilling.communication.Holds;
import io.mspbilling.communication.Message;
import io.mspbilling.communication.Notifier;
import io.mspbilling.communication.ReminderOrder;
import io.mspbilling.communication.Reminding;
import io.mspbilling.communication.answer.Promise;
import io.mspbilling.communication.answer.PromiseId;
import io.mspbilling.communication.answer.PromisedPart;
import io.mspbilling.communication.answer.Promises;
import io.mspbilling.communication.dunning.DunningPolicy;
import io.mspbilling.communication.dunning.DunningRules;
import io.mspbilling.communication.dunning.HoldKind;
import io.mspbilling.journal.EffectKey;
import io.mspbilling.journal.EffectState;
import io.mspbilling.journal.Guarantees;
import io.mspbilling.journal.JournalEntry;
import io.mspbilling.journal.JournalRecord;
import io.mspbilling.journal.Probe;
import io.mspbilling.money.Money;
import io.mspbilling.policies.BillingPolicies;
import io.mspbilling.receivables.BankLine;
import io.mspbilling.receivables.Customer;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.SystemName;
import io.mspbilling.testkit.calls.CallFault;
import io.mspbilling.testkit.mail.MailOperation;
import io.mspbilling.worklist.ExceptionKind;
import io.mspbilling.worklist.ExceptionRow;
import io.mspbilling.worklist.Subject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/**
 * Two workers on one journal, two customers at one address, mail that gets lost, and people who
 * pay, promise, hold and take back between runs and in the middle of them. Whatever leaves is
 * judged at that moment by what the test itself has done.
 */
class RemindersPropertyTest {

  private static final DunningPolicy POLICY = DunningPolicy.forMsp().withOnBusinessDaysOnly(false);

  private enum What {
    DAYS,
    MINUTES,
    RUN,
    RUN_INSIDE_THE_OTHER,
    LOSE,
    CUT,
    PAY,
    PAY_IN_THE_MIDDLE,
    SEND_A_CHECK,
    OPT_OUT,
    HOLD,
    PROMISE,
    LIFT
  }

  private record Deed(What what, int which, int days) {}

  @Provide
  Arbitrary<List<Deed>> histories() {
    Arbitrary<What> what =
        Arbitraries.frequency(
            Tuple.of(5, What.DAYS),
            Tuple.of(2, What.MINUTES),
            Tuple.of(9, What.RUN),
            Tuple.of(2, What.RUN_INSIDE_THE_OTHER),
            Tuple.of(3, What.LOSE),
            Tuple.of(1, What.CUT),
            Tuple.of(1, What.PAY),
            Tuple.of(1, What.PAY_IN_THE_MIDDLE),
            Tuple.of(1, What.SEND_A_CHECK),
            Tuple.of(1, What.OPT_OUT),
            Tuple.of(1, What.HOLD),
            Tuple.of(1, What.PROMISE),
            Tuple.of(3, What.LIFT));
    return Combinators.combine(
            what, Arbitraries.integers().between(0, 3), Arbitraries.integers().between(1, 6))
        .as(Deed::new)
        .list()
        .ofMinSize(30)
        .ofMaxSize(70);
  }

  @Property(tries = 60)
  void nothingLeavesThatMayNot(@ForAll("histories") List<Deed> history) {
    Town town = new Town();
    history.forEach(town::happen);
    assertThat(town.wrong).isEmpty();
  }

  /** Otherwise the property above might hold as nothing ever leaves. */
  @Example
  void whoIsLeftInPeaceHearsOfUs() {
    Town town = new Town();
    for (int day = 0; day < 40; day++) {
      town.happen(new Deed(What.RUN, day, 1));
      town.happen(new Deed(What.DAYS, 0, 1));
    }
    assertThat(town.wrong).isEmpty();
    assertThat(town.world.mail.sent()).hasSizeGreaterThan(6);
  }

  /** A mail system that asks before it sends. */
  private record Judged(Notifier mail, Consumer<Message> judge) implements Notifier {

    @Override
    public SystemName system() {
      return mail.system();
    }

    @Override
    public Guarantees guarantees() {
      return mail.guarantees();
    }

    @Override
    public Delivery send(Message message) {
      judge.accept(message);
      return mail.send(message);
    }

    @Override
    public Probe<String> findMessage(Message message) {
      return mail.findMessage(message);
    }
  }

  /** The world, and what is wrong with what left in it. */
  private static final class Town {

    final List<String> wrong = new ArrayList<>();
    final World world = new World();
    private final List<Invoice> invoices = new ArrayList<>();
    private final Map<InvoiceId, Map<HoldKind, LocalDate>> heldUntil = new HashMap<>();
    private final Map<InvoiceId, LocalDate> promisedUntil = new HashMap<>();
    private final Map<CustomerId, BankLine> checks = new HashMap<>();
    private final Map<String, Set<EffectKey>> told = new HashMap<>();
    private final Map<EffectKey, LocalDate> written = new HashMap<>();
    private final List<BillingAutomation> workers;
    private Optional<Runnable> inTheMiddle = Optional.empty();
    private boolean hasPaidInTheMiddle;
    private int promises;

    Town() {
      for (String name : List.of("Acme", "Bolt")) {
        Customer customer =
            world.psa.addCustomer(
                Customer.builder()
                    .from(world.customer(name))
                    .billingEmails(List.of("ap@group.example"))
                    .build());
        for (int i = 0; i < 2; i++) {
          int n = invoices.size();
          invoices.add(world.invoice(customer, "100" + n, "100.00", 7 * n - 9));
        }
      }
      workers = List.of(worker(), worker());
    }

    private BillingAutomation worker() {
      return World.bare(world)
          .bank(world.bank)
          .notifier(new Judged(world.mail, this::judge))
          .policies(
              BillingPolicies.from(LocalDate.EPOCH, World.ZONE)
                  .withDunning(DunningRules.of(POLICY)))
          .build();
    }

    void happen(Deed deed) {
      hasPaidInTheMiddle = false;
      Invoice invoice = invoices.get(deed.which() % 4);
      LocalDate until = world.today().plusDays(deed.days());
      switch (deed.what()) {
        case DAYS -> world.clock.advance(Duration.ofDays(deed.days()));
        case MINUTES -> world.clock.advance(Duration.ofMinutes(7L * deed.days()));
        case RUN -> runTwice(deed.which() % 2);
        case RUN_INSIDE_THE_OTHER -> {
          inTheMiddle = Optional.of(() -> worker().run()); // Whoever runs when it comes to that.
          workers.get(deed.which() % 2).run();
        }
        case LOSE -> world.mail.faults().next(MailOperation.SEND, CallFault.unknownBeforeCommit());
        case CUT -> world.mail.faults().next(MailOperation.SEND, CallFault.unknownAfterCommit());
        case PAY -> pay(invoice);
        case PAY_IN_THE_MIDDLE ->
            inTheMiddle =
                Optional.of(
                    () -> {
                      pay(invoice);
                      hasPaidInTheMiddle = true;
                    });
        case SEND_A_CHECK ->
            checks.computeIfAbsent(
                invoice.customer(),
                customer ->
                    world.bank.check(
                        world.today(), usd("77.00"), world.psa.onFile(customer).name(), "thanks"));
        case OPT_OUT -> hold(invoice, HoldKind.OPTED_OUT, until);
        case HOLD -> hold(invoice, HoldKind.LEGAL, until);
        case PROMISE -> {
          decide(Promises.made(promise(invoice, until)));
          promisedUntil.merge(invoice.id(), until, Town::later);
        }
        case LIFT -> lift(invoice);
      }
    }

    /** Who looks again at the same instant has nothing new to say. */
    private void runTwice(int worker) {
      boolean happened = inTheMiddle.isPresent();
      workers.get(worker).run();
      Set<EffectKey> ordered = ordered();
      workers.get(1 - worker).run();
      if (!happened && !ordered().equals(ordered)) {
        wrong.add("something new at the same instant on " + world.today());
      }
    }

    private Set<EffectKey> ordered() {
      return Trouble.history(world).of(Reminding.TYPE).stream()
          .map(EffectState::key)
          .collect(Collectors.toSet());
    }

    private void pay(Invoice invoice) {
      if (world.psa.owed(invoice.id()).isPositive()) {
        Money part = usd("30.00").min(world.psa.owed(invoice.id()));
        world.psa.enterByHand(invoice.id(), part, world.today(), "Jo");
      }
    }

    /** A later hold of a kind replaces the one before, also if it ends sooner. */
    private void hold(Invoice invoice, HoldKind kind, LocalDate until) {
      decide(Holds.placed(invoice.id(), kind, "asked", Optional.of(until)));
      heldUntil.computeIfAbsent(invoice.id(), none -> new HashMap<>()).put(kind, until);
    }

    private boolean isHeld(InvoiceId invoice) {
      return heldUntil.getOrDefault(invoice, Map.of()).values().stream()
          .anyMatch(until -> !until.isBefore(world.today()));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
      return one.isAfter(other) ? one : other;
    }

    private Promise promise(Invoice invoice, LocalDate until) {
      return new Promise(
          new PromiseId("promise " + promises++),
          invoice.customer(),
          List.of(new PromisedPart(invoice.id(), usd("1000.00"))), // Never kept.
          world.today(),
          until,
          0);
    }

    /** Holds end, and of a check that nobody could explain it is found that it is no customer's. */
    private void lift(Invoice invoice) {
      decide(Holds.lifted(invoice.id()));
      heldUntil.remove(invoice.id());
      Optional.ofNullable(checks.get(invoice.customer()))
          .filter(this::isRead)
          .ifPresent(
              check -> {
                workers.get(0).desk().setAside(check.id(), "Kim");
                checks.remove(invoice.customer());
              });
    }

    private boolean isRead(BankLine line) {
      return world.journal.entriesAfter(0).stream()
          .map(JournalEntry::record)
          .anyMatch(record -> record.facts().values().containsValue(line.id().text()));
    }

    private void judge(Message message) {
      EffectState<ReminderOrder, Delivery> effect =
          Trouble.history(world).of(Reminding.TYPE).stream()
              .filter(one -> one.key().equals(message.key()))
              .findFirst()
              .orElseThrow();
      for (CoveredDebt covered : effect.order().covers()) {
        judge(covered, message);
      }
      judgeSpacing(message.key());
      Optional<Runnable> now = inTheMiddle;
      inTheMiddle = Optional.empty();
      now.ifPresent(Runnable::run);
    }

    /**
     * As a worker sees it that reads all at this moment. A payment that a person enters while a run
     * sends may turn waiting money from one invoice to another, which no run can see before it
     * reads again.
     */
    private boolean mayBePaid(InvoiceId invoice) {
      return !checks.isEmpty()
          && !hasPaidInTheMiddle
          && worker().plan().exceptions().stream()
              .filter(row -> row.kind() == ExceptionKind.HELD_FOR_PAYMENT)
              .map(ExceptionRow::subject)
              .anyMatch(held -> held instanceof Subject.OfInvoice of && of.id().equals(invoice));
    }

    /** All messages go to one address; those of one day count as one. */
    private void judgeSpacing(EffectKey key) {
      LocalDate today = world.today();
      written.put(key, today);
      written.forEach(
          (other, day) -> {
            boolean isNear =
                day.isBefore(today) && day.plusDays(POLICY.spacingDays()).isAfter(today);
            if (isNear && !world.mail.sentUnder(other).isEmpty()) {
              wrong.add(key + " on " + today + ": the address was written to on " + day);
            }
          });
    }

    private void judge(CoveredDebt covered, Message message) {
      InvoiceId invoice = covered.invoice();
      String what = covered + " on " + world.today();
      if (world.psa.owed(invoice).compareTo(covered.asked()) != 0) {
        wrong.add(what + ": " + world.psa.owed(invoice) + " is owed");
      }
      if (isHeld(invoice)) {
        wrong.add(what + ": is on hold");
      }
      if (!promisedUntil.getOrDefault(invoice, LocalDate.MIN).isBefore(world.today())) {
        wrong.add(what + ": is promised");
      }
      if (mayBePaid(invoice)) {
        wrong.add(what + ": money waits that may be for it");
      }
      Set<EffectKey> keys =
          told.computeIfAbsent(invoice + covered.step().words(), none -> new HashSet<>());
      keys.add(message.key());
      if (keys.stream()
          .filter(key -> !key.equals(message.key()))
          .anyMatch(key -> !world.mail.sentUnder(key).isEmpty())) { // The others were lost.
        wrong.add(what + ": was sent before");
      }
    }

    private void decide(JournalRecord record) {
      workers.get(0).desk().decide(record.by("Kim"));
    }
  }
}
