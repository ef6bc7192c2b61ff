package io.mspbilling.examples;

import io.mspbilling.money.Money;
import io.mspbilling.receivables.Customer;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.Payment;
import io.mspbilling.receivables.PaymentId;
import io.mspbilling.reconciliation.matching.MatchInput;
import io.mspbilling.reconciliation.matching.MatchResult;
import io.mspbilling.reconciliation.matching.Matcher;
import io.mspbilling.reconciliation.matching.OpenItem;
import java.time.LocalDate;
import java.util.List;

/** The first program of the README: two checks, three open invoices, no system connected. */
public final class FirstMatch {

  private FirstMatch() {}

  /** Runs it; takes no arguments. */
  public static void main(String[] args) {
    // shown:begin
    LocalDate today = LocalDate.of(2026, 6, 2);
    CustomerId acme = CustomerId.parse("psa:7");
    Customer customer = Customer.builder().id(acme).name("Acme Dental").build();
    List<OpenItem> owed =
        List.of(
            OpenItem.of(InvoiceId.parse("psa:1"), "1001", acme, today, Money.of("50.00", "USD")),
            OpenItem.of(InvoiceId.parse("psa:2"), "1002", acme, today, Money.of("31.50", "USD")),
            OpenItem.of(InvoiceId.parse("psa:3"), "1003", acme, today, Money.of("89.00", "USD")));
    Payment.Builder check = Payment.builder().receivedOn(today).payer("ACME DENTAL LLC");
    Payment named =
        check.id(PaymentId.parse("b:1")).amount(Money.of("81.50", "USD")).memo("1001 1002").build();
    Payment odd =
        check.id(PaymentId.parse("b:2")).amount(Money.of("60.00", "USD")).memo("").build();
    MatchInput input =
        MatchInput.builder().addCustomers(customer).items(owed).addPayments(named, odd).build();

    MatchResult result = new Matcher().match(input);

    result.matches().forEach(m -> System.out.println(m.evidence() + " " + m.lines()));
    result.leftovers().forEach(l -> System.out.println(l.reason() + ": " + l.explanation()));
    // shown:end
  }
}
