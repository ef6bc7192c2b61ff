package io.mspbilling.reconciliation.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.money.Money;
import io.mspbilling.receivables.BankLine;
import io.mspbilling.receivables.Customer;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.PaymentId;
import io.mspbilling.receivables.Rail;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Money that a customer sent is no payout of the gateway, whatever it comes to. */
class CustomersMoneyTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final CustomerId ACME = CustomerId.parse("psa:7");
  private static final Customer CUSTOMER =
      Customer.builder().id(ACME).name("Acme Dental").addAliases("AD Holdings").build();

  @Test
  void aCheckIsACustomersWhoeverSentIt() {
    assertThat(isCustomers(line(Rail.CHECK, "", ""))).isTrue();
    assertThat(isCustomers(line(Rail.ACH, "", ""))).isFalse();
  }

  @Test
  void moneyUnderACustomersNameIsTheCustomers() {
    assertThat(isCustomers(line(Rail.ACH, "ACME DENTAL LLC", ""))).isTrue();
    assertThat(isCustomers(line(Rail.ACH, "AD HOLDINGS", ""))).isTrue();
    assertThat(isCustomers(line(Rail.ACH, "AD HOLDINGS DES:BILLPMT ID:85599", ""))).isTrue();
    assertThat(isCustomers(line(Rail.WIRE, "FASTER PAYMENT ACME DENTAL BGC", ""))).isTrue();
    assertThat(isCustomers(line(Rail.ACH, "GATEWAY", ""))).isFalse();
  }

  @Test
  void moneyThatNamesAnOpenInvoiceIsACustomers() {
    assertThat(isCustomers(line(Rail.ACH, "SOMEBODY", "inv 1001"))).isTrue();
    assertThat(isCustomers(line(Rail.ACH, "SOMEBODY", "all but inv 1001"))).isTrue();
    assertThat(isCustomers(line(Rail.ACH, "GATEWAY", "payout po_1001"))).isFalse();
  }

  @Test
  void moneyThatAPersonAscribedToACustomerIsTheCustomers() {
    BankLine line = line(Rail.ACH, "SOMEBODY", "");
    Decision pin = new Decision.Pin("d1", line.id(), ACME, Optional.empty());
    Decision alias = new Decision.Alias("d2", "Somebody Inc", ACME);

    assertThat(isCustomers(line, pin)).isTrue();
    assertThat(isCustomers(line, alias)).isTrue();
    assertThat(isCustomers(line, pin, new Decision.Undo("d3", "d1"))).isFalse();
  }

  private static boolean isCustomers(BankLine line, Decision... decisions) {
    Invoice invoice =
        Invoice.builder()
            .id(InvoiceId.parse("psa:1"))
            .number("1001")
            .customer(ACME)
            .issuedOn(DAY)
            .total(Money.of("485.20", "USD"))
            .build();
    return new CustomersMoney(List.of(CUSTOMER), List.of(invoice), List.of(decisions)).test(line);
  }

  private static BankLine line(Rail rail, String counterparty, String memo) {
    return BankLine.builder()
        .id(PaymentId.parse("bank:1"))
        .bookedOn(DAY)
        .amount(Money.of("485.20", "USD"))
        .rail(rail)
        .counterparty(counterparty)
        .memo(memo)
        .build();
  }
}
