package io.mspbilling.psa.superops;

import static io.mspbilling.testkit.superops.FakeSuperOps.operation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import io.mspbilling.failure.UnreachableException;
import io.mspbilling.failure.UnsupportedFeatureException;
import io.mspbilling.issuance.InvoiceQuery;
import io.mspbilling.issuance.PsaFeature;
import io.mspbilling.money.Money;
import io.mspbilling.psa.superops.internal.Api;
import io.mspbilling.receivables.Agreement;
import io.mspbilling.receivables.Customer;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.receivables.InvoiceKind;
import io.mspbilling.receivables.InvoiceLine;
import io.mspbilling.receivables.Place;
import io.mspbilling.receivables.Pull;
import io.mspbilling.receivables.UnreadableRecord;
import io.mspbilling.testkit.VirtualClock;
import io.mspbilling.testkit.http.FakeJson;
import io.mspbilling.testkit.http.Fault;
import io.mspbilling.testkit.junit.FakeVendorExtension;
import io.mspbilling.testkit.superops.FakeSuperOps;
import io.mspbilling.testkit.superops.SuperOpsQuirk;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is SuperOps's alone in what billing reads of it. */
class SuperOpsPsaTest {
  private static final long ALDER = SuperOpsOffice.ALDER;
  private static final long ALDER_HEAD_OFFICE = 7_930_001_110_001_118_001L;

  private final VirtualClock clock = SuperOpsOffice.clock();

  @RegisterExtension
  final FakeVendorExtension<FakeSuperOps> extension =
      FakeVendorExtension.of(() -> new FakeSuperOps(clock));

  private FakeSuperOps fake;
  private SuperOpsPsa psa;

  @BeforeEach
  void connect() {
    fake = extension.fake().loadSmallOffice();
    psa = psa(SuperOpsOffice.SETTINGS);
  }

  private SuperOpsPsa psa(SuperOpsPsaSettings settings) {
    return SuperOpsPsa.of(SuperOpsOffice.clientOf(fake, clock).build(), settings);
  }

  private Invoice invoice(long id) {
    return psa.findInvoice(Api.IDS.invoice(id)).orElseThrow();
  }

  private static Money usd(String amount) {
    return Money.of(amount, "USD");
  }

  @Test
  void itSaysWhatItCannotDo() {
    assertThat(psa.features())
        .containsExactlyInAnyOrder(
            PsaFeature.PLACES,
            PsaFeature.PAID_MARKS,
            PsaFeature.INVOICE_LINES,
            PsaFeature.AGREEMENTS);
    assertThat(psa(SuperOpsOffice.SETTINGS.withReopensInvoices(true)).features())
        .contains(PsaFeature.VOID_PAYMENTS);
    assertThatThrownBy(() -> psa.invoices(InvoiceQuery.changedSince(clock.instant())))
        .isInstanceOf(UnsupportedFeatureException.class);
    assertThatThrownBy(() -> psa.payments(Api.IDS.invoice(ALDER)))
        .isInstanceOf(UnsupportedFeatureException.class);
    assertThat(fake.arrivals().count()).isZero();
  }

  @Test
  void whatIsOwedIsToldWhereItIsNothing() {
    fake.payByHand(ALDER, "20.60", LocalDate.of(2026, 3, 9), "a part");
    assertThat(invoice(ALDER).balance()).isEmpty();
    assertThat(invoice(ALDER).total()).isEqualTo(usd("1020.60"));
    fake.payByHand(ALDER, "1000", LocalDate.of(2026, 3, 10), "the rest");
    assertThat(invoice(ALDER).balance()).hasValue(usd("0.00"));
    assertThat(invoice(ALDER).status()).hasValue("PAID");
    assertThat(invoice(SuperOpsOffice.VOID).isVoid()).isTrue();
    assertThat(invoice(SuperOpsOffice.VOID).balance()).hasValue(usd("0.00"));
  }

