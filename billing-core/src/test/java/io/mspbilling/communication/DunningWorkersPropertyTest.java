package io.mspbilling.communication;

import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.communication.answer.Dispute;
import io.mspbilling.communication.answer.DisputeId;
import io.mspbilling.communication.answer.DisputeOutcome;
import io.mspbilling.communication.answer.Disputes;
import io.mspbilling.communication.answer.Promise;
import io.mspbilling.communication.answer.PromiseId;
import io.mspbilling.communication.answer.PromisedPart;
import io.mspbilling.communication.answer.Promises;
import io.mspbilling.communication.dunning.Debts;
import io.mspbilling.communication.dunning.DunningPolicy;
import io.mspbilling.communication.dunning.HoldKind;
import io.mspbilling.communication.dunning.StepId;
import io.mspbilling.journal.InMemoryJournal;
import io.mspbilling.journal.JournalRecord;
import io.mspbilling.journal.Outcome;
import io.mspbilling.journal.TenantId;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.OpenInvoice;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/**
 * Two workers on one journal, and people who hold, promise, dispute and pay in between. What may
 * not be sent is taken down by the test in words of its own.
 */
final class DunningWorkersPropertyTest {

  private static final LocalDate START = LocalDate.of(2028, 2, 21); // a Monday before 29 February
  private static final int INVOICES = 4;
  private static final List<HoldKind> KINDS = List.of(HoldKind.values());
  private static final DunningPolicy POLICY = DunningPolicy.forMsp();

  private enum What {
    DAYS,
    DECIDE,
    DECIDE_WITHOUT_READING_ON,
    ACT,
    ACT_IN_VAIN,
    ACT_IN_DOUBT,
    PAY,
    TAKE_BACK,
    HOLD,
    PROMISE,
    DISPUTE,
    LIFT
  }

  /**
   * Something happens.
   *
   * @param which an invoice, or a worker
   * @param days how many days it is about
   */
  private record Deed(What what, int which, int days) {}

  @Provide
  Arbitrary<List<Deed>> histories() {
    Arbitrary<What> what =
        Arbitraries.frequency(
            Tuple.of(6, What.DAYS),
            Tuple.of(6, What.DECIDE),
            Tuple.of(1, What.DECIDE_WITHOUT_READING_ON),
            Tuple.of(6, What.ACT),
            Tuple.of(1, What.ACT_IN_VAIN),
            Tuple.of(1, What.ACT_IN_DOUBT),
            Tuple.of(1, What.PAY),
            Tuple.of(1, What.TAKE_BACK),
            Tuple.of(1, What.HOLD),
            Tuple.of(1, What.PROMISE),
            Tuple.of(1, What.DISPUTE),
            Tuple.of(2, What.LIFT));
    return Combinators.combine(
            what, Arbitraries.integers().between(0, 3), Arbitraries.integers().between(1, 6))
        .as(Deed::new)
        .list()
        .ofMinSize(60)
        .ofMaxSize(200);
  }

  @Property(tries = 300)
  void nothingIsSentThatMayNotBe(@ForAll("histories") List<Deed> history) {
    Town town = new Town();
    history.forEach(town::happen);
    assertThat(town.wrong).isEmpty();
  }

  /** Otherwise the property above might hold as nothing is ever sent. */
  @Example
  void whoIsLeftInPeaceIsWrittenToSixTimes() {
    Town town = new Town();
    for (int day = 0; day < 60; day++) {
      town.happen(new Deed(What.PAY, 1, 1));
      town.happen(new Deed(What.PAY, 2, 1));
      town.happen(new Deed(What.PAY, 3, 1));
      town.happen(new Deed(What.DECIDE, day, 1));
      town.happen(new Deed(What.ACT, day, 1));
      town.happen(new Deed(What.DAYS, 0, 1));
    }
    assertThat(town.wrong).isEmpty();
    assertThat(town.sent).hasSize(4); // It is twelve days late when this begins.
  }

  /** The world and what is wrong with what was sent in it. */
  private static final class Town {

    final List<String> wrong = new ArrayList<>();
    private final InMemoryJournal journal = new InMemoryJournal(TenantId.of("t"));
    private final List<DunningWorker> workers =
        List.of(new DunningWorker(journal, POLICY), new DunningWorker(journal, POLICY));
    private final Set<Integer> paid = new HashSet<>();
    private final Map<String, LocalDate> heldUntil = new HashMap<>();
    private final Map<Integer, LocalDate> promisedUntil = new HashMap<>();
    private final Set<Integer> disputed = new HashSet<>();
    private final Map<Integer, Set<Integer>> openWhenDecided = new HashMap<>();
    private final Set<String> sent = new HashSet<>();
    private final Map<InvoiceId, Integer> furthest = new HashMap<>();
    private LocalDate lastSent = LocalDate.MIN;
    private LocalDate today = START;

