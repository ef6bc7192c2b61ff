package io.mspbilling.psa.syncro;

import static io.mspbilling.testkit.http.FakeRequest.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mspbilling.failure.UnreachableException;
import io.mspbilling.failure.UnreadableException;
import io.mspbilling.issuance.InvoiceQuery;
import io.mspbilling.issuance.Psa;
import io.mspbilling.issuance.PsaFeature;
import io.mspbilling.money.Money;
import io.mspbilling.psa.syncro.internal.Api;
import io.mspbilling.receivables.Agreement;
import io.mspbilling.receivables.Customer;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.receivables.InvoiceKind;
import io.mspbilling.receivables.InvoiceLine;
import io.mspbilling.receivables.Place;
import io.mspbilling.receivables.Pull;
import io.mspbilling.testkit.VirtualClock;
import io.mspbilling.testkit.http.FakeJson;
import io.mspbilling.testkit.http.Fault;
import io.mspbilling.testkit.junit.FakeVendorExtension;
import io.mspbilling.testkit.syncro.FakeSyncro;
import io.mspbilling.testkit.syncro.SyncroQuirk;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What billing hears of a Syncro account. */
class SyncroPsaTest {
  private static final long INVOICE = 1_700_000_101L;
  private static final long SECOND = 1_700_000_102L;
  private static final long REFUND = 1_700_000_103L;

  private final VirtualClock clock = SyncroOffice.clock();

  @RegisterExtension
  final FakeVendorExtension<FakeSyncro> extension =
      FakeVendorExtension.of(() -> new FakeSyncro(clock));

  private FakeSyncro fake;
  private Psa psa;

  @BeforeEach
  void connect() {
    fake = extension.fake().loadSmallOffice();
    fake.settings().requestsPerMinute(100_000);
    psa = SyncroOffice.psa(SyncroOffice.clientOf(fake).clock(clock).build());
  }

  @AfterEach
  void nothingWasPassedOver() {
    assertThat(fake.ignored()).isEmpty();
  }

  @Test
  void whatSyncroCannotDoIsSaid() {
    assertThat(EnumSet.complementOf(EnumSet.copyOf(psa.features())))
        .containsExactly(PsaFeature.VOID_PAYMENTS);
    assertThat(psa.guarantees().keyLife()).isEmpty();
    assertThat(psa.guarantees().lookUpLag()).hasValue(Duration.ofMinutes(15));
  }

  @Test
  void anAccountThatIsAsItHasToBeGivesNoCauseForComplaint() {
    assertThat(in("USD").complaints()).isEmpty();
    // The dollars of others have the same symbol.
    assertThat(in("CAD").complaints()).isEmpty();
    assertThat(in("EUR").complaints())
        .singleElement()
        .satisfies(complaint -> assertThat(complaint).contains("$", "EUR"));
  }

  @Test
  void permissionsThatAreMissingAreToldBeforeTheyAreNeeded() {
    fake.settings().withdrawPermission("Payments - Create");
    assertThat(in("USD").complaints())
        .singleElement()
        .satisfies(complaint -> assertThat(complaint).contains("may not write payments"));
    assertThat(fake.arrivals().latest()).hasSize(2);
  }

  @Test
  void aTokenThatMayNotSeeTheSettingsMayStillRecordPayments() {
    fake.faults().next(get("/settings"), Fault.statusBeforeCommit(401)).always();
    assertThat(in("EUR").complaints()).isEmpty();
    fake.faults().clear();
    fake.faults().next(get("/settings"), Fault.statusBeforeCommit(503)).always();
    SyncroPsa psa = in("USD");
    assertThatThrownBy(psa::complaints).isInstanceOf(UnreachableException.class);
  }

  private SyncroPsa in(String currency) {
    return SyncroPsa.of(
        SyncroOffice.clientOf(fake).clock(clock).build(),
        SyncroPsaSettings.builder().currency(Currency.getInstance(currency)).build());
  }

  @Test
  void openInvoicesComeWithWhatIsDueAndRefundsAsCredit() {
    Map<Long, Invoice> open = byId(psa.invoices(InvoiceQuery.open()));
    assertThat(open).containsOnlyKeys(INVOICE, SECOND, REFUND);
    assertThat(in(open, INVOICE).balance()).hasValue(Money.of("620.13", "USD"));
    assertThat(in(open, INVOICE).purchaseOrder()).hasValue("PO-778");
    assertThat(in(open, INVOICE).lines()).isEmpty();
    assertThat(in(open, REFUND).kind()).isEqualTo(InvoiceKind.CREDIT_MEMO);
    assertThat(in(open, REFUND).balance()).hasValue(Money.of("-85.00", "USD"));
    assertThat(fake.arrivals().count(get("/invoices/*"))).isEqualTo(3);
  }

