package io.mspbilling.psa.autotask;

import static io.mspbilling.testkit.http.FakeRequest.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mspbilling.failure.UnreadableException;
import io.mspbilling.failure.UnsupportedFeatureException;
import io.mspbilling.issuance.InvoiceQuery;
import io.mspbilling.money.Money;
import io.mspbilling.psa.autotask.internal.Api;
import io.mspbilling.receivables.Agreement;
import io.mspbilling.receivables.Customer;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.receivables.InvoiceKind;
import io.mspbilling.receivables.InvoiceLine;
import io.mspbilling.receivables.Pull;
import io.mspbilling.testkit.VirtualClock;
import io.mspbilling.testkit.autotask.AutotaskQuirk;
import io.mspbilling.testkit.autotask.FakeAutotask;
import io.mspbilling.testkit.http.FakeAnswer;
import io.mspbilling.testkit.http.FakeJson;
import io.mspbilling.testkit.http.Fault;
import io.mspbilling.testkit.junit.FakeVendorExtension;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is Autotask's alone in what its records mean. */
class AutotaskPsaTest {
  private static final String TAXED = "[{\"extendedPrice\":100.00,\"taxDollars\":8.25}]";

  private final VirtualClock clock = AutotaskOffice.clock();

  @RegisterExtension
  final FakeVendorExtension<FakeAutotask> extension =
      FakeVendorExtension.of(() -> new FakeAutotask(clock));

  private FakeAutotask fake;

  @BeforeEach
  void load() {
    fake = extension.fake().loadSmallOffice();
  }

  @AfterEach
  void autotaskKnewAllThatWasAsked() {
    assertThat(fake.ignored()).isEmpty();
  }

  private AutotaskPsa psa() {
    return psa(AutotaskPsaSettings.builder().build());
  }

  private AutotaskPsa psa(AutotaskPsaSettings settings) {
    return AutotaskPsa.of(AutotaskOffice.clientOf(fake).clock(clock).build(), settings);
  }

  private long issue(String members, String lines) {
    return fake.issueInvoice(
        "{\"companyID\":201,\"invoiceNumber\":\"N1\",\"invoiceDateTime\":\"2026-03-10T00:00:00Z\""
            + (members.isEmpty() ? "" : "," + members)
            + "}",
        lines);
  }

  private Invoice find(long id) {
    return psa().findInvoice(Api.IDS.invoice(id)).orElseThrow();
  }

  @Test
  void openOnesAreThoseWithoutAPaidDateThatAreNotVoid() {
    assertThat(psa().invoices(InvoiceQuery.open()).records())
        .extracting(Invoice::id)
        .containsExactly(Api.IDS.invoice(7301));
    assertThat(find(7301).balance()).isEmpty();
    assertThat(find(7302).balance()).hasValue(Money.of("0.00", "USD"));
    assertThat(find(7302).status()).hasValue("paid 2026-03-10");
    assertThat(find(7303).balance()).hasValue(Money.of("0.00", "USD"));
    assertThat(find(7303).isVoid()).isTrue();
  }

  @Test
  void theLastDayToPayFollowsFromTheTermWhereItIsNotShown() {
    assertThat(find(7301).dueOn()).hasValue(LocalDate.of(2026, 4, 1));
    assertThat(find(7302).dueOn()).hasValue(LocalDate.of(2026, 3, 17));
    fake.edit("Invoices", 7301, "{\"paymentTerm\":99}");
    assertThat(find(7301).dueOn()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "\"\"", "\"ERROR\"", "\" error \""})
  void anInvoiceWithoutANumberGoesByItsId(String number) {
    fake.edit("Invoices", 7301, "{\"invoiceNumber\":" + number + "}");
    assertThat(find(7301).number()).isEqualTo("7301");
  }

  @Test
  void anInvoiceThatIsStillBeingMadeIsNoneYet() {
    long fresh =
        fake.issueInvoice(
            "{\"companyID\":201,\"invoiceDateTime\":\"2026-03-20T00:00:00Z\"}",
            "[{\"extendedPrice\":5.00}]");
    assertThat(psa().findInvoice(Api.IDS.invoice(fresh))).isEmpty();
    assertThat(psa().invoices(InvoiceQuery.open()).records()).hasSize(1);

    clock.advance(Duration.ofMinutes(11));
    assertThat(find(fresh).number()).isEqualTo(Long.toString(fresh));
    assertThat(psa().invoices(InvoiceQuery.open()).records()).hasSize(2);
  }

