package io.mspbilling.psa.halo;

import io.mspbilling.money.Money;
import io.mspbilling.psa.halo.internal.Api;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.testkit.VirtualClock;
import io.mspbilling.testkit.contract.PsaWorld;
import io.mspbilling.testkit.halo.FakeHalo;
import io.mspbilling.testkit.http.FakeJson;
import io.mspbilling.testkit.http.FakeRequest;
import io.mspbilling.testkit.http.Fault;
import io.mspbilling.testkit.http.RequestPattern;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;

/** A fake instance with nobody in it yet, and people who work at its pages. */
final class FakeHaloWorld implements PsaWorld {
  private static final RequestPattern WRITE =
      FakeRequest.any()
          .where(
              request ->
                  !request.method().equals("GET") && request.path().startsWith("/api/Invoice"));

  private final FakeHalo fake;
  private final VirtualClock clock;

  FakeHaloWorld(FakeHalo fake, VirtualClock clock) {
    this.fake =
        fake.load(
            "{\"Currency\":[{\"id\":1,\"name\":\"US dollar\",\"symbol\":\"$\",\"code\":\"USD\"}]}");
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
    return Api.IDS.customer(
        fake.add(
            "Client",
            FakeJson.object().with("name", name).with("accountsemailaddress", email).print()));
  }

  @Override
  public InvoiceId createInvoice(
      CustomerId customer, String number, List<Money> lines, LocalDate issuedOn, LocalDate dueOn) {
    return Api.IDS.invoice(
        fake.issueInvoice(
            FakeJson.object()
                .with("client_id", Api.IDS.required(customer))
                .with("invoicenumber", number)
                .with("invoice_date", issuedOn + "T00:00:00")
                .with("duedate", dueOn + "T00:00:00")
                .with(
                    "lines",
                    lines.stream()
                        .map(
                            line ->
                                FakeJson.object()
                                    .with("item_shortdescription", "a line")
                                    .with("qty_order", 1)
                                    .with("unit_price", line.amount()))
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
        .map(payment -> Money.of(payment.amount("amount"), currency()))
        .toList();
  }

  @Override
  public void corrupt(InvoiceId invoice) {
    fake.edit("Invoice", Api.IDS.required(invoice), "{\"invoice_date\":null}");
  }

  @Override
  public void deleteInvoice(InvoiceId invoice) {
    fake.delete("Invoice", Api.IDS.required(invoice));
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
