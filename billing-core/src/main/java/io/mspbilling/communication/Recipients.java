package io.mspbilling.communication;

import io.mspbilling.communication.dunning.ContactRole;
import io.mspbilling.communication.dunning.Debt;
import io.mspbilling.communication.dunning.DunningRules;
import io.mspbilling.communication.dunning.Reminder;
import io.mspbilling.receivables.Customer;
import io.mspbilling.receivables.CustomerId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** To which addresses a customer's reminder goes: those of the roles that its step names. */
final class Recipients {

  private final DunningRules rules;
  private final Optional<Customer> customer;
  private final Predicate<String> takesMail;
  private final LocalDate today;

  Recipients(DunningRules rules, OwedToday owed, CustomerId customer, LocalDate today) {
    this.rules = rules;
    this.customer = owed.customers().apply(customer);
    takesMail = owed.takesMail();
    this.today = today;
  }

  List<String> of(Reminder reminder) {
    return of(reminder.debts(), reminder.step().to());
  }

  /**
   * Usable addresses, each once, most wanted first; empty if there are none, or the PSA does not
   * show the customer.
   */
  List<String> of(List<Debt> debts, Set<ContactRole> roles) {
    List<String> all = new ArrayList<>();
    for (ContactRole role : ContactRole.values()) {
      if (roles.contains(role)) {
        debts.forEach(debt -> all.addAll(of(debt, role)));
      }
    }
    return all.stream()
        .filter(address -> customer.isPresent() && Message.isAddress(address))
        .filter(takesMail)
        .filter(new TreeSet<>(String.CASE_INSENSITIVE_ORDER)::add)
        .toList();
  }

  /** Who has nobody in a role that takes mail is written to as billing. */
  private List<String> of(Debt debt, ContactRole role) {
    List<String> told =
        rules.addresses(debt.owed(), role, today).stream().filter(takesMail).toList();
    if (!told.isEmpty()) {
      return told;
    }
    return role == ContactRole.BILLING
        ? customer.map(Customer::billingEmails).orElse(List.of())
        : of(debt, ContactRole.BILLING);
  }
}
