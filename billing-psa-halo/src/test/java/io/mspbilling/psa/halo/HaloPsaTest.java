package io.mspbilling.psa.halo;

import static io.mspbilling.testkit.http.FakeRequest.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mspbilling.failure.AuthenticationException;
import io.mspbilling.failure.RefusedException;
import io.mspbilling.failure.UnreadableException;
import io.mspbilling.issuance.InvoiceQuery;
import io.mspbilling.money.Money;
import io.mspbilling.psa.halo.internal.Api;
import io.mspbilling.receivables.Agreement;
import io.mspbilling.receivables.Customer;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.receivables.InvoiceKind;
import io.mspbilling.receivables.InvoiceLine;
import io.mspbilling.receivables.Pull;
import io.mspbilling.receivables.UnreadableRecord;
import io.mspbilling.testkit.VirtualClock;
import io.mspbilling.testkit.halo.FakeHalo;
import io.mspbilling.testkit.halo.HaloQuirk;
import io.mspbilling.testkit.http.FakeJson;
import io.mspbilling.testkit.http.Fault;
import io.mspbilling.testkit.junit.FakeVendorExtension;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the adapter makes of a small office with the vendor's traps. */
class HaloPsaTest {
  private final VirtualClock clock = HaloOffice.clock();

  @RegisterExtension
  final FakeVendorExtension<FakeHalo> extension = FakeVendorExtension.of(() -> new FakeHalo(clock));

  private FakeHalo fake;
  private HaloPsa psa;

  @BeforeEach
  void load() {
    fake = extension.fake().loadSmallOffice();
    psa = psa(HaloPsaSettings.builder().build());
  }

  @AfterEach
  void haloKnewAllThatWasAsked() {
    assertThat(fake.ignored())
        .isSubsetOf("Invoice?datesearch", "Invoice?end_date", "Invoice?start_date");
  }

  @Test
  void customersComeWithWhereTheirBillsGo() {
    fake.edit(
        "Client",
        44,
        "{\"accountsemailaddress\":\"ap@nw.example; AP@nw.example\","
            + "\"main_contact_email\":\"ana@nw.example\"}");

    Pull<Customer> pull = psa.customers();

    assertThat(pull.unreadable()).isEmpty();
    assertThat(pull.records()).hasSize(3);
    Customer northwind = pull.records().get(0);
    assertThat(northwind.billingEmails()).containsExactly("ap@nw.example", "ana@nw.example");
    assertThat(northwind.accountNumber()).hasValue("NWD-01");
    assertThat(pull.records().get(1).accountNumber()).isEmpty();
    assertThat(pull.records().get(2).active()).isFalse();
  }

  @Test
  void aCustomerWhoseDetailsCannotBeReadIsReported() {
    fake.faults().next(get("/Client/45"), Fault.replacedField("inactive", FakeJson.text("maybe")));
    fake.faults().next(get("/Client/46"), Fault.statusBeforeCommit(404));
    Pull<Customer> pull = psa.customers();
    assertThat(pull.records()).extracting(Customer::id).containsExactly(Api.IDS.customer(44));
    assertThat(pull.unreadable()).extracting(UnreadableRecord::record).containsExactly("client 45");
  }

