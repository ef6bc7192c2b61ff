package io.mspbilling.communication;

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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Customers who pay by themselves are reminded of what is past due. Those on autopay are not: their
 * invoices are charged, or wait for a person.
 */
public final class DueReminders {

  private final TenantId tenant;
  private final DunningPolicy policy;
  private final String sender;
  private final Holds holds;
  private final ReminderHistory history;
  private final SmallDebts small;
  private final ZoneId zone;
  private final LocalDate today;

  /**
   * @param sender the MSP's name under its messages
   * @param zone the MSP's, in which days between messages are counted
   */
  public DueReminders(
      TenantId tenant,
      DunningPolicy policy,
      String sender,
      Holds holds,
      ReminderHistory history,
      SmallDebts small,
      ZoneId zone,
      LocalDate today) {
    this.tenant = Objects.requireNonNull(tenant, "tenant");
    this.policy = Objects.requireNonNull(policy, "policy");
    this.sender = Objects.requireNonNull(sender, "sender");
    this.holds = Objects.requireNonNull(holds, "holds");
    this.history = Objects.requireNonNull(history, "history");
    this.small = Objects.requireNonNull(small, "small");
    this.zone = Objects.requireNonNull(zone, "zone");
    this.today = Objects.requireNonNull(today, "today");
  }

  /**
   * Orders the reminders of today.
   *
   * @param open all that is owed
   * @param customers the PSA's record of a customer, if it shows one
   * @param isCharged whether an invoice is, or will be, charged by us
   */
  public void decide(
      List<OpenInvoice> open,
      Function<CustomerId, Optional<Customer>> customers,
      Predicate<OpenInvoice> isCharged,
      Worklist worklist) {
    Map<String, List<Debt>> debts = new TreeMap<>();
    for (OpenInvoice invoice : open) {
      CustomerId customer = invoice.invoice().customer();
      if (!invoice.inFlight()
          && !isCharged.test(invoice)
          && holds.on(invoice.invoice().id(), customer, today).isEmpty()) {
        debts
            .computeIfAbsent(customer.text(), key -> new ArrayList<>())
            .add(
                new Debt(
                    invoice.invoice(),
                    invoice.open(),
                    history.count(invoice.invoice().id()),
                    invoice.setOff()));
      }
    }
    debts.values().stream()
        .flatMap(List::stream)
        .filter(
            debt ->
                policy.isGivenUp(
                    debt, history.lastNamed(debt.invoice().id()).map(this::day), today))
        .forEach(debt -> leaveExhausted(debt, worklist));
    for (List<Debt> owed : debts.values()) {
      CustomerId customer = owed.get(0).invoice().customer();
      worklist.apart(
          new Subject.OfCustomer(customer),
          () ->
              policy
                  .decide(owed, lastSentOn(customer), today)
                  .filter(reminder -> isEnough(reminder, worklist))
                  .ifPresent(
                      reminder -> remind(customer, customers.apply(customer), reminder, worklist)));
    }
  }

  private boolean isEnough(Reminder reminder, Worklist worklist) {
    boolean isEnough = !small.isTooLittle(reminder.debts().stream().map(Debt::open).toList());
    if (!isEnough) {
      reminder.debts().forEach(debt -> SmallDebts.report(debt.invoice(), debt.open(), worklist));
    }
    return isEnough;
  }

  private static void leaveExhausted(Debt debt, Worklist worklist) {
    worklist.leave(
        ExceptionRow.of(
                ExceptionKind.REMINDERS_EXHAUSTED,
                new Subject.OfInvoice(debt.invoice().id(), debt.invoice().number()),
                debt.open() + " is owed still after the last of " + debt.reminders() + " reminders",
                "call the customer; hold the invoice if something was agreed, or write it off in"
                    + " the PSA")
            .withCustomer(debt.invoice().customer())
            .withAmount(debt.open()));
  }

  private Optional<LocalDate> lastSentOn(CustomerId customer) {
    return history.lastSent(customer).map(this::day);
  }

  private LocalDate day(Instant at) {
    return at.atZone(zone).toLocalDate();
  }

  private void remind(
      CustomerId id, Optional<Customer> customer, Reminder reminder, Worklist worklist) {
    List<String> addresses =
        customer.map(Customer::billingEmails).orElse(List.of()).stream()
            .filter(Message::isAddress)
            .filter(new TreeSet<>(String.CASE_INSENSITIVE_ORDER)::add)
            .toList();
    if (addresses.isEmpty()) {
      worklist.leave(
          ExceptionRow.of(
                  ExceptionKind.NO_ADDRESS,
                  new Subject.OfCustomer(id),
                  "owes "
                      + Words.sums(reminder.debts().stream().map(Debt::open).toList())
                      + " and has no usable e-mail address",
                  "enter a billing contact in the PSA, or call")
              .withCustomer(id));
      return;
    }
    Message message =
        new Message(
            ReminderOrder.key(tenant, policy.version(), id, reminder.debts()),
            id,
            addresses.get(0),
            addresses.subList(1, addresses.size()),
            reminder.step().name(),
            ReminderText.subject(reminder),
            ReminderText.body(reminder, sender));
    worklist.order(
        Reminding.TYPE,
        new ReminderOrder(
            message, reminder.debts().stream().map(debt -> debt.invoice().id()).toList()),
        reminder.debts().size()
            + " past due, furthest step "
            + reminder.step().name()
            + Credit.less(
                reminder.debts().stream().flatMap(debt -> debt.setOff().stream()).toList()));
  }
}