  @Test
  void aPaidInvoiceTakesNoCallAndOwesNothing() {
    long unused = fake.applyPaymentByHand(INVOICE, "620.13", SyncroOffice.PAID_ON);
    Map<Long, Invoice> all = byId(psa.invoices(InvoiceQuery.all()));
    assertThat(in(all, INVOICE).balance()).hasValue(Money.of("0", "USD"));
    assertThat(fake.arrivals().count(get("/invoices/*"))).isEqualTo(2);

    fake.edit("invoices", SECOND, "{\"is_paid\":true}");
    assertThat(psa.findInvoice(Api.IDS.invoice(SECOND)).orElseThrow().balance())
        .hasValue(Money.of("0", "USD"));
  }

  @Test
  void aBalanceInAnotherUnitIsReported() {
    fake.settings().with(SyncroQuirk.BALANCE_DUE_IN_CENTS);
    Pull<Invoice> pull = psa.invoices(InvoiceQuery.open());
    assertThat(pull.records()).isEmpty();
    assertThat(pull.unreadable())
        .hasSize(3)
        .allSatisfy(report -> assertThat(report.problem()).contains("unit"));
  }

  @Test
  void nothingDueOnWhatIsNotPaidIsBelievedOnlyIfThePaymentsSaySo() {
    fake.edit("invoices", SECOND, "{\"is_paid\":false}");
    fake.faults()
        .next(get("/invoices/*"), Fault.replacedField("balance_due", FakeJson.text("0.0")))
        .always();
    assertThatThrownBy(() -> psa.findInvoice(Api.IDS.invoice(SECOND)))
        .isInstanceOf(UnreadableException.class)
        .hasMessageContaining("what is owed is not known");
  }

  @Test
  void lessThanNothingDueIsNoBalanceOfAnInvoice() {
    fake.faults()
        .next(get("/invoices/*"), Fault.replacedField("balance_due", FakeJson.text("-5.0")))
        .always();
    assertThatThrownBy(() -> psa.findInvoice(Api.IDS.invoice(SECOND)))
        .isInstanceOf(UnreadableException.class)
        .hasMessageContaining("balance_due");
  }

  @Test
  void whatIsPaidWhileInvoicesAreReadHidesNoOther() {
    for (int i = 0; i < 30; i++) {
      long unused =
          fake.add(
              "invoices",
              "{\"customer_id\":30001,\"number\":\"P"
                  + i
                  + "\",\"date\":\"2026-03-01T00:00:00.000Z\",\"due_date\":\"2026-03-31\","
                  + "\"line_items\":[{\"item\":\"Seat\",\"name\":\"Seat\",\"price\":\"1.0\"}]}");
    }
    // A list of those that are not paid moves up by one, behind the page that was just read.
    fake.faults()
        .next(
            get("/invoices/*"),
            Fault.spoil(
                "paid meanwhile",
                answer -> {
                  long unused = fake.applyPaymentByHand(INVOICE, "620.13", SyncroOffice.PAID_ON);
                  return answer;
                }));

    assertThat(psa.invoices(InvoiceQuery.open()).records())
        .filteredOn(invoice -> invoice.number().startsWith("P"))
        .hasSize(30);
  }

  @Test
  void linesAreWorthTheirPriceLessWhatIsTakenOffAndTaxIsOneMore() {
    Map<Long, Invoice> read = byId(psa.invoices(InvoiceQuery.all().lines()));
    assertThat(in(read, INVOICE).lines())
        .extracting(InvoiceLine::amount)
        .containsExactly(Money.of("850.00", "USD"), Money.of("70.13", "USD"));
    assertThat(in(read, SECOND).lines())
        .extracting(InvoiceLine::amount)
        .containsExactly(Money.of("135.00", "USD"), Money.of("90.00", "USD"));
    assertThat(in(read, REFUND).lines())
        .extracting(InvoiceLine::amount)
        .containsExactly(Money.of("-85.00", "USD"));
    assertThat(psa.invoices(InvoiceQuery.all().lines()).unreadable()).isEmpty();
  }

