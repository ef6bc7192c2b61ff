package io.mspbilling.psa.connectwise;

import static io.mspbilling.testkit.http.FakeRequest.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.mspbilling.failure.UnreadableException;
import io.mspbilling.issuance.InvoiceQuery;
import io.mspbilling.issuance.PsaFeature;
import io.mspbilling.issuance.RecordedPayment;
import io.mspbilling.money.Money;
import io.mspbilling.psa.connectwise.internal.Api;
import io.mspbilling.receivables.Agreement;
import io.mspbilling.receivables.Customer;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.InvoiceKind;
import io.mspbilling.receivables.InvoiceLine;
import io.mspbilling.receivables.Place;
import io.mspbilling.receivables.Pull;
import io.mspbilling.receivables.SystemName;
import io.mspbilling.receivables.UnreadableRecord;
import io.mspbilling.testkit.connectwise.FakeConnectWise;
import io.mspbilling.testkit.http.FakeJson;
import io.mspbilling.testkit.http.Fault;
import io.mspbilling.testkit.junit.FakeVendorExtension;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectWisePsaTest {
  private static final ConnectWiseSettings IN_DOLLARS =
      ConnectWiseSettings.builder().defaultCurrency(Currency.getInstance("USD")).build();

  @RegisterExtension
  final FakeVendorExtension<FakeConnectWise> extension =
      FakeVendorExtension.of(() -> new FakeConnectWise(Office.clock()));

  private FakeConnectWise fake;
  private ConnectWisePsa psa;

  @BeforeEach
  void load() {
    fake = extension.fake().loadSmallOffice();
    psa = ConnectWisePsa.of(Office.clientOf(fake).build());
  }

  @Test
  void itCanDoAllThatBillingAsksFor() {
    assertThat(psa.features()).containsExactlyInAnyOrder(PsaFeature.values());
    assertThat(psa.system()).isEqualTo(SystemName.of("connectwise"));
  }

  @Test
  void customersComeWithWhereTheirBillsGo() {
    Pull<Customer> pull = psa.customers();

    assertThat(pull.unreadable()).isEmpty();
    assertThat(pull.records())
        .extracting(c -> c.id().text(), Customer::name, c -> c.accountNumber().orElse(""))
        .containsExactly(
            tuple("connectwise:250", "Northwind Dental", "NWD-01"),
            tuple("connectwise:251", "Contoso Legal \"East\"", "CTL-01"));
    assertThat(pull.records().get(0).billingEmails())
        .containsExactly("ap@northwind.example", "ana@northwind.example");
    assertThat(pull.records().get(1).billingEmails()).containsExactly("luc@contoso.example");
  }

  @Test
  void customersComeWithWhereTheyAre() {
    fake.load(
        """
        {"companies":[
          {"id":300,"identifier":"Lac","name":"Lac","addressLine1":"1 A St","state":"Quebec",
            "country":{"id":2,"identifier":"CA","name":"Canada"}},
          {"id":301,"identifier":"Odd","name":"Odd","addressLine1":"1 A St","state":"The North"}]}""");

    assertThat(psa.customers().records())
        .extracting(customer -> customer.place().map(Place::toString).orElse("nowhere"))
        .containsExactly("US-TX", "nowhere", "CA-QC", "nowhere");
  }

  @Test
  void readingManyCustomersCostsAFewCalls() {
    Office.withCompanies(fake, 200);
    assertThat(psa.customers().records()).hasSize(202);
    assertThat(fake.arrivals().count()).isLessThan(5);
  }

  @Test
  void aBillToCompanyPaysForOthersAndADeletedOneIsInactive() {
    fake.load(
        """
        {"companies":[{"id":300,"identifier":"Branch","name":"Branch","addressLine1":"1 A St",
          "billToCompany":{"id":250},"deletedFlag":true}]}""");
    Customer branch = psa.customers().records().get(2);
    assertThat(branch.parent()).hasValue(Api.IDS.customer(250));
    assertThat(branch.active()).isFalse();
    assertThat(branch.billingEmails()).isEmpty();
  }

  @Test
  void anInvoiceIsReadExactly() {
    Pull<Invoice> pull = psa.invoices(InvoiceQuery.all());
    Invoice invoice = pull.records().get(0);

    assertThat(pull.records()).hasSize(3);
    assertThat(invoice.id()).isEqualTo(Api.IDS.invoice(10423));
    assertThat(invoice.number()).isEqualTo("10423");
    assertThat(invoice.customer()).isEqualTo(Api.IDS.customer(250));
    assertThat(invoice.total()).isEqualTo(Money.of("1883.55", "USD"));
    assertThat(invoice.balance()).hasValue(Money.of("1383.55", "USD"));
    assertThat(invoice.issuedOn()).isEqualTo(LocalDate.of(2026, 3, 1));
    assertThat(invoice.dueOn()).hasValue(LocalDate.of(2026, 3, 31));
    assertThat(invoice.status()).hasValue("Sent");
    assertThat(invoice.purchaseOrder()).hasValue("PO-8841");
    assertThat(invoice.agreement()).hasValue(Api.IDS.agreement(77));
    assertThat(invoice.changedAt()).hasValue(Instant.parse("2026-03-04T15:20:11Z"));
    assertThat(invoice.kind()).isEqualTo(InvoiceKind.INVOICE);
    assertThat(pull.records().get(1).total()).isEqualTo(Money.of("345.10", "CAD"));
  }

  @Test
  void onlyWhatIsOwedOrLeftIsOpen() {
    fake.editInvoice(10424, "{\"balance\":0.0,\"payments\":345.1}");
    assertThat(psa.invoices(InvoiceQuery.open()).records())
        .extracting(Invoice::number)
        .containsExactly("10423", "10425");
  }

  @Test
  void aCreditMemoIsNegativeWhateverSignItComesWith() {
    for (String sign : new String[] {"", "-"}) {
      fake.issueInvoice(
          """
          {"id":10500,"invoiceNumber":"10500","type":"CreditMemo","company":{"id":250},
           "date":"2026-03-05T00:00:00Z","currency":{"id":1},"subtotal":%s100.5,"salesTax":0.0,
           "total":%s100.5,"payments":0.0,"credits":0.0,"balance":%s40.5,"status":{"id":1}}"""
              .formatted(sign, sign, sign));
      Invoice memo = psa.findInvoice(Api.IDS.invoice(10500)).orElseThrow();
      assertThat(memo.kind()).isEqualTo(InvoiceKind.CREDIT_MEMO);
      assertThat(memo.total()).isEqualTo(Money.of("-100.50", "USD"));
      assertThat(memo.balance()).hasValue(Money.of("-40.50", "USD"));
    }
  }

  @Test
  void anInvoiceWithoutCurrencyNeedsADefault() {
    fake.faults().next(get("/invoices"), Fault.droppedField("currency")).times(2);
    Pull<Invoice> without = psa.invoices(InvoiceQuery.all());
    assertThat(without.records()).isEmpty();
    assertThat(without.unreadable()).hasSize(3);
    assertThat(without.unreadable().get(0).field())
        .isEqualTo("invoice[10423].currency.currencyCode");
    assertThat(without.unreadable().get(0).problem()).contains("defaultCurrency");

    ConnectWisePsa inDollars = ConnectWisePsa.of(Office.clientOf(fake).build(), IN_DOLLARS);
    assertThat(inDollars.invoices(InvoiceQuery.all()).records()).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"type", "total", "balance", "date"})
  void whatWouldHaveToBeGuessedIsReported(String field) {
    fake.faults().next(get("/invoices"), Fault.droppedField(field));
    Pull<Invoice> pull = psa.invoices(InvoiceQuery.all());
    assertThat(pull.records()).isEmpty();
    assertThat(pull.unreadable())
        .extracting(UnreadableRecord::field)
        .contains("invoice[10423]." + field);
  }

  @Test
  void anInvoiceThatNobodyOwesIsReported() {
    fake.faults()
        .next(
            get("/invoices"),
            Fault.spoil(
                "no company",
                answer -> answer.withBody(answer.bodyText().replace("ompany\":{", "ompanyX\":{"))));
    assertThat(psa.invoices(InvoiceQuery.all()).unreadable())
        .extracting(UnreadableRecord::field)
        .contains("invoice[10423].company");
  }

  @Test
  void driftOfTheVendorIsBorneWhereItIsHarmless() {
    fake.faults()
        .next(get("/invoices"), Fault.replacedField("type", FakeJson.text("Consolidated")));
    assertThat(psa.invoices(InvoiceQuery.all()).records()).hasSize(3);
    fake.faults().next(get("/invoices"), Fault.numberAsText("total"));
    assertThat(psa.invoices(InvoiceQuery.all()).records().get(0).total())
        .isEqualTo(Money.of("1883.55", "USD"));
    fake.faults().next(get("/invoices"), Fault.replacedField("customerPO", FakeJson.text("")));
    assertThat(psa.invoices(InvoiceQuery.all()).records().get(0).purchaseOrder()).isEmpty();
  }

  @Test
  void amountsFinerThanTheCurrencyOrOutOfBoundsAreReportedNotRounded() {
    for (String amount : new String[] {"1.005", "999999999999999999", "1e400"}) {
      String body = "\"total\":" + amount;
      fake.faults()
          .next(
              get("/invoices"),
              Fault.spoil(
                  amount,
                  answer -> answer.withBody(answer.bodyText().replace("\"total\":1883.55", body))));
      Pull<Invoice> pull = psa.invoices(InvoiceQuery.all());
      assertThat(pull.records()).as(amount).hasSize(2);
      assertThat(pull.unreadable()).as(amount).hasSize(1);
      assertThat(pull.unreadable().get(0).field()).isEqualTo("invoice[10423].total");
    }
  }

  @Test
  void linesAddUpToTheTotal() {
    Invoice invoice = psa.findInvoice(Api.IDS.invoice(10423)).orElseThrow();
    assertThat(invoice.lines())
        .extracting(InvoiceLine::kind)
        .containsExactly("product", "agreement", "tax");
    assertThat(
            Money.sum(
                invoice.lines().stream().map(InvoiceLine::amount).toList(), invoice.currency()))
        .isEqualTo(invoice.total());
    assertThat(psa.findInvoice(Api.IDS.invoice(10424)).orElseThrow().lines())
        .extracting(InvoiceLine::kind, line -> line.amount().toString())
        .containsExactly(tuple("time", "CAD 300.00"), tuple("expense", "CAD 45.10"));
  }

  @Test
  void linesThatDoNotAddUpAreReportedBesideTheInvoice() {
    Pull<Invoice> pull = psa.invoices(InvoiceQuery.all().lines());
    assertThat(pull.records()).hasSize(3);
    assertThat(pull.unreadable())
        .singleElement()
        .satisfies(report -> assertThat(report.field()).isEqualTo("invoice[10425].lines"));
  }

  @Test
  void changesComeWithAnOverlapAndSayWhereToGoOn() {
    Pull<Invoice> pull =
        psa.invoices(InvoiceQuery.changedSince(Instant.parse("2026-03-05T10:05:00Z")));
    assertThat(pull.records()).extracting(Invoice::number).containsExactly("10424", "10425");
    assertThat(pull.position()).hasValue("2026-03-06T10:00:00Z");

    Pull<Invoice> next =
        psa.invoices(InvoiceQuery.changedSince(Instant.parse(pull.position().orElseThrow())));
    assertThat(next.records()).extracting(Invoice::number).containsExactly("10425");
  }

  @Test
  void anAbsentInvoiceIsAbsentAndAForeignIdIsAMistake() {
    assertThat(psa.findInvoice(Api.IDS.invoice(99))).isEmpty();
    assertThat(psa.findInvoice(new InvoiceId(Api.IDS.system(), "INV-1"))).isEmpty();
    assertThatThrownBy(() -> psa.findInvoice(new InvoiceId(SystemName.of("halo"), "1")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void anAnswerAboutAnotherInvoiceIsNotTaken() {
    fake.faults().next(get("/info/invoice/*"), Fault.replacedField("id", FakeJson.number(7)));
    assertThatThrownBy(() -> psa.findInvoice(Api.IDS.invoice(10423)))
        .isInstanceOf(UnreadableException.class);
  }

  @Test
  void agreementsComeWithWhatTheyBill() {
    ConnectWisePsa inDollars = ConnectWisePsa.of(Office.clientOf(fake).build(), IN_DOLLARS);
    Agreement agreement = inDollars.agreements().records().get(0);
    assertThat(agreement.name()).isEqualTo("Managed Services");
    assertThat(agreement.amount()).hasValue(Money.of("1500.00", "USD"));
    assertThat(agreement.active()).isTrue();
    assertThat(agreement.startsOn()).hasValue(LocalDate.of(2026, 1, 1));
    assertThat(agreement.endsOn()).isEmpty();
    assertThat(agreement.additions())
        .singleElement()
        .satisfies(line -> assertThat(line.amount()).isEqualTo(Money.of("240.00", "USD")))
        .satisfies(line -> assertThat(line.sourceId()).isPresent());
  }

  @Test
  void paymentsOfPeopleAreListedToo() {
    fake.applyPaymentByHand(10423, "10.05", LocalDate.of(2026, 3, 7), "Check");
    assertThat(psa.payments(Api.IDS.invoice(10423)))
        .extracting(RecordedPayment::amount)
        .containsExactly(Money.of("500.00", "USD"), Money.of("10.05", "USD"));
  }
}
