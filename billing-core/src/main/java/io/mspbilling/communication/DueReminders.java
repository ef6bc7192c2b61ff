package io.mspbilling.communication;

import io.mspbilling.communication.answer.Promises;
import io.mspbilling.communication.dunning.ContactRole;
import io.mspbilling.communication.dunning.Debt;
import io.mspbilling.communication.dunning.DunningDecision;
import io.mspbilling.communication.dunning.Payer;
import io.mspbilling.communication.dunning.Proposal;
import io.mspbilling.communication.dunning.Reminder;
import io.mspbilling.communication.dunning.Suppression;
import io.mspbilling.journal.EffectKey;
import io.mspbilling.journal.Effects;
import io.mspbilling.journal.Planned;
import io.mspbilling.journal.TenantId;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.Credit;
import io.mspbilling.receivables.Customer;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.worklist.ExceptionKind;
import io.mspbilling.worklist.ExceptionRow;
import io.mspbilling.worklist.Subject;
import io.mspbilling.worklist.Words;
import io.mspbilling.worklist.Worklist;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Customers are reminded of what they owe, as the dunning policy has it. Invoices that are charged
 * by autopay are only if it has steps for them.
 */
public final class DueReminders {

  private final TenantId tenant;
  private final CustomerDunning dunning;
  private final Promises promises;
  private final MessageTexts texts;
  private final ZoneId zone;
  private final LocalDate today;
  private final Instant now;
  private final Predicate<EffectKey> keptBack;
  private final List<Planned<ReminderOrder, Delivery>> waiting = new ArrayList<>();

  /**
   * @param promises those that were broken are told of in proposals
   * @param texts puts the messages into words
   * @param zone the MSP's, in which days are counted
   * @param now a moment of today
   * @param keptBack whether a reminder was kept back when it was last looked at, so that it must
   *     not go unseen while it waits for another day
   */
  public DueReminders(
      TenantId tenant,
      CustomerDunning dunning,
      Promises promises,
      MessageTexts texts,
      ZoneId zone,
      LocalDate today,
      Instant now,
      Predicate<EffectKey> keptBack) {
    this.tenant = Objects.requireNonNull(tenant, "tenant");
    this.dunning = Objects.requireNonNull(dunning, "dunning");
    this.promises = Objects.requireNonNull(promises, "promises");
    this.texts = Objects.requireNonNull(texts, "texts");
    this.zone = Objects.requireNonNull(zone, "zone");
    this.today = Objects.requireNonNull(today, "today");
    this.now = Objects.requireNonNull(now, "now");
    this.keptBack = Objects.requireNonNull(keptBack, "keptBack");
  }

  /**
   * Orders the reminders of today.
   *
   * @return what was decided about each customer, and why
   */
  public Map<CustomerId, DunningDecision> decide(OwedToday owed, Worklist worklist) {
    Map<CustomerId, DunningDecision> decisions = new LinkedHashMap<>();
    owed.byCustomer()
        .forEach(
            (customer, debts) ->
                worklist
                    .apart(
                        new Subject.OfCustomer(customer),
                        () -> {
                          DunningDecision decision =
                              dunning.on(today, customer, debts, owed.charge());
                          return carryOut(decision, customer, owed, worklist);
                        })
                    .ifPresent(decision -> decisions.put(customer, decision)));
    return decisions;
  }

  /** Those that were kept back when they were last looked at, and are due but not for today. */
  public List<Planned<ReminderOrder, Delivery>> waiting() {
    return List.copyOf(waiting);
  }

  /**
   * Why a reminder of which it is not known whether it was sent must not be sent again: as things
   * stand it would not be ordered, or not to the same addresses in the same words. Empty if it
   * would.
   */
  public Optional<String> outdated(ReminderOrder uncertain, OwedToday owed) {
    CustomerId customer = uncertain.message().customer();
    Worklist again = new Worklist(new Effects(List.of(Reminding.TYPE)));
    Map<CustomerId, DunningDecision> decided =
        new DueReminders(
                tenant, dunning.without(uncertain), promises, texts, zone, today, now, key -> false)
            .decide(owed.of(customer), again);
    return Planned.ordersOf(Reminding.TYPE, again.orders()).stream()
            .anyMatch(order -> order.message().equals(uncertain.message()))
        ? Optional.empty()
        : Optional.of(
            Optional.ofNullable(decided.get(customer))
                .flatMap(decision -> whyLeft(uncertain, decision))
                .orElse("what it says would not be said today"));
  }