  @Test
  void linesThatDoNotAddUpAreReportedBeside() {
    fake.faults()
        .next(get("/invoices/*"), Fault.replacedField("price", FakeJson.text("8500.0")))
        .always();
    Pull<Invoice> pull = psa.invoices(InvoiceQuery.all().lines());
    assertThat(pull.records()).hasSize(3);
    assertThat(pull.unreadable())
        .hasSize(3)
        .allSatisfy(report -> assertThat(report.problem()).contains("do not add up"));
  }

  @Test
  void aNewPaymentIsAChangeThoughItsInvoiceShowsNone() {
    clock.advance(Duration.ofDays(2));
    Instant since = clock.instant();
    clock.advance(Duration.ofMinutes(30));
    long unused = fake.applyPaymentByHand(SECOND, "1.00", SyncroOffice.PAID_ON);

    assertThat(byId(psa.invoices(InvoiceQuery.changedSince(since)))).containsOnlyKeys(SECOND);
  }

  @Test
  void whatPeopleDeletedIsGoneWithoutATrace() {
    fake.delete("invoices", INVOICE);
    assertThat(psa.findInvoice(Api.IDS.invoice(INVOICE))).isEmpty();
    assertThat(byId(psa.invoices(InvoiceQuery.open()))).containsOnlyKeys(SECOND, REFUND);
  }

  @Test
  void customersWhoWantNoMailGetNoneAndThoseOutOfUseStayCustomers() {
    Map<String, Customer> customers =
        psa.customers().records().stream()
            .collect(Collectors.toMap(Customer::name, Function.identity()));
    assertThat(customers).containsOnlyKeys("Alder Dental", "Birch Legal", "Max Moor");
    assertThat(in(customers, "Alder Dental").billingEmails())
        .containsExactly("ap@alder.example", "owner@alder.example");
    assertThat(in(customers, "Birch Legal").billingEmails()).isEmpty();
    assertThat(in(customers, "Max Moor").active()).isFalse();
  }

  @Test
  void customersAreWhereStateAndPostalCodeSayTheSameCountry() {
    fake.add("customers", "{\"business_name\": \"Fir\", \"state\": \"Texas\", \"zip\": \"78701\"}");
    fake.add("customers", "{\"business_name\": \"Gum\", \"state\": \"WA\", \"zip\": \"6000\"}");

    Map<String, Customer> customers =
        psa.customers().records().stream()
            .collect(Collectors.toMap(Customer::name, Function.identity()));
    assertThat(in(customers, "Fir").place()).hasValue(Place.parse("US-TX"));
    assertThat(in(customers, "Gum").place()).isEmpty();
    assertThat(in(customers, "Birch Legal").place()).isEmpty();
  }

  @Test
  void schedulesSayWhatTheyBillAndContractsWhatSomebodyTyped() {
    Pull<Agreement> pull = psa.agreements();
    assertThat(pull.unreadable()).isEmpty();
    Map<String, Agreement> agreements =
        pull.records().stream()
            .collect(Collectors.toMap(one -> one.id().value(), Function.identity()));
    assertThat(agreements)
        .containsOnlyKeys("contract-501", "contract-502", "schedule-601", "schedule-602");
    assertThat(in(agreements, "contract-501").amount()).isEmpty();
    assertThat(in(agreements, "contract-501").active()).isTrue();
    assertThat(in(agreements, "contract-502").amount()).hasValue(Money.of("420.50", "USD"));
    assertThat(in(agreements, "contract-502").active()).isFalse();
    List<InvoiceLine> lines = in(agreements, "schedule-601").additions();
    assertThat(lines).extracting(InvoiceLine::amount).containsExactly(Money.of("850.00", "USD"));
    assertThat(lines.get(0).sourceId()).hasValue("6011");
    assertThat(lines.get(0).quantity().orElseThrow()).isEqualByComparingTo("10");
    assertThat(in(agreements, "schedule-602").active()).isFalse();
  }

  private static <K, V> V in(Map<K, V> map, K key) {
    return Objects.requireNonNull(map.get(key));
  }

  private static Map<Long, Invoice> byId(Pull<Invoice> pull) {
    assertThat(pull.unreadable()).isEmpty();
    return pull.records().stream()
        .collect(Collectors.toMap(one -> Api.IDS.required(one.id()), Function.identity()));
  }
}