  @Test
  void draftsAreNoInvoicesAndOpenOnesAreThoseThatAreFinalAndNotSettled() {
    fake.add(
        "invoices",
        "{\"invoiceId\":\"8\",\"displayId\":\"8\",\"invoiceDate\":\"2026-03-01\",\"totalAmount\":\"0\","
            + "\"client\":{\"accountId\":\"7930001110001119001\"}}");
    assertThat(psa.findInvoice(Api.IDS.invoice(SuperOpsOffice.DRAFT))).isEmpty();
    assertThat(psa.invoices(InvoiceQuery.open()).records())
        .extracting(Invoice::id)
        .containsExactly(
            Api.IDS.invoice(ALDER),
            Api.IDS.invoice(SuperOpsOffice.OVERDUE),
            Api.IDS.invoice(ALDER + 4));
    assertThat(psa.invoices(InvoiceQuery.all()).records()).hasSize(5);
  }

  /** A status of which nothing is known may mean anything. */
  @Test
  void anInvoiceInAStatusThatIsNotKnownIsReported() {
    fake.faults()
        .next(
            operation("getInvoiceList"),
            Fault.replacedField("statusEnum", FakeJson.text("WRITTEN_OFF")));
    Pull<Invoice> pull = psa.invoices(InvoiceQuery.all());
    assertThat(pull.records()).isEmpty();
    assertThat(pull.unreadable())
        .hasSize(5)
        .allSatisfy(one -> assertThat(one.problem()).contains("not known here"));
  }

  @Test
  void linesAreItemsTaxAndWhatIsTakenOff() {
    Pull<Invoice> pull = psa.invoices(InvoiceQuery.all().lines());
    assertThat(pull.unreadable()).isEmpty();
    assertThat(fake.arrivals().count()).isEqualTo(1);
    assertThat(lines(pull, ALDER))
        .extracting(InvoiceLine::kind, InvoiceLine::description, InvoiceLine::amount)
        .containsExactly(
            tuple("item", "Managed seat", usd("850.50")), tuple("tax", "", usd("170.10")));
    assertThat(lines(pull, SuperOpsOffice.OVERDUE))
        .extracting(InvoiceLine::kind, InvoiceLine::description, InvoiceLine::amount)
        .containsExactly(
            tuple("item", "Bench time", usd("135.00")),
            tuple("item", "Disk", usd("99.99")),
            tuple("discount", "", usd("-10.00")));
  }

  @Test
  void whereListsHaveNoItemsEachInvoiceTakesACall() {
    SuperOpsPsa careful = psa(SuperOpsOffice.SETTINGS.withItemsInLists(false));
    assertThat(careful.invoices(InvoiceQuery.open().lines()))
        .isEqualTo(psa.invoices(InvoiceQuery.open().lines()));
    assertThat(fake.arrivals().count(operation("getInvoice"))).isEqualTo(3);
  }

  @Test
  void aDiscountInPercentIsTakenOffAndWhatDoesNotAddUpIsReportedBeside() {
    fake.edit(
        "invoices",
        SuperOpsOffice.OVERDUE,
        "{\"additionalDiscount\":null,\"additionalDiscountRate\":\"10\",\"totalAmount\":\"211.49\"}");
    fake.edit("invoices", ALDER, "{\"totalAmount\":\"1020.61\"}");
    Pull<Invoice> pull = psa.invoices(InvoiceQuery.all().lines());
    assertThat(lines(pull, SuperOpsOffice.OVERDUE))
        .extracting(InvoiceLine::amount)
        .contains(usd("-23.50"));
    assertThat(pull.records()).hasSize(4);
    assertThat(pull.unreadable())
        .singleElement()
        .satisfies(one -> assertThat(one.record()).isEqualTo("invoice " + ALDER));
  }

  @Test
  void amountsFinerThanTheCurrencyAreNotRounded() {
    fake.edit("invoices", ALDER, "{\"totalAmount\":\"1020.605\"}");
    assertThat(psa.invoices(InvoiceQuery.all()).unreadable()).hasSize(1);
  }

  @Test
  void whatIsBelowZeroIsACredit() {
    fake.edit("invoices", ALDER, "{\"totalAmount\":\"-10\"}");
    assertThat(invoice(ALDER).kind()).isEqualTo(InvoiceKind.CREDIT_MEMO);
  }