  /**
   * Why a customer is, or is not, reminded on a day, and when it is next, if nothing changes.
   *
   * @param asOf today or any later day
   */
  public ReminderProspect prospect(LocalDate asOf, CustomerId customer, OwedToday owed) {
    Recipients recipients = new Recipients(dunning.rules(), owed, customer, asOf);
    ReminderProspect prospect =
        dunning.prospect(
            asOf,
            customer,
            owed.of(customer).asked(),
            owed.charge(),
            (day, reminder) -> crowded(day, customer, reminder, recipients).isEmpty());
    DunningDecision decision = prospect.decision();
    if (prospect.next().filter(next -> recipients.of(next.reminder()).isEmpty()).isPresent()) {
      return new ReminderProspect(
          asOf, decision.without(new Suppression.NoAddress()), Optional.empty());
    }
    return decision
        .reminder()
        .flatMap(today -> crowded(asOf, customer, today, recipients))
        .map(why -> new ReminderProspect(asOf, decision.without(why), prospect.next()))
        .orElse(prospect);
  }

  /** What speaks against a message on a day as one of those who get it got others. */
  private Optional<Suppression> crowded(
      LocalDate day, CustomerId id, Reminder reminder, Recipients recipients) {
    return recipients.of(reminder).stream()
        .flatMap(
            part -> dunning.crowded(day, id, part.addresses().get(0), part.reminder()).stream())
        .findFirst();
  }

  private static Optional<String> whyLeft(ReminderOrder uncertain, DunningDecision decision) {
    Set<InvoiceId> named =
        uncertain.covers().stream().map(CoveredDebt::invoice).collect(Collectors.toSet());
    return decision.left().stream()
        .filter(left -> named.contains(left.debt().invoice().id()))
        .map(left -> left.debt().invoice().number() + ": " + left.why().reason())
        .findFirst();
  }

  private DunningDecision carryOut(
      DunningDecision decision, CustomerId id, OwedToday owed, Worklist worklist) {
    leaveRows(decision, worklist);
    Recipients recipients = new Recipients(dunning.rules(), owed, id, today);
    Set<ContactRole> roles =
        decision.reminder().map(one -> one.step().to()).orElse(Set.of(ContactRole.BILLING));
    List<Debt> unreached =
        decision.due().stream().filter(debt -> recipients.of(debt, roles).isEmpty()).toList();
    if (!unreached.isEmpty()) {
      leaveUnaddressed(id, unreached, worklist);
    }
    DunningDecision reached = decision.without(unreached, new Suppression.NoAddress());
    DunningDecision open =
        reached
            .reminder()
            .flatMap(one -> crowded(today, id, one, recipients).or(() -> quiet(one)))
            .map(reached::without)
            .orElse(reached);
    open.reminder().stream()
        .flatMap(reminder -> recipients.of(reminder).stream())
        .map(part -> planned(id, part, owed))
        .forEach(one -> worklist.order(one.type(), one.order(), one.reason()));
    open.postponed().stream()
        .flatMap(reminder -> recipients.of(reminder).stream())
        .filter(part -> keptBack.test(key(id, covers(part.reminder(), owed))))
        .map(part -> planned(id, part, owed))
        .forEach(waiting::add);
    return open;
  }

  private Optional<Suppression> quiet(Reminder reminder) {
    return dunning
        .policy(reminder.debts().get(0), today)
        .quietHours()
        .filter(hours -> hours.isQuiet(now))
        .map(hours -> hours.nextAllowed(now))
        .map(until -> new Suppression.Quiet(until, until.atZone(zone).toLocalDate()));
  }

  private static void leaveUnaddressed(CustomerId id, List<Debt> due, Worklist worklist) {
    List<Money> owed = Money.sums(due.stream().map(Debt::open).toList());
    worklist.leave(
        ExceptionRow.of(
                ExceptionKind.NO_ADDRESS,
                new Subject.OfCustomer(id),
                "owes " + Words.all(owed) + " and has no usable e-mail address",
                "enter a billing contact in the PSA, or call")
            .withCustomer(id)
            .withAmount(owed.size() == 1 ? Optional.of(owed.get(0)) : Optional.empty()));
  }

  /** One row of a kind for an invoice, for that of its instalments which was due first. */
  private void leaveRows(DunningDecision decision, Worklist worklist) {
    Set<InvoiceId> told = new HashSet<>();
    for (DunningDecision.Proposed one : decision.proposals()) {
      if (told.add(one.debt().invoice().id())) {
        leaveProposal(one, worklist);
      }
    }
    Map<InvoiceId, Debt> small = new LinkedHashMap<>();
    for (DunningDecision.Left left : decision.left()) {
      Debt debt = left.debt();
      if (left.why() instanceof Suppression.ChargedBack why && told.add(debt.invoice().id())) {
        leaveChargedBack(debt, why, worklist);
      } else if (left.why() instanceof Suppression.TooLittle) {
        small.merge(debt.invoice().id(), debt, DueReminders::together);
      } else if (left.why() instanceof Suppression.AllSent
          && debt.payer() == Payer.CUSTOMER
          && dunning.policy(debt, today).isGivenUp(debt, today)
          && told.add(debt.invoice().id())) {
        leaveExhausted(debt, worklist);
      }
    }
    small.values().forEach(debt -> SmallDebts.report(debt.invoice(), debt.open(), worklist));
  }

