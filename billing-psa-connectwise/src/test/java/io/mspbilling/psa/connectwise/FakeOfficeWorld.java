package io.mspbilling.psa.connectwise;

import io.mspbilling.money.Money;
import io.mspbilling.psa.connectwise.internal.Api;
import io.mspbilling.receivables.AgreementId;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.testkit.VirtualClock;
import io.mspbilling.testkit.connectwise.FakeConnectWise;
import io.mspbilling.testkit.contract.PsaWorld;
import io.mspbilling.testkit.http.FakeJson;
import io.mspbilling.testkit.http.FakeObject;
import io.mspbilling.testkit.http.FakeRequest;
import io.mspbilling.testkit.http.Fault;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;

/** A fake office with nobody in it yet, and people who work at its screens. */
final class FakeOfficeWorld implements PsaWorld {
  private static final String CODES =
      """
      {"currencies": [{"id": 1, "name": "US Dollars", "symbol": "$", "currencyIdentifier": "$US",
          "currencyCode": {"id": 840, "name": "USD"}, "numberOfDecimals": 2}],
       "billingStatuses": [{"id": 2, "name": "Sent", "sortOrder": 2, "defaultFlag": true,
          "closedFlag": false, "inactiveFlag": false, "sentFlag": true}]}\
      """;

  private final FakeConnectWise fake;
  private final VirtualClock clock;
  private long companies;
  private long products;

  FakeOfficeWorld(FakeConnectWise fake, VirtualClock clock) {
    this.fake = fake.load(CODES);
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
    return company(FakeJson.object().with("name", name).with("invoiceToEmailAddress", email));
  }

  @Override
  public CustomerId createCustomerAt(String state, String zip) {
    return company(
        FakeJson.object()
            .with("name", "Texan Dental")
            .with("state", state)
            .with("zip", zip)
            .with("country", FakeJson.object().with("id", 1).with("name", "United States")));
  }

  private CustomerId company(FakeObject members) {
    long id = ++companies;
    load(
        "companies",
        members.with("id", id).with("identifier", "C" + id).with("addressLine1", "1 Main St"));
    return Api.IDS.customer(id);
  }

  @Override
  public InvoiceId createInvoice(
      CustomerId customer, String number, List<Money> lines, LocalDate issuedOn, LocalDate dueOn) {
    BigDecimal total = Money.sum(lines, currency()).amount();
    FakeObject company = reference(Api.IDS.required(customer));
    long id =
        fake.issueInvoice(
            FakeJson.object()
                .with("invoiceNumber", number)
                .with("type", "Miscellaneous")
                .with("status", reference(2))
                .with("company", company)
                .with("billToCompany", company)
                .with("date", issuedOn + "T00:00:00Z")
                .with("dueDate", dueOn + "T00:00:00Z")
                .with("currency", reference(1))
                .with("subtotal", total)
                .with("salesTax", BigDecimal.ZERO)
                .with("total", total)
                .with("payments", BigDecimal.ZERO)
                .with("credits", BigDecimal.ZERO)
                .with("balance", total)
                .print());
    lines.forEach(line -> bill(id, line.amount()));
    return Api.IDS.invoice(id);
  }

  private void bill(long invoice, BigDecimal price) {
    load(
        "products",
        FakeJson.object()
            .with("id", ++products)
            .with("catalogItem", FakeJson.object().with("id", 55).with("identifier", "ENDPOINT"))
            .with("description", "a line")
            .with("quantity", 1)
            .with("price", price)
            .with("extPrice", price)
            .with("billableOption", "Billable")
            .with("invoice", reference(invoice)));
  }

  @Override
  public void enterPayment(InvoiceId invoice, Money amount, LocalDate paidOn) {
    fake.applyPaymentByHand(
        Api.IDS.required(invoice), amount.amount().toPlainString(), paidOn, "Check");
  }

  @Override
  public Money owed(InvoiceId invoice) {
    return Money.of(fake.balance(Api.IDS.required(invoice)), currency());
  }

  @Override
  public List<Money> payments(InvoiceId invoice) {
    return fake.payments(Api.IDS.required(invoice)).stream()
        .map(payment -> Money.of(payment.decimal("amount").orElseThrow(), currency()))
        .toList();
  }

  @Override
  public void corrupt(InvoiceId invoice) {
    fake.editInvoice(Api.IDS.required(invoice), "{\"total\":null}");
  }

  @Override
  public void deleteInvoice(InvoiceId invoice) {
    fake.deleteInvoice(Api.IDS.required(invoice));
  }

  @Override
  public void commitNextWriteThenFail() {
    script(Fault.cutAfterCommit());
  }

  @Override
  public void failNextWriteWithoutCommit() {
    script(Fault.cutBeforeCommit());
  }

  private void script(Fault fault) {
    fake.faults().next(FakeRequest.any().where(request -> !request.method().equals("GET")), fault);
  }

  private void load(String collection, FakeObject row) {
    fake.load(FakeJson.object().with(collection, FakeJson.array(row)).print());
  }

  @Override
  public AgreementId createAgreement(CustomerId customer, BigDecimal quantity) {
    load(
        "agreements",
        FakeJson.object()
            .with("id", 77)
            .with("name", "Managed Services")
            .with("type", reference(6))
            .with("company", reference(Api.IDS.required(customer)))
            .with("contact", reference(1))
            .with("currency", reference(1))
            .with("agreementStatus", "Active")
            .with("noEndingDateFlag", true));
    load(
        "additions",
        FakeJson.object()
            .with("id", 9001)
            .with("product", FakeJson.object().with("id", 55).with("identifier", "ENDPOINT"))
            .with("quantity", quantity)
            .with("unitPrice", BigDecimal.TEN)
            .with("extPrice", quantity.multiply(BigDecimal.TEN))
            .with("billCustomer", "Billable")
            .with("agreementId", 77));
    return Api.IDS.agreement(77);
  }

  private static FakeObject reference(long id) {
    return FakeJson.object().with("id", id);
  }
}