  @Test
  void invoicesAreSortedIfThatIsWantedAndFailIfTheVendorCannot() {
    SuperOpsPsa sorted = psa(SuperOpsOffice.SETTINGS.withSortInvoicesBy("invoiceDate"));
    assertThat(sorted.invoices(InvoiceQuery.open()).records())
        .extracting(Invoice::id)
        .startsWith(Api.IDS.invoice(ALDER + 4));
    fake.settings().with(SuperOpsQuirk.SORTS_NOTHING);
    assertThatThrownBy(() -> sorted.invoices(InvoiceQuery.open()))
        .isInstanceOf(UnreachableException.class);
    assertThat(psa.invoices(InvoiceQuery.open()).records()).hasSize(3);
  }

  @Test
  void billsGoToThePrimaryContactOrWherePeopleSay() {
    assertThat(psa.customers().records())
        .extracting(Customer::name, Customer::billingEmails, Customer::active)
        .containsExactly(
            tuple("Alder Dental", List.of("omar@alder.example"), true),
            tuple("Birch Legal", List.of("ida@birch.example"), true),
            tuple("Cedar Cafe", List.of(), false));
    long users = fake.arrivals().count(operation("getClientUserList"));
    SuperOpsPsa told = psa(SuperOpsOffice.SETTINGS.withBillingEmailField("udf1text"));
    assertThat(told.customers().records())
        .extracting(Customer::billingEmails)
        .containsExactly(
            List.of("books@alder.example", "omar@alder.example"), List.of(), List.of());
    assertThat(fake.arrivals().count(operation("getClientUserList"))).isEqualTo(users);
  }

  @Test
  void aClientIsWhereItsHeadOfficeIs() {
    assertThat(psa.customers().records())
        .extracting(Customer::place)
        .containsExactly(Optional.of(Place.parse("US-TX")), Optional.empty(), Optional.empty());
    fake.edit("sites", ALDER_HEAD_OFFICE, "{\"countryCode\":\"GB\"}");
    assertThat(psa.customers().records().get(0).place()).contains(Place.parse("GB"));
  }

  @Test
  void whoseRoleHidesSitesStillBills() {
    fake.settings().withdraw("getClientSiteList");
    Pull<Customer> pull = psa.customers();
    assertThat(pull.records()).hasSize(3).allMatch(one -> one.place().isEmpty());
    assertThat(pull.unreadable())
        .extracting(UnreadableRecord::record)
        .containsExactly("sites of clients");
  }

  @Test
  void sitesThatFailAreNoSitesThatAreHidden() {
    fake.faults().next(operation("getClientSiteList"), Fault.statusBeforeCommit(503)).always();
    assertThatThrownBy(psa::customers).isInstanceOf(UnreachableException.class);
  }

  @Test
  void contractsComeWithWhatTheyBillToday() {
    List<Agreement> agreements = psa.agreements().records();
    assertThat(agreements)
        .extracting(Agreement::id, Agreement::name, Agreement::active)
        .containsExactly(
            tuple(Api.IDS.agreement(901), "Gold", true),
            tuple(Api.IDS.agreement(903), "Support by the hour", false));
    assertThat(agreements.get(1).additions()).isEmpty();
    assertThat(agreements.get(0).additions())
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.description()).isEqualTo("Seat");
              assertThat(line.quantity()).hasValue(new BigDecimal("10"));
              assertThat(line.amount()).isEqualTo(usd("850.50"));
            });
    fake.faults()
        .next(
            operation("getClientContractList"),
            Fault.replacedField("frequencyType", FakeJson.text("ONCE")));
    assertThat(psa.agreements().records()).allSatisfy(one -> assertThat(one.additions()).isEmpty());
  }

  @Test
  void whatSuperOpsCountsByItselfIsNotTold() {
    fake.faults()
        .next(
            operation("getClientContractList"),
            Fault.replacedField("quantityCalculationType", FakeJson.text("DYNAMIC")));
    assertThat(psa.agreements().records()).allSatisfy(one -> assertThat(one.additions()).isEmpty());
  }

  private static List<InvoiceLine> lines(Pull<Invoice> pull, long id) {
    return pull.records().stream()
        .filter(invoice -> invoice.id().equals(Api.IDS.invoice(id)))
        .findFirst()
        .orElseThrow()
        .lines();
  }
}
