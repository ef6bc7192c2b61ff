package io.mspbilling.communication;

import io.mspbilling.communication.dunning.ContactRole;
import io.mspbilling.communication.dunning.Debt;
import io.mspbilling.communication.dunning.DunningRules;
import io.mspbilling.communication.dunning.Reminder;
import io.mspbilling.receivables.Customer;
import io.mspbilling.receivables.CustomerId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * To which addresses a customer's reminder goes: those of the roles that its step names. No address
 * hears of a debt that it is not for.
 */
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

  /**
   * A reminder in as many messages as it takes, each debt in one of them: those that go to the same
   * addresses stand together, in the tone of the furthest of them. What nobody can be written to
   * about is in none.
   */
  List<Addressed> of(Reminder reminder) {
    Map<List<String>, List<Debt>> apart = new LinkedHashMap<>();
    for (Debt debt : reminder.debts()) {
      List<String> addresses = of(debt, reminder.step().to());
      if (!addresses.isEmpty()) {
        apart.computeIfAbsent(addresses, none -> new ArrayList<>()).add(debt);
      }
    }
    return apart.entrySet().stream()
        .map(one -> new Addressed(one.getKey(), reminder.about(one.getValue()).orElseThrow()))
        .toList();
  }

  /**
   * A message and where it goes.
   *
   * @param addresses at least one
   */
  record Addressed(List<String> addresses, Reminder reminder) {}

  /**
   * Usable addresses, each once, most wanted first; empty if there are none, or the PSA does not
   * show the customer.
   */
  List<String> of(Debt debt, Set<ContactRole> roles) {
    List<String> all = new ArrayList<>();
    for (ContactRole role : ContactRole.values()) {
      if (roles.contains(role)) {
        all.addAll(of(debt, role));
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
