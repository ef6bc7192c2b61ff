package io.mspbilling.testkit.contract;

import io.mspbilling.issuance.RecordedPayment;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.Agreement;
import io.mspbilling.receivables.AgreementId;
import io.mspbilling.receivables.Customer;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.InvoiceLine;
import io.mspbilling.receivables.Place;
import io.mspbilling.testkit.VirtualClock;
import io.mspbilling.testkit.calls.CallFault;
import io.mspbilling.testkit.psa.InMemoryPsa;
import io.mspbilling.testkit.psa.PsaOperation;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** The far side of the in-memory PSA. */
final class InMemoryPsaWorld implements PsaWorld {
  private final VirtualClock clock;
  private final InMemoryPsa psa;

  InMemoryPsaWorld(VirtualClock clock, InMemoryPsa psa) {
    this.clock = clock;
    this.psa = psa;
  }

  @Override
  public Currency currency() {
    return Currency.getInstance("USD");
  }

  @Override
  public Instant now() {
    return clock.instant();
  }

  @Override
  public void pass(Duration time) {
    clock.advance(time);
  }

  @Override
  public CustomerId createCustomer(String name, String email) {
    return psa.addCustomer(name, email).id();
  }

  @Override
  public CustomerId createCustomerAt(String state, String zip) {
    Customer entered = psa.addCustomer("Texan Dental", "billing@texan.example");
    Optional<Place> place = Place.read(Optional.empty(), Optional.of(state), Optional.of(zip));
    return psa.addCustomer(Customer.builder().from(entered).place(place).build()).id();
  }

  @Override
  public InvoiceId createInvoice(
      CustomerId customer, String number, List<Money> lines, LocalDate issuedOn, LocalDate dueOn) {
    return psa.addInvoice(
            Invoice.builder()
                .id(new InvoiceId(psa.system(), "inv-" + number))
                .number(number)
                .customer(customer)
                .issuedOn(issuedOn)
                .dueOn(dueOn)
                .total(Money.sum(lines, currency()))
                .lines(lines.stream().map(InMemoryPsaWorld::line).toList())
                .build())
        .id();
  }

  @Override
  public void enterPayment(InvoiceId invoice, Money amount, LocalDate paidOn) {
    psa.enterByHand(invoice, amount, paidOn, "Pat");
  }

  @Override
  public Money owed(InvoiceId invoice) {
    return psa.owed(invoice);
  }

  @Override
  public List<Money> payments(InvoiceId invoice) {
    return psa.paymentsOn(invoice).stream().map(RecordedPayment::amount).toList();
  }

  @Override
  public void corrupt(InvoiceId invoice) {
    psa.corrupt(invoice);
  }

  @Override
  public void commitNextWriteThenFail() {
    script(CallFault.unknownAfterCommit());
  }

  @Override
  public void failNextWriteWithoutCommit() {
    script(CallFault.unknownBeforeCommit());
  }

  private void script(CallFault fault) {
    psa.faults().clear();
    psa.faults().next(PsaOperation.RECORD_PAYMENT, fault);
    psa.faults().next(PsaOperation.VOID_PAYMENT, fault);
    psa.faults().next(PsaOperation.SET_QUANTITY, fault);
  }

  private static InvoiceLine line(Money amount) {
    return InvoiceLine.builder().kind("product").description("a line").amount(amount).build();
  }

  @Override
  public AgreementId createAgreement(CustomerId customer, BigDecimal quantity) {
    return psa.addAgreement(
            Agreement.builder()
                .id(new AgreementId(psa.system(), "77"))
                .customer(customer)
                .name("Managed")
                .additions(
                    List.of(
                        InvoiceLine.builder()
                            .sourceId("1")
                            .kind("line")
                            .description("Seats")
                            .quantity(quantity)
                            .amount(Money.of("120.00", "USD"))
                            .build()))
                .build())
        .id();
  }
}
