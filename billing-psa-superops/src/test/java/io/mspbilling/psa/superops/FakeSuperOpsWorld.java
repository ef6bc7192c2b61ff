package io.mspbilling.psa.superops;

import io.mspbilling.money.Money;
import io.mspbilling.psa.superops.internal.Api;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.testkit.VirtualClock;
import io.mspbilling.testkit.contract.PsaWorld;
import io.mspbilling.testkit.http.FakeArray;
import io.mspbilling.testkit.http.FakeJson;
import io.mspbilling.testkit.http.FakeObject;
import io.mspbilling.testkit.http.Fault;
import io.mspbilling.testkit.http.RequestPattern;
import io.mspbilling.testkit.superops.FakeSuperOps;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;

/** A fake with nobody in it yet, and people who work at its pages. */
final class FakeSuperOpsWorld implements PsaWorld {
  private static final RequestPattern WRITE = FakeSuperOps.operation("updateInvoice");

  private final FakeSuperOps fake;
  private final VirtualClock clock;

  FakeSuperOpsWorld(FakeSuperOps fake, VirtualClock clock) {
    this.fake = fake;
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
    FakeObject contact =
        FakeJson.object()
            .with("firstName", "Omar")
            .with("name", "Omar")
            .with("email", email)
            .with("role", FakeJson.object());
    long user = fake.add("userList", contact.print());
    FakeObject client =
        FakeJson.object()
            .with("name", name)
            .with("stage", "Active")
            .with(
                "primaryContact",
                FakeJson.object().with("userId", Long.toString(user)).with("name", "Omar"));
    return Api.IDS.customer(fake.add("clients", client.print()));
  }

  @Override
  public CustomerId createCustomerAt(String state, String zip) {
    CustomerId client = createCustomer("Texan Dental", "billing@texan.example");
    FakeObject site =
        FakeJson.object()
            .with("name", "Main")
            .with("hq", true)
            .with("stateCode", state)
            .with("postalCode", zip)
            .with("countryCode", "US")
            .with("timezoneCode", "America/Chicago")
            .with("working24x7", false)
            .with("client", FakeJson.object().with("accountId", client.value()));
    String id = Long.toString(fake.add("sites", site.print()));
    fake.edit(
        "clients",
        Api.IDS.required(client),
        FakeJson.object().with("hqSite", FakeJson.object().with("id", id)).print());
    return client;
  }

  @Override
  public InvoiceId createInvoice(
      CustomerId customer, String number, List<Money> lines, LocalDate issuedOn, LocalDate dueOn) {
    FakeArray items =
        FakeJson.array(
            lines.stream()
                .map(
                    line ->
                        FakeJson.object()
                            .with("itemId", "7")
                            .with("billedDate", issuedOn.toString())
                            .with("details", "a line")
                            .with("quantity", "1")
                            .with("unitPrice", line.amount().toPlainString()))
                .toList());
    FakeObject invoice =
        FakeJson.object()
            .with("displayId", number)
            .with("client", FakeJson.object().with("accountId", customer.value()))
            .with("invoiceDate", issuedOn.toString())
            .with("dueDate", dueOn.toString())
            .with("items", items);
    return Api.IDS.invoice(fake.add("invoices", invoice.print()));
  }

  @Override
  public void enterPayment(InvoiceId invoice, Money amount, LocalDate paidOn) {
    fake.payByHand(Api.IDS.required(invoice), amount.amount().toPlainString(), paidOn, "check 117");
  }

  @Override
  public Money owed(InvoiceId invoice) {
    return Money.of(fake.owed(Api.IDS.required(invoice)), currency());
  }

  /** There are none: what is shown is that an invoice is paid. */
  @Override
  public List<Money> payments(InvoiceId invoice) {
    FakeObject held = fake.invoice(Api.IDS.required(invoice));
    return held.text("statusEnum").filter("PAID"::equals).stream()
        .map(paid -> Money.of(held.text("totalAmount").orElseThrow(), "USD"))
        .toList();
  }

  @Override
  public void corrupt(InvoiceId invoice) {
    fake.edit("invoices", Api.IDS.required(invoice), "{\"totalAmount\":\"much\"}");
  }

  @Override
  public void deleteInvoice(InvoiceId invoice) {
    fake.delete("invoices", Api.IDS.required(invoice));
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
