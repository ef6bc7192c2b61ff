package io.mspbilling.psa.syncro;

import io.mspbilling.money.Money;
import io.mspbilling.psa.syncro.internal.Api;
import io.mspbilling.receivables.AgreementId;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.testkit.VirtualClock;
import io.mspbilling.testkit.contract.PsaWorld;
import io.mspbilling.testkit.http.FakeJson;
import io.mspbilling.testkit.http.FakeObject;
import io.mspbilling.testkit.http.FakeRequest;
import io.mspbilling.testkit.http.Fault;
import io.mspbilling.testkit.http.RequestPattern;
import io.mspbilling.testkit.syncro.FakeSyncro;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;

/** A fake account with nobody in it yet, and people who work at its pages. */
record FakeSyncroWorld(FakeSyncro fake, VirtualClock clock) implements PsaWorld {
  private static final RequestPattern WRITE =
      FakeRequest.any().where(request -> !request.method().equals("GET"));

  @Override
  public Currency currency() {
    return SyncroOffice.USD;
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
    return Api.IDS.customer(
        fake.add(
            "customers",
            FakeJson.object().with("business_name", name).with("email", email).print()));
  }

  @Override
  public CustomerId createCustomerAt(String state, String zip) {
    FakeObject customer =
        FakeJson.object()
            .with("business_name", "Texan Dental")
            .with("state", state)
            .with("zip", zip);
    return Api.IDS.customer(fake.add("customers", customer.print()));
  }

  @Override
  public InvoiceId createInvoice(
      CustomerId customer, String number, List<Money> lines, LocalDate issuedOn, LocalDate dueOn) {
    return Api.IDS.invoice(
        fake.add(
            "invoices",
            FakeJson.object()
                .with("customer_id", Api.IDS.required(customer))
                .with("number", number)
                .with("date", issuedOn + "T00:00:00.000Z")
                .with("due_date", dueOn.toString())
                .with(
                    "line_items",
                    lines.stream()
                        .map(
                            line ->
                                FakeJson.object()
                                    .with("item", "Labor")
                                    .with("name", "a line")
                                    .with("price", line.amount().toPlainString()))
                        .toList())
                .print()));
  }

  @Override
  public void enterPayment(InvoiceId invoice, Money amount, LocalDate paidOn) {
    long unused =
        fake.applyPaymentByHand(Api.IDS.required(invoice), amount.amount().toPlainString(), paidOn);
  }

  @Override
  public Money owed(InvoiceId invoice) {
    return Money.of(fake.owed(Api.IDS.required(invoice)), currency());
  }

  @Override
  public List<Money> payments(InvoiceId invoice) {
    return fake.payments(Api.IDS.required(invoice)).stream()
        .map(payment -> Money.of(payment.amount("payment_amount"), currency()))
        .toList();
  }

  @Override
  public void corrupt(InvoiceId invoice) {
    fake.edit("invoices", Api.IDS.required(invoice), "{\"date\":null}");
  }

  @Override
  public void deleteInvoice(InvoiceId invoice) {
    fake.delete("invoices", Api.IDS.required(invoice));
  }

  @Override
  public AgreementId createAgreement(CustomerId customer, BigDecimal quantity) {
    long line = 9001;
    long schedule =
        fake.add(
            "schedules",
            FakeJson.object()
                .with("customer_id", Api.IDS.required(customer))
                .with("name", "Managed Services")
                .with("frequency", "Monthly")
                .with(
                    "lines",
                    List.of(
                        FakeJson.object()
                            .with("id", line)
                            .with("name", "Managed seat")
                            .with("quantity", quantity.toPlainString())
                            .with("retail_cents", 8500)
                            .with("price_retail", BigDecimal.valueOf(85))))
                .print());
    return new AgreementId(Api.IDS.system(), "schedule-" + schedule);
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
