package io.mspbilling.reconciliation.matching;

import io.mspbilling.money.Money;
import io.mspbilling.receivables.Customer;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.Payment;
import io.mspbilling.receivables.PaymentId;
import io.mspbilling.receivables.SystemName;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Customers, open items and payments for the tests of matching. */
final class Samples {

  static final LocalDate TODAY = LocalDate.of(2026, 3, 31);
  static final LocalDate PAST_DUE = TODAY.minusDays(10);
  static final LocalDate NOT_YET_DUE = TODAY.plusDays(10);

  static final CustomerId ACME = customerId("acme");
  static final CustomerId BOLT = customerId("bolt");
  static final CustomerId CORA = customerId("cora");

  /** Acme is the parent of Cora. */
  static final List<Customer> CUSTOMERS =
      List.of(
          customer(ACME, "Acme Dental, LLC", List.of("ACME DENTAL GROUP"), Optional.empty()),
          customer(BOLT, "Bolt & Sons Inc.", List.of(), Optional.empty()),
          customer(CORA, "Córa Clinic", List.of(), Optional.of(ACME)));

  private Samples() {}

  static CustomerId customerId(String value) {
    return new CustomerId(SystemName.of("psa"), value);
  }

  static InvoiceId invoiceId(String value) {
    return new InvoiceId(SystemName.of("psa"), value);
  }

  static Customer customer(
      CustomerId id, String name, List<String> aliases, Optional<CustomerId> parent) {
    return Customer.builder().id(id).name(name).aliases(aliases).parent(parent).build();
  }

  static OpenItem item(String number, CustomerId customer, LocalDate due, String open) {
    return item("i-" + number, number, customer, due, Money.of(open, "USD"));
  }

  static OpenItem item(String id, String number, CustomerId customer, LocalDate due, Money open) {
    return OpenItem.builder()
        .id(invoiceId(id))
        .number(number)
        .customer(customer)
        .issuedOn(due.minusDays(30))
        .dueOn(due)
        .open(open)
        .build();
  }

  static OpenItem pastDue(String number, CustomerId customer, String open) {
    return item(number, customer, PAST_DUE, open);
  }

  static Payment payment(String id, String payer, String memo, Money amount) {
    return Payment.builder()
        .id(new PaymentId(SystemName.of("bank"), id))
        .receivedOn(TODAY)
        .amount(amount)
        .payer(payer)
        .memo(memo)
        .build();
  }

  static Payment payment(String id, String payer, String memo, String amount) {
    return payment(id, payer, memo, Money.of(amount, "USD"));
  }

  static MatchResult match(List<OpenItem> items, Payment... payments) {
    return match(CUSTOMERS, items, List.of(payments));
  }

  static MatchResult match(
      Collection<Customer> customers, Collection<OpenItem> items, Collection<Payment> payments) {
    return new Matcher()
        .match(MatchInput.builder().customers(customers).items(items).payments(payments).build());
  }
}