  @Test
  void anInvoiceWhoseTaxIsNotComputedIsHeldBack() {
    long waiting = issue("\"invoiceStatus\":-3", TAXED);
    Pull<Invoice> open = psa().invoices(InvoiceQuery.open());
    assertThat(open.records()).hasSize(1);
    assertThat(open.unreadable())
        .singleElement()
        .satisfies(
            report -> {
              assertThat(report.record()).isEqualTo("invoice " + waiting);
              assertThat(report.field()).contains("invoiceStatus");
            });
    AutotaskPsaSettings lenient = AutotaskPsaSettings.builder().addFinalStatuses(1L, -3L).build();
    assertThat(psa(lenient).invoices(InvoiceQuery.open()).records()).hasSize(2);
    fake.edit("Invoices", waiting, "{\"invoiceStatus\":null}");
    assertThat(psa().invoices(InvoiceQuery.open()).records()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({"false,false", "true,false", "false,true", "true,true"})
  void whetherTotalsIncludeTaxIsFoundOut(boolean total, boolean lines) {
    if (total) {
      fake.settings().with(AutotaskQuirk.TOTALS_WITH_TAX);
    }
    if (lines) {
      fake.settings().with(AutotaskQuirk.LINES_WITH_TAX);
    }
    long id = issue("", TAXED);

    Invoice listed =
        psa().invoices(InvoiceQuery.open()).records().stream()
            .filter(one -> one.id().equals(Api.IDS.invoice(id)))
            .findFirst()
            .orElseThrow();

    assertThat(listed.total()).isEqualTo(Money.of("108.25", "USD"));
    Invoice found = find(id);
    assertThat(found.total()).isEqualTo(Money.of("108.25", "USD"));
    assertThat(found.lines())
        .extracting(line -> line.kind() + " " + line.amount())
        .containsExactly("charge USD 100.00", "tax USD 8.25");
  }

  @Test
  void itIsFoundOutOnceAndOneThatSaysOtherwiseIsHeldBack() {
    issue("", TAXED);
    long second = issue("", TAXED);
    AutotaskPsa psa = psa();
    assertThat(psa.invoices(InvoiceQuery.open()).records()).hasSize(3);
    assertThat(fake.arrivals().count(post("/BillingItems/query"))).isEqualTo(2);

    fake.edit("Invoices", second, "{\"invoiceTotal\":108.25}");
    assertThatThrownBy(() -> psa.findInvoice(Api.IDS.invoice(second)))
        .isInstanceOf(UnreadableException.class)
        .hasMessageContaining("invoiceTotal");
  }

  @Test
  void whereNothingTellsItIsNotGuessed() {
    fake.settings().with(AutotaskQuirk.LINES_HIDDEN);
    long id = issue("", TAXED);
    assertThat(psa().invoices(InvoiceQuery.open()).unreadable())
        .singleElement()
        .satisfies(report -> assertThat(report.problem()).contains("totalsIncludeTax"));

    AutotaskPsaSettings told = AutotaskPsaSettings.builder().totalsIncludeTax(true).build();
    assertThat(psa(told).findInvoice(Api.IDS.invoice(id)).orElseThrow().total())
        .isEqualTo(Money.of("100.00", "USD"));
    AutotaskPsaSettings onTop = AutotaskPsaSettings.builder().totalsIncludeTax(false).build();
    Pull<Invoice> all = psa(onTop).invoices(InvoiceQuery.open().lines());
    assertThat(all.records()).extracting(Invoice::total).contains(Money.of("108.25", "USD"));
    assertThat(all.unreadable()).hasSize(2);
    assertThat(all.unreadable().get(0).remedy()).contains("lines of business");
  }

  @Test
  void whatAddsUpNeitherWayIsHeldBack() {
    long id = issue("\"invoiceTotal\":90.00", TAXED);
    assertThatThrownBy(() -> find(id))
        .isInstanceOf(UnreadableException.class)
        .hasMessageContaining("not what its lines come to");
  }

  @Test
  void fourDecimalsAreRoundedToTheCentAtTheEnd() {
    long id =
        issue(
            "\"invoiceTotal\":100.1250,\"totalTaxValue\":21.0263",
            "[{\"extendedPrice\":100.1250,\"taxDollars\":21.0263}]");
    assertThat(find(id).total()).isEqualTo(Money.of("121.15", "USD"));
    assertThat(psa().invoices(InvoiceQuery.open().lines()).unreadable()).isEmpty();
  }

  @Test
  void hoursThatWerePaidForBeforeAddNothing() {
    long id =
        issue(
            "\"invoiceTotal\":100.00,\"totalTaxValue\":8.25",
            "[{\"extendedPrice\":100.00,\"taxDollars\":8.25},"
                + "{\"extendedPrice\":230.40,\"totalAmount\":0.0000,\"contractBlockID\":19,"
                + "\"timeEntryID\":911,\"itemName\":\"From the block\"}]");
    Invoice invoice = find(id);
    assertThat(invoice.total()).isEqualTo(Money.of("108.25", "USD"));
    assertThat(invoice.lines().get(1).amount()).isEqualTo(Money.of("0.00", "USD"));
    assertThat(invoice.lines().get(1).kind()).isEqualTo("time");
  }

  @Test
  void aNegativeTotalIsACredit() {
    long id = issue("", "[{\"extendedPrice\":-25.00}]");
    assertThat(find(id).kind()).isEqualTo(InvoiceKind.CREDIT_MEMO);
    assertThat(find(id).total()).isEqualTo(Money.of("-25.00", "USD"));
  }

  @Test
  void aVoidInvoiceHasNoLinesAndThatIsAllRight() {
    long id = issue("", TAXED);
    fake.voidInvoice(id);
    assertThat(find(id).isVoid()).isTrue();
    assertThat(find(id).lines()).isEmpty();
    assertThat(psa().invoices(InvoiceQuery.all().lines()).unreadable()).isEmpty();
  }

  @Test
  void customersAreCompaniesAndTheMspItselfAndBillsGoToPrimaryContacts() {
    assertThat(psa().customers().records())
        .extracting(one -> one.id().value() + " " + one.name() + " " + one.billingEmails())
        .containsExactly(
            "201 Northwind Dental [ana@northwind.example]",
            "202 Contoso Legal \"East\" []",
            "203 Closed Cafe []",
            "0 Acme MSP []");
    Customer first = psa().customers().records().get(0);
    assertThat(first.accountNumber()).hasValue("NWD-01");
    assertThat(first.currency()).hasValue(Currency.getInstance("USD"));
    assertThat(psa().customers().records().get(2).active()).isFalse();
  }

  @Test
  void billsGoWhereAFieldOfOnesOwnSays() {
    AutotaskPsaSettings settings =
        AutotaskPsaSettings.builder().billingEmailField("Billing e-mail").build();
    assertThat(psa(settings).customers().records().get(0).billingEmails())
        .containsExactly("books@northwind.example");
  }

  @Test
  void anInvoiceToTheMspItselfHasACustomer() {
    long id =
        fake.issueInvoice(
            "{\"companyID\":0,\"invoiceNumber\":\"N2\",\"invoiceDateTime\":\"2026-03-10T00:00:00Z\"}",
            "[{\"extendedPrice\":5.00}]");
    assertThat(find(id).customer()).isEqualTo(new CustomerId(Api.IDS.system(), "0"));
  }

  @Test
  void theCurrencyIsTheCompanys() {
    fake.add("Currencies", "{\"id\":2,\"name\":\"CAD\",\"isActive\":true}");
    fake.add("Currencies", "{\"id\":3,\"name\":\"Kroner\",\"isActive\":true}");
    fake.edit("Companies", 201, "{\"currencyID\":2}");
    assertThat(find(7301).total()).isEqualTo(Money.of("240.00", "CAD"));
    assertThat(find(7302).total()).isEqualTo(Money.of("99.50", "USD"));

    fake.edit("Companies", 201, "{\"currencyID\":3}");
    assertThatThrownBy(() -> find(7301))
        .isInstanceOf(UnreadableException.class)
        .hasMessageContaining("currency");
    AutotaskPsaSettings told =
        AutotaskPsaSettings.builder().currencies(Map.of(3L, Currency.getInstance("DKK"))).build();
    assertThat(psa(told).findInvoice(Api.IDS.invoice(7301)).orElseThrow().total())
        .isEqualTo(Money.of("240.00", "DKK"));
    fake.edit("Companies", 201, "{\"currencyID\":null}");
    assertThat(find(7301).total()).isEqualTo(Money.of("240.00", "USD"));
  }

  @Test
  void theCurrencyOfACompanyThatCannotBeSeenIsNotGuessed() {
    fake.add("Currencies", "{\"id\":2,\"name\":\"CAD\",\"isActive\":true}");
    fake.edit("Companies", 201, "{\"currencyID\":2}");
    fake.delete("Companies", 201);

    Pull<Invoice> open = psa().invoices(InvoiceQuery.open());

    assertThat(open.records()).isEmpty();
    assertThat(open.unreadable())
        .singleElement()
        .satisfies(report -> assertThat(report.problem()).contains("company"));
  }

  @Test
  void aCurrencyThatCannotBeReadIsStillAnother() {
    fake.add("Currencies", "{\"id\":2,\"name\":\"CAD\",\"isActive\":true}");
    fake.edit("Companies", 201, "{\"currencyID\":2}");
    fake.faults()
        .next(post("/Currencies/query"), Fault.replacedField("isActive", FakeJson.text("perhaps")))
        .always();

    Pull<Invoice> open = psa().invoices(InvoiceQuery.open());

    assertThat(open.records()).isEmpty();
    assertThat(open.unreadable())
        .singleElement()
        .satisfies(report -> assertThat(report.problem()).contains("currency"));
  }

  @Test
  void aCompanyThatCannotBeSeenIsNotLookedForWithEachInvoice() {
    fake.add("Currencies", "{\"id\":2,\"name\":\"CAD\",\"isActive\":true}");
    for (int i = 0; i < 5; i++) {
      issue("", "[{\"extendedPrice\":5.00}]");
    }
    fake.delete("Companies", 201);
    AutotaskPsa psa =
        AutotaskPsa.of(
            AutotaskOffice.clientOf(fake)
                .clock(
                    () -> {
                      clock.advance(Duration.ofMillis(1));
                      return clock.instant();
                    })
                .build());

    assertThat(psa.invoices(InvoiceQuery.open()).unreadable()).hasSize(6);
    assertThat(fake.arrivals().count(post("/Companies/query"))).isLessThanOrEqualTo(4);
  }

  @Test
  void aContactThatCannotBeReadIsTold() {
    fake.faults()
        .next(post("/Contacts/query"), Fault.replacedField("emailAddress", FakeJson.parse("[1]")))
        .always();

    Pull<Customer> customers = psa().customers();

    assertThat(customers.records()).hasSize(4);
    assertThat(customers.unreadable())
        .singleElement()
        .satisfies(report -> assertThat(report.record()).isEqualTo("contact 610"));
  }

  @Test
  void aLineThatCannotBeReadCostsItsInvoiceAndNoOther() {
    long good = issue("", "[{\"extendedPrice\":5.00}]");
    long bad = issue("", "[{\"extendedPrice\":6.00},{\"extendedPrice\":1.00}]");
    fake.faults()
        .next(
            post("/BillingItems/query"),
            Fault.spoil("an amount that is a list", AutotaskPsaTest::withListForSix))
        .always();

    Pull<Invoice> open = psa().invoices(InvoiceQuery.open().lines());

    assertThat(open.records())
        .extracting(Invoice::id)
        .containsExactly(Api.IDS.invoice(7301), Api.IDS.invoice(good));
    assertThat(open.unreadable())
        .singleElement()
        .satisfies(
            report -> {
              assertThat(report.record()).isEqualTo("invoice " + bad);
              assertThat(report.field()).contains("lines");
            });
  }

  @Test
  void aLineThatDoesNotSayWhoseItIsIsUnreadable() {
    fake.faults().next(post("/BillingItems/query"), Fault.droppedField("invoiceID")).always();

    Pull<Invoice> open = psa().invoices(InvoiceQuery.open().lines());

    assertThat(open.records()).isEmpty();
    assertThat(open.unreadable())
        .singleElement()
        .satisfies(report -> assertThat(report.field()).contains("lines"));
  }

  private static FakeAnswer withListForSix(FakeAnswer answer) {
    return answer.withBody(
        answer.body().utf8().replaceAll("\"totalAmount\":6([.]0*)?", "\"totalAmount\":[6]"));
  }

  @Test
  void agreementsBillTheirServicesInTodaysQuantities() {
    List<Agreement> agreements = psa().agreements().records();

    assertThat(agreements).extracting(Agreement::name).containsExactly("Managed 2026", "Hours");
    assertThat(agreements).extracting(Agreement::active).containsExactly(true, false);
    InvoiceLine workstations = agreements.get(0).additions().get(0);
    assertThat(agreements.get(0).additions()).hasSize(1);
    assertThat(workstations.sourceId()).hasValue("411");
    assertThat(workstations.description()).isEqualTo("Managed Workstation");
    assertThat(workstations.quantity()).hasValue(BigDecimal.valueOf(12));
    assertThat(workstations.amount()).isEqualTo(Money.of("240.00", "USD"));
    assertThat(agreements.get(0).endsOn()).hasValue(LocalDate.of(2026, 12, 31));
  }

  @Test
  void whatAutotaskHasNotIsRefused() {
    assertThatThrownBy(() -> psa().payments(Api.IDS.invoice(7301)))
        .isInstanceOf(UnsupportedFeatureException.class);
    assertThatThrownBy(() -> psa().invoices(InvoiceQuery.changedSince(clock.instant())))
        .isInstanceOf(UnsupportedFeatureException.class);
  }
}
