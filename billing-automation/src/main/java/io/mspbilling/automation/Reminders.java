package io.mspbilling.automation;

import io.mspbilling.automation.OpenInvoices.OpenInvoice;
import io.mspbilling.communication.Debt;
import io.mspbilling.communication.Message;
import io.mspbilling.communication.Reminder;
import io.mspbilling.communication.ReminderOrder;
import io.mspbilling.communication.ReminderText;
import io.mspbilling.communication.Reminding;
import io.mspbilling.journal.EffectState;
import io.mspbilling.journal.EffectStatus;
import io.mspbilling.receivables.Customer;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.InvoiceId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Customers who pay by themselves are reminded of what is past due. Those on autopay are not: their
 * invoices are charged, or wait for a person.
 */
final class Reminders {

  private final Day day;
  private final Map<InvoiceId, Integer> counts = new HashMap<>();
  private final Map<CustomerId, LocalDate> lastSent = new HashMap<>();

  private Reminders(Day day) {
    this.day = day;
    for (EffectState<ReminderOrder, String> effect : day.ledger().effects().of(Reminding.TYPE)) {
      if (effect.status() != EffectStatus.REFUSED && effect.status() != EffectStatus.NOT_SENT) {
        effect.order().covers().forEach(invoice -> counts.merge(invoice, 1, Integer::sum));
        lastSent.merge(
            effect.order().message().customer(),
            effect.intendedAt().atZone(day.policies().zone()).toLocalDate(),
            (one, other) -> one.isAfter(other) ? one : other);
      }
    }
  }

  static void plan(Day day, OpenInvoices open) {
    Reminders reminders = new Reminders(day);
    Map<String, List<Debt>> debts = new TreeMap<>();
    for (OpenInvoice invoice : open.all()) {
      if (reminders.mayRemind(invoice, open)) {
        debts
            .computeIfAbsent(
                invoice.invoice().customer().text() + " " + invoice.invoice().currency(),
                key -> new ArrayList<>())
            .add(
                new Debt(
                    invoice.invoice(),
                    invoice.open(),
                    reminders.counts.getOrDefault(invoice.invoice().id(), 0)));
      }
    }
    debts.values().forEach(reminders::plan);
  }

  private boolean mayRemind(OpenInvoice open, OpenInvoices all) {
    CustomerId customer = open.invoice().customer();
    return day.ledger().autopay().method(customer).isEmpty()
        && !all.isInFlight(open.invoice().id())
        && day.ledger().holds().on(open.invoice().id(), customer, day.today()).isEmpty();
  }

  private void plan(List<Debt> debts) {
    CustomerId customer = debts.get(0).invoice().customer();
    day.policies()
        .dunning()
        .decide(debts, Optional.ofNullable(lastSent.get(customer)), day.today())
        .ifPresent(reminder -> plan(customer, reminder));
  }

  private void plan(CustomerId customerId, Reminder reminder) {
    Optional<String> address =
        day.snapshot()
            .customer(customerId)
            .map(Customer::billingEmails)
            .flatMap(addresses -> addresses.stream().filter(Message::isAddress).findFirst());
    String subject = "customer " + customerId;
    if (address.isEmpty()) {
      day.leaveToPeople(
          ExceptionKind.NO_ADDRESS,
          subject,
          "owes "
              + reminder.debts().stream().map(Debt::open).toList()
              + " and has no usable e-mail address",
          "enter a billing contact in the PSA, or call");
      return;
    }
    Message message =
        new Message(
            ReminderOrder.key(
                day.tenant(), day.policies().dunning().version(), customerId, reminder.debts()),
            customerId,
            address.get(),
            reminder.step().name(),
            ReminderText.subject(reminder),
            ReminderText.body(reminder, day.policies().sender()));
    day.decide(
        Reminding.TYPE,
        new ReminderOrder(
            message, reminder.debts().stream().map(debt -> debt.invoice().id()).toList()),
        reminder.debts().size() + " past due, furthest step " + reminder.step().name());
  }
}