  @Test
  void invoicesComeInTheirCurrencyAndCreditNotesBelowZero() {
    Pull<Invoice> pull = psa.invoices(InvoiceQuery.all());

    assertThat(pull.unreadable()).isEmpty();
    assertThat(pull.records())
        .extracting(Invoice::number, Invoice::kind, invoice -> invoice.balance().orElseThrow())
        .containsExactly(
            row("INV-1201", InvoiceKind.INVOICE, Money.of("620.13", "USD")),
            row("INV-1202", InvoiceKind.INVOICE, Money.of("540.00", "CAD")),
            row("INV-1203", InvoiceKind.INVOICE, Money.of("1082.49", "USD")),
            row("CN-1204", InvoiceKind.CREDIT_MEMO, Money.of("-50.00", "USD")));
    Invoice first = pull.records().get(0);
    assertThat(first.agreement()).hasValue(Api.IDS.agreement(-35));
    assertThat(pull.records().get(2).dueOn()).isEmpty();
    assertThat(fake.arrivals().count(get("/Currency"))).isLessThanOrEqualTo(2 * 2);
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"TENANT_REQUIRED", "AGENT_MISSING"})
  void whateverTheInstanceIsLikeTheSameIsOwed(HaloQuirk quirk) {
    List<Tuple> usual = money(psa.invoices(InvoiceQuery.all().lines()));
    fake.settings().with(quirk);
    for (int pageSize : new int[] {1, 2, 100}) {
      HaloClient client = HaloOffice.clientOf(fake).clock(clock).pageSize(pageSize).build();
      assertThat(money(HaloPsa.of(client).invoices(InvoiceQuery.all().lines()))).isEqualTo(usual);
    }
  }

  private static List<Tuple> money(Pull<Invoice> pull) {
    return pull.records().stream()
        .map(
            invoice ->
                row(
                    invoice.id(),
                    invoice.kind(),
                    invoice.total(),
                    invoice.balance(),
                    invoice.lines().stream().map(InvoiceLine::amount).toList(),
                    pull.unreadable()))
        .toList();
  }

  @Test
  void whereALoginLacksSomethingNobodyIsToldThatNothingIsOwed() {
    HaloClient client = HaloOffice.clientOf(fake).tenant(FakeHalo.TENANT).build();
    fake.settings().with(HaloQuirk.TENANT_REQUIRED);
    assertThat(HaloPsa.of(client).invoices(InvoiceQuery.all()).records()).hasSize(4);
    assertThatThrownBy(() -> psa.invoices(InvoiceQuery.all())).isInstanceOf(RefusedException.class);
    fake.settings().with(HaloQuirk.AGENT_MISSING);
    fake.expireTokens();
    assertThatThrownBy(() -> HaloPsa.of(client).invoices(InvoiceQuery.all()))
        .isInstanceOf(AuthenticationException.class)
        .hasMessageContaining("agent");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void linesAndTaxAddUpWhereverTheLinesCome(boolean inLists) {
    if (!inLists) {
      fake.settings().with(HaloQuirk.INVOICE_LISTS_WITHOUT_LINES);
    }

    Pull<Invoice> pull = psa.invoices(InvoiceQuery.all().lines());

    assertThat(pull.unreadable())
        .extracting(UnreadableRecord::record)
        .containsExactly("invoice 1204");
    Invoice first = pull.records().get(0);
    assertThat(first.lines())
        .extracting(InvoiceLine::kind, InvoiceLine::amount)
        .containsExactly(
            row("item", Money.of("850.00", "USD")), row("tax", Money.of("70.13", "USD")));
    assertThat(psa.findInvoice(first.id())).hasValue(first);
  }

  @Test
  void draftsAndTemplatesAreNoInvoicesAndVoidOnesAreOwedByNobody() {
    long draft = fake.add("Invoice", invoice("D-1", "\"posted\":false"));
    long flagged = fake.issueInvoice(invoice("D-2", "\"is_recurring_invoice\":true"));
    fake.voidInvoice(1203);

    Pull<Invoice> all = psa.invoices(InvoiceQuery.all());

    assertThat(all.unreadable()).isEmpty();
    assertThat(all.records()).extracting(Invoice::number).doesNotContain("D-1", "D-2");
    assertThat(all.records().get(2).isVoid()).isTrue();
    assertThat(all.records().get(2).balance()).hasValue(Money.of("0.00", "USD"));
    assertThat(psa.invoices(InvoiceQuery.open()).records())
        .extracting(Invoice::number)
        .containsExactly("INV-1201", "INV-1202", "CN-1204");
    assertThat(psa.findInvoice(Api.IDS.invoice(draft))).isEmpty();
    assertThat(psa.findInvoice(Api.IDS.invoice(flagged))).isEmpty();
    assertThat(psa.findInvoice(Api.IDS.invoice(1203)).orElseThrow().isVoid()).isTrue();
  }

  @Test
  void nothingDueIsUnknownUnlessSomethingSaysThatItWasPaid() {
    long unknown = fake.issueInvoice(invoice("X-1", "\"total\":100,\"amountdue\":0"));
    long part = fake.issueInvoice(invoice("X-2", "\"total\":100,\"amountdue\":0,\"amountpaid\":1"));
    fake.issueInvoice(invoice("P-1", "\"total\":100,\"amountdue\":0,\"amountpaid\":100"));
    fake.issueInvoice(
        invoice("P-2", "\"total\":100,\"amountdue\":0,\"datepaid\":\"2026-03-02T00:00:00\""));

    Pull<Invoice> all = psa.invoices(InvoiceQuery.all());

    assertThat(all.unreadable())
        .extracting(UnreadableRecord::record)
        .containsExactly("invoice " + unknown, "invoice " + part);
    assertThat(all.unreadable().get(0).field()).endsWith("amountdue");
    assertThat(all.records()).extracting(Invoice::number).contains("P-1", "P-2");
    assertThatThrownBy(() -> psa.findInvoice(Api.IDS.invoice(unknown)))
        .isInstanceOf(UnreadableException.class);
    assertThat(psa.invoices(InvoiceQuery.open()).unreadable()).hasSize(2);
  }

  @Test
  void anInvoiceThatDoesNotSayWhetherItIsPostedIsNotTakenForOne() {
    fake.faults().next(get("/Invoice"), Fault.droppedField("posted")).times(2);
    assertThat(psa.invoices(InvoiceQuery.all()).unreadable()).hasSize(4);
  }

  @Test
  void aCreditNoteIsFoundAsOneAndItsRestIsRead() {
    fake.edit("Invoice", 1204, "{\"amountdue\":0,\"credit_used\":20,\"credit_outstanding\":30}");
    Invoice credit = psa.findInvoice(Api.IDS.invoice(1204)).orElseThrow();
    assertThat(credit.kind()).isEqualTo(InvoiceKind.CREDIT_MEMO);
    assertThat(credit.total()).isEqualTo(Money.of("-50.00", "USD"));
    assertThat(credit.balance()).hasValue(Money.of("-30.00", "USD"));

    fake.edit("Invoice", 1204, "{\"credit_used\":50,\"credit_outstanding\":0}");
    assertThat(psa.invoices(InvoiceQuery.open()).records())
        .extracting(Invoice::kind)
        .doesNotContain(InvoiceKind.CREDIT_MEMO);
  }

  @Test
  void whereCreditNotesCannotBeAskedForAloneNothingIsTaken() {
    String all =
        "{\"record_count\":1,\"invoices\":[{\"id\":1203,\"client_id\":44,\"posted\":true}]}";
    fake.faults().next(get("/Invoice"), Fault.body("application/json", all)).always();
    assertThatThrownBy(() -> psa.invoices(InvoiceQuery.all()))
        .isInstanceOf(UnreadableException.class)
        .hasMessageContaining("includecredits");
    assertThatThrownBy(() -> psa.findInvoice(Api.IDS.invoice(1203)))
        .isInstanceOf(UnreadableException.class);
  }

  @Test
  void aCurrencyThatCannotBeReadCostsTheInvoicesInItAndIsStillAnother() {
    fake.faults()
        .next(
            get("/Currency"),
            Fault.spoil(
                "a code that is a list",
                answer ->
                    answer.withBody(
                        answer.body().utf8().replaceAll("\"code\":\\s*\"CAD\"", "\"code\":[]"))))
        .always();

    Pull<Invoice> pull = psa.invoices(InvoiceQuery.all());

    assertThat(pull.records())
        .isNotEmpty()
        .allSatisfy(invoice -> assertThat(invoice.currency().getCurrencyCode()).isEqualTo("USD"));
    assertThat(pull.unreadable())
        .isNotEmpty()
        .allSatisfy(report -> assertThat(report.field()).endsWith("currency_code"));
    // The other currency is none that this could be in as well.
    fake.edit("Invoice", 1201, "{\"currency_code\":0}");
    assertThat(psa.invoices(InvoiceQuery.all()).unreadable())
        .anySatisfy(report -> assertThat(report.record()).isEqualTo("invoice 1201"));
  }

  @Test
  void anInvoiceOfUnclearCurrencyIsReported() {
    fake.edit("Invoice", 1201, "{\"currency_code\":9}");
    fake.edit("Invoice", 1202, "{\"currency_conversion_rate\":1.36}");
    fake.edit("Invoice", 1203, "{\"currency_code\":0}");
    assertThat(psa.invoices(InvoiceQuery.all()).unreadable())
        .extracting(UnreadableRecord::field)
        .containsExactly(
            "invoice[1201].currency_code",
            "invoice[1202].currency_conversion_rate",
            "invoice[1203].currency_code");

    HaloPsa told =
        psa(
            HaloPsaSettings.builder()
                .defaultCurrency(Currency.getInstance("USD"))
                .amountsAreInInvoiceCurrency(true)
                .build());
    assertThat(told.invoices(InvoiceQuery.all()).records())
        .extracting(Invoice::currency)
        .containsExactly(
            Currency.getInstance("CAD"), Currency.getInstance("USD"), Currency.getInstance("USD"));
  }

  @Test
  void whoIsBilledOwes() {
    fake.edit("Invoice", 1203, "{\"client_to_invoice_to_id\":45}");
    assertThat(psa.findInvoice(Api.IDS.invoice(1203)).orElseThrow().customer())
        .isEqualTo(Api.IDS.customer(45));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void changesAreReadWhetherOrNotTheInstanceCanBeAskedForThem(boolean canBeAsked) {
    if (!canBeAsked) {
      fake.settings().with(HaloQuirk.NO_DATE_SEARCH);
    }
    clock.advance(Duration.ofHours(1));
    fake.edit("Invoice", 1203, "{\"reference\":\"moved\"}");

    Pull<Invoice> changed =
        psa.invoices(InvoiceQuery.changedSince(clock.instant().minusSeconds(60)));

    assertThat(changed.records()).extracting(Invoice::number).containsExactly("INV-1203");
    assertThat(changed.position()).hasValue(clock.instant().toString());
  }

  @Test
  void agreementsAreContractsAndTemplates() {
    assertThat(psa.agreements().unreadable())
        .extracting(UnreadableRecord::record)
        .containsExactly("contract 300", "contract 301");
    HaloPsa told =
        psa(HaloPsaSettings.builder().defaultCurrency(Currency.getInstance("USD")).build());

    List<Agreement> agreements = told.agreements().records();

    assertThat(agreements)
        .extracting(agreement -> agreement.id().value(), Agreement::active)
        .containsExactly(row("300", false), row("301", true), row("-35", true));
    assertThat(agreements.get(1).amount()).hasValue(Money.of("850.00", "USD"));
    assertThat(agreements.get(1).endsOn()).hasValue(LocalDate.of(2026, 12, 31));
    assertThat(agreements.get(2).additions())
        .extracting(InvoiceLine::amount)
        .containsExactly(Money.of("850.00", "USD"));
    assertThat(agreements.get(2).additions()).allMatch(line -> line.sourceId().isPresent());
  }

  private HaloPsa psa(HaloPsaSettings settings) {
    return HaloPsa.of(HaloOffice.clientOf(fake).clock(clock).build(), settings);
  }

  private static String invoice(String number, String more) {
    return "{\"client_id\":44,\"invoicenumber\":\"%s\",\"invoice_date\":\"2026-03-01T00:00:00\",%s}"
        .formatted(number, more);
  }

  private static Tuple row(Object... values) {
    return Tuple.tuple(values);
  }
}