  /** Where autopay has stopped for it, that row says it already. */
  private static void leaveChargedBack(Debt debt, Suppression.ChargedBack why, Worklist worklist) {
    Subject invoice = new Subject.OfInvoice(debt.invoice().id(), debt.invoice().number());
    if (worklist.rows().stream()
        .noneMatch(
            row ->
                row.kind() == ExceptionKind.COLLECTION_STOPPED && row.subject().equals(invoice))) {
      worklist.leave(
          ExceptionRow.of(
                  ExceptionKind.CHARGED_BACK,
                  invoice,
                  debt.open()
                      + " is not asked for before "
                      + why.notBefore()
                      + ", as its payment was charged back on "
                      + why.on(),
                  "send the bank your proof in time; if it is lost, agree on another way to pay, or"
                      + " write it off in the PSA")
              .withCustomer(debt.invoice().customer())
              .withAmount(debt.open()));
    }
  }

  private static Debt together(Debt one, Debt other) {
    return one.withParts(one.owed().withOpen(one.open().plus(other.open())), one.parts());
  }

  private void leaveProposal(DunningDecision.Proposed one, Worklist worklist) {
    Debt debt = one.debt();
    String unanswered =
        Words.all(
            Stream.of(
                    counted(debt.timesReminded(), "reminder"),
                    counted(promises.countBroken(debt.invoice().customer()), "broken promise"))
                .flatMap(Optional::stream)
                .toList());
    worklist.leave(
        ExceptionRow.of(
                kind(one.step().proposal()),
                new Subject.OfInvoice(debt.invoice().id(), debt.invoice().number()),
                debt.open()
                    + " is owed since "
                    + debt.dueOn()
                    + (unanswered.isEmpty() ? "" : ", after " + unanswered),
                one.step().words())
            .withCustomer(debt.invoice().customer())
            .withAmount(debt.open()));
  }

  private static ExceptionKind kind(Proposal proposal) {
    return switch (proposal) {
      case CALL -> ExceptionKind.CALL_PROPOSED;
      case LATE_FEE -> ExceptionKind.LATE_FEE_PROPOSED;
      case SUSPENSION -> ExceptionKind.SUSPENSION_PROPOSED;
      case AGENCY -> ExceptionKind.AGENCY_PROPOSED;
      case WRITE_OFF -> ExceptionKind.WRITE_OFF_PROPOSED;
    };
  }

  private static void leaveExhausted(Debt debt, Worklist worklist) {
    worklist.leave(
        ExceptionRow.of(
                ExceptionKind.REMINDERS_EXHAUSTED,
                new Subject.OfInvoice(debt.invoice().id(), debt.invoice().number()),
                debt.open()
                    + " is owed still"
                    + counted(debt.timesReminded(), "reminder")
                        .map(reminders -> " after the last of " + reminders)
                        .orElse(", and no reminder is left"),
                "call the customer; hold the invoice if something was agreed, or write it off in"
                    + " the PSA")
            .withCustomer(debt.invoice().customer())
            .withAmount(debt.open()));
  }

  private static Optional<String> counted(int count, String what) {
    return Optional.of(count + " " + what + (count == 1 ? "" : "s")).filter(some -> count > 0);
  }

  private static List<CoveredDebt> covers(Reminder reminder, OwedToday owed) {
    return reminder.taken().stream()
        .map(one -> CoveredDebt.of(one, owed.counted().apply(one.debt().invoice().id())))
        .toList();
  }

  private EffectKey key(CustomerId customer, List<CoveredDebt> covers) {
    return ReminderOrder.key(tenant, covers.get(0).step().policy(), customer, covers);
  }

  private Planned<ReminderOrder, Delivery> planned(
      CustomerId id, Recipients.Addressed part, OwedToday owed) {
    Reminder reminder = part.reminder();
    List<String> addresses = part.addresses();
    Customer customer = owed.customers().apply(id).orElseThrow();
    MessageText text = texts.of(customer, ReminderText.notice(reminder));
    List<CoveredDebt> covers = covers(reminder, owed);
    Message message =
        new Message(
            key(id, covers),
            id,
            addresses.get(0),
            addresses.subList(1, addresses.size()),
            reminder.step().name(),
            text.subject(),
            text.body(),
            text.html());
    return new Planned<>(
        Reminding.TYPE,
        new ReminderOrder(message, covers),
        reminder.debts().size()
            + " owed, furthest step "
            + reminder.step().name()
            + Credit.less(
                reminder.debts().stream()
                    .flatMap(debt -> debt.setOff().stream())
                    .distinct()
                    .toList()));
  }
}
