package io.mspbilling.psa.autotask;

import io.mspbilling.money.Money;
import io.mspbilling.psa.autotask.internal.Api;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.testkit.VirtualClock;
import io.mspbilling.testkit.autotask.FakeAutotask;
import io.mspbilling.testkit.contract.PsaWorld;
import io.mspbilling.testkit.http.FakeArray;
import io.mspbilling.testkit.http.FakeJson;
import io.mspbilling.testkit.http.FakeObject;
import io.mspbilling.testkit.http.FakeRequest;
import io.mspbilling.testkit.http.Fault;
import io.mspbilling.testkit.http.RequestPattern;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;

/** A fake with nobody in it yet, and people who work at its pages. */
final class FakeAutotaskWorld implements PsaWorld {
  private static final RequestPattern WRITE = FakeRequest.patch("/Invoices");

  private final FakeAutotask fake;
  private final VirtualClock clock;

  FakeAutotaskWorld(FakeAutotask fake, VirtualClock clock) {
    this.fake =
        fake.load(
            "{\"Currencies\":[{\"id\":1,\"name\":\"USD\",\"isActive\":true,\"isInternalCurrency\":true}]}");
    this.clock = clock;
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
    long id =
        fake.add(
            "Companies",
            FakeJson.object().with("companyName", name).with("isActive", true).print());
    long unused =
        fake.add(
            "Contacts",
            FakeJson.object()
                .with("companyID", id)
                .with("emailAddress", email)
                .with("isActive", 1)
                .with("primaryContact", true)
                .print());
    return Api.IDS.customer(id);
  }

  @Override
  public CustomerId createCustomerAt(String state, String zip) {
    CustomerId company = createCustomer("Texan Dental", "billing@texan.example");
    fake.edit(
        "Companies",
        Api.IDS.required(company),
        FakeJson.object().with("state", state).with("postalCode", zip).print());
    return company;
  }

  @Override
  public InvoiceId createInvoice(
      CustomerId customer, String number, List<Money> lines, LocalDate issuedOn, LocalDate dueOn) {
    FakeObject invoice =
        FakeJson.object()
            .with("companyID", Api.IDS.required(customer))
            .with("invoiceNumber", number)
            .with("invoiceDateTime", issuedOn + "T00:00:00.000Z")
            .with("dueDate", dueOn + "T00:00:00.000Z");
    FakeArray items =
        FakeJson.array(
            lines.stream()
                .map(
                    line ->
                        FakeJson.object()
                            .with("itemName", "a line")
                            .with("extendedPrice", line.amount()))
                .toList());
    return Api.IDS.invoice(fake.issueInvoice(invoice.print(), items.print()));
  }

  /** There are no payments: what people can say is that an invoice is paid. */
  @Override
  public void enterPayment(InvoiceId invoice, Money amount, LocalDate paidOn) {
    if (!amount.equals(owed(invoice))) {
      throw new IllegalArgumentException("an invoice can only be paid whole");
    }
    fake.markPaidByHand(Api.IDS.required(invoice), paidOn);
  }

  @Override
  public Money owed(InvoiceId invoice) {
    return Money.of(fake.owed(Api.IDS.required(invoice)), currency());
  }

  @Override
  public List<Money> payments(InvoiceId invoice) {
    FakeObject held = fake.invoice(Api.IDS.required(invoice));
    return held.text("paidDate").stream()
        .map(day -> Money.of(held.amount("invoiceTotal"), currency()))
        .toList();
  }

  @Override
  public void corrupt(InvoiceId invoice) {
    fake.edit("Invoices", Api.IDS.required(invoice), "{\"invoiceDateTime\":null}");
  }

  @Override
  public void deleteInvoice(InvoiceId invoice) {
    fake.delete("Invoices", Api.IDS.required(invoice));
  }

  @Override
  public void commitNextWriteThenFail() {
    fake.faults().next(WRITE, Fault.cutAfterCommit());
  }

  @Override
  public void failNextWriteWithoutCommit() {
    fake.faults().next(WRITE, Fault.cutBeforeCommit());
  }
}