    void happen(Deed deed) {
      int invoice = deed.which();
      int worker = deed.which() % 2;
      switch (deed.what()) {
        case DAYS -> {
          today = today.plusDays(deed.days());
          workers.forEach(DunningWorker::forget); // Nobody acts on what was decided yesterday.
        }
        case DECIDE -> {
          workers.get(worker).readOn();
          decide(worker);
        }
        case DECIDE_WITHOUT_READING_ON -> decide(worker);
        case ACT -> act(worker, Outcome.done(Delivery.toAll("m")));
        case ACT_IN_VAIN -> act(worker, Outcome.notSent("no network"));
        case ACT_IN_DOUBT -> act(worker, Outcome.inDoubt("no answer"));
        case PAY -> paid.add(invoice);
        case TAKE_BACK -> paid.remove(invoice);
        case HOLD -> {
          LocalDate until = today.plusDays(deed.days());
          HoldKind kind = KINDS.get(deed.days());
          write(Holds.placed(Debts.id(invoice), kind, "asked", Optional.of(until)));
          heldUntil.put(invoice + " " + kind, until);
        }
        case PROMISE -> {
          LocalDate until = today.plusDays(deed.days());
          write(Promises.made(promise(invoice, until)));
          promisedUntil.put(invoice, until);
        }
        case DISPUTE -> {
          write(Disputes.opened(dispute(invoice)));
          disputed.add(invoice);
        }
        case LIFT -> {
          write(Holds.lifted(Debts.id(invoice)));
          write(Disputes.resolved(dispute(invoice).id(), DisputeOutcome.OWED, today));
          write(Promises.withdrawn(new PromiseId("p" + invoice), "lifted"));
          heldUntil.keySet().removeIf(held -> held.startsWith(invoice + " "));
          disputed.remove(invoice);
          promisedUntil.remove(invoice);
        }
      }
    }

    private void decide(int worker) {
      workers.get(worker).decide(open(), today);
      openWhenDecided.put(worker, openInvoices());
    }

    private boolean isKeptBack(int invoice) {
      return disputed.contains(invoice)
          || !promisedUntil.getOrDefault(invoice, LocalDate.MIN).isBefore(today)
          || heldUntil.entrySet().stream()
              .anyMatch(
                  held ->
                      held.getKey().startsWith(invoice + " ") && !held.getValue().isBefore(today));
    }

    private void act(int worker, Outcome<Delivery> outcome) {
      workers.get(worker).act(today, outcome, order -> check(order, worker));
    }

    private void check(ReminderOrder order, int worker) {
      if (lastSent.isAfter(LocalDate.MIN)
          && lastSent.plusDays(POLICY.spacingDays()).isAfter(today)) {
        wrong.add("on " + lastSent + " and again on " + today);
      }
      lastSent = today;
      for (CoveredDebt covered : order.covers()) {
        int invoice = Integer.parseInt(covered.invoice().value());
        if (!openWhenDecided.getOrDefault(worker, Set.of()).contains(invoice)) {
          wrong.add(invoice + " is paid");
        }
        if (isKeptBack(invoice)) {
          wrong.add(invoice + " is kept back");
        }
        if (!sent.add(covered.invoice() + "#" + covered.step())) {
          wrong.add(covered + " was sent twice");
        }
        Integer before = furthest.put(covered.invoice(), place(covered.step()));
        if (before != null && before >= place(covered.step())) {
          wrong.add(covered + " is a step back");
        }
      }
    }

    private static int place(StepId step) {
      return POLICY.steps().stream().map(one -> one.name()).toList().indexOf(step.step());
    }

    private void write(JournalRecord record) {
      journal.append(record, Instant.EPOCH);
    }

    private Set<Integer> openInvoices() {
      Set<Integer> open = new HashSet<>();
      for (int i = 0; i < INVOICES; i++) {
        if (!paid.contains(i)) {
          open.add(i);
        }
      }
      return open;
    }

    private List<OpenInvoice> open() {
      return openInvoices().stream().map(Town::invoice).toList();
    }

    private static OpenInvoice invoice(int i) {
      return Debts.debt(i, START.plusDays(9L * i - 12)).owed();
    }

    private Promise promise(int invoice, LocalDate until) {
      OpenInvoice open = invoice(invoice);
      return new Promise(
          new PromiseId("p" + invoice),
          Debts.ACME,
          List.of(new PromisedPart(open.invoice().id(), open.open())),
          today,
          until,
          0);
    }

    private Dispute dispute(int invoice) {
      return new Dispute(
          new DisputeId("d" + invoice),
          Debts.ACME,
          Debts.id(invoice),
          Optional.empty(),
          "too much",
          today);
    }
  }
}
