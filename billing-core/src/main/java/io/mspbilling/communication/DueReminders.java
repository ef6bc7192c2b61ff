package io.mspbilling.communication;

import io.mspbilling.calendar.QuietHours;
import io.mspbilling.communication.answer.Promises;
import io.mspbilling.communication.dunning.Debt;
import io.mspbilling.communication.dunning.DunningDecision;
import io.mspbilling.communication.dunning.Payer;
import io.mspbilling.communication.dunning.Proposal;
import io.mspbilling.communication.dunning.Reminder;
import io.mspbilling.communication.dunning.Suppression;
import io.mspbilling.journal.TenantId;
import io.mspbilling.receivables.Credit;
import io.mspbilling.receivables.Customer;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.OpenInvoice;
import io.mspbilling.worklist.ExceptionKind;
import io.mspbilling.worklist.ExceptionRow;
import io.mspbilling.worklist.Subject;
import io.mspbilling.worklist.Words;
import io.mspbilling.worklist.Worklist;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

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

  /**
   * @param promises those that were broken are told of in proposals
   * @param texts puts the messages into words
   * @param zone the MSP's, in which days are counted
   * @param now a moment of today
   */
  public DueReminders(
      TenantId tenant,
      CustomerDunning dunning,
      Promises promises,
      MessageTexts texts,
      ZoneId zone,
      LocalDate today,
      Instant now) {
    this.tenant = Objects.requireNonNull(tenant, "tenant");
    this.dunning = Objects.requireNonNull(dunning, "dunning");
    this.promises = Objects.requireNonNull(promises, "promises");
    this.texts = Objects.requireNonNull(texts, "texts");
    this.zone = Objects.requireNonNull(zone, "zone");
    this.today = Objects.requireNonNull(today, "today");
    this.now = Objects.requireNonNull(now, "now");
  }

  /**
   * Orders the reminders of today.
   *
   * @param open all that is owed
   * @param customers the PSA's record of a customer, if it shows one
   * @param charge what autopay will do about an invoice, in words; empty if nothing
   * @return what was decided about each customer, and why
   */
  public Map<CustomerId, DunningDecision> decide(
      List<OpenInvoice> open,
      Function<CustomerId, Optional<Customer>> customers,
      Function<OpenInvoice, Optional<String>> charge,
      Worklist worklist) {
    Map<CustomerId, List<OpenInvoice>> debts =
        new TreeMap<>(Comparator.comparing(CustomerId::text));
    open.forEach(
        one -> debts.computeIfAbsent(one.invoice().customer(), key -> new ArrayList<>()).add(one));
    Map<CustomerId, DunningDecision> decisions = new LinkedHashMap<>();
    debts.forEach(
        (customer, owed) ->
            worklist
                .apart(
                    new Subject.OfCustomer(customer),
                    () -> {
                      DunningDecision decision = dunning.on(today, customer, owed, charge);
                      return carryOut(decision, customer, customers.apply(customer), worklist);
                    })
                .ifPresent(decision -> decisions.put(customer, decision)));
    return decisions;
  }

  /**
   * Whether a reminder that was ordered before may still be sent: nothing that it names is held,
   * promised or disputed by now.
   */
  public static boolean isAllowed(ReminderOrder reminder, Holds holds, LocalDate today) {
    CustomerId customer = reminder.message().customer();
    return reminder.covers().stream()
        .allMatch(
            one ->
                holds.onMessages(one.invoice(), customer, today).isEmpty()
                    && holds.on(one.invoice(), customer, today).isEmpty());
  }

  private DunningDecision carryOut(
      DunningDecision decision, CustomerId id, Optional<Customer> customer, Worklist worklist) {
    leaveRows(decision, worklist);
    List<String> addresses = customer.map(Message::addresses).orElse(List.of());
    if (addresses.isEmpty() && !decision.due().isEmpty()) {
      leaveUnaddressed(id, decision.due(), worklist);
      return decision.without(new Suppression.NoAddress());
    }
    Optional<QuietHours> quiet = dunning.policy().quietHours().filter(hours -> hours.isQuiet(now));
    if (quiet.isPresent()) {
      Instant until = quiet.get().nextAllowed(now);
      return decision.without(new Suppression.Quiet(until, until.atZone(zone).toLocalDate()));
    }
    decision
        .reminder()
        .ifPresent(reminder -> remind(customer.orElseThrow(), addresses, reminder, worklist));
    return decision;
  }

  private static void leaveUnaddressed(CustomerId id, List<Debt> due, Worklist worklist) {
    worklist.leave(
        ExceptionRow.of(
                ExceptionKind.NO_ADDRESS,
                new Subject.OfCustomer(id),
                "owes "
                    + Words.sums(due.stream().map(Debt::open).toList())
                    + " and has no usable e-mail address",
                "enter a billing contact in the PSA, or call")
            .withCustomer(id));
  }

  private void leaveRows(DunningDecision decision, Worklist worklist) {
    Set<Debt> proposed = new HashSet<>();
    for (DunningDecision.Proposed one : decision.proposals()) {
      proposed.add(one.debt());
      leaveProposal(one, worklist);
    }
    for (DunningDecision.Left left : decision.left()) {
      Debt debt = left.debt();
      if (left.why() instanceof Suppression.TooLittle) {
        SmallDebts.report(debt.invoice(), debt.open(), worklist);
      } else if (left.why() instanceof Suppression.AllSent
          && debt.payer() == Payer.CUSTOMER
          && !proposed.contains(debt)
          && dunning.policy().isGivenUp(debt, today)) {
        leaveExhausted(debt, worklist);
      }
    }
  }

  private void leaveProposal(DunningDecision.Proposed one, Worklist worklist) {
    Debt debt = one.debt();
    int broken = promises.countBroken(debt.invoice().customer());
    worklist.leave(
        ExceptionRow.of(
                kind(one.step().proposal()),
                new Subject.OfInvoice(debt.invoice().id(), debt.invoice().number()),
                debt.open()
                    + " is owed since "
                    + debt.dueOn()
                    + ", after "
                    + counted(debt.sent().size(), "reminder")
                    + (broken == 0 ? "" : " and " + counted(broken, "broken promise")),
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
                    + " is owed still after the last of "
                    + counted(debt.sent().size(), "reminder"),
                "call the customer; hold the invoice if something was agreed, or write it off in"
                    + " the PSA")
            .withCustomer(debt.invoice().customer())
            .withAmount(debt.open()));
  }

  private static String counted(int count, String what) {
    return count + " " + what + (count == 1 ? "" : "s");
  }

  private void remind(
      Customer customer, List<String> addresses, Reminder reminder, Worklist worklist) {
    MessageText text = texts.of(customer, ReminderText.notice(reminder));
    List<CoveredDebt> covers = reminder.taken().stream().map(CoveredDebt::of).toList();
    Message message =
        new Message(
            ReminderOrder.key(tenant, dunning.policy().version(), customer.id(), covers),
            customer.id(),
            addresses.get(0),
            addresses.subList(1, addresses.size()),
            reminder.step().name(),
            text.subject(),
            text.body(),
            text.html());
    worklist.order(
        Reminding.TYPE,
        new ReminderOrder(message, covers),
        reminder.debts().size()
            + " owed, furthest step "
            + reminder.step().name()
            + Credit.less(
                reminder.debts().stream().flatMap(debt -> debt.setOff().stream()).toList()));
  }
}
